"""What follows from another attendance window is known before it is changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest
from building import DEPARTS, at, plan_of

from delegaties.plan.consequences import Window, consequences, window_of, with_window
from delegaties.plan.mission import Stay
from delegaties.values.ids import new_id
from delegaties.values.kinds import AttendanceRule, ItemKind, ItemStatus, Role

DAYS = [DEPARTS + timedelta(n) for n in range(7)]


@pytest.fixture
def plan(store, made):
    """An item a day for everyone, the third a dinner, a hotel all along, and one leader."""
    plan = plan_of(store, made.id)
    items = [replace(item, rule=AttendanceRule.EVERYONE, named=()) for item in plan.items]
    items[2] = replace(items[2], kind=ItemKind.MEAL)
    leader = replace(plan.participations[0], roles=(Role.LEADER,))
    stay = Stay(id=new_id(), name="Hilton", first_night=DAYS[0], leaves=DAYS[6])
    return replace(
        plan, items=tuple(items), participations=(leader, *plan.participations[1:]), stays=(stay,)
    )


def test_leaving_early_misses_items_meals_nights_and_the_lead(plan):
    leader = plan.participations[0]
    found = consequences(plan, leader, Window(until_date=DAYS[1]))
    assert found.missed == plan.items[2:]
    assert found.meals_missed == 1
    assert [night.date for night in found.nights_lost] == DAYS[1:6]
    assert found.leaderless == plan.items[2:]
    assert [change.date for change in found.leadership] == DAYS[2:]
    assert not found.joined


def test_coming_back_on_it_gives_them_all_back(plan):
    short = Window(from_date=DAYS[2], until_date=DAYS[4], until_time=time(12))
    plan = with_window(plan, plan.participations[1], short)
    found = consequences(plan, plan.participations[1], Window())
    assert found.joined == (plan.items[0], plan.items[1], plan.items[4])
    assert [night.date for night in found.nights_gained] == [DAYS[0], DAYS[1], *DAYS[4:6]]
    assert (found.missed, found.leaderless, found.leadership) == ((), (), ())


def test_who_is_asked_for_by_name_is_told_apart(plan):
    part = plan.participations[1]
    items = list(plan.items)
    items[0] = replace(items[0], rule=AttendanceRule.NAMED, named=(part.id,), when=at(9))
    plan = replace(plan, items=tuple(items))
    found = consequences(plan, part, Window(from_date=DAYS[0], from_time=time(10)))
    assert found.named == (items[0],)
    assert found.missed == ()


def test_cancelled_items_and_free_time_do_not_count(plan):
    items = list(plan.items)
    items[2] = replace(items[2], status=ItemStatus.CANCELLED)
    items[3] = replace(items[3], kind=ItemKind.FREE)
    plan = replace(plan, items=tuple(items))
    found = consequences(plan, plan.participations[0], Window(until_date=DAYS[1]))
    assert found.missed == tuple(items[3:])
    assert found.leaderless == (items[4],)


def test_the_same_window_has_no_consequences(plan):
    part = plan.participations[0]
    assert not consequences(plan, part, window_of(part))
    assert not consequences(plan, part, Window(from_date=DAYS[0], until_date=DAYS[6]))
