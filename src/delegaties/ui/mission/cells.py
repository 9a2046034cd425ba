"""Chips in the cells of a list: a column answers the role CHIPS with a tuple of `Chip`."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from delegaties.ui import theme
from delegaties.ui.widgets.chips import chip_size, paint_chip
from delegaties.ui.widgets.lines import PAD, RowDelegate

CHIPS = int(Qt.ItemDataRole.UserRole) + 11
MUTED = int(Qt.ItemDataRole.UserRole) + 12
STRUCK = int(Qt.ItemDataRole.UserRole) + 13
"""Roles: a tuple of chips, and whether a text is written in muted or struck through."""
GAP = 4
Index = QModelIndex | QPersistentModelIndex


class ChipCells(RowDelegate):
    """Draws chips, muted and struck texts; everything else as every list does."""

    def paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chips = index.data(CHIPS)
        if chips is None:
            super().paint_cell(painter, option, index)
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        x = option.rect.left() + theme.scaled(PAD)
        for chip in chips:
            width = chip_size(chip).width()
            if x + width > option.rect.right() + 2 * PAD:
                break
            middle = QPoint(x, option.rect.center().y())
            paint_chip(painter, middle, chip, on_selection=chosen)
            x += width + theme.scaled(GAP)

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
