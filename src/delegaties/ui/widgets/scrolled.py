"""A part of a page that scrolls up and down when it is taller than its room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

AROUND = 12
"""Pixels between what is brought into sight and the edge."""


def scrolled(inner: QWidget) -> QScrollArea:
    """Return an area around a part; Tab goes to what is in it, never to the area itself."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


def bring_into_sight(part: QWidget) -> None:
    """Scroll what `part` lies in until it is seen whole, once it has the room it just asked for."""
    QTimer.singleShot(0, part, lambda: _scroll_to(part))


def ask_room(part: QWidget) -> None:
    """Pass what a part needs up to what it scrolls in, as soon as it is laid out itself.

    Left alone, Qt passes this up one level at each turn of the event loop; until it arrives, the
    form is painted squashed.
    """
    QTimer.singleShot(0, part, lambda: _pass_up(part))


def lay_out(part: QWidget) -> None:
    """Give everything in a new part the room it needs, before it is painted."""
    for inner in (*reversed(part.findChildren(QWidget)), part):
        _settle(inner)


def _scroll_to(part: QWidget) -> None:
    for area in _pass_up(part):
        area.ensureWidgetVisible(part, 0, AROUND)


def _pass_up(part: QWidget) -> list[QScrollArea]:
    """Lay out a part and what it lies in; return the areas it scrolls in, inner ones first."""
    areas: list[QScrollArea] = []
    above: QWidget | None = part
    while above is not None:
        _settle(above)
        if isinstance(above, QScrollArea):
            areas.append(above)
        above = above.parentWidget()
    return areas


def _settle(part: QWidget) -> None:
    layout = part.layout()
    if layout is not None:
        layout.activate()
    if isinstance(part, QScrollArea):
        # It then gives what is in it the height it needs beside a scroll bar, and not a turn later.
        QApplication.sendEvent(part, QEvent(QEvent.Type.LayoutRequest))
