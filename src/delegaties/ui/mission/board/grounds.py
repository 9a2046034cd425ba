"""Painting what the cards stand on: hours, columns and their heads, windows, links and zones."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from delegaties.ui import theme
from delegaties.ui.icons import icon
from delegaties.ui.language import _, current
from delegaties.ui.mission.board.layout import Layout, Mark
from delegaties.ui.mission.board.minutes import DAY, moment
from delegaties.ui.mission.board.patterns import BAR, paint_bar, pair
from delegaties.ui.mission.board.scene import Scene
from delegaties.ui.widgets.chips import chip_size, paint_chip, party_chip

TRAY = 34
"""Pixels of the first row of the tray."""
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def paint_hours(painter: QPainter, scene: Scene, area: QRectF) -> None:
    """Paint lines and grounds of the hours; `area` is what is in sight, in board coordinates."""
    layout = scene.layout
    painter.fillRect(area, theme.colour("surface"))
    _joined(painter, scene)
    painter.setPen(QPen(theme.colour("line"), 1))
    lines = [QLineF(area.left(), y, area.right(), y) for y in _hour_lines(layout, area)]
    painter.drawLines(lines)
    for column in layout.columns[1:]:
        painter.drawLine(QLineF(column.left, area.top(), column.left, area.bottom()))
    _windows(painter, scene)
    _links(painter, scene)


def _hour_lines(layout: Layout, area: QRectF) -> list[float]:
    first = layout.measures.first
    whole = (layout.y(minute) for minute in range(-(-first // 60) * 60, first + DAY + 1, 60))
    return [round(y) + 0.5 for y in whole if area.top() <= y <= area.bottom()]


def _joined(painter: QPainter, scene: Scene) -> None:
    """Tint a party's column where everybody is together: there it has split or joined."""
    tint = QColor(theme.colour("accent-tint"))
    tint.setAlphaF(0.55)
    pen = QPen(theme.colour("accent"), 1, Qt.PenStyle.DotLine)
    for span in scene.joined:
        column = scene.layout.columns[span.column]
        top, bottom = scene.layout.y(span.begins), scene.layout.y(span.ends)
        painter.fillRect(QRectF(column.left, top, column.width, bottom - top), tint)
        painter.setPen(pen)
        painter.drawLine(QLineF(column.left, top, column.right, top))
        painter.drawLine(QLineF(column.left, bottom, column.right, bottom))


def _windows(painter: QPainter, scene: Scene) -> None:
    """Paint the bar at a column's edge while its people are there."""
    for column, present in zip(scene.layout.columns, scene.present, strict=True):
        if present is None:
            continue
        top, bottom = scene.layout.y(present.begins), scene.layout.y(present.ends)
        wide = theme.scaled(BAR)
        if column.head.party or not (column.head.whole or scene.plan.parties):
            bar = QRectF(column.right - wide, top, wide, bottom - top)
            paint_bar(painter, bar, column.head.letter)


def paint_mark(painter: QPainter, mark: Mark, *, dragged: bool = False) -> None:
    """Paint where people come or leave; while it is dragged, with a line through its column."""
    rect = mark.rect.toRect()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("ring" if dragged else "ctl"), 2 if dragged else 1))
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(rect, 3, 3)
    icon("log-in" if mark.comes else "log-out").paint(painter, rect.adjusted(2, 2, -2, -2))
    painter.restore()


def _links(painter: QPainter, scene: Scene) -> None:
    """Draw what a journey connects."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for link in scene.links:
        before, after = link.before, link.after
        ink = pair(scene.layout.columns[link.column].head.letter).line
        x = link.left + theme.scaled(12)
        painter.setPen(QPen(ink, 2))
        painter.setBrush(ink)
        painter.drawLine(QLineF(x, before.rect.bottom(), x, after.rect.top()))
        for y in (before.rect.bottom() + 2, after.rect.top() - 2):
            if after.rect.top() - before.rect.bottom() > theme.scaled(10):
                painter.drawEllipse(QPointF(x, y), 3, 3)
    painter.restore()


def paint_zones(painter: QPainter, scene: Scene) -> None:
    """Mark where the clock becomes another, over the end of the journey that brings it."""
    painter.setFont(theme.font(12.5, strong=True))
    metrics = QFontMetricsF(painter.font())
    for change in scene.zones:
        column = scene.layout.columns[change.column]
        right = column.right if scene.whole else scene.layout.width
        y = round(scene.layout.y(change.minute))
        painter.setPen(QPen(theme.colour("severity.info.line"), 2, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(column.left, y, right, y))
        side = theme.scaled(14)
        wide = min(column.width, metrics.horizontalAdvance(change.text) + side + 16)
        high = theme.scaled(20)
        flag = QRectF(column.left, y - high - 1, wide, high)
        painter.fillRect(flag, theme.colour("severity.info.tint"))
        top = round(flag.top()) + (high - side) // 2
        mark = QRect(round(flag.left()) + 4, top, side, side)
        icon("clock", "severity.info.line").paint(painter, mark)
        painter.setPen(theme.colour("severity.info.line"))
        room = flag.adjusted(side + 10, 0, 0, 0)
        cut = metrics.elidedText(change.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, LEFT, cut)


def paint_now(painter: QPainter, scene: Scene, day: object, minute: int) -> None:
    """Draw the line of this moment in the columns of today."""
    y = round(scene.layout.y(minute))
    ink = theme.colour("severity.block.line")
    for column in scene.layout.columns:
        if column.head.day == day:
            painter.setPen(QPen(ink, 2))
            painter.drawLine(QLineF(column.left, y, column.right, y))
            painter.setBrush(ink)
            painter.drawEllipse(QPointF(column.left + 3, y), 3, 3)


def paint_invitation(painter: QPainter, room: QRectF) -> None:
    """Say in empty hours how something comes there."""
    painter.setFont(theme.font(14))
    painter.setPen(theme.colour("muted"))
    words = _("Draw with the mouse where an item is to come, or press N.")
    flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    painter.drawText(room.adjusted(24, 0, -24, 0), flags, words)


def paint_gutter(painter: QPainter, scene: Scene, left: QRectF) -> None:
    """Write the hours, and below each the hour at home where that is another."""
    layout, first = scene.layout, scene.layout.measures.first
    painter.fillRect(left, theme.colour("surface"))
    for minute in range(-(-first // 60) * 60, first + DAY, 60):
        y = layout.y(minute)
        if not left.top() - 20 < y < left.bottom() + 20:
            continue
        line = theme.scaled(16)
        room = QRectF(left.left(), y - line / 2, left.width() - theme.scaled(8), line)
        painter.setFont(theme.font(12.5))
        painter.setPen(theme.colour("text"))
        painter.drawText(room, RIGHT, _clock(scene, minute))
        if scene.home and layout.measures.hour > 2 * line:
            painter.setPen(theme.colour("muted"))
            painter.drawText(room.translated(0, line), RIGHT, _clock(scene, minute - scene.home))


def _clock(scene: Scene, minute: int) -> str:
    return current().time(moment(scene.days[0], minute)[1])


def paint_heads(painter: QPainter, scene: Scene, height: float, strip: float) -> None:
    """Paint the row above the columns, and the lines between them through the strip below it."""
    for at, column in enumerate(scene.layout.columns):
        x = column.left + theme.scaled(8)
        middle = height / 2
        if column.head.letter:
            chip = party_chip(column.head.letter)
            paint_chip(painter, QPoint(round(x), round(middle)), chip)
            x += chip_size(chip).width() + theme.scaled(8)
        elif not column.head.whole:
            side = theme.scaled(16)
            icon("users", "accent").paint(
                painter, QRect(round(x), round(middle) - side // 2, side, side)
            )
            x += side + theme.scaled(8)
        text = " · ".join(filter(None, (column.head.title, column.head.note)))
        painter.setFont(theme.font(14))
        painter.setPen(theme.colour("text"))
        room = QRectF(x, 0, column.right - x - 4, height)
        cut = QFontMetricsF(painter.font()).elidedText(
            text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, LEFT, cut)
        if at:
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(QLineF(column.left, 0, column.left, height + strip))


def paint_tray(painter: QPainter, row: QRectF, empty: bool) -> None:
    """Paint the shelf of what waits for a day, and its name before the first row."""
    painter.fillRect(row, theme.colour("raised"))
    side, pad = theme.scaled(16), theme.scaled(10)
    name = QRectF(row.left(), row.top(), row.width(), theme.scaled(TRAY))
    mark = QRect(round(row.left()) + pad, round(name.center().y()) - side // 2, side, side)
    icon("inbox", "muted").paint(painter, mark)
    painter.setFont(theme.font(13))
    painter.setPen(theme.colour("muted"))
    painter.drawText(name.adjusted(pad + side + theme.scaled(8), 0, 0, 0), LEFT, _named(empty))


def tray_left(empty: bool) -> float:
    """Return where the cards of the tray begin, after its name."""
    before = theme.scaled(10) + theme.scaled(16) + theme.scaled(8)
    return (
        before + QFontMetricsF(theme.font(13)).horizontalAdvance(_named(empty)) + theme.scaled(12)
    )


def _named(empty: bool) -> str:
    return _("Still to plan: nothing") if empty else _("Still to plan")
