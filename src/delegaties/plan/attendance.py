"""When somebody is there: an attendance window, and what lies within it.

The times of a window are clocks in its zone, so they are compared as moments. Where no zone is
said they are clocks of the place where an item is. A date without a time is a whole day, wherever
that day is lived.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING

from delegaties.values.when import Clock

if TYPE_CHECKING:  # lists of missions do without
    from delegaties.plan.mission import Item, Participation


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """From when until when somebody is there; None as the mission itself."""

    from_date: date | None = None
    from_time: time | None = None
    until_date: date | None = None
    until_time: time | None = None
    zone: str = ""

    @property
    def is_timed(self) -> bool:
        """Whether a clock time bounds it, so that the zone counts."""
        begins = self.from_date is not None and self.from_time is not None
        return begins or (self.until_date is not None and self.until_time is not None)


def window_of(part: Participation) -> Window:
    """Return somebody's attendance window."""
    return Window(**{name: getattr(part, name) for name in Window.__slots__})


def by_clock(window: Window, zone: str) -> Window:
    """Return the same window by the clock of another zone."""
    if not window.zone or window.zone == zone:
        return replace(window, zone=zone)
    from_date, from_time = _in_zone(window.from_date, window.from_time, window.zone, zone)
    until_date, until_time = _in_zone(window.until_date, window.until_time, window.zone, zone)
    return Window(
        from_date=from_date,
        from_time=from_time,
        until_date=until_date,
        until_time=until_time,
        zone=zone,
    )


def is_present(part: Participation | Window, item: Item) -> bool:
    """Whether the whole item lies within somebody's attendance window."""
    return not (is_too_early(part, item) or _is_too_late(part, item))


def is_too_early(part: Participation | Window, item: Item) -> bool:
    """Whether an item begins before somebody comes."""
    day, start = item.when.date, item.when.start
    if day is None or part.from_date is None:
        return False
    if start is None or part.from_time is None:
        return day < part.from_date
    comes = Clock(part.from_date, part.from_time, part.zone or start.zone)
    return start.instant < comes.instant


def _is_too_late(part: Participation | Window, item: Item) -> bool:
    """Whether an item ends after somebody leaves; one without an end when it begins after it."""
    day, end = item.when.date, item.when.end or item.when.start
    if day is None or part.until_date is None:
        return False
    if end is None or part.until_time is None:
        return (end.date if end else day) > part.until_date
    leaves = Clock(part.until_date, part.until_time, part.zone or end.zone)
    return end.instant > leaves.instant


def _in_zone(
    day: date | None, at: time | None, zone: str, other: str
) -> tuple[date | None, time | None]:
    if day is None or at is None:
        return day, at
    there = Clock(day, at, zone).in_zone(other)
    return there.date, there.time
