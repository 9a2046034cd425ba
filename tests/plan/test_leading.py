"""Who leads follows from role and attendance window."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest
from building import DEPARTS, plan_of

from delegaties.plan.leading import Leading, is_handed_over, leaders, leading
from delegaties.values.kinds import ParticipationStatus, Role, Side

DAYS = [DEPARTS + timedelta(n) for n in range(7)]


@pytest.fixture
def plan(store, made):
    """A mission that Anna 0 leads until the third day at noon, and Anna 1 all the time."""
    plan = plan_of(store, made.id)
    first, second, third = plan.participations
    first = replace(
        first, roles=(Role.LEADER,), from_date=DAYS[1], until_date=DAYS[2], until_time=time(12)
    )
    second = replace(second, roles=(Role.DELEGATE, Role.LEADER))
    return replace(plan, participations=(first, second, third))


def test_leadership_is_handed_over_when_the_first_leaves(plan):
    first, second, _third = plan.participations
    assert leading(plan, DAYS[0]) == (Leading(second),)
    assert leading(plan, DAYS[1]) == (Leading(first),)
    assert leading(plan, DAYS[2]) == (
        Leading(first, None, time(12)),
        Leading(second, time(12), None),
    )
    assert is_handed_over(plan, DAYS)
    assert not is_handed_over(plan, DAYS[3:])


def test_without_a_second_leader_nobody_leads_then(plan):
    first, _second, third = plan.participations
    plan = replace(plan, participations=(first, third))
    assert leading(plan, DAYS[3]) == (Leading(None),)
    assert leading(replace(plan, participations=(third,)), DAYS[3]) == ()


def test_the_leader_of_the_mission_needs_no_role(plan):
    _first, _second, third = plan.participations
    plan = replace(plan, leader_id=third.person_id, participations=(third,))
    assert leaders(plan) == (third,)


def test_the_other_side_and_who_does_not_come_do_not_lead(plan):
    first, second, _third = plan.participations
    host = replace(first, side=Side.THEIRS)
    gone = replace(second, status=ParticipationStatus.CANCELLED)
    assert leaders(replace(plan, participations=(host, gone))) == ()


def test_the_lead_passes_on_at_the_clock_of_where_the_mission_is(plan):
    first, second, _third = plan.participations
    first = replace(first, zone="Europe/Amsterdam")
    plan = replace(plan, participations=(first, second))
    assert leading(plan, DAYS[2]) == (
        Leading(first, None, time(20)),
        Leading(second, time(20), None),
    )
