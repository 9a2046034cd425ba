"""Rows of two lines in a list: icon, strong name, muted second line, a word at the right, chips.

    column = Column(N_("Name"), text, data=line_data(lambda row: Line(row.name, row.place, …)))
    table.setItemDelegate(TwoLines(table))

A column that needs less answers the roles SECOND, AT_RIGHT and ICON (texts) instead of a `Line`;
the name is then what it shows. `show` of the column stays what assistive software and copying get.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from delegaties.ui import theme
from delegaties.ui.icons import icon
from delegaties.ui.widgets.chips import Chip, chip_size, paint_chip

R = TypeVar("R")
LINE = int(Qt.ItemDataRole.UserRole) + 1
"""The role that gives a row's `Line`."""
SECOND, AT_RIGHT, ICON = LINE + 1, LINE + 2, LINE + 3
"""Roles for rows without a `Line`: second line, word at the right, name of the icon."""
HEIGHT, LEAST, MARGIN, SIDE, GAP = 46, 120, 14, 18, 10


@dataclass(frozen=True)
class Line:
    """What a row of two lines shows; colours are names of the theme."""

    name: str
    second: str = ""
    icon: str = ""
    icon_colour: str = ""
    right: str = ""
    right_colour: str = ""
    chips: tuple[Chip, ...] = ()
    struck: bool = False


def line_data(make: Callable[[R], Line]) -> Callable[[R, int], Any]:
    """Return the `data` of a Column whose rows are drawn by `TwoLines`."""
    return lambda row, role: make(row) if role == LINE else None


class TwoLines(QStyledItemDelegate):
    """Draws `Line` values; `height` is that of a row at 100 %."""

    height = HEIGHT

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        # A long name is cut, so the row asks for no more than a list gives.
        return QSize(theme.scaled(LEAST), theme.scaled(self.height))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = _line_of(index)
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        _ground(painter, rect, chosen=chosen)
        inside = rect.adjusted(theme.scaled(MARGIN), 0, -theme.scaled(MARGIN), 0)
        if line.icon:
            side = theme.scaled(SIDE)
            mark = QRect(inside.left(), rect.center().y() - side // 2, side, side)
            icon(line.icon, "selection-text" if chosen else line.icon_colour).paint(painter, mark)
            inside.setLeft(inside.left() + side + theme.scaled(GAP))
        for chip in reversed(line.chips):
            inside.setRight(inside.right() - chip_size(chip).width())
            paint_chip(
                painter, QPoint(inside.right(), rect.center().y()), chip, on_selection=chosen
            )
            inside.setRight(inside.right() - theme.scaled(6))
        _write(painter, inside, line, chosen=chosen)
        painter.restore()


def _line_of(index: QModelIndex | QPersistentModelIndex) -> Line:
    line = index.data(LINE)
    if isinstance(line, Line):
        return line
    second, at_right, mark = (index.data(role) or "" for role in (SECOND, AT_RIGHT, ICON))
    return Line(index.data() or "", second, mark, right=at_right)


def _ground(painter: QPainter, rect: QRect, *, chosen: bool) -> None:
    if chosen:
        painter.fillRect(rect, theme.colour("selection"))
        painter.fillRect(QRect(rect.topLeft(), QSize(3, rect.height())), theme.colour("accent"))
    painter.setPen(theme.colour("line"))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _write(painter: QPainter, inside: QRect, line: Line, *, chosen: bool) -> None:
    half = inside.height() // 2
    upper = QRect(inside.left(), inside.top() + 3, inside.width(), half - 3)
    lower = QRect(inside.left(), inside.top() + half, inside.width(), half - 4)
    if not line.second:
        upper = inside
    if line.right:
        painter.setFont(theme.font(13, strong=bool(line.right_colour)))
        painter.setPen(theme.colour("selection-text" if chosen else line.right_colour or "muted"))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        most = upper.width() * 2 // 5
        shown = painter.fontMetrics().elidedText(line.right, Qt.TextElideMode.ElideRight, most)
        painter.drawText(upper, int(side), shown)
        wide = painter.fontMetrics().horizontalAdvance(shown)
        upper.setRight(upper.right() - wide - theme.scaled(GAP))
    name = QFont(theme.font(strong=True))
    name.setStrikeOut(line.struck)
    _cut(painter, upper, line.name, name, "selection-text" if chosen else "text")
    if line.second:
        _cut(painter, lower, line.second, theme.font(13), "selection-text" if chosen else "muted")


def _cut(painter: QPainter, rect: QRect, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), shown)
