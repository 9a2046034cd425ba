"""The mouse on the board as a state machine: what is pressed, dragged and let go, and what follows.

    gestures.press(hit, spot, held)    gestures.move(layout, spot)    gestures.release() -> outcome

Pure: it knows points and minutes, no widget and no event. Escape is `cancel`. While a drag lasts,
`outcome` is what letting go would do; None while nothing would change.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF

from delegaties.ui.mission.board.columns import Head
from delegaties.ui.mission.board.landing import Landing, Switch
from delegaties.ui.mission.board.layout import Card, Hit, Layout, Mark, Spot, Zone
from delegaties.ui.mission.board.minutes import DAY, GRID, snapped

THRESHOLD = 4.0
"""Pixels that the mouse may tremble before a press becomes a drag."""


class Mode(Enum):
    """What the mouse is doing."""

    IDLE = "idle"
    PRESSED = "pressed"
    MOVING = "moving"
    RESIZING = "resizing"
    DRAWING = "drawing"
    BANDING = "banding"
    PASSING = "passing"


@dataclass(frozen=True, slots=True)
class Held:
    """The keys held down with the mouse."""

    shift: bool = False
    control: bool = False
    alt: bool = False


NONE_HELD = Held()


@dataclass(frozen=True, slots=True)
class Moved:
    """The grabbed item, and what is chosen with it, goes (or is copied) somewhere.

    With `along` the rest of its day is asked to go along.
    """

    item_id: UUID
    landing: Landing
    copies: bool = False
    along: bool = False


@dataclass(frozen=True, slots=True)
class Resized:
    """An item begins (`edge` -1) or ends (1) at another minute of its column's day."""

    item_id: UUID
    column: int
    edge: int
    minute: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A new item is drawn in the empty hours of a column."""

    column: int
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Banded:
    """Everything within an area is chosen, besides what was where `adds`."""

    area: QRectF
    adds: bool


@dataclass(frozen=True, slots=True)
class Clicked:
    """One item, or an empty minute, is chosen; `toggles` and `reaches` with the keys held."""

    item_id: UUID | None
    column: int
    minute: int
    toggles: bool = False
    reaches: bool = False


@dataclass(frozen=True, slots=True)
class Passed:
    """People come or leave at another minute of a day; without a `day` their mark was clicked."""

    mark: Mark
    column: int
    day: date | None = None
    minute: int = 0


Outcome = Moved | Resized | Drawn | Banded | Clicked | Passed


class Gestures:
    """One mouse. A drag may go on in the columns of another day than those in which it began."""

    def __init__(self) -> None:
        self.mode = Mode.IDLE
        self.held = NONE_HELD
        self.outcome: Outcome | None = None
        self._hit: Hit | None = None
        self._heads: tuple[Head, ...] = ()
        self._start = Spot(Zone.HOURS, QPointF())

    @property
    def card(self) -> Card | None:
        """The card that was pressed."""
        return self._hit.card if self._hit else None

    def press(self, hit: Hit, spot: Spot, held: Held = NONE_HELD) -> None:
        """Begin: the button goes down."""
        self.mode, self._hit, self._start, self.held = Mode.PRESSED, hit, spot, held
        item = hit.card.item.id if hit.card else None
        if hit.mark is not None:
            self.outcome = Passed(hit.mark, hit.column)
            return
        self.outcome = Clicked(item, hit.column, hit.minute, held.control, held.shift)

    def move(self, layout: Layout, spot: Spot, held: Held = NONE_HELD) -> None:
        """Go on: the mouse is at another point, with the button down."""
        if self._hit is None:
            return
        if self.mode is Mode.PRESSED:
            gone = spot.point - self._start.point
            if spot.zone is self._start.zone and gone.manhattanLength() < THRESHOLD:
                return
            self.mode = self._begun()
            self._heads = tuple(column.head for column in layout.columns)
        self.held = held
        self.outcome = self._follow(layout, spot)

    def to_day(self, day: date) -> None:
        """Let what is dragged go to another day, at the time it has."""
        card = self.card
        if card is None:
            return
        here = self._heads[card.column].day if card.column >= 0 else None
        zone = Zone.HOURS if card.zone is Zone.HOURS else Zone.STRIP
        landing = Landing(zone, day, days=(day - here).days if here else 0)
        held = self.held
        self.outcome = None if day == here else Moved(card.item.id, landing, held.control, held.alt)

    def to_nowhere(self) -> None:
        """Let nothing come of letting go here."""
        self.outcome = None

    def release(self) -> Outcome | None:
        """End: the button goes up. Return what follows."""
        outcome = self.outcome
        self.cancel()
        return outcome

    def cancel(self) -> None:
        """Forget what was begun."""
        self.mode, self._hit, self.outcome = Mode.IDLE, None, None

    def _begun(self) -> Mode:
        """Return what a drag from where the button went down does."""
        hit = self._hit
        if hit is not None and hit.mark is not None:
            return Mode.PASSING
        if hit is not None and hit.card is not None:
            return Mode.RESIZING if hit.edge else Mode.MOVING
        pulls = self.held.shift or self.held.control or self._start.point.x() < 0
        return Mode.BANDING if pulls or self._start.zone is not Zone.HOURS else Mode.DRAWING

    def _follow(self, layout: Layout, spot: Spot) -> Outcome | None:
        hit = layout.hit(spot)
        match self.mode:
            case Mode.MOVING:
                return self._moved(layout, hit)
            case Mode.RESIZING:
                return self._resized(layout, spot)
            case Mode.DRAWING:
                return self._drawn(layout, spot)
            case Mode.PASSING:
                return self._passed(layout, spot)
            case _:
                area = QRectF(self._start.point, spot.point).normalized()
                return Banded(area, self.held.control)

    def _moved(self, layout: Layout, hit: Hit) -> Outcome | None:
        card, pressed = self.card, self._hit
        if card is None or pressed is None:
            return None
        landing = Landing(hit.zone)
        if hit.zone is not Zone.TRAY:
            head = layout.columns[hit.column].head
            at = pressed.column if card.covers(pressed.column) else card.column
            before = self._heads[at] if card.column >= 0 else None
            days = (head.day - before.day).days if before else 0
            within = card.across > 1 and card.covers(hit.column)
            switch = None if within else _switch(before, head)
            landing = replace(landing, day=head.day, days=days, switch=switch)
        if hit.zone is Zone.HOURS:
            timed = card.zone is Zone.HOURS
            at = snapped(card.begins + hit.minute - pressed.minute if timed else hit.minute)
            landing = replace(landing, minute=at, minutes=at - card.begins if timed else 0)
        if card.zone is hit.zone and not (landing.minutes or landing.days or landing.switch):
            return None
        return Moved(card.item.id, landing, self.held.control, self.held.alt)

    def _resized(self, layout: Layout, spot: Spot) -> Outcome | None:
        card, hit = self.card, self._hit
        if card is None or hit is None:
            return None
        minute = snapped(layout.minute(spot.point.y()))
        at_end = hit.edge > 0
        minute = max(minute, card.begins + GRID) if at_end else min(minute, card.ends - GRID)
        if minute == (card.ends if at_end else card.begins):
            return None
        return Resized(card.item.id, card.column, hit.edge, minute)

    def _drawn(self, layout: Layout, spot: Spot) -> Outcome | None:
        if self._hit is None:
            return None
        here = layout.minute(spot.point.y())
        begins, ends = sorted((snapped(self._hit.minute), snapped(here)))
        last = layout.measures.first + DAY
        return Drawn(self._hit.column, begins, min(max(ends, begins + GRID), last))

    def _passed(self, layout: Layout, spot: Spot) -> Outcome | None:
        mark = self._hit.mark if self._hit else None
        if mark is None:
            return None
        first = layout.measures.first
        minute = min(max(snapped(layout.minute(spot.point.y())), first), first + DAY)
        # The columns of one day are those of parties: to which somebody belongs does not change.
        at = mark.column
        if layout.columns[at].head.whole:
            at = layout.column_at(spot.point.x())
        if (at, minute) == (mark.column, mark.minute):
            return None
        return Passed(mark, at, layout.columns[at].head.day, minute)


def _switch(before: Head | None, head: Head) -> Switch | None:
    """Return for whom an item becomes that goes from one column (None: the tray) to another."""
    if head.whole or (before is not None and before.party == head.party):
        return None
    return Switch(head.party, before.party if before else None)
