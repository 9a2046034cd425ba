"""Times are moved and items change company, before anything is written."""

from __future__ import annotations

from datetime import date, time, timedelta
from uuid import UUID

import pytest
from building import DEPARTS, HOME, THERE, at
from hypothesis import given
from hypothesis import strategies as st

from delegaties.values.kinds import AttendanceRule
from delegaties.values.moving import Company, for_party, moved, on_day, resized, settled
from delegaties.values.when import Clock, When

A, B, C, WHO = (UUID(int=n) for n in range(1, 5))


@given(st.integers(-3000, 3000), st.integers(-20, 20))
def test_the_end_moves_along_and_back_is_back(minutes, days):
    when = at(9, 30, minutes=45)
    there = moved(when, minutes=minutes, days=days)
    assert there.duration == when.duration
    assert there.date == there.start.date
    assert moved(there, minutes=-minutes, days=-days) == when


def test_a_flight_keeps_the_zone_at_each_end():
    flight = When(
        DEPARTS,
        Clock(DEPARTS, time(14, 30), HOME),
        Clock(DEPARTS + timedelta(1), time(9, 20), THERE),
    )
    after = moved(flight, minutes=30, days=1)
    assert (after.start.zone, after.end.zone) == (HOME, THERE)
    assert after.end == Clock(DEPARTS + timedelta(2), time(9, 50), THERE)


def test_without_a_clock_only_days_move_and_without_a_day_nothing_does():
    assert moved(When(DEPARTS), minutes=15) == When(DEPARTS)
    assert moved(When(DEPARTS), days=2) == When(DEPARTS + timedelta(2))
    assert moved(When(), days=2) == When()


def test_an_hour_that_comes_twice_is_left_to_be_asked_unless_it_is_said():
    night = at(2, 30, minutes=20, zone=HOME)
    to = (date(2027, 10, 31) - DEPARTS).days
    assert moved(night, days=to).start.fold is None
    assert settled(moved(night, days=to), 1).start.fold == 1
    assert settled(night, 1) == night


def test_on_another_day_the_clock_stays_and_in_the_tray_there_is_none():
    assert on_day(at(9), DEPARTS + timedelta(1)) == at(9, day=1)
    assert on_day(at(9), None) == When()
    assert on_day(When(), DEPARTS) == When(DEPARTS)


@pytest.mark.parametrize(
    ("minutes", "at_start", "begins", "lasts"),
    [(15, False, time(9), 75), (-15, False, time(9), 45), (15, True, time(8, 45), 75)],
)
def test_an_item_becomes_longer_at_either_end(minutes, at_start, begins, lasts):
    after = resized(at(9), minutes, at_start=at_start)
    assert after.start.time == begins
    assert after.duration == timedelta(minutes=lasts)


def test_an_item_without_an_end_gets_one_and_none_becomes_shorter_than_five_minutes():
    begins = When(DEPARTS, Clock(DEPARTS, time(9), THERE))
    assert resized(begins, 15).end.time == time(10, 15)
    assert resized(at(9, minutes=10), -10) == at(9, minutes=10)
    assert resized(When(DEPARTS), 15) == When(DEPARTS)


def test_from_one_party_to_another_the_other_parties_stay():
    both = Company(AttendanceRule.PARTIES, (A, C), (WHO,))
    assert for_party(both, B, leaving=A) == Company(AttendanceRule.PARTIES, (C, B), (WHO,))
    assert for_party(both, B) == Company(AttendanceRule.PARTIES, (B,), (WHO,))
    assert for_party(both, C, leaving=A) == Company(AttendanceRule.PARTIES, (C,), (WHO,))


def test_those_named_one_by_one_make_way_for_a_party_or_for_everyone():
    named = Company(AttendanceRule.NAMED, (), (WHO,))
    assert for_party(named, A) == Company(AttendanceRule.PARTIES, (A,))
    assert for_party(named, None) == Company(AttendanceRule.EVERYONE)
