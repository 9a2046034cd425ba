"""What follows from another attendance window: items, who leads, nights and meals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from delegaties.plan.attendance import Window, by_clock, is_present, window_of
from delegaties.plan.clocks import zone_on
from delegaties.plan.leading import Leading, leaders, leading
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan, Participation
from delegaties.plan.sums import attendees, programme_days
from delegaties.values.kinds import ItemKind, ItemStatus
from delegaties.values.when import days

NO_TASK = frozenset({ItemKind.FREE, ItemKind.TRANSFER, ItemKind.FLIGHT, ItemKind.TRAIN})
"""Items that need no leader."""


@dataclass(frozen=True, slots=True)
class Night:
    """A night in a hotel, by the date it begins."""

    date: date
    hotel: str


@dataclass(frozen=True, slots=True)
class LeadershipChange:
    """A day that somebody else leads than before."""

    date: date
    before: tuple[Leading, ...]
    after: tuple[Leading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
    """What a changed window brings about.

    `missed` and `joined` are items attended by rule; for those in `named` somebody is asked for by
    name, and would be outside the window. `leaderless` lose their only leader.
    """

    missed: tuple[Item, ...] = ()
    joined: tuple[Item, ...] = ()
    named: tuple[Item, ...] = ()
    leaderless: tuple[Item, ...] = ()
    leadership: tuple[LeadershipChange, ...] = ()
    nights_lost: tuple[Night, ...] = ()
    nights_gained: tuple[Night, ...] = ()

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__slots__)

    @property
    def meals_missed(self) -> int:
        """How many meals are no longer eaten along."""
        return _meals((*self.missed, *self.named))

    @property
    def meals_joined(self) -> int:
        """How many more meals are eaten along."""
        return _meals(self.joined)


def with_window(plan: MissionPlan, part: Participation, window: Window) -> MissionPlan:
    """Return the plan as it would be with another window for a participant of it."""
    changed = replace(part, **{name: getattr(window, name) for name in Window.__slots__})
    parts = (changed if each.id == part.id else each for each in plan.participations)
    return replace(plan, participations=tuple(parts))


def consequences(plan: MissionPlan, part: Participation, window: Window) -> Consequences:
    """Return what follows when a participant gets another window."""
    after = with_window(plan, part, window)
    changed = next(each for each in after.participations if each.id == part.id)
    items = [
        item
        for day in programme_days(plan)
        for item in day.items
        if item.status is not ItemStatus.CANCELLED
    ]
    there = {item.id for item in items if _attends(plan, item, part.id)}
    then = {item.id for item in items if _attends(after, item, part.id)}
    outside = [
        item
        for item in items
        if part.id in item.named and is_present(part, item) and not is_present(changed, item)
    ]
    lost, gained = _nights(plan, part, changed)
    return Consequences(
        missed=tuple(item for item in items if item.id in there - then),
        joined=tuple(item for item in items if item.id in then - there),
        named=tuple(outside),
        leaderless=_leaderless(plan, after, part, items),
        leadership=_leadership(plan, after),
        nights_lost=lost,
        nights_gained=gained,
    )


def _attends(plan: MissionPlan, item: Item, part_id: UUID) -> bool:
    return any(part.id == part_id for part in attendees(plan, item))


def _leaderless(
    plan: MissionPlan, after: MissionPlan, part: Participation, items: Iterable[Item]
) -> tuple[Item, ...]:
    """Return the items that had a leader who could be there, and then have none."""
    if part.id not in {each.id for each in leaders(plan)}:
        return ()
    return tuple(
        item
        for item in items
        if item.kind not in NO_TASK and _is_led(plan, item) and not _is_led(after, item)
    )


def _is_led(plan: MissionPlan, item: Item) -> bool:
    able = {each.id for each in leaders(plan) if is_present(each, item)}
    return any(each.id in able for each in attendees(plan, item))


def _leadership(plan: MissionPlan, after: MissionPlan) -> tuple[LeadershipChange, ...]:
    found = []
    for day in programme_days(plan):
        then, now = leading(plan, day.date), leading(after, day.date)
        if _who(then) != _who(now):
            found.append(LeadershipChange(day.date, then, now))
    return tuple(found)


def _who(stretches: Sequence[Leading]) -> list[tuple[object, ...]]:
    return [(each.part.id if each.part else None, each.begins, each.ends) for each in stretches]


def _nights(
    plan: MissionPlan, part: Participation, changed: Participation
) -> tuple[tuple[Night, ...], tuple[Night, ...]]:
    """Return the nights that are no longer, and those that are newly, spent along."""
    before, after = [], []
    windows = window_of(part), window_of(changed)
    for night in _booked(plan):
        zone = zone_on(plan, night.date)
        slept, sleeps = (_sleeps(by_clock(w, zone), night.date) for w in windows)
        if slept and not sleeps:
            before.append(night)
        elif sleeps and not slept:
            after.append(night)
    return tuple(before), tuple(after)


def _booked(plan: MissionPlan) -> list[Night]:
    """Return the nights of all hotels, by date; two hotels of one night are both listed."""
    lookup, found = Lookup(plan), []
    for stay in plan.stays:
        if stay.first_night is None or stay.leaves is None:
            continue
        card = lookup.place(stay.place_id)
        name = stay.name or (card.name if card else "")
        found += [Night(day, name) for day in days(stay.first_night, stay.leaves)][:-1]
    return sorted(found, key=lambda night: (night.date, night.hotel))


def _sleeps(window: Window, night: date) -> bool:
    comes, goes = window.from_date or date.min, window.until_date or date.max
    return comes <= night < goes


def _meals(items: Iterable[Item]) -> int:
    return sum(item.kind is ItemKind.MEAL for item in items)
