"""“Shift the rest of the day along”: what follows an item that day, and where it would go.

An item follows another when it is of the same day, begins later, and has company in common: both
have an attendee who is the same, or, while nobody is known yet, may have. Cancelled items and
those without a clock do not count. A flight or a train does not wait: it stands, and all that
comes after it stands with it, because nothing is won by shifting that. What is confirmed with
others goes along too, but is marked: the new time first has to be agreed with them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from delegaties.plan.mission import Item, MissionPlan
from delegaties.plan.sums import attendees, programme_days
from delegaties.values.kinds import AttendanceRule, ItemKind, ItemStatus
from delegaties.values.moving import moved
from delegaties.values.when import Clock, When

TIMETABLED = frozenset({ItemKind.FLIGHT, ItemKind.TRAIN})
"""These leave at their own time."""


class Care(StrEnum):
    """Why an item cannot simply go along."""

    TIMETABLE = "timetable"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Follower:
    """An item that follows another; `care` is None when nothing keeps it where it is."""

    item: Item
    care: Care | None = None

    def to(self, minutes: int) -> When:
        """Return where it would go; what the timetable holds stays."""
        if self.care is Care.TIMETABLE:
            return self.item.when
        return moved(self.item.when, minutes=minutes)


def followers(plan: MissionPlan, item: Item) -> tuple[Follower, ...]:
    """Return what follows an item that day, in order, up to a flight or train that ends it."""
    found: list[Follower] = []
    for later in _later_that_day(plan, item):
        if not _share(plan, item, later):
            continue
        held = later.kind in TIMETABLED
        found.append(Follower(later, Care.TIMETABLE if held else _agreed(later)))
        if held:
            break
    return tuple(found)


def minutes_of(before: When, after: When) -> int:
    """Return how much later (or earlier) what follows must be: as much as the end moved.

    0 when the item went to another day, or either time has no clock.
    """
    if before.date != after.date:
        return 0
    ends = (before.end, after.end)
    ends = ends if None not in ends else (before.start, after.start)
    old, new = ends
    if old is None or new is None:
        return 0
    return round((_wall(new) - _wall(old)).total_seconds() / 60)


def _later_that_day(plan: MissionPlan, item: Item) -> Sequence[Item]:
    start = item.when.start
    day = next((day.items for day in programme_days(plan) if item in day.items), ())
    return [
        other
        for other in day
        if start is not None
        and other.when.start is not None
        and other.status is not ItemStatus.CANCELLED
        and other.id != item.id
        and other.when.start.instant > start.instant
    ]


def _share(plan: MissionPlan, one: Item, other: Item) -> bool:
    """Whether two items have somebody in common; by their rules where nobody is known yet."""
    who, whom = _ids(plan, one), _ids(plan, other)
    if who and whom:
        return bool(who & whom)
    rules = {one.rule, other.rule}
    if AttendanceRule.EVERYONE in rules:
        return True
    return bool(set(one.party_ids) & set(other.party_ids))


def _ids(plan: MissionPlan, item: Item) -> set[UUID]:
    return {part.id for part in attendees(plan, item)}


def _agreed(item: Item) -> Care | None:
    with_others = item.organisations or item.persons
    settled = item.status is ItemStatus.CONFIRMED and with_others
    return Care.AGREED if settled else None


def _wall(clock: Clock) -> datetime:
    return datetime.combine(clock.date, clock.time)
