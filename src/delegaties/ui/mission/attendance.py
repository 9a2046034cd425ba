"""Bars of who is there when, over the days of the mission: drawn in cells and in the table head.

Each party has its own pattern as well as its colour, so that the bars survive grey print.
"""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QTableView

from delegaties.ui import theme
from delegaties.ui.mission.cells import ChipCells
from delegaties.ui.mission.delegation_rows import PartRow, Span

BAR = int(Qt.ItemDataRole.UserRole) + 21
"""The role that gives the PartRow whose attendance is drawn."""
THICK, SIDE = 10, 10
PATTERNS = {
    "A": Qt.BrushStyle.SolidPattern,
    "B": Qt.BrushStyle.BDiagPattern,
    "C": Qt.BrushStyle.Dense5Pattern,
    "D": Qt.BrushStyle.HorPattern,
    "E": Qt.BrushStyle.VerPattern,
    "F": Qt.BrushStyle.DiagCrossPattern,
}
Index = QModelIndex | QPersistentModelIndex


def day_edges(room: QRect, span: Span) -> list[int]:
    """Return where the days begin, and the last ends, within a cell."""
    inner = room.adjusted(theme.scaled(SIDE), 0, -theme.scaled(SIDE), 0)
    return [inner.left() + round(inner.width() * at / span.days) for at in range(span.days + 1)]


class AttendanceCells(ChipCells):
    """Draws the bars; everything else as `ChipCells` does."""

    span: Span | None = None

    def paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(BAR)
        if not isinstance(row, PartRow):
            super().paint_cell(painter, option, index)
            return
        if self.span is None or row.begin is None or row.end is None:
            return
        room = QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        edges = day_edges(room, self.span)
        painter.save()
        painter.setPen(theme.colour("muted" if chosen else "line"))
        for x in edges:
            painter.drawLine(x, room.center().y() - 8, x, room.center().y() + 8)
        painter.restore()
        left = edges[0] + round((edges[-1] - edges[0]) * row.begin)
        right = edges[0] + round((edges[-1] - edges[0]) * row.end)
        thick = theme.scaled(THICK)
        bar = QRect(left, room.center().y() - thick // 2, max(3, right - left), thick)
        paint_bar(painter, bar, row.letter)


def paint_bar(painter: QPainter, bar: QRect, letter: str) -> None:
    """Draw a bar in the colour and pattern of a party; without a party only its outline."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if not letter:
        painter.setPen(theme.colour("muted"))
        painter.setBrush(theme.colour("surface"))
        painter.drawRect(bar.adjusted(0, 0, -1, -1))
        painter.restore()
        return
    pair = theme.party(letter)
    known = "ABCDEF"[(ord(letter[:1].upper()) - ord("A")) % 6]
    painter.setPen(pair.line)
    painter.setBrush(QColor(pair.tint))
    painter.drawRect(bar.adjusted(0, 0, -1, -1))
    painter.fillRect(bar, QBrush(pair.line, PATTERNS[known]))
    painter.restore()


class DayHead(QHeaderView):
    """A table head that writes the days of the month above the bars."""

    def __init__(self, table: QTableView, column: int) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._column = column
        self.span: Span | None = None

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        super().paintSection(painter, rect, section)
        painter.restore()
        if section != self._column or self.span is None:
            return
        painter.save()
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.font(12.5))
        edges = day_edges(rect, self.span)
        metrics = painter.fontMetrics()
        widest = metrics.horizontalAdvance("30") + 4
        every = max(1, -(-widest * self.span.days // max(1, edges[-1] - edges[0])))
        for at in range(0, self.span.days, every):
            day = self.span.first + timedelta(at)
            room = QRect(edges[at], rect.top(), edges[at + 1] - edges[at], rect.height())
            if every > 1:
                room.setWidth(widest)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(day.day))
        painter.restore()
