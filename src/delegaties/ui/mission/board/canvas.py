"""The board under mouse and keys: it hands them to the gestures and tells what they ask for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from delegaties.ui.mission.board.drawing import Cursor, Drag
from delegaties.ui.mission.board.gestures import (
    Banded,
    Clicked,
    Drawn,
    Gestures,
    Mode,
    Moved,
    Outcome,
    Passed,
    Resized,
)
from delegaties.ui.mission.board.ghosts import (
    ghosts_of,
    items_after,
    taken,
    words_of,
)
from delegaties.ui.mission.board.keyboard import command, held_of
from delegaties.ui.mission.board.layout import Zone
from delegaties.ui.mission.board.minutes import GRID, snapped
from delegaties.ui.mission.board.paint import Warned
from delegaties.ui.mission.board.passing import dragged, words_of_passed
from delegaties.ui.mission.board.sight import shape_over
from delegaties.ui.mission.board.telling import told
from delegaties.ui.mission.board.view import View
from delegaties.ui.mission.board.warning import Warnings

LOW, UNDER = 30, QPointF(0, 30)
"""Pixels of the line in which a title is typed, and how far below it something may stand."""
EDGE, PUSH = 28, 14
"""Pixels from the end of the hours where a drag scrolls on, and how far each time."""


class Canvas(View):
    """`wants` a selection: ids and the current one; `dropped` tells what a drag asks for.

    `day_at` gives the day that has a button at a point of the screen: a card can be dropped there.
    `passed` tells that somebody is to come or leave at another moment, or whose mark is clicked.
    """

    wants = Signal(object, object)
    dropped = Signal(object)
    passed = Signal(object)
    commanded = Signal(object)
    dragging = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.gestures = Gestures()
        self.warnings: Warnings | None = None
        self.day_at: Callable[[QPoint], date | None] = lambda _at: None
        self._at = QPointF()
        self._push = QTimer(self, interval=30)
        self._push.timeout.connect(self._scroll_on)

    def warn_with(self, warnings: Warnings) -> None:
        """Let what is dragged be judged."""
        self.warnings = warnings
        warnings.told.connect(self._warn)

    def calm(self) -> None:
        """Let go of what is being dragged or drawn; nothing comes of it."""
        self._hush()
        self._push.stop()
        if self.gestures.mode is not Mode.IDLE:
            self.gestures.cancel()
            self.dragging.emit(False)
        super().calm()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self.scene is None:
            return
        spot = self.frame.spot(event.position())
        self.gestures.press(self.scene.layout.hit(spot), spot, held_of(event.modifiers()))
        card = self.gestures.card
        if card is not None and card.item.id not in self.chosen and not event.modifiers():
            self.wants.emit((card.item.id,), card.item.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._at = event.position()
        if self.gestures.mode is Mode.IDLE or self.scene is None:
            self._point()
            return
        before = self.gestures.mode
        self._go_to(event)
        if before is Mode.PRESSED and self.gestures.mode is not Mode.PRESSED:
            self.dragging.emit(True)
            self._push.start()
        if self.gestures.mode is not Mode.PRESSED:
            self._show_drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if isinstance(self.gestures.outcome, Moved | Banded):
            self._go_to(event)
        self.gestures.held = held_of(event.modifiers())
        outcome = self.gestures.outcome
        self.calm()
        self._follow(outcome)

    def _go_to(self, event: QMouseEvent) -> None:
        """Let the gesture go on to where the mouse is: on the board, or on the button of a day."""
        if self.scene is None:
            return
        held = held_of(event.modifiers())
        self.gestures.move(self.scene.layout, self.frame.spot(event.position()), held)
        if self.gestures.mode is Mode.MOVING:
            over = self.day_at(event.globalPosition().toPoint())
            if over is not None:
                self.gestures.to_day(over)
            elif event.position().y() < 0:  # above the board: only the tray unschedules
                self.gestures.to_nowhere()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.scene is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        hit = self.scene.layout.hit(self.frame.spot(event.position()))
        if hit.card is not None:
            self.commanded.emit("edit")
        elif hit.zone is Zone.HOURS:
            begins = snapped(hit.minute - 2 * GRID)
            self.draw(Drawn(hit.column, begins, begins + 60))

    def _follow(self, outcome: Outcome | None) -> None:
        match outcome:
            case Clicked():
                self._click(outcome)
            case Banded() if self.scene is not None:
                found = self.scene.layout.within(outcome.area)
                every = [*(self.chosen if outcome.adds else ()), *found]
                every = list(dict.fromkeys(every))
                self.wants.emit(tuple(every), every[-1] if every else None)
            case Drawn():
                self.draw(outcome)
            case Moved() | Resized():
                self.dropped.emit(outcome)
            case Passed():
                self.passed.emit(outcome)

    def _click(self, click: Clicked) -> None:
        if click.item_id is None:
            self.cursor_at = Cursor(click.column, snapped(click.minute))
            self.wants.emit((), None)
            self.viewport().update()
        elif click.toggles:
            rest = tuple(each for each in self.chosen if each != click.item_id)
            whole = rest if click.item_id in self.chosen else (*rest, click.item_id)
            self.wants.emit(whole, whole[-1] if whole else None)
        elif click.reaches:
            self.wants.emit(self._up_to(click.item_id), click.item_id)
        else:
            self.wants.emit((click.item_id,), click.item_id)

    def _up_to(self, item_id: UUID) -> tuple[UUID, ...]:
        """Return everything between the current item and another, in order of time."""
        order = self.order()
        ends = [order.index(each) for each in (self.current, item_id) if each in order]
        return tuple(order[min(ends) : max(ends) + 1]) if ends else (item_id,)

    def order(self) -> list[UUID]:
        """Return the items in sight in the order they are read."""
        return self.scene.order() if self.scene else []

    # Dragging

    def drag_on(self) -> None:
        """Show the drag again, where another day is shown than the one it began in."""
        if self.gestures.mode is Mode.MOVING:
            self._show_drag()

    def _show_drag(self) -> None:
        """Show what letting go would do; what is found there follows when the mouse rests."""
        self._hush()
        if self.scene is None:
            return
        before, outcome = self.drag.bounds(self.frame), self.gestures.outcome
        former = self.drag.warned if outcome else None
        self.drag = Drag(at=self._at, words=words_of(self.scene, self.faces, outcome))
        match outcome:
            case Moved() | Resized():
                self.drag.ghosts = ghosts_of(self.scene, self.chosen, outcome)
                self.drag.held = taken(self.chosen, outcome)
                self.drag.warned = former
                self._ask(outcome)
            case Drawn():
                area = self.scene.layout.span(outcome.column, outcome.begins, outcome.ends)
                self.drag.area = (Zone.HOURS, area)
                self.drag.warned = former
                self._ask(outcome)
            case Banded():
                self.drag.area = (Zone.HOURS, outcome.area)
            case Passed():
                day = self.scene.layout.columns[outcome.mark.column].head.day
                self.drag.mark = dragged(self.scene.layout, outcome)
                self.drag.words = words_of_passed(self.scene.plan, day, outcome)
        self._repaint(before.united(self.drag.bounds(self.frame)).toAlignedRect())

    def _repaint(self, area: QRect) -> None:
        self.viewport().update(area)

    def _ask(self, outcome: Moved | Resized | Drawn) -> None:
        """Ask what would be found where the drag is now."""
        scene, chosen = self.scene, self.chosen
        if scene is not None and self.warnings is not None:
            self.warnings.ask(lambda: (scene.plan, items_after(scene, chosen, outcome)))

    def draw(self, drawn: Drawn) -> None:
        """Let the title of a new item be typed, with its time below, and what would go wrong."""
        super().draw(drawn)
        if self.scene is not None and self.drag.area is not None:
            place = self.frame.on_screen(*self.drag.area)
            self.drag.words = words_of(self.scene, self.faces, drawn)
            self.drag.at = place.bottomLeft() if place.height() > LOW else place.topLeft() + UNDER
            self._ask(drawn)

    def _hush(self) -> None:
        if self.warnings is not None:
            self.warnings.stop()

    def _warn(self, warned: Warned | None) -> None:
        """Show the worst that would be found."""
        self.drag.warned = warned
        self._repaint(self.drag.bounds(self.frame).toAlignedRect())

    def _scroll_on(self) -> None:
        """Scroll while a drag is at the end of the hours."""
        room = self.frame.hours()
        if self._at.y() < 0:
            return
        for bar, at, low, high in (
            (self.verticalScrollBar(), self._at.y(), room.top(), room.bottom()),
            (self.horizontalScrollBar(), self._at.x(), room.left(), room.right()),
        ):
            before = bar.value()
            if at > high - EDGE:
                bar.setValue(before + PUSH)
            elif low - EDGE / 2 < at < low + EDGE:
                bar.setValue(before - PUSH)
            if bar.value() != before and self.scene is not None:
                self.gestures.move(self.scene.layout, self.frame.spot(self._at), self.gestures.held)
                self._show_drag()

    def _point(self) -> None:
        """Show by the shape of the mouse what a press would begin."""
        if self.scene is not None:
            shape = shape_over(self.scene.layout.hit(self.frame.spot(self._at)))
            if self.viewport().cursor().shape() is not shape:
                self.viewport().setCursor(shape)

    # Keys and the rest

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.gestures.mode is not Mode.IDLE:
            self.calm()
            return
        asked = command(Qt.Key(event.key()), event.modifiers())
        text = event.text()
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
        }  # fmt: skip
        if asked is not None:
            self.commanded.emit(asked)
        elif text and text.isprintable() and not text.isspace() and plain and self.current:
            self.rename(text)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1, event.position().y())
        elif not self.shelves.turn(self.frame.spot(event.position()).zone, event.angleDelta().y()):
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told_at(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def told_at(self, point: QPointF) -> str:
        """Return what there is to say at a point."""
        hit = self.scene.layout.hit(self.frame.spot(point)) if self.scene else None
        return told(self.scene, hit) if self.scene and hit else ""
