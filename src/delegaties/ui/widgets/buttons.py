"""Buttons and small parts, each with its look, icon and accessible name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QToolButton, QWidget

from delegaties.ui import theme
from delegaties.ui.icons import TEXT, button_size, icon, picture

LEAST = 24
"""The least side of anything one may click (WCAG 2.5.8)."""

Act = Callable[[], Any]


def button(
    text: str, act: Act | None = None, picture_name: str = "", look: str = ""
) -> QPushButton:
    """Return a button that names its act; looks: "", primary, quiet, link, chip."""
    made = QPushButton(text)
    made.setAccessibleName(text)
    if picture_name:
        made.setIcon(icon(picture_name, _ink(look)))
        made.setIconSize(button_size() if text else QSize(theme.scaled(TEXT), theme.scaled(TEXT)))
    if look:
        made.setProperty("look", look)
    if look == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if act is not None:
        made.clicked.connect(_only(act))
    return made


def icon_button(name: str, picture_name: str, act: Act | None = None) -> QToolButton:
    """Return a button of only an icon; `name` is its tooltip and accessible name."""
    made = QToolButton()
    made.setIcon(icon(picture_name))
    made.setIconSize(QSize(theme.scaled(TEXT), theme.scaled(TEXT)))
    made.setMinimumSize(LEAST, LEAST)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setProperty("look", "quiet")
    if act is not None:
        made.clicked.connect(_only(act))
    return made


def label(text: str, look: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label that shows data as it is, never as HTML."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if look:
        made.setProperty("look", look)
    return made


class Picture(QLabel):
    """An icon as a label that follows the theme; without a name it is decoration."""

    def __init__(self, name: str, colour: str = "", size: int = TEXT, meaning: str = "") -> None:
        super().__init__()
        self._what = (name, colour, size)
        self.setAccessibleName(meaning)
        self.setToolTip(meaning)
        self._draw()

    def put(self, name: str, colour: str = "") -> None:
        """Show another icon."""
        self._what = (name, colour, self._what[2])
        self._draw()

    def _draw(self) -> None:
        name, colour, size = self._what
        self.setPixmap(picture(name, self, size, colour))

    def changeEvent(self, event: Any) -> None:
        super().changeEvent(event)
        if theme.is_change(event):
            self._draw()


def frame(look: str, *, name: str = "") -> QFrame:
    """Return a frame with a look: sheet, head, line, upright, raised, finding-warn and so on."""
    made = QFrame()
    made.setProperty("look", look)
    if name:
        made.setAccessibleName(name)
    return made


def line() -> QFrame:
    """Return a horizontal line of one pixel."""
    return frame("line")


def clear(widget: QWidget) -> None:
    """Take every part out of a widget's layout, at once out of sight."""
    _empty(widget.layout())


def _empty(layout: QLayout | None) -> None:
    while layout is not None and (item := layout.takeAt(0)) is not None:
        _empty(item.layout())
        part = item.widget()
        if part is not None:
            part.hide()
            part.deleteLater()


def _only(act: Act) -> Act:
    """Return the act without Qt's argument of whether a button is down."""
    return lambda: act()  # noqa: PLW0108 - that is the point


def _ink(look: str) -> str:
    return {"primary": "on-accent", "link": "accent"}.get(look, "")
