"""Times as people agree on them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegaties.errors import RefusedError
from delegaties.values.when import (
    Clock,
    DoubleTimeError,
    When,
    checked,
    known_zone,
    months_after,
)

AMSTERDAM = "Europe/Amsterdam"
MILLENNIUM, FAR = datetime(2000, 1, 1), datetime(2040, 1, 1)  # noqa: DTZ001  hypothesis adds the zone
LAST_SUNDAY_OF_MARCH = date(2026, 3, 29)
LAST_SUNDAY_OF_OCTOBER = date(2026, 10, 25)


def clock(hour, minute=0, day=date(2026, 5, 15), zone=AMSTERDAM, fold=None):
    return Clock(day, time(hour, minute), zone, fold)


def when(start, end=None):
    return When(start.date, start, end)


def test_a_time_that_the_clocks_skip_is_refused_at_its_field():
    with pytest.raises(RefusedError, match="does not exist") as refusal:
        checked(when(clock(2, 30, LAST_SUNDAY_OF_MARCH)))
    assert refusal.value.field == "start"


def test_a_time_that_occurs_twice_is_asked_about_and_then_kept():
    with pytest.raises(DoubleTimeError):
        checked(when(clock(2, 30, LAST_SUNDAY_OF_OCTOBER)))
    first = checked(when(clock(2, 30, LAST_SUNDAY_OF_OCTOBER, fold=0)))
    second = checked(when(clock(2, 30, LAST_SUNDAY_OF_OCTOBER, fold=1)))
    assert second.start.instant - first.start.instant == timedelta(hours=1)


def test_a_flight_may_land_before_it_left_by_the_clock():
    leaves = Clock(date(2026, 5, 15), time(17, 0), "Asia/Tokyo")
    lands = Clock(date(2026, 5, 15), time(10, 30), "America/Los_Angeles")
    assert checked(When(leaves.date, leaves, lands)).duration == timedelta(hours=9, minutes=30)


def test_over_the_date_line_the_day_before_is_later():
    leaves = Clock(date(2026, 5, 15), time(9, 0), "Pacific/Auckland")
    lands = Clock(date(2026, 5, 14), time(17, 0), "Pacific/Honolulu")
    assert checked(When(leaves.date, leaves, lands)).duration == timedelta(hours=6)


def test_an_item_may_end_after_midnight_but_not_before_it_begins():
    begins = clock(22)
    checked(when(begins, clock(1, day=date(2026, 5, 16))))
    with pytest.raises(RefusedError, match="not after the beginning"):
        checked(when(begins, clock(1)))


def test_an_end_without_a_beginning_is_refused():
    with pytest.raises(RefusedError, match="without a beginning"):
        checked(When(date(2026, 5, 15), None, clock(12)))


def test_a_corrected_zone_keeps_the_wall_clock_and_moves_the_instant():
    wrong, right = clock(9), clock(9, zone="Asia/Tokyo")
    assert wrong.time == right.time
    assert right.instant == datetime(2026, 5, 15, 0, 0, tzinfo=UTC)


def test_an_unknown_zone_is_refused_by_name():
    with pytest.raises(RefusedError, match="Mars/Olympus"):
        known_zone("Mars/Olympus")


@given(
    st.datetimes(MILLENNIUM, FAR, timezones=st.just(UTC)),
    st.sampled_from([AMSTERDAM, "Asia/Tokyo", "America/New_York", "Australia/Lord_Howe", "UTC"]),
)
def test_every_instant_survives_the_trip_to_a_wall_clock_and_back(instant, zone):
    utc = Clock(instant.date(), instant.time(), "UTC")
    there = utc.in_zone(zone)
    assert there.instant == instant
    assert not there.is_missing


def test_all_day_items_come_first_and_undecided_ones_last():
    day = date(2026, 5, 15)
    undecided = When(day, certainty="open")
    listed = sorted([undecided, when(clock(9)), When(day)], key=lambda each: each.sort_key)
    assert listed == [When(day), when(clock(9)), undecided]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 15), 6, date(2027, 5, 15)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 11, 15), -24, date(2024, 11, 15)),
        (date(2026, 1, 31), -1, date(2025, 12, 31)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_the_month(day, months, later):
    assert months_after(day, months) == later
