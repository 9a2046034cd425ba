"""What is in sight of the board: how far it scrolls, and the shape of the mouse over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtWidgets import QScrollBar

from delegaties.ui.mission.board.layout import Hit

AIR = 8
"""Pixels that are seen around what comes into sight."""


def measure(bar: QScrollBar, whole: float, part: float, step: int) -> None:
    """Let a bar scroll over a whole length of which a part is in sight."""
    bar.setRange(0, max(0, round(whole - part)))
    bar.setPageStep(max(1, round(part)))
    bar.setSingleStep(step)


def bring(rect: QRectF, room: QSizeF, down: QScrollBar, across: QScrollBar) -> None:
    """Scroll as little as brings a rectangle into a room; one that is too high by its top."""
    if rect.top() - AIR < down.value() or rect.height() > room.height():
        down.setValue(round(rect.top()) - AIR)
    elif rect.bottom() + AIR > down.value() + room.height():
        down.setValue(round(rect.bottom() + AIR - room.height()))
    if rect.left() < across.value() or rect.right() > across.value() + room.width():
        across.setValue(round(rect.left()) - AIR)


def shape_over(hit: Hit) -> Qt.CursorShape:
    """Return the shape of the mouse that tells what a press would begin."""
    if hit.card is not None:
        return Qt.CursorShape.SizeVerCursor if hit.edge else Qt.CursorShape.OpenHandCursor
    shapes = Qt.CursorShape
    return shapes.PointingHandCursor if hit.mark is not None else shapes.ArrowCursor
