"""Painting cards: the bar of the party, time and title, sign, and the status in its outline."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
)

from delegaties.ui import theme
from delegaties.ui.icons import icon
from delegaties.ui.mission.board.faces import Face
from delegaties.ui.mission.board.lines import wrapped
from delegaties.ui.mission.board.patterns import BAR, Worn, paint_bars, pair
from delegaties.ui.widgets.chips import severity_icon
from delegaties.values.kinds import ItemStatus

LINE, PAD, SIGN, RADIUS = 18, 6, 16, 4
NARROW = 150
"""A card narrower than this gives its first line to the title."""
STRIPE = 4
"""Pixels of the edge that says that there is a point of attention."""
AIR = 3
"""Pixels around a card for the ring of the selection."""


@dataclass(frozen=True, slots=True)
class Warned:
    """The worst that would be found where a card is dragged: "warn" or "block", and its words.

    The first line says what is wrong, the next one when and with what.
    """

    severity: str
    text: str


def paint_card(  # noqa: PLR0913  a card, and how it looks
    painter: QPainter, rect: QRectF, face: Face, worn: Worn, *, chosen: bool = False,
    warned: Warned | None = None,
) -> bool:  # fmt: skip
    """Paint a card within `rect`; False when there is no room for all that is warned of."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _ground(painter, rect, face, worn.letters)
    told = _words(painter, rect, face, worn.others, warned)
    if warned is not None:
        _ring(painter, rect, theme.severity(warned.severity).line, 0)
    elif chosen:
        _ring(painter, rect, theme.colour("ring"), 2)
    painter.restore()
    return told


def _ground(painter: QPainter, rect: QRectF, face: Face, letters: str) -> None:
    colours, status = pair(letters), face.item.status
    round_corners = QPainterPath()
    round_corners.addRoundedRect(rect, theme.scaled(RADIUS), theme.scaled(RADIUS))
    confirmed = status is ItemStatus.CONFIRMED
    painter.fillPath(round_corners, colours.tint if confirmed else theme.colour("surface"))
    painter.save()
    painter.setClipPath(round_corners)
    paint_bars(painter, QRectF(rect.left(), rect.top(), theme.scaled(BAR), rect.height()), letters)
    if face.severity:
        edge = QRectF(rect.right() - theme.scaled(STRIPE), rect.top(), rect.width(), rect.height())
        painter.fillRect(edge, theme.severity(face.severity).line)
    painter.restore()
    pen = QPen(theme.status("cancelled") if face.is_cancelled else colours.line)
    pen.setWidthF(1.8 if status is ItemStatus.ASKED else 1.2)
    if status is ItemStatus.IDEA:
        pen.setStyle(Qt.PenStyle.DashLine)
    elif face.is_cancelled:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = pen.widthF() / 2
    painter.drawRoundedRect(
        rect.adjusted(inset, inset, -inset, -inset), theme.scaled(RADIUS), theme.scaled(RADIUS)
    )


def _ring(painter: QPainter, rect: QRectF, ink: QColor, apart: int) -> None:
    painter.setPen(QPen(ink, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = theme.scaled(RADIUS) + apart
    painter.drawRoundedRect(rect.adjusted(-apart, -apart, apart, apart), radius, radius)


def _words(painter: QPainter, rect: QRectF, face: Face, others: str, warned: Warned | None) -> bool:
    """Write as many lines as there is room for: time and title, where and who, what comes along.

    Returns False when what is warned of is not written wholly.
    """
    line = theme.scaled(LINE)
    room = rect.adjusted(theme.scaled(BAR + PAD), 0, -theme.scaled(PAD), 0)
    lines = max(1, int((rect.height() - 2) // line))
    top = rect.top() + (1 if lines > 1 else (rect.height() - line) / 2)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    first = QRectF(room.left(), top, room.width(), line)
    _signs(painter, first, face, others)
    used = _head(painter, first, room, face, lines)
    texts, told = (face.second, face.third), warned is None
    if warned is not None and used < lines:
        below = QRectF(room.left(), top + used * line, room.width(), line)
        told = _warn(painter, below, warned)
        used, texts = used + 1, (face.second, "")
    for text in texts:
        if text and used < lines:
            below = QRectF(room.left(), top + used * line, room.width(), line)
            _write(painter, below, text, theme.font(13), "muted")
            used += 1
    painter.restore()
    return told


def _signs(painter: QPainter, first: QRectF, face: Face, others: str) -> None:
    """Paint what stands at the end of the first line, and shorten the line by it.

    How bad its points of attention are, its kind, that guests are not told the time, and for
    which other parties it is.
    """
    sign, gap = theme.scaled(SIGN), theme.scaled(4)
    if face.severity and first.width() > 2 * sign:
        _point(painter, first, face.severity)
    if first.width() <= theme.scaled(NARROW) / 2:
        return
    top = round(first.top() + (first.height() - sign) / 2)
    names = [face.icon, *(["eye-off"] if face.is_kept else [])]
    for name in names:
        icon(name, "muted").paint(painter, QRect(round(first.right()) - sign, top + 1, sign, sign))
        first.setRight(first.right() - sign - gap)
    if first.width() - len(others) * (sign + gap / 2) < theme.scaled(NARROW) / 3:
        return
    for letter in reversed(others):
        _letter(painter, QRectF(first.right() - sign, top, sign, sign), letter)
        first.setRight(first.right() - sign - gap / 2)


def _point(painter: QPainter, first: QRectF, severity: str) -> None:
    """Paint the sign of a severity at the end of a line, on its own ground."""
    sign, pair_of = theme.scaled(SIGN), theme.severity(severity)
    top = round(first.center().y() - sign / 2) - 1
    box = QRectF(first.right() - sign - 2, top, sign + 4, sign + 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pair_of.tint)
    painter.drawRoundedRect(box, 3, 3)
    place = QRect(round(box.left()) + 2, round(box.top()) + 2, sign, sign)
    icon(severity_icon(severity), f"severity.{severity}.line").paint(painter, place)
    first.setRight(box.left() - theme.scaled(3))


def _letter(painter: QPainter, box: QRectF, letter: str) -> None:
    """Write the letter of a party in its colours."""
    colours = pair(letter)
    painter.setPen(QPen(colours.line, 1))
    painter.setBrush(colours.tint)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setFont(theme.font(12.5, strong=True))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letter)


def _head(painter: QPainter, first: QRectF, room: QRectF, face: Face, lines: int) -> int:
    """Write time and title, on two lines where one would cut the title; return how many."""
    title, time = _title_font(face), theme.font(12.5)
    written = face.row.time
    if QFontMetricsF(time).horizontalAdvance(written) > first.width():
        written = written.partition("–")[0]  # when it begins, rather than half of both
    if QFontMetricsF(time).horizontalAdvance(written) > first.width():
        written = ""
    wide = QFontMetricsF(time).horizontalAdvance(written) + theme.scaled(6) if written else 0.0
    fits = wide + QFontMetricsF(title).horizontalAdvance(face.row.title) <= first.width()
    if fits or (lines == 1 and room.width() >= theme.scaled(NARROW)):
        if written:
            _write(painter, first, written, time, "muted")
        _write(painter, first.adjusted(wide, 0, 0, 0), face.row.title, title, "text")
        return 1
    if lines == 1:
        _write(painter, first, face.row.title, title, "text")
        return 1
    if not written and first.right() == room.right():
        whole = QRectF(room.left(), first.top(), room.width(), first.height() * lines)
        return _title(painter, whole, face.row.title, title)
    _write(painter, first, written, time, "muted")
    below = QRectF(room.left(), first.bottom(), room.width(), first.height() * (lines - 1))
    return 1 + _title(painter, below, face.row.title, title)


def _title(painter: QPainter, room: QRectF, text: str, font: QFont) -> int:
    """Write a title on as many lines as it takes and there is room for; return how many."""
    high = theme.scaled(LINE)
    lines = wrapped(text, font, room.width(), max(1, int(room.height() // high)))
    for number, line in enumerate(lines):
        below = QRectF(room.left(), room.top() + number * high, room.width(), high)
        _write(painter, below, line, font, "text")
    return len(lines)


def _title_font(face: Face) -> QFont:
    made = theme.font(14, strong=True)
    made.setStrikeOut(face.is_cancelled)
    return made


def _warn(painter: QPainter, line: QRectF, warned: Warned) -> bool:
    """Write what is warned of; False when it is cut."""
    side = theme.scaled(14)
    mark = QRect(round(line.left()), round(line.center().y()) - side // 2, side, side)
    name = f"severity.{warned.severity}.line"
    icon(severity_icon(warned.severity), name).paint(painter, mark)
    room, font = line.adjusted(side + 4, 0, 0, 0), theme.font(13)
    first, _break, rest = warned.text.partition("\n")
    _write(painter, room, first, font, name)
    return not rest and QFontMetricsF(font).horizontalAdvance(first) <= room.width()


def _write(painter: QPainter, line: QRectF, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), cut)
