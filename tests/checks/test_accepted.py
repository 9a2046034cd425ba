"""What was accepted no longer asks for attention, until its day has passed."""

from __future__ import annotations

from datetime import date, timedelta

from delegaties.checks.accepted import judged, totals
from delegaties.checks.finding import Finding, Part, Where
from delegaties.plan.mission import Acceptance, MissionPlan
from delegaties.values.ids import new_id
from delegaties.values.kinds import Direction, MissionKind, MissionStatus, Severity

TODAY = date(2026, 11, 1)


def finding(rule="overlap", severity=Severity.WARN, about=()):
    return Finding(
        rule=rule, severity=severity, where=Where(part=Part.PROGRAMME), text="Two", about=about
    )


def plan_accepting(*keys, until=TODAY):
    return MissionPlan(
        id=new_id(),
        direction=Direction.OUTGOING,
        kind=MissionKind.OTHER,
        status=MissionStatus.IDEA,
        home_zone="Europe/Amsterdam",
        acceptances=tuple(
            Acceptance(id=new_id(), finding=key, rule="overlap", reason="Goed zo", until=until)
            for key in keys
        ),
    )


def test_an_accepted_finding_stands_apart_up_to_and_including_its_day():
    both = (finding(about=(1,)), finding(about=(2,)))
    plan = plan_accepting("overlap:1")
    found = judged(both, plan, TODAY)
    assert found.open == both[1:]
    assert found.accepted == ((both[0], plan.acceptances[0]),)
    assert judged(both, plan, TODAY + timedelta(1)).open == both


def test_when_the_fault_becomes_another_one_it_asks_for_attention_again():
    found = judged([finding(about=(1, 3))], plan_accepting("overlap:1"), TODAY)
    assert len(found.open) == 1
    assert found.accepted == ()


def test_findings_are_counted_by_severity_worst_first():
    several = [finding(severity=Severity(each)) for each in ("info", "block", "warn", "block")]
    assert list(totals(several).items()) == [
        (Severity.BLOCK, 2), (Severity.WARN, 1), (Severity.INFO, 1),
    ]  # fmt: skip
