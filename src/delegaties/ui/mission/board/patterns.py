"""The pattern of a party: with its letter it says whose something is, also in grey print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from delegaties.ui import theme
from delegaties.ui.theme import Pair

BAR = 5
"""Pixels of the bar at the side of a card."""
STEP = 5.0


@dataclass(frozen=True, slots=True)
class Worn:
    """The letters of the parties whose colours a card wears, and of `others` that it is for too."""

    letters: str = ""
    others: str = ""


def pair(letters: str) -> Pair:
    """Return the colours of a party, or those of what is common: to all, or to several parties."""
    if len(letters) == 1:
        return theme.party(letters)
    return Pair(theme.colour("accent"), theme.colour("accent-tint"))


def paint_bars(painter: QPainter, bar: QRectF, letters: str) -> None:
    """Fill an upright bar with the patterns of parties, one below the other."""
    part = bar.height() / max(1, len(letters))
    for number, letter in enumerate(letters or [""]):
        paint_bar(painter, QRectF(bar.left(), bar.top() + number * part, bar.width(), part), letter)


def paint_bar(painter: QPainter, bar: QRectF, letter: str) -> None:
    """Fill an upright bar with the pattern and colour of a party; common is solid."""
    ink = pair(letter).line
    known = "ABCDEF"[(ord(letter[0].upper()) - ord("A")) % 6] if letter else "A"
    if known == "A":
        painter.fillRect(bar, ink)
        return
    painter.save()
    painter.setClipRect(bar, Qt.ClipOperation.IntersectClip)
    painter.fillRect(bar, theme.colour("surface"))
    _PATTERNS[known](painter, bar, ink)
    painter.restore()


def _steps(bar: QRectF, step: float) -> list[float]:
    """Return heights over the length of a bar, on a grid that does not move with it."""
    return [bar.top() + at * step for at in range(int(bar.height() / step) + 2)]


def _diagonal(painter: QPainter, bar: QRectF, ink: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 2.4))
    width = bar.width()
    painter.drawLines([
        QLineF(bar.left() - 1, y + 1, bar.right() + 1, y - width - 1)
        for y in _steps(bar.adjusted(0, 0, 0, width), STEP)
    ])  # fmt: skip


def _dots(painter: QPainter, bar: QRectF, ink: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    middle = bar.center().x()
    for y in _steps(bar, STEP):
        painter.drawEllipse(QPointF(middle, y + 2), 1.9, 1.9)


def _horizontal(painter: QPainter, bar: QRectF, ink: QColor) -> None:
    for y in _steps(bar, 4.0):
        painter.fillRect(QRectF(bar.left(), y, bar.width(), 2), ink)


def _vertical(painter: QPainter, bar: QRectF, ink: QColor) -> None:
    for x in (bar.left(), bar.right() - 1.6):
        painter.fillRect(QRectF(x, bar.top(), 1.6, bar.height()), ink)


def _crosses(painter: QPainter, bar: QRectF, ink: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.3))
    for y in _steps(bar, STEP):
        painter.drawLine(QLineF(bar.left(), y, bar.right(), y + STEP))
        painter.drawLine(QLineF(bar.left(), y + STEP, bar.right(), y))


_PATTERNS: dict[str, Callable[[QPainter, QRectF, QColor], None]] = {
    "B": _diagonal, "C": _dots, "D": _horizontal, "E": _vertical, "F": _crosses,
}  # fmt: skip
