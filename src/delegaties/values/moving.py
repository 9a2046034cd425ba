"""Moving a time, and for whom an item is: pure, so that a board can show it before it happens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from delegaties.values.kinds import AttendanceRule
from delegaties.values.when import Clock, When

LENGTH = 60
"""Minutes that an item without an end is taken to last, until somebody says otherwise."""
SHORTEST = timedelta(minutes=5)
"""An item is not made shorter than this by a step."""

MISSION_DATES = ("departs", "returns", "works_from", "works_until", "report_due")
"""The dates of a mission that move with the journey."""
JOURNEY = {
    "destinations": ("arrives", "leaves"),
    "stays": ("first_night", "leaves"),
    "participations": ("from_date", "until_date"),
}
"""Those in its lists; the times of items are a `When`."""


def on_day(when: When, day: date | None) -> When:
    """Return `when` on another day, at the same clock times; without a day it has no clock."""
    if day is None:
        return When(certainty=when.certainty)
    if when.date is None:
        return replace(when, date=day)
    return moved(when, days=(day - when.date).days)


def moved(when: When, *, minutes: int = 0, days: int = 0) -> When:
    """Return `when` later (or earlier) on the wall clock; the end moves along, the zones stay.

    Where a clock time occurs twice, a step of minutes takes the one it comes to first, and a step
    of days leaves it to be asked. What has no clock moves by days only, what has no day stays.
    """
    if when.date is None or not (minutes or days):
        return when
    start = _moved(when.start, minutes, days)
    end = _moved(when.end, minutes, days)
    return replace(
        when, date=start.date if start else when.date + timedelta(days), start=start, end=end
    )


def resized(when: When, minutes: int, *, at_start: bool = False) -> When:
    """Return `when` some minutes longer (or shorter), at its end or at its start.

    It stays as it is where that would leave less than the shortest item, or there is no clock.
    """
    if when.start is None:
        return when
    end = when.end or _moved(when.start, LENGTH, 0)
    start = when.start
    if at_start:
        start = _moved(start, -minutes, 0) or start
    else:
        end = _moved(end, minutes, 0)
    after = replace(when, date=start.date, start=start, end=end)
    length = after.duration
    return after if length is not None and length >= SHORTEST else when


def _moved(clock: Clock | None, minutes: int, days: int) -> Clock | None:
    if clock is None:
        return None
    at = datetime.combine(clock.date, clock.time) + timedelta(days=days, minutes=minutes)
    after = replace(clock, date=at.date(), time=at.time(), fold=None)
    if not after.is_double:
        return after
    if days:
        return after
    # Which of two equal hours it becomes follows from the side it comes from.
    return replace(after, fold=clock.fold if clock.is_double else int(minutes < 0))


def settled(when: When, fold: int) -> When:
    """Return `when` with the answer to which of two equal clock times is meant."""
    return replace(when, start=_settled(when.start, fold), end=_settled(when.end, fold))


def _settled(clock: Clock | None, fold: int) -> Clock | None:
    if clock is None or clock.fold is not None or not clock.is_double:
        return clock
    return replace(clock, fold=fold)


@dataclass(frozen=True, slots=True)
class Company:
    """For whom an item is: the rule, the parties it names and the people it names."""

    rule: AttendanceRule = AttendanceRule.EVERYONE
    party_ids: tuple[UUID, ...] = ()
    named: tuple[UUID, ...] = ()


def for_party(company: Company, party: UUID | None, leaving: UUID | None = None) -> Company:
    """Return the company of an item that goes to a party, or to everyone (None).

    `leaving` is the party in whose column it stood; other parties that attend stay. People who
    were named one by one make way; those named besides a rule stay.
    """
    named = () if company.rule is AttendanceRule.NAMED else company.named
    if party is None:
        return Company(AttendanceRule.EVERYONE, (), named)
    others = company.party_ids if company.rule is AttendanceRule.PARTIES and leaving else ()
    kept = [each for each in others if each not in (leaving, party)]
    return Company(AttendanceRule.PARTIES, (*kept, party), named)
