"""What follows from another attendance window is known before it is changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest
from building import DEPARTS, at, plan_of

from delegaties.plan.attendance import Window, window_of
from delegaties.plan.consequences import consequences, with_window
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


def test_a_window_by_another_clock_is_told_by_its_moment_and_not_by_its_figures(plan):
    """Two in the morning in Amsterdam is ten in Tokyo, when the item of nine ends."""
    leader = plan.participations[0]
    plan = replace(plan, items=(replace(plan.items[1], when=at(9, day=1)), *plan.items[2:]))
    end = Window(until_date=DAYS[1], until_time=time(2), zone="Europe/Amsterdam")
    found = consequences(plan, leader, end)
    there = consequences(plan, leader, replace(end, until_time=time(10), zone="Asia/Tokyo"))
    assert found.missed == there.missed == plan.items[1:]
    assert found.leaderless == there.leaderless == plan.items[1:]
    assert [each.date for each in found.leadership] == [each.date for each in there.leadership]
    early = replace(end, until_time=time(2), zone="Asia/Tokyo")
    assert consequences(plan, leader, early).missed == plan.items


def test_a_night_counts_by_the_date_it_has_there(plan):
    leader = plan.participations[0]
    late = Window(until_date=DAYS[2], until_time=time(20), zone="Europe/Amsterdam")
    lost = [night.date for night in consequences(plan, leader, late).nights_lost]
    assert lost == DAYS[3:6]
