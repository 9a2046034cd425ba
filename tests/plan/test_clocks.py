"""On which days another clock begins to count."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

from building import DEPARTS, HOME, THERE, at

from delegaties.plan.attendance import Window
from delegaties.plan.clocks import window_there, zone_changes, zone_on
from delegaties.plan.mission import Destination, Item, MissionPlan, Participation
from delegaties.plan.sums import Day
from delegaties.values.kinds import (
    Direction,
    ItemKind,
    ItemStatus,
    MissionKind,
    MissionStatus,
    Side,
)
from delegaties.values.when import Clock, When

FROM, UNTIL = DEPARTS + timedelta(1), DEPARTS + timedelta(3)
OSAKA = Destination(id=uuid4(), place="Osaka", zone=THERE, arrives=FROM, leaves=UNTIL)


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


def a_plan(*whens):
    return MissionPlan(
        id=uuid4(), direction=Direction.OUTGOING, kind=MissionKind.TRADE,
        status=MissionStatus.DECIDED, departs=DEPARTS, returns=DEPARTS + timedelta(6),
        home_zone=HOME, destinations=(OSAKA,), items=a_day(0, *whens).items,
    )  # fmt: skip


def test_a_day_has_the_zone_of_where_the_mission_is():
    plan = a_plan(replace(at(9, zone=HOME), end=None))
    assert zone_on(plan, DEPARTS) == HOME
    assert zone_on(plan, DEPARTS + timedelta(2)) == THERE
    assert zone_on(plan, DEPARTS + timedelta(5)) == HOME
    assert zone_on(plan, None) == HOME
    noon = Clock(date(2026, 11, 19), time(12), "Asia/Seoul")
    assert zone_on(a_plan(When(noon.date, noon)), noon.date) == "Asia/Seoul"


def test_a_window_is_told_at_either_end_by_the_clock_of_where_the_mission_is_then():
    part = Participation(
        id=uuid4(), side=Side.OURS, from_date=DEPARTS, from_time=time(8), until_date=UNTIL,
        until_time=time(20), zone=HOME,
    )  # fmt: skip
    assert window_there(a_plan(), part) == Window(
        from_date=DEPARTS, from_time=time(8), until_date=UNTIL + timedelta(1), until_time=time(4)
    )
    plain = replace(part, zone="")
    assert window_there(a_plan(), plain).until_time == time(20)
