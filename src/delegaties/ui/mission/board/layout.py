"""Where everything on the board stands: items, columns and measures in, rectangles out.

Pure: nothing here knows a widget. Hours run downward in minutes since the midnight of a column's
day, from the hour at which the office ends a day until that hour on the next, so that each moment
stands on one day only. Without a time an item stands in the strip above the hours, without a day
in the tray above everything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property
from math import inf
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF

from delegaties.plan.mission import Item
from delegaties.ui.mission.board.columns import Head
from delegaties.ui.mission.board.minutes import DAY
from delegaties.ui.mission.board.presence import Passage

EDGE = 6.0
"""Pixels at the end of a card that drag its end."""
REACH = 4.0
"""Pixels around a mark that are it as well, for a hand that is not so sure."""


class Zone(Enum):
    """The three grounds of the board; each has coordinates of its own."""

    TRAY = "tray"
    STRIP = "strip"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths in pixels; `first` is the minute at which a day begins (and the last one ends).

    Cards keep `margin` from both sides of their column, and `edge` more from the bar and the marks
    at the right side of one that has these; a mark is as wide and high as `mark`. The rows of the
    tray are as wide as `tray`.
    """

    width: float
    hour: float
    least_column: float
    least_card: float
    chip: float
    first: int = 240
    gap: float = 2.0
    margin: float = 6.0
    edge: float = 0.0
    mark: float = 16.0
    tray: float = inf


@dataclass(frozen=True, slots=True)
class Column:
    """A column at its place."""

    head: Head
    left: float
    width: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width

    def room(self, measures: Measures) -> tuple[float, float]:
        """Return where its cards begin, and how wide they may be."""
        edge = measures.edge if self.head.edged else 0.0
        return self.left + measures.margin, self.width - 2 * measures.margin - edge


@dataclass(frozen=True, slots=True)
class Card:
    """An item at its place; one that lasts overnight, or is of parties that stand apart, has more.

    `begins` and `ends` are minutes since midnight of its column's day; `column` is -1 in the tray.
    One of parties beside each other lies `across` so many columns.
    """

    item: Item
    zone: Zone
    column: int
    rect: QRectF
    begins: int = 0
    ends: int = 0
    cut_above: bool = False
    cut_below: bool = False
    across: int = 1

    def covers(self, column: int) -> bool:
        """Whether it lies in a column."""
        return self.column <= column < self.column + self.across


@dataclass(frozen=True, slots=True)
class Mark:
    """Where people come or leave, at the edge of their column; who they are is in `passages`."""

    column: int
    comes: bool
    minute: int
    rect: QRectF
    passages: tuple[Passage, ...]

    @property
    def text(self) -> str:
        """Who comes or leaves when, one a line."""
        return "\n".join(each.text for each in self.passages)


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of the board: the ground it is on, and where on it."""

    zone: Zone
    point: QPointF


@dataclass(frozen=True, slots=True)
class Hit:
    """What is at a point; `edge` is -1 at the beginning of a card, 1 at its end."""

    zone: Zone
    column: int
    minute: int
    card: Card | None = None
    edge: int = 0
    mark: Mark | None = None


@dataclass(frozen=True)
class Layout:
    """The whole board at its place."""

    measures: Measures
    columns: tuple[Column, ...]
    cards: tuple[Card, ...]
    strip: float
    width: float
    marks: tuple[Mark, ...] = ()

    @property
    def tray(self) -> float:
        """The height of all rows of the tray."""
        return max((c.rect.bottom() for c in self.cards if c.zone is Zone.TRAY), default=0.0)

    @property
    def height(self) -> float:
        """The height of all hours."""
        return self.measures.hour * DAY / 60

    def y(self, minute: float) -> float:
        """Return where a minute of the day stands."""
        return (minute - self.measures.first) * self.measures.hour / 60

    def minute(self, y: float) -> int:
        """Return which minute stands at a height."""
        return round(y * 60 / self.measures.hour) + self.measures.first

    def column_at(self, x: float) -> int:
        """Return the column at, or nearest to, a place across."""
        for at, column in enumerate(self.columns):
            if x < column.right:
                return at
        return len(self.columns) - 1

    def hit(self, spot: Spot) -> Hit:
        """Return what is at a point."""
        point, zone = spot.point, spot.zone
        column = -1 if zone is Zone.TRAY else self.column_at(point.x())
        minute = self.minute(point.y())
        for mark in self.marks if zone is Zone.HOURS else ():
            if mark.rect.adjusted(-REACH, -REACH, REACH, REACH).contains(point):
                return Hit(zone, mark.column, minute, mark=mark)
        for card in reversed(self.cards):
            if card.zone is zone and card.rect.contains(point):
                return Hit(zone, column, minute, card, _edge(card, point.y()))
        return Hit(zone, column, minute)

    def within(self, area: QRectF) -> list[UUID]:
        """Return the items of which something stands in an area of the hours."""
        found = (c.item.id for c in self.cards if c.zone is Zone.HOURS and c.rect.intersects(area))
        return list(dict.fromkeys(found))

    def cards_of(self, item_id: UUID) -> list[Card]:
        """Return every card of an item."""
        return self._by_item.get(item_id, [])

    @cached_property
    def _by_item(self) -> Mapping[UUID, list[Card]]:
        found: dict[UUID, list[Card]] = {}
        for card in self.cards:
            found.setdefault(card.item.id, []).append(card)
        return found

    def span(self, column: int, begins: float, ends: float, across: int = 1) -> QRectF:
        """Return the whole width of a column, or of several, between two minutes."""
        left, right = self.sides(column, across)
        top = self.y(begins)
        height = max(self.measures.least_card, self.y(ends) - top - self.measures.gap)
        return QRectF(left, top, right - left, height)

    def sides(self, column: int, across: int = 1) -> tuple[float, float]:
        """Return where the cards of a column, or of several, begin and end."""
        left, _wide = self.columns[column].room(self.measures)
        last, wide = self.columns[column + across - 1].room(self.measures)
        return left, last + wide

    def runs(self, day: date, parties: Sequence[UUID]) -> list[tuple[int, int]]:
        """Return where an item for these parties lies on a day: columns, and how many across."""
        found: list[tuple[int, int]] = []
        for at, column in enumerate(self.columns):
            if column.head.day != day or not column.head.holds(parties):
                continue
            if found and sum(found[-1]) == at and column.head.party is not None:
                found[-1] = (found[-1][0], found[-1][1] + 1)
            else:
                found.append((at, 1))
        return found


def _edge(card: Card, y: float) -> int:
    """Return which end of a card a height is at; a card too low to hold both has only its end."""
    if card.zone is not Zone.HOURS:
        return 0
    room = min(EDGE, card.rect.height() / 4)
    if y > card.rect.bottom() - room and not card.cut_below:
        return 1
    return -1 if y < card.rect.top() + room / 2 and not card.cut_above else 0
