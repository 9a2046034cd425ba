"""What follows an item is shifted along, except what does not wait."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest
from building import DEPARTS, at, plan_of

from delegaties.plan.shifting import Care, followers, minutes_of
from delegaties.values.kinds import AttendanceRule, ItemKind, ItemStatus
from delegaties.values.when import When


@pytest.fixture
def plan(store, made):
    """Five items of one day, an hour each from nine o'clock, all for everyone."""
    plan = plan_of(store, made.id)
    items = [
        replace(
            item, when=at(9 + n), rule=AttendanceRule.EVERYONE, named=(), organisations=(),
            persons=(),
        )
        for n, item in enumerate(plan.items)
    ]  # fmt: skip
    return replace(plan, items=tuple(items))


def with_items(plan, **changes):
    """The plan with some of its items changed: `item2=dict(kind=…)` changes the third."""
    items = list(plan.items)
    for name, values in changes.items():
        items[int(name[-1])] = replace(items[int(name[-1])], **values)
    return replace(plan, items=tuple(items))


def numbers(plan, at):
    """Which items follow, as their numbers."""
    return [plan.items.index(each.item) for each in followers(plan, plan.items[at])]


def test_what_begins_later_that_day_follows_in_order(plan):
    assert numbers(plan, 1) == [2, 3, 4]
    plan = with_items(plan, item3={"when": at(12, day=1)}, item4={"when": When(DEPARTS)})
    assert numbers(plan, 1) == [2]


def test_what_is_cancelled_or_for_other_people_does_not_follow(plan):
    anna, bert = plan.participations[0].id, plan.participations[1].id
    plan = with_items(
        plan,
        item1={"rule": AttendanceRule.NAMED, "named": (anna,)},
        item2={"rule": AttendanceRule.NAMED, "named": (bert,)},
        item3={"status": ItemStatus.CANCELLED},
    )
    assert numbers(plan, 1) == [4]
    assert numbers(plan, 0) == [1, 2, 4]


def test_while_nobody_is_known_parties_tell_who_it_is_for(plan):
    parties = [party.id for party in plan.parties]
    plan = with_items(
        replace(plan, participations=()),
        item1={"rule": AttendanceRule.PARTIES, "party_ids": (parties[0],)},
        item2={"rule": AttendanceRule.PARTIES, "party_ids": (parties[1],)},
        item3={"rule": AttendanceRule.PARTIES, "party_ids": tuple(parties)},
    )
    assert numbers(plan, 1) == [3, 4]


def test_a_flight_does_not_wait_and_ends_the_chain(plan):
    plan = with_items(plan, item3={"kind": ItemKind.FLIGHT})
    found = followers(plan, plan.items[0])
    assert [each.care for each in found] == [None, None, Care.TIMETABLE]
    assert found[2].to(30) == plan.items[3].when


def test_what_is_confirmed_with_others_goes_along_and_is_marked(plan, store, made):
    hosts = plan_of(store, made.id).items[0].persons
    plan = with_items(plan, item2={"status": ItemStatus.CONFIRMED, "persons": hosts})
    found = followers(plan, plan.items[0])
    assert [each.care for each in found] == [None, Care.AGREED, None, None]
    assert found[1].to(30) == at(11, 30)


def test_what_follows_moves_as_much_as_the_end_did():
    assert minutes_of(at(9), at(9, 30)) == 30
    assert minutes_of(at(9), at(9, minutes=90)) == 30
    assert minutes_of(at(9), at(8, 45)) == -15
    assert minutes_of(replace(at(9), end=None), replace(at(10), end=None)) == 60
    assert minutes_of(at(9), at(9, day=1)) == 0
    assert minutes_of(at(9), When(DEPARTS)) == 0


def test_late_at_night_it_goes_past_midnight(plan):
    plan = with_items(plan, item4={"when": at(23, 30, minutes=20)})
    last = followers(plan, plan.items[0])[-1].to(45)
    assert (last.date, last.start.time) == (DEPARTS + timedelta(1), time(0, 15))
