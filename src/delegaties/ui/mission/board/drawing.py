"""Painting the whole board into a window of it: what scrolls, and what stays around it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from delegaties.ui import theme
from delegaties.ui.mission.board import grounds
from delegaties.ui.mission.board.cards import CardPictures, worn_by
from delegaties.ui.mission.board.columns import letters_of
from delegaties.ui.mission.board.ghosts import Ghost
from delegaties.ui.mission.board.label import paint_label, reach
from delegaties.ui.mission.board.layout import Mark, Spot, Zone
from delegaties.ui.mission.board.paint import AIR, Warned, paint_card
from delegaties.ui.mission.board.scene import Scene

FADED = 0.35
"""How much of a card remains where it is dragged away from."""


@dataclass(slots=True)
class Frame:
    """Where the grounds of the board are in its window, and how far each has scrolled."""

    width: float = 0.0
    height: float = 0.0
    gutter: float = 0.0
    tray: float = 0.0
    head: float = 0.0
    strip: float = 0.0
    tray_left: float = 0.0
    tray_air: float = 0.0
    tray_down: int = 0
    strip_down: int = 0
    right: int = 0
    down: int = 0

    @property
    def top(self) -> float:
        """Where the hours begin."""
        return self.tray + self.head + self.strip

    def origin(self, zone: Zone) -> QPointF:
        """Return where the zero point of a ground stands in the window."""
        if zone is Zone.TRAY:
            return QPointF(self.tray_left, self.tray_air - self.tray_down)
        if zone is Zone.STRIP:
            return QPointF(self.gutter - self.right, self.tray + self.head - self.strip_down)
        return QPointF(self.gutter - self.right, self.top - self.down)

    def spot(self, point: QPointF) -> Spot:
        """Return the point of the board at a point of the window.

        The heads of the columns belong to the strip, above what scrolls in it.
        """
        zone = Zone.HOURS if point.y() >= self.top else Zone.STRIP
        zone = Zone.TRAY if point.y() < self.tray else zone
        there = point - self.origin(zone)
        if zone is Zone.STRIP and point.y() < self.tray + self.head:
            there.setY(-1)
        return Spot(zone, there)

    def part(self, zone: Zone) -> QRectF:
        """Return the part of the window in which the cards of a ground are seen."""
        if zone is Zone.TRAY:
            return QRectF(self.tray_left - AIR, 0, self.width, self.tray)
        if zone is Zone.STRIP:
            return QRectF(self.gutter, self.tray + self.head, self.width, self.strip)
        return self.hours()

    def hours(self) -> QRectF:
        """Return the part of the window that the hours take."""
        return QRectF(self.gutter, self.top, self.width - self.gutter, self.height - self.top)

    def on_screen(self, zone: Zone, rect: QRectF) -> QRectF:
        """Return where something on a ground stands in the window."""
        return rect.translated(self.origin(zone))


@dataclass(slots=True)
class Drag:
    """What is being dragged, as it is shown: cards, words at the mouse, an area, a warning."""

    ghosts: Sequence[Ghost] = ()
    held: Collection[UUID] = ()
    words: str = ""
    at: QPointF = field(default_factory=QPointF)
    area: tuple[Zone, QRectF] | None = None
    mark: Mark | None = None
    warned: Warned | None = None

    def bounds(self, frame: Frame) -> QRectF:
        """Return everything of it on the screen."""
        whole = reach(self.at) if self.words else QRectF()
        for ghost in self.ghosts:
            whole = whole.united(frame.on_screen(ghost.zone, ghost.rect))
        if self.area is not None:
            whole = whole.united(frame.on_screen(*self.area))
        if self.mark is not None:
            across = self.mark.rect.adjusted(-frame.width, 0, 0, 0)
            whole = whole.united(frame.on_screen(Zone.HOURS, across))
        return whole.adjusted(-8, -8, 8, 8)


@dataclass(frozen=True, slots=True)
class Cursor:
    """The minute at which a new item would begin."""

    column: int
    minute: int


def paint_board(  # noqa: PLR0913, PLR0917  everything that can be seen
    painter: QPainter, scene: Scene, frame: Frame, pictures: CardPictures,
    chosen: Collection[UUID], drag: Drag, cursor: Cursor | None, dirty: QRectF,
    now: tuple[object, int],
) -> None:  # fmt: skip
    """Paint what of the board lies within `dirty`."""
    chosen, held = frozenset(chosen), frozenset(drag.held)
    inner = frame.hours()
    painter.save()
    painter.setClipRect(inner.intersected(dirty))
    painter.translate(frame.origin(Zone.HOURS))
    grounds.paint_hours(
        painter, scene, dirty.intersected(inner).translated(-frame.origin(Zone.HOURS))
    )
    painter.restore()
    painter.save()
    painter.setClipRect(inner.intersected(dirty))
    _cards(painter, scene, frame, pictures, Zone.HOURS, chosen, held, dirty)
    painter.translate(frame.origin(Zone.HOURS))
    for mark in scene.layout.marks:
        grounds.paint_mark(painter, mark)
    grounds.paint_zones(painter, scene)
    grounds.paint_now(painter, scene, *now)
    _cursor(painter, scene, cursor)
    painter.restore()
    if drag.area is None and not any(c.zone is Zone.HOURS for c in scene.layout.cards):
        grounds.paint_invitation(painter, inner)
    _around(painter, scene, frame, dirty)
    for zone in (Zone.STRIP, Zone.TRAY):
        painter.save()
        painter.setClipRect(frame.part(zone).intersected(dirty))
        _cards(painter, scene, frame, pictures, zone, chosen, held, dirty)
        painter.restore()
    _dragged(painter, scene, frame, drag)


def _cards(  # noqa: PLR0913, PLR0917  which, and how they look
    painter: QPainter, scene: Scene, frame: Frame, pictures: CardPictures, zone: Zone,
    chosen: Collection[UUID], held: Collection[UUID], dirty: QRectF,
) -> None:  # fmt: skip
    """Draw the cards of a ground that lie within `dirty`; a whole mission has many hundreds."""
    origin = frame.origin(zone)
    sought = dirty.translated(-origin).adjusted(-AIR, -AIR, AIR, AIR)
    right, down = round(origin.x()) - AIR, round(origin.y()) - AIR
    for card in scene.layout.cards:
        if card.zone is not zone or not card.rect.intersects(sought):
            continue
        item = card.item.id
        picture = pictures.picture(card, chosen=item in chosen)
        x, y = round(card.rect.x()) + right, round(card.rect.y()) + down
        if held and item in held:
            painter.setOpacity(FADED)
            painter.drawPixmap(x, y, picture)
            painter.setOpacity(1.0)
        else:
            painter.drawPixmap(x, y, picture)


def _cursor(painter: QPainter, scene: Scene, cursor: Cursor | None) -> None:
    if cursor is None or cursor.column >= len(scene.layout.columns):
        return
    rect = scene.layout.span(cursor.column, cursor.minute, cursor.minute)
    painter.fillRect(QRectF(rect.left(), rect.top() - 1, rect.width(), 2), theme.colour("ring"))


def _around(painter: QPainter, scene: Scene, frame: Frame, dirty: QRectF) -> None:
    """Paint what does not scroll along: hours at the left, heads and strip, the tray."""
    painter.save()
    left = QRectF(0, frame.top, frame.gutter, frame.height - frame.top)
    painter.setClipRect(left.intersected(dirty))
    painter.translate(0, frame.origin(Zone.HOURS).y())
    grounds.paint_gutter(painter, scene, left.translated(0, -frame.origin(Zone.HOURS).y()))
    painter.restore()
    row = QRectF(0, frame.tray, frame.width, frame.head + frame.strip)
    painter.fillRect(row, theme.colour("raised"))
    painter.save()
    painter.setClipRect(QRectF(frame.gutter, frame.tray, frame.width, row.height()))
    painter.translate(frame.gutter - frame.right, frame.tray)
    grounds.paint_heads(painter, scene, frame.head, frame.strip)
    painter.restore()
    waits = any(card.zone is Zone.TRAY for card in scene.layout.cards)
    grounds.paint_tray(painter, QRectF(0, 0, frame.width, frame.tray), not waits)
    painter.setPen(QPen(theme.colour("line"), 1))
    for y in (frame.tray, frame.top):
        painter.drawLine(QPointF(0, y - 0.5), QPointF(frame.width, y - 0.5))


def _dragged(painter: QPainter, scene: Scene, frame: Frame, drag: Drag) -> None:
    told = bool(drag.ghosts)
    for ghost in drag.ghosts:
        face = scene.faces[ghost.item.id]
        rect = frame.on_screen(ghost.zone, ghost.rect)
        if not rect.intersects(QRectF(0, 0, frame.width, frame.height)):
            continue
        if ghost.zone is Zone.TRAY:
            rect.moveTopLeft(drag.at)
        elif ghost.zone is Zone.STRIP:
            rect.moveTop(frame.tray + frame.head)
        worn = worn_by(scene, ghost, letters_of(scene.plan, ghost.item))
        told &= paint_card(
            painter, rect, face.at(ghost.item), worn, chosen=True, warned=drag.warned
        )
    if drag.area is not None:
        pair = theme.severity(drag.warned.severity) if drag.warned is not None else None
        tint = pair.tint if pair is not None else theme.colour("selection")
        tint.setAlphaF(0.5)
        painter.setPen(QPen(pair.line, 2) if pair is not None else QPen(theme.colour("ring"), 1.5))
        painter.setBrush(tint)
        painter.drawRect(frame.on_screen(*drag.area))
    if drag.mark is not None:
        _passage(painter, scene, frame, drag.mark)
    if drag.words:
        room = QSizeF(frame.width, frame.height)
        paint_label(painter, room, drag.at, drag.words, None if told else drag.warned)


def _passage(painter: QPainter, scene: Scene, frame: Frame, mark: Mark) -> None:
    """Draw a mark that is dragged, and a line through its column at the new minute."""
    column, y = scene.layout.columns[mark.column], scene.layout.y(mark.minute)
    painter.save()
    painter.setClipRect(frame.hours())
    painter.translate(frame.origin(Zone.HOURS))
    painter.setPen(QPen(theme.colour("ring"), 2, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(column.left, y), QPointF(mark.rect.left(), y))
    grounds.paint_mark(painter, mark, dragged=True)
    painter.restore()
