"""Missions on a line of months: a bar for the journey, a dotted line to the report that is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from delegaties.ui import theme
from delegaties.ui.icons import icon
from delegaties.ui.language import _, current
from delegaties.ui.widgets.chips import Chip, chip_size, paint_chip

HEAD, ROW, NAMES, MARK = 28, 42, 300, 16


@dataclass(frozen=True)
class Stretch:
    """One mission on the line; `certain` fills the bar, an idea or request is only outlined.

    `chips` stand behind the name, `chip_words` says what they mean.
    """

    id: UUID
    title: str
    second: str
    icon: str
    first: date
    last: date
    dates: str
    report: date | None = None
    report_words: str = ""
    certain: bool = True
    chips: tuple[Chip, ...] = ()
    chip_words: str = ""


def _next(month: date) -> date:
    return (month + timedelta(32)).replace(day=1)


class Timeline(QWidget):
    """Paints stretches over the months they need; a row opens with a click or Enter.

    A click on its chips, or F8, asks for what they count (`pointed`).

    Assistive software reads the same rows in the list of missions; here the whole is described.
    """

    opened = Signal(object)
    pointed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._stretches: Sequence[Stretch] = ()
        self._today = date.min
        self._months: list[date] = []
        self._at = 0
        self.setAccessibleName(_("Missions on the time line"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_stretches(self, stretches: Sequence[Stretch], today: date, months: int) -> None:
        """Show missions from the month of `today` on, or of the first of them if that is later."""
        self._stretches, self._today = tuple(stretches), today
        first = today.replace(day=1)
        self._months = [first]
        while len(self._months) < months:
            self._months.append(_next(self._months[-1]))
        self._at = min(self._at, max(0, len(self._stretches) - 1))
        told = [
            ", ".join(filter(None, (each.title, each.dates, each.chip_words)))
            for each in self._stretches
        ]
        self.setAccessibleDescription("; ".join(told))
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, theme.scaled(HEAD + ROW * max(1, len(self._stretches))))

    def _x(self, day: date) -> int:
        """Return where a date is, between the names and the right edge."""
        left, right = self._left(), self.width() - theme.scaled(12)
        end = _next(self._months[-1])
        share = (day - self._months[0]).days / max(1, (end - self._months[0]).days)
        return round(left + max(0.0, min(1.0, share)) * (right - left))

    def _left(self) -> int:
        return min(theme.scaled(NAMES), self.width() // 3)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_months(painter)
        for at, stretch in enumerate(self._stretches):
            top = theme.scaled(HEAD) + at * theme.scaled(ROW)
            self._paint_name(painter, stretch, QRect(0, top, self._left(), theme.scaled(ROW)), at)
            self._paint_bar(painter, stretch, top + theme.scaled(ROW) // 2)
        self._paint_today(painter)

    def _paint_months(self, painter: QPainter) -> None:
        painter.setFont(theme.font(13))
        metrics = painter.fontMetrics()
        for month, name in zip(self._months, self.month_names(), strict=True):
            x = self._x(month)
            painter.setPen(theme.colour("line"))
            painter.drawLine(x, 0, x, self.height())
            painter.setPen(theme.colour("muted"))
            room = self._x(_next(month)) - x - 8
            if metrics.horizontalAdvance(name) <= room:
                painter.drawText(x + 6, theme.scaled(19), name)

    def month_names(self) -> list[str]:
        """Return the names of the months, all in the longest form for which there is room."""
        words, metrics = current(), QFontMetrics(theme.font(13))
        rooms = [self._x(_next(month)) - self._x(month) - 8 for month in self._months]
        whole = [words.month(month) for month in self._months]
        bare = [name.rpartition(" ")[0] for name in whole]
        short = [words.date_short(month).split()[1] for month in self._months]
        for form in (whole, bare):
            wide = map(metrics.horizontalAdvance, form)
            if all(each <= room for each, room in zip(wide, rooms, strict=True)):
                return form
        return short

    def _paint_name(self, painter: QPainter, stretch: Stretch, rect: QRect, at: int) -> None:
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), QPoint(self.width(), rect.bottom()))
        if self.hasFocus() and at == self._at:
            painter.fillRect(rect.adjusted(0, 1, 0, -1), theme.colour("selection"))
        side = theme.scaled(MARK)
        icon(stretch.icon).paint(painter, QRect(rect.left() + 14, rect.top() + 6, side, side))
        room = rect.adjusted(14 + side + 8, 3, -6, 0)
        if stretch.chips:
            x = self._chips_from(stretch)
            room.setRight(x - 6)
            for chip in stretch.chips:
                x += paint_chip(painter, QPoint(x, rect.center().y()), chip) + 4
        upper = QRect(room.left(), room.top(), room.width(), room.height() // 2)
        lower = upper.translated(0, room.height() // 2 - 2)
        for line, text, strong, ink in (
            (upper, stretch.title, True, "text"),
            (lower, stretch.second, False, "muted"),
        ):
            painter.setFont(theme.font(14 if strong else 13, strong=strong))
            painter.setPen(theme.colour(ink))
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), cut)

    def _chips_from(self, stretch: Stretch) -> int:
        """Return where the chips of a row begin."""
        wide = sum(chip_size(chip).width() + 4 for chip in stretch.chips)
        return self._left() - 4 - wide

    def _paint_bar(self, painter: QPainter, stretch: Stretch, middle: int) -> None:
        left = self._x(stretch.first)
        wide = max(theme.scaled(10), self._x(stretch.last + timedelta(1)) - left)
        bar = QRectF(left, middle - theme.scaled(8), wide, theme.scaled(16))
        pen = QPen(theme.colour("accent" if stretch.certain else "muted"), 2)
        if not stretch.certain:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour("accent") if stretch.certain else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(theme.font(13))
        metrics = painter.fontMetrics()
        x, written = round(bar.right()) + 8, metrics.horizontalAdvance(stretch.dates)
        if x + written > self.width() - 8:  # no room behind the bar, so before it
            x = max(self._left() + 4, round(bar.left()) - 8 - written)
        painter.setPen(theme.colour("text"))
        painter.drawText(x, middle + metrics.ascent() // 2 - 1, stretch.dates)
        self._paint_report(painter, stretch, max(round(bar.right()), x + written) + 8, middle)

    def _paint_report(self, painter: QPainter, stretch: Stretch, x: int, middle: int) -> None:
        if stretch.report is None:
            return
        at, metrics = self._x(stretch.report), painter.fontMetrics()
        side = theme.scaled(MARK)
        fits = at + side + 6 + metrics.horizontalAdvance(stretch.report_words) < self.width()
        if at <= x or not fits:
            return
        painter.setPen(QPen(theme.colour("muted"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(x, middle, at - 4, middle))
        icon("file-text", "muted").paint(painter, QRect(at, middle - side // 2, side, side))
        painter.setPen(theme.colour("muted"))
        painter.drawText(at + side + 4, middle + metrics.ascent() // 2 - 1, stretch.report_words)

    def _paint_today(self, painter: QPainter) -> None:
        x = self._x(self._today)
        ink = theme.colour("severity.block.line")
        painter.setPen(QPen(ink, 2))
        painter.drawLine(x, theme.scaled(HEAD) - 4, x, self.height())

    def _row(self, y: float) -> int:
        return int((y - theme.scaled(HEAD)) // theme.scaled(ROW))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        inside = 0 <= self._row(event.position().y()) < len(self._stretches)
        shape = Qt.CursorShape.PointingHandCursor if inside else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        stretch = self._chips_at(event.position())
        self.setToolTip(stretch.chip_words if stretch else "")

    def _chips_at(self, at: QPointF) -> Stretch | None:
        """Return the mission whose chips are there."""
        row = self._row(at.y())
        stretch = self._stretches[row] if 0 <= row < len(self._stretches) else None
        if stretch is None or not stretch.chips:
            return None
        return stretch if self._chips_from(stretch) <= at.x() < self._left() else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._row(event.position().y())
        if self._chips_at(event.position()) is not None:
            self.pointed.emit(self._stretches[at].id)
        elif 0 <= at < len(self._stretches):
            self.opened.emit(self._stretches[at].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps and self._stretches:
            self._at = max(0, min(len(self._stretches) - 1, self._at + steps[Qt.Key(event.key())]))
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._stretches:
            self.opened.emit(self._stretches[self._at].id)
        elif event.key() == Qt.Key.Key_F8 and self._stretches:
            self.pointed.emit(self._stretches[self._at].id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
