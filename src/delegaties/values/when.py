"""Times as people agree on them: a local date and clock with the zone of the place.

The instant is derived, so that a corrected zone keeps the wall clock. This is the one file that
asks the computer what time it is.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.values.kinds import Certainty

DAY_ENDS = time(4)
"""Until when, after midnight, an item belongs to the evening before, unless the office says."""


def now() -> datetime:
    """Return the present moment, aware, in UTC."""
    return datetime.now(UTC)


def today(zone: str) -> date:
    """Return today's date in a zone."""
    return datetime.now(ZoneInfo(zone)).date()


@cache
def zones() -> frozenset[str]:
    """Return every IANA zone name a place may have."""
    return frozenset(name for name in available_timezones() if "/" in name) | {"UTC"}


def known_zone(name: str, field: str = "zone") -> str:
    """Return `name` when it is an IANA zone; raise RefusedError, tied to `field`, otherwise."""
    if name not in zones():
        raise RefusedError(
            N_("“{zone}” is not a time zone. Choose one from the list, such as Europe/Amsterdam."),
            zone=name,
        ).at(field)
    return name


SortKey = tuple[date, int, datetime]
"""Compares times within a programme."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A wall-clock time on a date in a zone.

    `fold` says which of two when a clock time occurs twice: 0 the first, 1 the second, None when
    nobody was asked yet.
    """

    date: date
    time: time
    zone: str
    fold: int | None = None

    @property
    def local(self) -> datetime:
        """The aware local time."""
        return _local(self.date, self.time, self.zone, self.fold or 0)

    @property
    def instant(self) -> datetime:
        """The moment in UTC."""
        return _instant(self.date, self.time, self.zone, self.fold or 0)

    def in_zone(self, zone: str) -> Clock:
        """Return the same moment on another zone's clock."""
        there = self.instant.astimezone(ZoneInfo(zone))
        return Clock(there.date(), there.time(), zone, there.fold or None)

    @property
    def is_missing(self) -> bool:
        """Whether this time does not exist: the clocks went forward over it."""
        back = self.instant.astimezone(ZoneInfo(self.zone))
        return back.replace(tzinfo=None) != datetime.combine(self.date, self.time)

    @property
    def is_double(self) -> bool:
        """Whether this time occurs twice: the clocks went back over it."""
        first = replace(self, fold=0).local.utcoffset()
        second = replace(self, fold=1).local.utcoffset()
        return first != second and not self.is_missing


def _local(day: date, at: time, zone: str, fold: int) -> datetime:
    return datetime.combine(day, at, ZoneInfo(zone)).replace(fold=fold)


@lru_cache(maxsize=20_000)
def _instant(day: date, at: time, zone: str, fold: int) -> datetime:
    """Return a moment in UTC; remembered, because every sorting of a programme asks for it."""
    return _local(day, at, zone, fold).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class When:
    """When an item is: a date, and a start and end where they are agreed.

    Without `date` the item still has to be planned. With a date and no start it lasts all day
    (certainty exact) or its time is still to be decided (certainty open). The end may lie on
    another date and in another zone than the start.
    """

    date: date | None = None
    start: Clock | None = None
    end: Clock | None = None
    certainty: Certainty = Certainty.EXACT

    @property
    def all_day(self) -> bool:
        """Whether it takes the whole day by agreement."""
        return self.date is not None and self.start is None and self.certainty is Certainty.EXACT

    @property
    def duration(self) -> timedelta | None:
        """The time it takes, as instants count it; None while start or end is open."""
        if self.start is None or self.end is None:
            return None
        return self.end.instant - self.start.instant

    @property
    def sort_key(self) -> SortKey:
        """Order within a programme: by date, all-day items first, then by instant, open last."""
        day = self.date or date.max
        if self.start is not None:
            return day, 1, self.start.instant
        far = datetime.max.replace(tzinfo=UTC)
        return (day, 0, datetime.min.replace(tzinfo=UTC)) if self.all_day else (day, 2, far)


class DoubleTimeError(RefusedError):
    """A clock time occurs twice and nobody said which; the window asks, and sets `Clock.fold`."""


def checked(when: When) -> When:
    """Return `when` if it can be; raise RefusedError in words otherwise.

    Raises DoubleTimeError for a time that occurs twice while its `fold` is None.
    """
    for field, clock in (("start", when.start), ("end", when.end)):
        if clock is None:
            continue
        known_zone(clock.zone, field)
        if clock.is_missing:
            raise RefusedError(
                N_(
                    "{time} does not exist on {date} in {zone}: the clocks go forward. "
                    "Choose another time."
                ),
                time=clock.time,
                date=clock.date,
                zone=clock.zone,
            ).at(field)
        if clock.is_double and clock.fold is None:
            raise DoubleTimeError(
                N_(
                    "{time} occurs twice on {date} in {zone}: the clocks go back. "
                    "Say which one is meant."
                ),
                time=clock.time,
                date=clock.date,
                zone=clock.zone,
            ).at(field)
    if when.start is not None and when.date != when.start.date:
        raise RefusedError(
            N_("The item starts on another date than its day. Choose one of the two.")
        ).at("start")
    if when.end is not None and when.start is None:
        raise RefusedError(
            N_("There is an end without a beginning. Fill in the start time too.")
        ).at("end")
    duration = when.duration
    if duration is not None and duration <= timedelta(0):
        raise RefusedError(
            N_(
                "The end ({time}) is not after the beginning. "
                "Choose a later time, or a later end date."
            ),
            time=when.end.time if when.end else "",
        ).at("end")
    return when


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later (or earlier); at most the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def days(first: date, last: date) -> Iterator[date]:
    """Yield every date from `first` to `last`, both included."""
    for offset in range((last - first).days + 1):
        yield first + timedelta(offset)
