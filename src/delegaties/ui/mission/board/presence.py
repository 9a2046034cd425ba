"""Who is there on a day: the attendance window of a column, and who comes or leaves within it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID

from delegaties.plan.attendance import Window, by_clock, window_of
from delegaties.plan.clocks import zone_on
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Participation
from delegaties.ui.language import _, current
from delegaties.ui.mission.board.minutes import DAY
from delegaties.values.kinds import ParticipationStatus


@dataclass(frozen=True, slots=True)
class Passage:
    """Somebody comes or leaves at a minute of the day; None: the clock is not said.

    `said` is who does what, `text` also when.
    """

    part: UUID
    comes: bool
    minute: int | None
    said: str
    text: str


@dataclass(frozen=True, slots=True)
class Presence:
    """The stretch of a day in which anybody of a column is there, and the passages in it."""

    begins: int
    ends: int
    passages: tuple[Passage, ...] = ()


def presence(
    lookup: Lookup, day: date, party: UUID | None, first: int, *, loose: bool = False
) -> Presence | None:
    """Return when people of a party (None: all people) are there; None when nobody is.

    It is told by the clock of where the mission is that day, as the hours of the board are.
    `loose` are only those who belong to no party.
    """
    begins, ends, zone = first + DAY, first, zone_on(lookup.plan, day)
    passages: list[Passage] = []
    for part in lookup.plan.participations:
        if part.status is ParticipationStatus.CANCELLED or party not in {None, part.party_id}:
            continue
        if loose and part.party_id is not None:
            continue
        window = by_clock(window_of(part), zone)
        span = _stretch(window, day, first)
        if span is None:
            continue
        begins, ends = min(begins, span[0]), max(ends, span[1])
        passages += _passages(lookup, part, window, day, first)
    return Presence(begins, ends, tuple(passages)) if ends > begins else None


def _stretch(window: Window, day: date, first: int) -> tuple[int, int] | None:
    """Return the stretch of a day in which somebody is there."""
    comes = _turn(window.from_date, window.from_time, first)
    leaves = _turn(window.until_date, window.until_time, first)
    if (comes and day < comes[0]) or (leaves and day > leaves[0]):
        return None
    begins = comes[1] if comes and comes[0] == day else None
    ends = leaves[1] if leaves and leaves[0] == day else None
    return first if begins is None else begins, first + DAY if ends is None else ends


def _passages(
    lookup: Lookup, part: Participation, window: Window, day: date, first: int
) -> Iterator[Passage]:
    """Yield that somebody comes or leaves on a day; with the mission itself it is not said."""
    plan, name = lookup.plan, lookup.name_of(part, current().language)
    comes = _turn(window.from_date, window.from_time, first)
    leaves = _turn(window.until_date, window.until_time, first)
    if comes and comes[0] == day and part.from_date != plan.departs:
        said = _("{name} comes", name=name)
        yield Passage(part.id, True, comes[1], said, _timed(said, window.from_time))
    if leaves and leaves[0] == day and part.until_date != plan.returns:
        said = _("{name} leaves", name=name)
        yield Passage(part.id, False, leaves[1], said, _timed(said, window.until_time))


def _turn(day: date | None, clock: time | None, first: int) -> tuple[date, int | None] | None:
    """Return the day of the board on which somebody comes or leaves, and the minute of it."""
    if day is None or clock is None:
        return (day, None) if day else None
    minute = clock.hour * 60 + clock.minute
    return (day - timedelta(1), minute + DAY) if minute < first else (day, minute)


def _timed(said: str, clock: time | None) -> str:
    return f"{said} ({current().time(clock)})" if clock else said
