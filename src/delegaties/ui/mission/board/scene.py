"""Everything the board shows at one moment, as a value: made once per plan, day and width."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import pairwise
from uuid import UUID
from zoneinfo import ZoneInfo

from delegaties.plan.clocks import zone_on
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui.language import _, current
from delegaties.ui.mission.board import columns
from delegaties.ui.mission.board.columns import Head
from delegaties.ui.mission.board.faces import Faces
from delegaties.ui.mission.board.layout import Card, Layout, Measures, Zone
from delegaties.ui.mission.board.minutes import minutes
from delegaties.ui.mission.board.passing import marks_of
from delegaties.ui.mission.board.placing import lay_out
from delegaties.ui.mission.board.presence import Presence, presence
from delegaties.values.kinds import ItemStatus

NEAR = 240
"""Minutes between a journey and what it leads to, for a line between the two."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a column: where another programme joins."""

    column: int
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Link:
    """A line from one card to the next, at a place across in a column that both lie in."""

    before: Card
    after: Card
    column: int
    left: float


@dataclass(frozen=True, slots=True)
class ZoneChange:
    """The clock of the place becomes another within a column."""

    column: int
    minute: int
    text: str


@dataclass(frozen=True)
class Scene:
    """The board of one day, or of all days; `home` is by how much the clock at home is behind."""

    plan: MissionPlan
    days: tuple[date, ...]
    layout: Layout
    faces: Faces
    present: tuple[Presence | None, ...]
    joined: tuple[Span, ...]
    links: tuple[Link, ...]
    zones: tuple[ZoneChange, ...]
    home: int

    @property
    def whole(self) -> bool:
        """Whether it shows the whole mission, a column per day."""
        return bool(self.layout.columns) and self.layout.columns[0].head.whole

    def order(self) -> list[UUID]:
        """Return the items in sight in the order they are read."""
        ranks = {Zone.TRAY: 0, Zone.STRIP: 1, Zone.HOURS: 2}
        ordered = sorted(
            self.layout.cards,
            key=lambda c: (ranks[c.zone], c.column if self.whole else 0, c.begins, c.column),
        )
        return list(dict.fromkeys(card.item.id for card in ordered))


def scene_of(  # noqa: PLR0913, PLR0917  a plan, what of it, and how large
    plan: MissionPlan,
    days: Sequence[date],
    whole: bool,
    faces: Faces,
    measures: Measures,
    wide: Callable[[Item], float],
) -> Scene:
    """Return what the board shows of a mission: its first day, or all `whole`."""
    lookup = Lookup(plan)
    heads = columns.of_mission(days) if whole else columns.of_day(plan, days[0])
    windows = tuple(_present(lookup, head, measures.first) for head in heads)
    heads = tuple(
        replace(head, edged=head.edged or bool(here and here.passages))
        for head, here in zip(heads, windows, strict=True)
    )
    parties = {item.id: columns.parties_of(lookup, item) for item in plan.items}
    layout = lay_out(
        plan.items, heads, measures, lambda item, head: head.holds(parties[item.id]), wide
    )
    layout = replace(layout, marks=marks_of(layout, windows))
    return Scene(
        plan, tuple(days), layout, faces, windows, _joined(layout), _links(layout, faces),
        _zones(plan, layout), 0 if whole else _behind(plan, days[0]),
    )  # fmt: skip


def _present(lookup: Lookup, head: Head, first: int) -> Presence | None:
    """Return who is there in a column; beside parties the common one is of those in none."""
    loose = head.party is None and not head.whole and bool(lookup.plan.parties)
    return presence(lookup, head.day, head.party, first, loose=loose)


def _timed(layout: Layout, at: int) -> list[Card]:
    mine = (card for card in layout.cards if card.zone is Zone.HOURS and card.covers(at))
    return sorted(mine, key=lambda card: card.begins)


def _joined(layout: Layout) -> tuple[Span, ...]:
    """Return where the parties' columns are empty because everybody is together."""
    heads = [column.head for column in layout.columns]
    together = [
        card for at, head in enumerate(heads) if head.party is None and not head.whole
        for card in _timed(layout, at) if card.item.status is not ItemStatus.CANCELLED
    ]  # fmt: skip
    return tuple(
        Span(at, card.begins, card.ends)
        for at, head in enumerate(heads) if head.party is not None
        for card in together
    )  # fmt: skip


def _links(layout: Layout, faces: Faces) -> tuple[Link, ...]:
    """Return the cards that a journey leads from and to."""
    links = []
    for at in range(len(layout.columns)):
        cards, edge = _timed(layout, at), layout.sides(at)[0]
        for before, after in pairwise(cards):
            journey = faces[before.item.id].is_journey or faces[after.item.id].is_journey
            apart = after.begins - before.ends
            here, there = (max(edge, card.rect.left()) for card in (before, after))
            if journey and 0 <= apart <= NEAR and here == there:
                links.append(Link(before, after, at, here))
    return tuple(links)


def _zones(plan: MissionPlan, layout: Layout) -> tuple[ZoneChange, ...]:
    """Return where in a day the clock of the place becomes another; over all its columns."""
    found, seen = [], set()
    for at, column in enumerate(layout.columns):
        day = column.head.day
        if day in seen:
            continue
        seen.add(day)
        found += [
            ZoneChange(at, minute, _("{here} → {there}", here=here, there=there))
            for minute, here, there in _changes(plan, day, layout)
        ]
    return tuple(found)


def _changes(plan: MissionPlan, day: date, layout: Layout) -> list[tuple[int, str, str]]:
    """Return minute, zone before and zone after of each journey that lands in a day."""
    first = layout.measures.first
    changes = []
    for item in plan.items:
        start, end = item.when.start, item.when.end
        if start is None or end is None or start.zone == end.zone:
            continue
        lands = minutes(end, day)
        if first <= lands < first + 1440 and start.local.utcoffset() != end.local.utcoffset():
            changes.append((lands, current().zone(start.zone), current().zone(end.zone)))
    return sorted(changes)


def _behind(plan: MissionPlan, day: date) -> int:
    """Return by how many minutes the clock at home is behind that of a day's place."""
    noon = datetime.combine(day, time(12))
    there, home = (
        noon.replace(tzinfo=ZoneInfo(zone)).utcoffset() or noon - noon
        for zone in (zone_on(plan, day), plan.home_zone)
    )
    return round((there - home).total_seconds() / 60)
