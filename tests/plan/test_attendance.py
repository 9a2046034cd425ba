"""Somebody is there when the moments say so, by whatever clocks those are told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from building import DEPARTS, HOME, THERE, at
from hypothesis import given
from hypothesis import strategies as st
from judging import a_part, an_item

from delegaties.plan.attendance import Window, by_clock, is_present, is_too_early, window_of
from delegaties.values.when import Clock, When

ZONES = st.sampled_from([HOME, THERE, "America/New_York", "Pacific/Apia", "Asia/Kolkata", "UTC"])
MOMENTS = st.integers(0, 3 * 24 * 60).map(
    lambda minutes: datetime(2026, 10, 24, tzinfo=UTC) + timedelta(minutes=minutes)
)
"""Three days in which the clocks of some of these zones go back."""


def clock(moment: datetime, zone: str) -> Clock:
    """A moment as it is told somewhere."""
    there = moment.astimezone(ZoneInfo(zone))
    return Clock(there.date(), there.time(), zone, there.fold)


def lasting(begins: datetime, ends: datetime | None, zone: str, other: str) -> When:
    start = clock(begins, zone)
    return When(start.date, start, clock(ends, other) if ends else None)


@st.composite
def windows(draw: st.DrawFn) -> tuple[datetime | None, datetime | None, Window]:
    """Moments, and the window that tells them by some clock; a double time is the first one."""
    zone = draw(ZONES)
    begins, ends = draw(st.none() | MOMENTS), draw(st.none() | MOMENTS)
    told = [clock(moment, zone) if moment else None for moment in (begins, ends)]
    comes, leaves = (replace(each, fold=None) if each else None for each in told)
    return (
        comes.instant if comes else None,
        leaves.instant if leaves else None,
        Window(
            from_date=comes.date if comes else None, from_time=comes.time if comes else None,
            until_date=leaves.date if leaves else None, until_time=leaves.time if leaves else None,
            zone=zone,
        ),
    )  # fmt: skip


@given(windows(), MOMENTS, st.none() | st.integers(1, 2000), ZONES, ZONES)
def test_it_agrees_with_the_moments_themselves(window, begins, minutes, zone, other):
    comes, leaves, told = window
    ends = begins + timedelta(minutes=minutes) if minutes else None
    item = an_item(when=lasting(begins, ends, zone, other))
    too_early = comes is not None and begins < comes
    too_late = leaves is not None and (ends or begins) > leaves
    assert is_too_early(told, item) is too_early
    assert is_present(told, item) is not (too_early or too_late)


@given(windows(), ZONES)
def test_another_clock_tells_the_same_moments(window, zone):
    comes, leaves, told = window
    there = by_clock(told, zone)
    assert there.zone == zone
    for moment, day, at_clock in (
        (comes, there.from_date, there.from_time),
        (leaves, there.until_date, there.until_time),
    ):
        assert (moment is None) is (day is None)
        if moment is not None and day is not None and at_clock is not None:
            seen = datetime.combine(day, at_clock, ZoneInfo(zone))
            assert moment in {seen.astimezone(UTC), seen.replace(fold=1).astimezone(UTC)}


@pytest.mark.parametrize(
    ("hours", "there"),
    [((9, 60), True), ((9, 61), False), ((10, 1), False), ((10, None), True), ((11, None), False)],
)
def test_until_two_in_amsterdam_is_until_ten_in_tokyo(hours, there):
    hour, minutes = hours
    when = at(hour, minutes=minutes or 1)
    item = an_item(when=when if minutes else replace(when, end=None))
    part = a_part("Anna", until_date=DEPARTS, until_time=time(2), zone=HOME)
    assert is_present(part, item) is there
    assert is_present(replace(part, until_time=time(10), zone=THERE), item) is there
    assert is_present(replace(part, until_time=time(10), zone=""), item) is there


def test_dates_without_a_time_are_whole_days_wherever_they_are_lived():
    part = a_part("Anna", from_date=DEPARTS, until_date=DEPARTS, zone="Pacific/Apia")
    for day, there in ((-1, False), (0, True), (1, False)):
        assert is_present(part, an_item(when=at(9, day=day))) is there
        assert is_present(part, an_item(when=When(DEPARTS + timedelta(day)))) is there
    assert is_present(part, an_item(when=When()))
    assert not is_present(part, an_item(when=at(23, 30, minutes=90)))


def test_only_a_time_makes_the_zone_count():
    assert not Window(from_date=date(2026, 1, 1), from_time=None, zone=HOME).is_timed
    assert not Window(from_time=time(9)).is_timed
    assert Window(until_date=date(2026, 1, 1), until_time=time(9)).is_timed
    part = a_part("Anna", from_date=DEPARTS, zone=HOME)
    assert window_of(part) == Window(from_date=DEPARTS, zone=HOME)
