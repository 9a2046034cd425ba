"""Wall clocks as minutes of a day, also over midnight and between zones."""

from __future__ import annotations

from datetime import date, time, timedelta

from building import DEPARTS, at

from delegaties.ui.mission.board.minutes import day_of, minutes, moment, snapped, stretch
from delegaties.values.when import Clock, When

NEXT = DEPARTS + timedelta(1)


def test_a_minute_over_midnight_is_one_of_the_next_date():
    assert moment(DEPARTS, 25 * 60 + 5) == (NEXT, time(1, 5))
    assert minutes(Clock(NEXT, time(1, 5), "UTC"), DEPARTS) == 25 * 60 + 5


def test_the_grid_is_five_minutes():
    assert [snapped(each) for each in (0, 2, 3, 7.4, 7.6)] == [0, 0, 5, 5, 10]


def test_an_item_without_an_end_is_drawn_for_three_quarters():
    start = at(9).start
    assert stretch(When(DEPARTS, start), DEPARTS) == (540, 585)
    assert stretch(When(DEPARTS), DEPARTS) is None


def test_a_flight_that_lands_earlier_by_the_clock_is_drawn_for_an_hour():
    leaves = Clock(DEPARTS, time(17), "Asia/Tokyo")
    lands = Clock(DEPARTS, time(10), "America/Los_Angeles")
    assert stretch(When(DEPARTS, leaves, lands), DEPARTS) == (17 * 60, 18 * 60)


def test_what_begins_before_the_day_ends_belongs_to_the_evening_before():
    assert day_of(at(0, 30, day=1), 240) == DEPARTS
    assert day_of(at(4, day=1), 240) == NEXT
    assert day_of(When(date(2026, 1, 2)), 240) == date(2026, 1, 2)
