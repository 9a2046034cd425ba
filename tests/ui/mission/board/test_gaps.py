"""A new item is put where the people of a column have time for it."""

from __future__ import annotations

import pytest
from boardplans import NINE, A, B, item, layout, plan
from building import at

from delegaties.ui.mission.board.gaps import free, shortened
from delegaties.values.kinds import ItemStatus

LATER = item("Overleg", at(10, minutes=60), A)
LUNCH = item("Lunch", at(12, minutes=60))


def board(*items):
    return layout(plan(*items))


def hours(span):
    return tuple(minute / 60 for minute in span)


@pytest.mark.parametrize(
    ("column", "hour", "expected"),
    [
        (1, 9, (11, 12)),
        (1, 11.5, (11.5, 12)),
        (1, 11.9, (13, 14)),
        (2, 10, (10, 11)),
        (0, 8, (8, 9)),
        (0, 10, (11, 12)),
    ],
)
def test_the_next_gap_is_free_of_what_those_people_do(column, hour, expected):
    full = board(item("Bezoek", NINE, A), LATER, LUNCH)
    assert hours(free(full, column, round(hour * 60))) == expected


def test_what_is_cancelled_takes_no_time():
    off = item("Tocht", at(11), B, status=ItemStatus.CANCELLED)
    assert hours(free(board(off), 2, 11 * 60)) == (11, 12)


def test_a_minute_that_was_pointed_at_stays_and_what_follows_makes_it_shorter():
    full = board(item("Bezoek", NINE, A), LATER)
    assert hours(shortened(full, 1, 8 * 60 + 30)) == (8.5, 9)
    assert hours(shortened(full, 1, 9 * 60 + 30)) == (9.5, 10.5)


def test_late_at_night_there_is_no_gap_any_more():
    last = 240 + 1440
    assert free(board(), 0, last - 10) == (last - 10, last)
