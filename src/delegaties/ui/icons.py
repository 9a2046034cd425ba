"""Icons: Lucide outlines from resources/icons, drawn in the colour of the moment.

`icon("plane-takeoff")` follows the palette (light, dark, disabled, on a selected row);
`icon("triangle-alert", "severity.warn.line")` keeps a colour of the theme. `picture` gives the
same as a pixmap for a label. A name is the name of a file; a missing file is a bug.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtWidgets import QWidget

from delegaties.ui import theme
from delegaties.ui.outlines import outline, svg

TEXT = 16
"""The size of an icon beside text, in pixels at 100 %."""
RAIL = 20
APART = 4

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_kept: list[QIconEngine] = []


class _Outline(QIconEngine):
    """One outline, coloured when it is painted."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
        _renderer(self._name, self._ink(mode, state).name()).render(painter, QRectF(square))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        key = f"{self._name} {self._ink(mode, state).name()} {size.width()}x{size.height()}"
        found = QPixmap()
        if not QPixmapCache.find(key, found):
            found = QPixmap(size)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
            painter.end()
            QPixmapCache.insert(key, found)
        return found

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        found = QPixmap(self.pixmap(size, mode, state))
        found.setDevicePixelRatio(scale)
        return found

    def clone(self) -> QIconEngine:
        return _engine(self._name, self._colour)

    def _ink(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        palette = QGuiApplication.palette()
        if mode == QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
        if mode == QIcon.Mode.Selected:
            return palette.color(QPalette.ColorRole.HighlightedText)
        if self._colour:
            return theme.colour(self._colour)
        if state == QIcon.State.On:
            return theme.colour("accent")
        return palette.color(QPalette.ColorRole.ButtonText)


def _engine(name: str, colour: str) -> QIconEngine:
    made = _Outline(name, colour)
    _kept.append(made)  # a QIcon owns its engine, but not the Python half of it
    return made


def button_size() -> QSize:
    """Return the icon size of a button with a word: a little wider, so that the word stands off."""
    return QSize(theme.scaled(TEXT + APART), theme.scaled(TEXT))


@cache
def icon(name: str, colour: str = "") -> QIcon:
    """Return an icon; `colour` is a name of the theme, empty for that of the text."""
    outline(name)
    return QIcon(_engine(name, colour))


def picture(name: str, widget: QWidget, size: int = TEXT, colour: str = "") -> QPixmap:
    """Return the icon as a pixmap for `widget`'s screen, grown with the text."""
    pixels = theme.scaled(size)
    return icon(name, colour).pixmap(QSize(pixels, pixels), widget.devicePixelRatioF())


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - 50 ms, for those who draw no icon

    return QSvgRenderer(QByteArray(svg(name, colour)))
