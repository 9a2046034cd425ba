"""One judging: the plan, what surrounds it, and what many rules need, worked out once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import cached_property
from uuid import UUID

from delegaties.checks.agenda import Stretch, Timeline, overlapping, stretch, timelines
from delegaties.checks.rules import Until
from delegaties.checks.surroundings import Surroundings
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan, Participation
from delegaties.plan.sums import companies
from delegaties.values.kinds import (
    STOPPED,
    Direction,
    ItemKind,
    ItemStatus,
    MissionStatus,
    ParticipationStatus,
    Side,
)
from delegaties.values.office import Limits
from delegaties.values.texts import NO_TEXTS, Texts

_MADE_PUBLIC = frozenset({MissionStatus.PUBLISHED, MissionStatus.CLOSED})


class Case:
    """What a check is given; made anew for every judging, and never kept."""

    def __init__(self, plan: MissionPlan, around: Surroundings) -> None:
        self.plan = plan
        self.around = around
        self.lookup = Lookup(plan)

    @property
    def limits(self) -> Limits:
        """The office's measures."""
        return self.around.office.limits

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items that are not cancelled."""
        return tuple(each for each in self.plan.items if each.status is not ItemStatus.CANCELLED)

    @cached_property
    def is_over(self) -> bool:
        """Whether nothing is planned any more: everybody is home, or nobody goes."""
        plan = self.plan
        days = (plan.departs, *(item.when.date for item in plan.items))
        last = plan.returns or max(filter(None, days), default=None)
        done = plan.archived or plan.status in STOPPED or plan.status is MissionStatus.CLOSED
        return done or bool(last and last < self.around.today)

    def counts(self, until: Until) -> bool:
        """Whether anything can still be done about what rules find that count so long."""
        if self.plan.archived or not self.is_over:
            return not self.plan.archived
        is_public = self.plan.status in _MADE_PUBLIC
        return until is Until.ARCHIVED or (until is Until.PUBLISHED and not is_public)

    @cached_property
    def ahead(self) -> tuple[Item, ...]:
        """The items that are still to come: of today or later, or without a day yet."""
        today = self.around.today
        coming = () if self.is_over else self.items
        return tuple(each for each in coming if each.when.date is None or each.when.date >= today)

    @cached_property
    def attendees(self) -> Mapping[UUID, tuple[Participation, ...]]:
        """Who attends, by item; equal companies are one and the same tuple."""
        return {
            item.id: company for item, company in companies(self.plan.participations, self.items)
        }

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The items at which somebody is expected at a certain time, in order of their start."""
        known: dict[tuple[int, frozenset[UUID]], frozenset[UUID]] = {}
        found = []
        for item in self.items:
            if item.kind is ItemKind.FREE:
                continue
            company = self.attendees[item.id]
            key = id(company), frozenset(link.person_id for link in item.persons)
            if key not in known:
                known[key] = key[1].union(part.person_id or part.id for part in company)
            one = stretch(item, known[key])
            if one is not None:
                found.append(one)
        return tuple(sorted(found, key=lambda each: (each.starts, each.ends, each.item.id)))

    @cached_property
    def overlaps(self) -> tuple[tuple[Stretch, Stretch], ...]:
        """Every two stretches that have an instant in common, the earlier first."""
        return tuple(overlapping(self.stretches))

    @cached_property
    def _longest(self) -> timedelta:
        return max((each.ends - each.starts for each in self.stretches), default=timedelta(0))

    def during(self, starts: datetime, ends: datetime) -> Iterator[Stretch]:
        """Yield the stretches that have an instant in common with a span."""
        first = bisect_left(self.stretches, starts - self._longest, key=_starts)
        for each in self.stretches[first : bisect_left(self.stretches, ends, key=_starts)]:
            if each.ends > starts:
                yield each

    @cached_property
    def timelines(self) -> tuple[Timeline, ...]:
        """Who does what in which order, once for all who do the same."""
        return timelines(self.stretches)

    @cached_property
    def participants(self) -> Mapping[UUID, Participation]:
        """Everybody's part, by the id that a stretch knows them by."""
        return {part.person_id or part.id: part for part in self.plan.participations}

    @cached_property
    def travellers(self) -> frozenset[UUID]:
        """Those whose mission it is: our people abroad, or the guests who come."""
        side = Side.OURS if self.plan.direction is Direction.OUTGOING else Side.THEIRS
        return frozenset(key for key, part in self.participants.items() if part.side is side)

    @cached_property
    def going(self) -> tuple[tuple[UUID, Participation], ...]:
        """The persons of the delegation who are still to travel, in order of precedence."""
        return tuple(
            (part.person_id, part)
            for key, part in self.participants.items()
            if part.person_id and key in self.travellers and is_coming(part) and not self.is_over
        )

    @cached_property
    def travelling(self) -> tuple[Timeline, ...]:
        """The timelines of those whose mission it is; none once they are home."""
        mine = frozenset[UUID]() if self.is_over else self.travellers
        lines = (
            Timeline(tuple(key for key in line.people if key in mine), line.stretches)
            for line in self.timelines
        )
        return tuple(line for line in lines if line.people)

    def name(self, key: UUID) -> str | Texts:
        """Return what somebody in a stretch is called: a parameter for a finding."""
        person = self.lookup.person(key)
        if person is not None:
            return person.name.full
        part = self.participants.get(key)
        return part.label if part else NO_TEXTS

    @cached_property
    def _precedence(self) -> Mapping[UUID, int]:
        return {key: number for number, key in enumerate(self.participants)}

    def in_order(self, keys: Iterable[UUID]) -> list[UUID]:
        """Return people in the order of the delegation, hosts after them."""
        order, last = self._precedence, len(self._precedence)
        return sorted(keys, key=lambda key: (order.get(key, last), key))

    def names(self, keys: Iterable[UUID]) -> tuple[str | Texts, ...]:
        """Return what people are called, in the order of the delegation, hosts after them."""
        return tuple(map(self.name, self.in_order(keys)))

    def heads(self, keys: Iterable[UUID]) -> int:
        """Return how many people these are; a part may stand for several."""
        parts = (self.participants.get(key) for key in keys)
        return sum(part.number if part else 1 for part in parts)


def _starts(stretch: Stretch) -> datetime:
    return stretch.starts


def is_coming(part: Participation) -> bool:
    """Whether a participant did not cancel."""
    return part.status is not ParticipationStatus.CANCELLED


def title(item: Item) -> Texts | ItemKind:
    """Return what an item is called, or else what it is: a parameter for a finding."""
    return item.title or item.kind


def meets_others(item: Item) -> bool:
    """Whether others than the delegation itself are expected at an item."""
    return item.kind is ItemKind.VISIT or bool(item.organisations or item.persons)
