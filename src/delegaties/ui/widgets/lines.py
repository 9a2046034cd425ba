"""How lists draw a cell, and the line of a group."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
    QWidget,
)

from delegaties.ui.icons import icon
from delegaties.ui.rows import strong_font
from delegaties.ui.theme import colour, scaled
from delegaties.ui.tree import AT_END, NOTE, Tree

ROW = 34
BAR = 3
PAD = 6
CHEVRON = 16
GAP = 10
Index = QModelIndex | QPersistentModelIndex


def row_height(view: QWidget, height: int = ROW) -> int:
    """Return the height of a row at the size the text has now."""
    lines = 1 if height <= ROW else 2
    return max(height, lines * view.fontMetrics().height() + 12)


class RowDelegate(QStyledItemDelegate):
    """Draws a cell with the line below it and, at the left of a selected row, the accent bar.

    An editor keeps what was typed when its row changes meanwhile.
    """

    height = ROW

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if isinstance(model, Tree) and model.is_group(index):
            self.paint_group(painter, option, index)
            return
        self.paint_ground(painter, option, index)
        inner = QStyleOptionViewItem(option)
        inner.state &= ~QStyle.StateFlag.State_HasFocus
        inner.rect = option.rect.adjusted(PAD, 0, -PAD, -1)
        self.paint_cell(painter, inner, index)

    def paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw what a cell holds; a delegate of another look overrides this."""
        super().paint(painter, option, index)

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw selection, the accent bar, and the line below a cell."""
        rect, palette = option.rect, option.palette
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
            if self.is_first(option, index):
                bar = QRect(rect.left(), rect.top(), BAR, rect.height())
                painter.fillRect(bar, palette.color(QPalette.ColorRole.Accent))
        draw_line(painter, option)

    def paint_group(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line of a group: chevron, title, note in muted, and a text at the right."""
        rect, palette = QRect(option.rect), option.palette
        view = option.widget
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.AlternateBase
        painter.fillRect(rect, palette.color(ground))
        if selected:
            bar = QRect(rect.left(), rect.top(), BAR, rect.height())
            painter.fillRect(bar, palette.color(QPalette.ColorRole.Accent))
        draw_line(painter, option)
        unfolded = isinstance(view, QTreeView) and view.isExpanded(index)
        side = scaled(CHEVRON)
        chevron = QRect(rect.left() + PAD + 4, rect.center().y() - side // 2, side, side)
        icon("chevron-down" if unfolded else "chevron-right").paint(painter, chevron)
        rect.adjust(PAD + side + 14, 0, -PAD - 6, 0)
        strong = palette.color(QPalette.ColorRole.Text)
        muted = strong if selected else colour("muted")
        write(painter, rect, str(index.data(AT_END) or ""), muted, at_end=True)
        title = str(index.data() or "")
        write(painter, rect, title, strong, font=strong_font())
        write(painter, rect, str(index.data(NOTE) or ""), muted)

    @staticmethod
    def is_first(option: QStyleOptionViewItem, index: Index) -> bool:
        """Whether a cell is the first of its row as it is shown."""
        view = option.widget
        if isinstance(view, QTableView):
            return view.horizontalHeader().visualIndex(index.column()) == 0
        return index.column() == 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        least = row_height(option.widget, self.height) if option.widget else self.height
        return QSize(size.width() + 2 * PAD, least)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)


def draw_line(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Draw the line below a cell."""
    rect = option.rect
    color = option.palette.color(QPalette.ColorRole.Mid)
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color)


def write(  # noqa: PLR0913  what, where, and how it looks
    painter: QPainter,
    room: QRect,
    text: str,
    color: QColor,
    *,
    font: QFont | None = None,
    at_end: bool = False,
) -> None:
    """Write a line at the begin or end of `room`, cut if it must be, and take its width off."""
    painter.save()
    painter.setFont(font or QApplication.font())
    painter.setPen(color)
    metrics = painter.fontMetrics()
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)
    painter.restore()
    taken = metrics.horizontalAdvance(text) + GAP
    if at_end:
        room.setRight(room.right() - taken)
    else:
        room.setLeft(room.left() + taken)
