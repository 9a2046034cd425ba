"""Who is there on a day: the attendance window of a column, and who comes or leaves within it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Participation
from delegaties.ui.language import _, current
from delegaties.ui.mission.board.minutes import DAY
from delegaties.values.kinds import ParticipationStatus


@dataclass(frozen=True, slots=True)
class Passage:
    """Somebody comes or leaves at a minute of the day; None: the clock is not said."""

    comes: bool
    minute: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Presence:
    """The stretch of a day in which anybody of a column is there, and the passages in it."""

    begins: int
    ends: int
    passages: tuple[Passage, ...] = ()


def presence(lookup: Lookup, day: date, party: UUID | None, first: int) -> Presence | None:
    """Return when people of a party (None: all people) are there; None when nobody is."""
    begins, ends = first + DAY, first
    passages: list[Passage] = []
    for part in lookup.plan.participations:
        if part.status is ParticipationStatus.CANCELLED or party not in {None, part.party_id}:
            continue
        span = _window(part, day, first)
        if span is None:
            continue
        begins, ends = min(begins, span[0]), max(ends, span[1])
        passages += _passages(lookup, part, day)
    return Presence(begins, ends, tuple(passages)) if ends > begins else None


def _window(part: Participation, day: date, first: int) -> tuple[int, int] | None:
    """Return the stretch of a day in which somebody is there."""
    if (part.from_date and day < part.from_date) or (part.until_date and day > part.until_date):
        return None
    comes = _minute(part.from_time) if part.from_date == day else None
    leaves = _minute(part.until_time) if part.until_date == day else None
    return first if comes is None else comes, first + DAY if leaves is None else leaves


def _passages(lookup: Lookup, part: Participation, day: date) -> Iterator[Passage]:
    plan, name = lookup.plan, lookup.name_of(part, current().language)
    if part.from_date == day and day != plan.departs:
        yield Passage(
            True, _minute(part.from_time), _timed(_("{name} comes", name=name), part.from_time)
        )
    if part.until_date == day and day != plan.returns:
        yield Passage(
            False, _minute(part.until_time), _timed(_("{name} leaves", name=name), part.until_time)
        )


def _minute(clock: time | None) -> int | None:
    return None if clock is None else clock.hour * 60 + clock.minute


def _timed(said: str, clock: time | None) -> str:
    return f"{said} ({current().time(clock)})" if clock else said
