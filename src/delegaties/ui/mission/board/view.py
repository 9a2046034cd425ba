"""The board to look at: a scene painted in a window that scrolls and zooms, and typed titles.

It changes nothing itself: what is typed is told by a signal. `board.canvas` adds mouse and keys.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from delegaties.checks.accepted import Judged
from delegaties.plan.clocks import zone_on
from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui import theme
from delegaties.ui.language import _
from delegaties.ui.mission.board import grounds, sizes
from delegaties.ui.mission.board.cards import CardPictures
from delegaties.ui.mission.board.drawing import Cursor, Drag, Frame, paint_board
from delegaties.ui.mission.board.faces import Faces, faces_of, with_points
from delegaties.ui.mission.board.gestures import Drawn
from delegaties.ui.mission.board.layout import Card, Measures, Zone
from delegaties.ui.mission.board.minutes import DAY, this_moment
from delegaties.ui.mission.board.scene import Scene, scene_of
from delegaties.ui.mission.board.shelves import Shelves
from delegaties.ui.mission.board.sight import bring, measure
from delegaties.ui.mission.board.sizes import ZOOMS
from delegaties.ui.mission.board.telling import described
from delegaties.ui.mission.board.title_line import TitleLine
from delegaties.ui.mission.marks import Marks
from delegaties.ui.mission.programme_rows import ItemRow

AHEAD, MORNING, SAID = 8, 7 * 60 + 40, 100
"""Cards painted ahead at a time; the minute seen first; pixels for words below what is drawn."""


class View(QAbstractScrollArea):
    """`drawn` and `renamed` tell a typed title: of a new item, or of the one with this id."""

    drawn = Signal(object, str)
    renamed = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Board"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.scene: Scene | None = None
        self.frame = Frame()
        self.drag = Drag()
        self.chosen: tuple[UUID, ...] = ()
        self.current: UUID | None = None
        self.cursor_at: Cursor | None = None
        self._first = 240
        self._zoom = ZOOMS.index(1.0)
        self.faces: Faces = {}
        self._marks = Marks(every=True)
        self._pictures = CardPictures()
        self._known: tuple[MissionPlan, tuple[date, ...], bool] | None = None
        self.line = TitleLine(self.viewport())
        self.line.typed.connect(self._typed)
        self.line.left.connect(self.setFocus)
        self._waiting: list[Card] = []
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._paint_ahead)
        self._clock = QTimer(self, interval=60_000)
        self._clock.timeout.connect(self.viewport().update)
        self._clock.start()
        self.shelves = Shelves(self.viewport(), self._scrolled)
        for bar in self._bars():
            bar.valueChanged.connect(self._scrolled)

    def _bars(self) -> tuple[QScrollBar, QScrollBar]:
        return self.verticalScrollBar(), self.horizontalScrollBar()

    # Showing

    def show_plan(
        self, plan: MissionPlan, rows: Sequence[ItemRow], days: Sequence[date], whole: bool,
        first: int,
    ) -> None:  # fmt: skip
        """Show a day (the first of `days`) or the whole mission; scroll and zoom stay."""
        fresh = self._known is None
        if self._known and self._known[0] is not plan:
            self.calm()
        self.faces = with_points(faces_of(plan, rows, self.faces), self._marks)
        self._known = (plan, tuple(days), whole)
        self._first = first
        self._rebuild()
        self._describe()
        if fresh:
            self._to_morning()

    def show_findings(self, judged: Judged) -> None:
        """Mark the cards that something was found about."""
        if self._marks.show(judged):
            self.faces = with_points(self.faces, self._marks)
            if self.scene is not None:
                self.scene = replace(self.scene, faces=self.faces)
                self._pictures.show(self.scene, self.devicePixelRatioF())
            self._describe()
            self.viewport().update()

    def _describe(self) -> None:
        face = self.faces.get(self.current) if self.current else None
        self.setAccessibleDescription(described(face))

    def _measures(self, plan: MissionPlan, *, whole: bool) -> Measures:
        waits = any(item.when.date is None for item in plan.items)
        self.frame.tray_left = grounds.tray_left(not waits)
        room = QSize(self.viewport().width(), self.height())
        return sizes.measures(
            room, ZOOMS[self._zoom], self._first, self.frame.tray_left, whole=whole
        )

    def _rebuild(self) -> None:
        if self._known is None or not self._known[1]:
            return
        plan, days, whole = self._known
        self.scene = scene_of(
            plan, days, whole, self.faces, self._measures(plan, whole=whole), self._wide
        )
        self._pictures.show(self.scene, self.devicePixelRatioF())
        self._waiting = list(self.scene.layout.cards)
        self._idle.start()
        self._fit()
        self.viewport().update()

    @property
    def is_painting_ahead(self) -> bool:
        """Whether cards out of sight are still being painted."""
        return self._idle.isActive()

    def _paint_ahead(self) -> None:
        """Paint a few cards that are not in sight yet, while nothing else is to be done."""
        for card in self._waiting[:AHEAD]:
            self._pictures.picture(card, chosen=False)
        del self._waiting[:AHEAD]
        if not self._waiting:
            self._idle.stop()

    def calm(self) -> None:
        """Let go of what is being dragged or drawn."""
        self.drag = Drag()
        self.viewport().update()

    def _wide(self, item: Item) -> float:
        return sizes.wide_of(self.faces[item.id].row.title)

    def _fit(self) -> None:
        """Give grounds and scroll bars their lengths."""
        if self.scene is None:
            return
        frame, port, layout = self.frame, self.viewport(), self.scene.layout
        frame.width, frame.height = port.width(), port.height()
        frame.gutter, frame.head = theme.scaled(sizes.GUTTER), theme.scaled(sizes.HEAD)
        self.shelves.fit(frame, layout)
        room = frame.hours()
        measure(self._bars()[0], layout.height, room.height(), round(layout.measures.hour / 2))
        measure(self._bars()[1], layout.width, room.width(), round(layout.measures.hour / 2))
        self._scrolled()

    def _scrolled(self, _value: int = 0) -> None:
        self.frame.down = self.verticalScrollBar().value()
        self.frame.right = self.horizontalScrollBar().value()
        self.shelves.follow(self.frame)
        self.viewport().update()

    def _to_morning(self) -> None:
        """Scroll to where the working day begins, or to an earlier first item."""
        if self.scene is not None:
            begins = [c.begins for c in self.scene.layout.cards if c.zone is Zone.HOURS]
            earliest = min([each - 20 for each in begins if each >= self._first] or [MORNING])
            y = self.scene.layout.y(min(MORNING, earliest))
            self.verticalScrollBar().setValue(round(y))

    def zoom(self, steps: int, at: float | None = None) -> None:
        """Make the hours higher or lower; the minute at a height of the window stays there."""
        after = min(len(ZOOMS) - 1, max(0, self._zoom + steps))
        if self.scene is None or after == self._zoom:
            return
        height = self.frame.hours().height() / 2 if at is None else at - self.frame.top
        minute = self.scene.layout.minute(self.frame.down + height)
        self._zoom = after
        self._rebuild()
        self.verticalScrollBar().setValue(round(self.scene.layout.y(minute) - height))

    def select(self, chosen: Sequence[UUID], current: UUID | None) -> None:
        """Show what is chosen; the current item comes into sight when it is another."""
        if (tuple(chosen), current) == (self.chosen, self.current):
            return
        other = current != self.current
        self.chosen, self.current = tuple(chosen), current
        if current is not None:
            self.cursor_at = None
        self._describe()
        if other:
            self.reveal(current)
        self.viewport().update()

    def reveal(self, item_id: UUID | None) -> None:
        """Scroll as little as brings an item into sight."""
        cards = self.scene.layout.cards_of(item_id) if self.scene and item_id else []
        card = next((card for card in cards if card.zone is Zone.HOURS), None)
        if card is None:
            for each in cards:
                self.shelves.reveal(each)
            return
        bring(card.rect, self.frame.hours().size(), *self._bars())

    def show_day(self, day: date) -> None:
        """Scroll a day of the whole mission into sight."""
        for column in self.scene.layout.columns if self.scene else ():
            if column.head.day == day:
                self.horizontalScrollBar().setValue(round(column.left))

    def put_cursor(self, cursor: Cursor) -> None:
        """Put the cursor at another minute."""
        self.cursor_at = cursor
        self.viewport().update()

    def move_cursor(self, minutes: int, columns: int) -> None:
        """Move the cursor within the day, and to another column."""
        if self.scene is not None and self.cursor_at is not None:
            last = len(self.scene.layout.columns) - 1
            minute = self.cursor_at.minute + minutes
            self.put_cursor(
                Cursor(
                    max(0, min(last, self.cursor_at.column + columns)),
                    max(self._first, min(self._first + DAY, minute)),
                )
            )

    # Typing

    def rename(self, first: str = "") -> None:
        """Let the title of the current item be typed over, in place; `first` begins it."""
        cards = self.scene.layout.cards_of(self.current) if self.scene and self.current else []
        if cards:
            title = first or self.faces[cards[0].item.id].row.title
            self.line.open(self._on_screen(cards[0]), title, self.current, select=not first)

    def draw(self, drawn: Drawn) -> None:
        """Let the title of a new item be typed where it was drawn."""
        if self.scene is not None:
            rect = self.scene.layout.span(drawn.column, drawn.begins, drawn.ends)
            bring(rect.adjusted(0, 0, 0, SAID), self.frame.hours().size(), *self._bars())
            self.drag = Drag(area=(Zone.HOURS, rect))
            self.line.open(self.frame.on_screen(Zone.HOURS, rect), "", drawn)
            self.viewport().update()

    def _typed(self, about: object, text: str) -> None:
        self.calm()
        if text and isinstance(about, Drawn):
            self.drawn.emit(about, text)
        elif text:
            self.renamed.emit(about, text)

    def _on_screen(self, card: Card) -> QRectF:
        return self.frame.on_screen(card.zone, card.rect)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        dirty = QRectF(event.rect())
        if self.scene is None:
            painter.fillRect(dirty, theme.colour("surface"))
        else:
            cursor = self.cursor_at if self.hasFocus() else None
            paint_board(
                painter, self.scene, self.frame, self._pictures, self.chosen, self.drag, cursor,
                dirty, self._now(),
            )  # fmt: skip
        painter.end()

    def _now(self) -> tuple[date, int]:
        """Return the day and minute of this moment, on the clock of the first day's place."""
        plan, days, _whole = self._known or (None, (), False)
        return this_moment(zone_on(plan, days[0]) if plan and days else "UTC", self._first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rebuild()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if theme.is_change(event):
            self._pictures.forget()
            self._rebuild()

    def scrollContentsBy(self, _right: int, _down: int) -> None:
        self.viewport().update()
