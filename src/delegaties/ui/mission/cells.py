"""Chips in the cells of a list: a column answers the role CHIPS with a tuple of `Chip`."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from delegaties.ui import theme
from delegaties.ui.widgets.chips import Chip, chip_size, paint_chip
from delegaties.ui.widgets.lines import PAD, RowDelegate

CHIPS = int(Qt.ItemDataRole.UserRole) + 11
MUTED = int(Qt.ItemDataRole.UserRole) + 12
STRUCK = int(Qt.ItemDataRole.UserRole) + 13
AFTER = int(Qt.ItemDataRole.UserRole) + 14
"""Roles: a tuple of chips in place of a text or after it, and a text in muted or struck out."""
GAP = 4
Index = QModelIndex | QPersistentModelIndex


class ChipCells(RowDelegate):
    """Draws chips, muted and struck texts; everything else as every list does."""

    def paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chips = index.data(CHIPS)
        if chips is not None:
            _paint(painter, QRect(option.rect).adjusted(theme.scaled(PAD), 0, 0, 0), chips, option)
            return
        after = index.data(AFTER) or ()
        room = QRect(option.rect)
        room.setLeft(room.right() - sum(_width(chip) for chip in after))
        if after:
            option.rect = QRect(option.rect).adjusted(0, 0, -room.width(), 0)
        super().paint_cell(painter, option, index)
        _paint(painter, room, after, option)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if index.data(MUTED) and not chosen:
            palette = QPalette(option.palette)
            palette.setColor(QPalette.ColorRole.Text, theme.colour("muted"))
            option.palette = palette
        if index.data(STRUCK):
            font = QFont(option.font)
            font.setStrikeOut(True)
            option.font = font


def _width(chip: Chip) -> int:
    return chip_size(chip).width() + theme.scaled(GAP)


def _paint(
    painter: QPainter, room: QRect, chips: Iterable[Chip], option: QStyleOptionViewItem
) -> None:
    """Paint chips from the left; one that does not fit is left out."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    x = room.left()
    for chip in chips:
        if x + chip_size(chip).width() > room.right() + 2 * PAD:
            return
        paint_chip(painter, QPoint(x, room.center().y()), chip, on_selection=chosen)
        x += _width(chip)
