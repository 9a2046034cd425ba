"""A table whose rows are put in order by dragging them at their first column, or by Alt+↑/↓."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication

from delegaties.ui import theme
from delegaties.ui.rows import Rows
from delegaties.ui.widgets.table import Table

LINE = 2


class OrderTable(Table):
    """`reordered` tells the key of the row that was moved, and that of the row it comes before.

    The second is None at the end of the list. `stepped` tells −1 or 1 for Alt+↑ and Alt+↓.
    """

    reordered = Signal(object, object)
    stepped = Signal(int)

    def __init__(self, rows: Rows[object], name: str) -> None:
        super().__init__(rows, name)
        self._pressed: QPoint | None = None
        self._dragged: object = None
        self._before = -1
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda step=step: self.stepped.emit(step))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and not index.column():
            self._pressed = event.position().toPoint()
            self._dragged = self.rows.key(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        point = event.position().toPoint()
        far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far or self._before >= 0:
            self._drag_to(point)

    def _drag_to(self, point: QPoint) -> None:
        at = self.rowAt(point.y())
        if at < 0:
            at = self.rows.rowCount() if point.y() > 0 else 0
        elif point.y() > self.rowViewportPosition(at) + self.rowHeight(at) // 2:
            at += 1
        self._before = at
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        dragged, before = self._dragged, self._before
        self._stop()
        if before >= 0:
            below = self.rows.key(self.rows.index(before, 0))
            if below != dragged:
                self.reordered.emit(dragged, below)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc end a drag without a change."""
        if event.key() == Qt.Key.Key_Escape and self._before >= 0:
            self._stop()
        else:
            super().keyPressEvent(event)

    def _stop(self) -> None:
        self._pressed, self._dragged, self._before = None, None, -1
        self.unsetCursor()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._before < 0:
            return
        last = self.rows.rowCount() - 1
        if self._before > last:
            y = self.rowViewportPosition(last) + self.rowHeight(last)
        else:
            y = self.rowViewportPosition(self._before)
        painter = QPainter(self.viewport())
        line = QRect(0, max(0, y - LINE), self.viewport().width(), theme.scaled(LINE))
        painter.fillRect(line, theme.colour("accent"))
        painter.end()
