"""On which days another clock begins to count."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from building import DEPARTS, HOME, THERE, at

from delegaties.plan.clocks import zone_changes
from delegaties.plan.mission import Item
from delegaties.plan.sums import Day
from delegaties.values.kinds import ItemKind, ItemStatus


def a_day(number, *whens, status=ItemStatus.CONFIRMED):
    items = (Item(id=uuid4(), kind=ItemKind.FLIGHT, status=status, when=when) for when in whens)
    return Day(DEPARTS + timedelta(number), number + 1, tuple(items))


def test_the_clock_changes_on_the_day_of_the_flight_and_not_again_the_next():
    start, landing = at(14, zone=HOME), at(10, day=1)
    flight = replace(start, end=landing.start)
    days = (a_day(0, at(11, zone=HOME), flight), a_day(1, at(12, day=1)), a_day(2))
    assert zone_changes(days, HOME) == {DEPARTS: (HOME, THERE)}


def test_without_a_flight_it_changes_on_the_first_day_there():
    days = (a_day(0, at(11, zone=HOME)), a_day(1, at(9, day=1)))
    assert zone_changes(days, HOME) == {DEPARTS + timedelta(1): (HOME, THERE)}


def test_zones_with_the_same_time_and_what_was_cancelled_change_nothing():
    gone = a_day(0, at(9), status=ItemStatus.CANCELLED)
    days = (gone, a_day(1, at(9, day=1, zone="Europe/Madrid"), at(12, day=1, zone=HOME)))
    assert zone_changes(days, HOME) == {}
