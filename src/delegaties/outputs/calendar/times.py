"""When a calendar entry begins and ends, by what was agreed of the item's time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import vDate, vDatetime

from delegaties.outputs.calendar.zones import keeps_its_zone
from delegaties.values.kinds import Certainty
from delegaties.values.when import Clock, When

OPEN_END = timedelta(hours=1)
"""How long an entry lasts whose end is not agreed; an entry needs an end (Outlook, Google)."""


@dataclass(frozen=True, slots=True)
class Span:
    """The start and end of an entry; both are clocks, or dates with the last day excluded."""

    start: Clock | date
    end: Clock | date

    @property
    def zones(self) -> frozenset[str]:
        """The zones whose VTIMEZONE this span needs."""
        clocks = [bound for bound in (self.start, self.end) if isinstance(bound, Clock)]
        return frozenset(clock.zone for clock in clocks if keeps_its_zone(clock))


def span_of(when: When) -> Span | None:
    """Return the span of an item, or None while it has no date.

    Without a start it takes the whole day. Without an end, or with one that a corrected zone put
    before the start, it takes an hour.
    """
    if when.date is None:
        return None
    if when.start is None:
        return Span(when.date, when.date + timedelta(days=1))
    if has_end(when) and when.end is not None:
        return Span(when.start, when.end)
    until = (when.start.instant + OPEN_END).astimezone(UTC)
    return Span(when.start, Clock(until.date(), until.time(), "UTC").in_zone(when.start.zone))


def has_end(when: When) -> bool:
    """Whether an end was agreed that lies after the start."""
    return when.duration is not None and when.duration > timedelta(0)


def is_open(when: When) -> bool:
    """Whether the time on a known day is still to be decided."""
    return when.date is not None and when.start is None and not when.all_day


def is_rough(when: When) -> bool:
    """Whether there is a time, but not a firm one."""
    return when.start is not None and when.certainty is not Certainty.EXACT


def written(bound: Clock | date) -> vDatetime | vDate:
    """Return a start or end as a property: a date, local time with its zone, or UTC."""
    if not isinstance(bound, Clock):
        day = vDate(bound)
        day.params["VALUE"] = "DATE"
        return day
    if not keeps_its_zone(bound):
        return vDatetime(bound.instant)
    value = vDatetime(datetime.combine(bound.date, bound.time))
    value.params["TZID"] = bound.zone
    return value
