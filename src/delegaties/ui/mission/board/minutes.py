"""Wall clocks as minutes of a day of the board, and back."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from delegaties.values.when import Clock, When, now

DAY = 1440
GRID = 5
"""Minutes of the grid that a drag keeps to."""
UNSAID = 45
"""Minutes that an item without an end is drawn."""


def snapped(minute: float) -> int:
    """Return the nearest minute of the grid."""
    return round(minute / GRID) * GRID


def minutes(clock: Clock, day: date) -> int:
    """Return a wall-clock time as minutes since the midnight with which `day` begins."""
    return (clock.date - day).days * DAY + clock.time.hour * 60 + clock.time.minute


def moment(day: date, minute: int) -> tuple[date, time]:
    """Return the date and clock time of a minute of a day; 1500 is one o'clock the next night."""
    at = datetime.combine(day, time()) + timedelta(minutes=minute)
    return at.date(), at.time()


def this_moment(zone: str, first: int) -> tuple[date, int]:
    """Return the day of the board and its minute that it is now in a zone."""
    at = now().astimezone(ZoneInfo(zone))
    minute = at.hour * 60 + at.minute
    early = minute < first
    return at.date() - timedelta(early), minute + (DAY if early else 0)


def stretch(when: When, day: date) -> tuple[int, int] | None:
    """Return when an item begins and ends on the clocks of its places, as minutes of `day`.

    A flight that lands earlier by the clock than it left is drawn for an hour.
    """
    if when.start is None:
        return None
    begins = minutes(when.start, day)
    ends = minutes(when.end, day) if when.end else begins + UNSAID
    return begins, ends if ends > begins else begins + 60


def day_of(when: When, first: int) -> date | None:
    """Return the day of the board on which an item begins; before `first` that is yesterday's."""
    if when.start is None:
        return when.date
    early = when.start.time.hour * 60 + when.start.time.minute < first
    return when.start.date - timedelta(1) if early else when.start.date
