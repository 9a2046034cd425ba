"""A mission that goes nowhere yet, or that nobody leads, is found; it presses when it is near."""

from __future__ import annotations

from datetime import timedelta

import pytest
from judging import DAY, TODAY, a_part, a_plan, an_id, found

from delegaties.checks import unset
from delegaties.checks.all import findings
from delegaties.checks.surroundings import Surroundings
from delegaties.plan.mission import Destination
from delegaties.values.kinds import MissionStatus, ParticipationStatus, Role, Severity, Side

LEADER = a_part("Anna", roles=(Role.LEADER,))


def test_a_country_is_a_destination_and_a_place_alone_is_not():
    nowhere = a_plan(destinations=())
    (one,) = found(unset.no_destination, nowhere)
    assert (one.where.field, one.text) == (
        "destinations", "The mission has no destination yet",
    )  # fmt: skip
    osaka = Destination(id=an_id("Osaka"), place="Osaka")
    (other,) = found(unset.no_destination, a_plan(destinations=(osaka,)))
    assert other.text == "The destination has no country yet"
    assert other.key == one.key
    assert found(unset.no_destination, a_plan()) == []


@pytest.mark.parametrize(
    ("parts", "lacks"),
    [
        ((LEADER,), False),
        ((), True),
        ((a_part("Anna"),), True),
        ((a_part("Anna", roles=(Role.LEADER,), status=ParticipationStatus.CANCELLED),), True),
        ((a_part("Anna", Side.THEIRS, roles=(Role.LEADER,)),), True),
    ],
)
def test_somebody_of_the_delegation_leads_it(parts, lacks):
    assert bool(found(unset.no_leader, a_plan(participations=parts))) is lacks


def test_the_leader_whom_the_mission_names_needs_no_role():
    plan = a_plan(participations=(a_part("Anna"),), leader_id=an_id("Anna"))
    assert found(unset.no_leader, plan) == []


@pytest.mark.parametrize(
    ("status", "away", "severity"),
    [
        (MissionStatus.IDEA, 60, Severity.INFO),
        (MissionStatus.ALIGNED, 60, Severity.INFO),
        (MissionStatus.DECIDED, 60, Severity.WARN),
        (MissionStatus.IDEA, 3, Severity.WARN),
    ],
)
def test_it_presses_when_decided_on_or_near(status, away, severity):
    plan = a_plan(destinations=(), status=status, participations=())
    today = DAY - timedelta(away)
    for check in (unset.no_destination, unset.no_leader):
        assert [each.severity for each in found(check, plan, today=today)] == [severity]
    undated = a_plan(destinations=(), status=MissionStatus.IDEA, departs=None, returns=None)
    assert found(unset.no_destination, undated)[0].severity is Severity.INFO


def test_of_a_journey_that_is_over_neither_is_said():
    plan = a_plan(destinations=())
    rules = {each.rule for each in findings(plan, Surroundings(today=TODAY))}
    assert {"no_destination", "no_leader"} <= rules
    later = findings(plan, Surroundings(today=TODAY + timedelta(60)))
    assert not {"no_destination", "no_leader"} & {each.rule for each in later}
