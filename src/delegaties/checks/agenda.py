"""The programme as stretches of time with the people in them, in order: what rules sweep over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol, TypeVar
from uuid import UUID

from delegaties.plan.mission import Item
from delegaties.values.kinds import TRAVEL, ItemKind
from delegaties.values.office import Limits

MOMENT = timedelta(minutes=1)
"""How long an item lasts whose end is not agreed: long enough to be somewhere."""


class Span(Protocol):
    """Anything that begins and ends."""

    @property
    def starts(self) -> datetime:
        """The first instant."""

    @property
    def ends(self) -> datetime:
        """The instant after the last."""


S = TypeVar("S", bound=Span)


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """An item from its first instant to its last (UTC), and all who are in it.

    Somebody is known by the id of the person, or of the participation where nobody is named yet.
    """

    item: Item
    day: date
    starts: datetime
    ends: datetime
    who: frozenset[UUID]

    @property
    def begins_at(self) -> UUID | None:
        """The place where it begins."""
        return self.item.place_id

    @property
    def ends_at(self) -> UUID | None:
        """The place where it ends."""
        return self.item.end_place_id if self.item.kind in TRAVEL else self.item.place_id

    @property
    def has_end(self) -> bool:
        """Whether its end is agreed."""
        return self.item.when.end is not None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The same stretches, in order, for all of `people`."""

    people: tuple[UUID, ...]
    stretches: tuple[Stretch, ...]


def stretch(item: Item, who: frozenset[UUID]) -> Stretch | None:
    """Return an item as a stretch of time; None while it has no clock."""
    start, end = item.when.start, item.when.end
    if start is None:
        return None
    starts = start.instant
    ends = max(end.instant, starts + MOMENT) if end else starts + MOMENT
    return Stretch(item, start.date, starts, ends, who)


def overlapping(spans: Iterable[S]) -> Iterator[tuple[S, S]]:
    """Yield every two that have an instant in common; `spans` are in order of their start."""
    running: list[S] = []
    for each in spans:
        running = [other for other in running if other.ends > each.starts]
        for other in running:
            yield other, each
        running.append(each)


def following(spans: Iterable[S]) -> Iterator[tuple[S, S]]:
    """Yield each span with the one that ended last before it; those that overlap make no pair.

    `spans` are in order of their start.
    """
    last: S | None = None
    for each in spans:
        if last is not None and last.ends <= each.starts:
            yield last, each
        if last is None or each.ends >= last.ends:
            last = each


def timelines(stretches: Sequence[Stretch]) -> tuple[Timeline, ...]:
    """Return who does what in which order, once for all who do the same."""
    everyone = list(frozenset[UUID]().union(*(each.who for each in stretches)))
    places = {key: place for place, key in enumerate(everyone)}
    # Many have the very same company: its places are looked up once.
    companies: dict[frozenset[UUID], list[int]] = {}
    lines: list[list[int]] = [[] for _ in everyone]
    for number, each in enumerate(stretches):
        if each.who not in companies:
            companies[each.who] = [places[key] for key in each.who]
        for place in companies[each.who]:
            lines[place].append(number)
    alike: dict[tuple[int, ...], list[UUID]] = defaultdict(list)
    for key, numbers in zip(everyone, lines, strict=True):
        alike[tuple(numbers)].append(key)
    return tuple(
        Timeline(tuple(people), tuple(stretches[number] for number in numbers))
        for numbers, people in alike.items()
    )


def is_long_flight(stretch: Stretch, limits: Limits) -> bool:
    """Whether people fly so long that they sleep, or should."""
    if stretch.item.kind is not ItemKind.FLIGHT:
        return False
    return stretch.ends - stretch.starts >= timedelta(hours=limits.long_flight_hours)
