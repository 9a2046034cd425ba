"""The worst that a drag would bring, before it is let go."""

from __future__ import annotations

from dataclasses import replace

from boardplans import NINE, item, plan
from building import at

from delegaties.checks.finding import Finding, Part, Where
from delegaties.ui.mission.board.paint import Warned
from delegaties.ui.mission.board.warning import MANY, Warnings
from delegaties.values.kinds import Severity

WHERE = Where(part=Part.PROGRAMME)


def found(severity, text="Fout"):
    return Finding(rule=text, severity=severity, where=WHERE, text=text)


def test_the_worst_is_told_and_what_is_only_for_information_is_not():
    visit = item("Bezoek", NINE)
    changed = {visit.id: replace(visit, when=at(12))}

    def of(*findings):
        return Warnings(lambda _plan: findings, lambda _plan: ()).of(plan(visit), changed)

    assert of(found(Severity.WARN, "Krap"), found(Severity.BLOCK)) == Warned("block", "Fout")
    assert of(found(Severity.WARN, "Krap")) == Warned("warn", "Krap")
    assert of(found(Severity.INFO)) is None


def test_the_plan_is_judged_as_it_would_be():
    visit, seen = item("Bezoek", NINE), []
    Warnings(lambda given: seen.append(given) or (), lambda _plan: ()).of(
        plan(visit), {visit.id: replace(visit, when=at(12))}
    )
    assert [each.when for each in seen[0].items] == [at(12)]


def test_of_a_large_mission_only_the_days_that_a_drag_touches_are_judged():
    items = [item("x", at(9, day=n // 30)) for n in range(MANY + 60)]
    seen = []

    def find(given):
        seen.append(given)
        return (found(Severity.WARN, "Al bekend"),)

    warnings = Warnings(lambda _plan: (), find)
    mission, changed = plan(*items), {items[0].id: replace(items[0], when=at(12))}
    assert warnings.prepare(mission, changed)
    assert not warnings.prepare(mission, changed)
    assert warnings.of(mission, changed) is None
    assert [{each.when.date for each in given.items} for given in seen] == [{at(9).date}] * 2
