"""The move that would mend a finding, where one is sure to help."""

from __future__ import annotations

from datetime import datetime, timedelta

from delegaties.checks.agenda import Stretch
from delegaties.checks.case import Case
from delegaties.checks.finding import Move
from delegaties.checks.journeys import kilometres, minutes_needed
from delegaties.values.kinds import ItemKind
from delegaties.values.moving import moved

QUARTER = 15
"""A proposed time is a quarter of an hour: nobody agrees on 13.25."""
FIXED = frozenset({ItemKind.FLIGHT, ItemKind.TRAIN})
"""What leaves when it leaves."""


def on_the_way(case: Case, first: Stretch, second: Stretch, heads: int) -> timedelta:
    """Return how long so many people need from one item to another; nothing at one place."""
    here, there = first.ends_at, second.begins_at
    if here is None or there is None or here == there:
        return timedelta(0)
    one, other = case.lookup.place(here), case.lookup.place(there)
    distance = kilometres(one, other) if one and other else None
    return timedelta(minutes=minutes_needed(distance, heads, case.limits))


def later(case: Case, stretch: Stretch, earliest: datetime) -> Move | None:
    """Return the move of an item to `earliest` or the quarter of an hour after it, that day.

    None where it cannot be moved, or where somebody in it would have something else then.
    """
    clock = stretch.item.when.start
    if clock is None or stretch.item.kind in FIXED:
        return None
    minutes = -((stretch.starts - earliest) // timedelta(minutes=1))
    minutes += -(clock.time.minute + minutes) % QUARTER
    when = moved(stretch.item.when, minutes=minutes)
    if minutes <= 0 or when.date != stretch.day or _taken(case, stretch, minutes):
        return None
    return Move(item_id=stretch.item.id, when=when)


def _taken(case: Case, stretch: Stretch, minutes: int) -> bool:
    """Whether anybody in an item would have something else, that many minutes later."""
    starts = stretch.starts + timedelta(minutes=minutes)
    ends = stretch.ends + timedelta(minutes=minutes)
    return any(
        not other.who.isdisjoint(stretch.who)
        for other in case.during(starts, ends)
        if other is not stretch
    )
