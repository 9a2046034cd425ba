"""A part of a page that scrolls up and down when it is taller than its room."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

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


def lay_out(part: QWidget) -> None:
    """Lay out a new part from its innermost layouts outwards, before it is painted.

    Left alone, Qt passes what a form needs up one level at each turn of the event loop; until it
    arrives, the form is painted squashed.
    """
    for inner in (*reversed(part.findChildren(QWidget)), part):
        layout = inner.layout()
        if layout is not None:
            layout.activate()
        if isinstance(inner, QScrollArea):
            _make_room(inner)


def _make_room(area: QScrollArea) -> None:
    """Give what scrolls the height it needs."""
    inner: QWidget | None = area.widget()
    if inner is None:
        return
    inner.resize(inner.width(), max(inner.height(), inner.minimumSizeHint().height()))


def _scroll_to(part: QWidget) -> None:
    above: QWidget | None = part
    while above is not None:
        layout = above.layout()
        if layout is not None:
            layout.activate()
        if isinstance(above, QScrollArea):
            _make_room(above)
            above.ensureWidgetVisible(part, 0, AROUND)
        above = above.parentWidget()
