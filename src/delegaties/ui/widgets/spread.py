"""An open book: two pages side by side, even pages at the left, on the colour of the band."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from delegaties.ui.language import _
from delegaties.ui.theme import colour

MARGIN = 14
GUTTER = 10
"""Pixels around the pages and between them."""
NEAR = 2
"""Pixels that a picture may differ from its place by rounding."""
NOTCH = 120
"""What a wheel reports for one step."""
ZOOMS = (1.0, 1.25, 1.5, 2.0, 3.0)
"""How many times what fits the room."""

Size = tuple[float, float]


def spread_of(page: int, count: int) -> tuple[int, ...]:
    """Return the pages (from 0) that lie open with `page`: the first alone, then in pairs."""
    if not count:
        return ()
    left = (min(page, count - 1) + 1) // 2 * 2 - 1
    return tuple(each for each in (left, left + 1) if 0 <= each < count)


class Spread(QWidget):
    """Shows the pages that lie open, scaled to the room (`zoom` 1) or larger.

    `turned` tells the first page (from 0) that lies open after a key or the wheel; `wanted` asks
    for pictures of pages at a scale (pixels of the screen a point), to be given to `put_picture`.
    """

    turned = Signal(int)
    wanted = Signal(object, float)

    def __init__(self) -> None:
        super().__init__()
        self.page = 0
        self.zoom = 1.0
        self.sizes: Sequence[Size] = ()
        self.pictures: dict[int, QImage] = {}
        self._asked: tuple[tuple[int, ...], float] = ((), 0)
        self._rolled = 0
        self._room = QSize()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._name()

    # What lies open

    def put_book(self, sizes: Sequence[Size]) -> None:
        """Show another book with pages of these sizes in points, opened where the last one was."""
        self.sizes = sizes
        self._asked = ((), 0)
        self.go(min(self.page, max(0, len(sizes) - 1)))

    def go(self, page: int) -> None:
        """Open the book at a page, counted from 0."""
        self.page = page
        self._name()
        self._fit()

    def turn(self, steps: int) -> None:
        """Turn leaves: 1 forward, -1 back; at the covers it stays."""
        shown = self.shown()
        if not shown:
            return
        goal = (shown[-1] + 1) + 2 * (steps - 1) if steps > 0 else shown[0] - 1 + 2 * (steps + 1)
        if 0 <= goal < len(self.sizes):
            self.go(goal)
            self.turned.emit(self.shown()[0])

    def shown(self) -> tuple[int, ...]:
        """Return the pages that lie open, from 0."""
        return spread_of(self.page, len(self.sizes))

    def put_picture(self, page: int, picture: QImage) -> None:
        """Take the picture of a page, drawn at the scale that was asked for."""
        self.pictures = {key: have for key, have in self.pictures.items() if key in self.shown()}
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.pictures[page] = picture
        self.update()

    # Size

    def set_zoom(self, zoom: float, room: QSize) -> None:
        """Draw `zoom` times what fits the `room` of the window around it."""
        self.zoom = zoom
        self._room = room
        self.setMinimumSize(
            QSize(0, 0)
            if zoom <= 1
            else QSize(round(room.width() * zoom), round(room.height() * zoom))
        )
        self._fit()

    def scale(self) -> float:
        """Return how many logical pixels a point takes."""
        if not self.sizes:
            return 1.0
        width = max(size[0] for size in self.sizes)
        height = max(size[1] for size in self.sizes)
        across = (self.width() - 2 * MARGIN - GUTTER) / (2 * width)
        return max(0.05, min(across, (self.height() - 2 * MARGIN) / height))

    def places(self) -> dict[int, QRectF]:
        """Return where each page that lies open stands."""
        scale, middle = self.scale(), self.width() / 2
        found = {}
        for page in self.shown():
            width, height = (side * scale for side in self.sizes[page])
            left = middle - GUTTER / 2 - width if page % 2 else middle + GUTTER / 2
            top = max(MARGIN, (self.height() - height) / 2)
            found[page] = QRectF(round(left), round(top), round(width), round(height))
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Ask for the pictures that are missing at this size."""
        pages, scale = self.shown(), self.scale() * self.devicePixelRatioF()
        if pages and (pages, scale) != self._asked:
            self._asked = (pages, scale)
            self.wanted.emit(pages, scale)
        self.update()

    # Painting and keys

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), colour("band"))
        for page, place in self.places().items():
            painter.fillRect(place, Qt.GlobalColor.white)
            picture = self.pictures.get(page)
            if picture is not None:
                _draw(painter, place, picture)
            painter.setPen(colour("line"))
            painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
        if self.hasFocus():
            painter.setPen(colour("ring"))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
            painter.drawRect(self.rect().adjusted(2, 2, -3, -3))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        match event.key():
            case keys.Key_Right | keys.Key_Down | keys.Key_Space:
                self.turn(1)
            case keys.Key_Left | keys.Key_Up | keys.Key_Backspace:
                self.turn(-1)
            case keys.Key_Home:
                self._jump(0)
            case keys.Key_End:
                self._jump(len(self.sizes) - 1)
            case _:
                super().keyPressEvent(event)

    def _jump(self, page: int) -> None:
        if self.sizes:
            self.go(page)
            self.turned.emit(self.shown()[0])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn a leaf for each notch; a larger picture is scrolled by what it lies in."""
        if self.zoom > 1:
            event.ignore()
            return
        self._rolled -= event.angleDelta().y()
        steps = int(self._rolled / NOTCH)
        self._rolled -= steps * NOTCH
        if steps:
            self.turn(1 if steps > 0 else -1)

    def _name(self) -> None:
        self.setAccessibleName(where(self.shown(), len(self.sizes)))


def _draw(painter: QPainter, place: QRectF, picture: QImage) -> None:
    """Draw a page pixel for pixel; one of another size is stretched until the right one comes."""
    size = picture.deviceIndependentSize()
    if abs(size.width() - place.width()) < NEAR and abs(size.height() - place.height()) < NEAR:
        painter.save()
        painter.setClipRect(place)
        painter.drawImage(place.topLeft(), picture)
        painter.restore()
    else:
        painter.drawImage(place, picture)


class SpreadView(QScrollArea):
    """The room an open book lies in; larger than that it scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.spread = Spread()
        self.setWidget(self.spread)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def zoom(self, steps: int) -> None:
        """Draw larger (1) or smaller (-1); 0 fits the whole spread in."""
        at = ZOOMS.index(self.spread.zoom) + steps if steps else 0
        self._use(ZOOMS[max(0, min(at, len(ZOOMS) - 1))])

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._use(self.spread.zoom)
        super().resizeEvent(event)

    def _use(self, zoom: float) -> None:
        self.spread.set_zoom(zoom, self.maximumViewportSize())


def where(pages: Sequence[int], count: int) -> str:
    """Return in words which pages (from 0) lie open."""
    if not pages:
        return _("Pages of the book")
    if len(pages) == 1:
        return _("Page {page} of {count}", page=pages[0] + 1, count=count)
    first, last = pages[0] + 1, pages[-1] + 1
    return _("Pages {first} and {last} of {count}", first=first, last=last, count=count)
