"""What stands at the mouse during a drag: the new time, and what would go wrong there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from delegaties.ui import theme
from delegaties.ui.icons import icon
from delegaties.ui.mission.board.lines import wrapped
from delegaties.ui.mission.board.paint import Warned
from delegaties.ui.widgets.chips import severity_icon

WIDE, HIGH, LINE, PAD = 360, 24, 18, 9
"""Pixels: the widest sentence, the height of the time, of a line of a sentence, and the air."""
BELOW, ABOVE = 22, 14
"""Pixels from the mouse."""
SIGN = 14
MOST = 4
"""So many lines of a sentence are shown."""


def reach(at: QPointF) -> QRectF:
    """Return all that labels at the mouse may cover, wherever the ends of the window are."""
    wide = 2.0 * theme.scaled(WIDE)
    high = theme.scaled(HIGH + MOST * LINE + 2 * PAD + BELOW + ABOVE)
    return QRectF(at.x() - wide, at.y() - high, 2 * wide, 2 * high)


def paint_label(
    painter: QPainter, window: QSizeF, at: QPointF, words: str, warned: Warned | None
) -> None:
    """Write the words, and below them what is warned of, where that is not in the card."""
    time = theme.scaled(HIGH)
    wide = QFontMetricsF(theme.font(13)).horizontalAdvance(words) + 2 * theme.scaled(PAD)
    lines = _lines(warned)
    high = time + (theme.scaled(LINE) * len(lines) + theme.scaled(PAD) + 4 if lines else 0)
    whole = max(wide, _width(lines)) if lines else wide
    x = max(4.0, min(at.x() - wide / 3, window.width() - whole - 4))
    y = at.y() + theme.scaled(BELOW)
    if y + high > window.height() - 4:
        y = at.y() - theme.scaled(ABOVE) - high
    y = max(4.0, y)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(13))
    _time(painter, QRectF(x, y, wide, time), words)
    if warned is not None and lines:
        below = QRectF(x, y + time + 4, _width(lines), high - time - 4)
        _sentence(painter, below, warned, lines)
    painter.restore()


def _lines(warned: Warned | None) -> list[str]:
    if warned is None:
        return []
    font, wide = theme.font(13), theme.scaled(WIDE)
    every = [line for text in warned.text.splitlines() for line in wrapped(text, font, wide)]
    return every[:MOST]


def _width(lines: list[str]) -> float:
    metrics = QFontMetricsF(theme.font(13))
    widest = max(metrics.horizontalAdvance(line) for line in lines)
    return widest + theme.scaled(SIGN + 3 * PAD)


def _time(painter: QPainter, box: QRectF, words: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("toast"))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(theme.colour("on-toast"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)


def _sentence(painter: QPainter, box: QRectF, warned: Warned, lines: list[str]) -> None:
    pair, pad, line = theme.severity(warned.severity), theme.scaled(PAD), theme.scaled(LINE)
    painter.setPen(QPen(pair.line, 1))
    painter.setBrush(pair.tint)
    painter.drawRoundedRect(box, 4, 4)
    side = theme.scaled(SIGN)
    top = box.top() + pad / 2
    mark = QRect(round(box.left() + pad), round(top + (line - side) / 2), side, side)
    icon(severity_icon(warned.severity), f"severity.{warned.severity}.line").paint(painter, mark)
    for number, text in enumerate(lines):
        room = QRectF(mark.right() + pad, top + number * line, box.width(), line)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
