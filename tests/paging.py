"""The real window with its real pages over a desk, worked by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from delegaties.ui.desk import Desk
from delegaties.ui.pages.all import PAGES
from delegaties.ui.theme import Theme
from delegaties.ui.widgets.facts import Link
from delegaties.ui.window import Window

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
OVERVIEW, MISSIONS, PEOPLE, ORGANISATIONS, PLACES, VEHICLES, SETTINGS = range(7)


def window_of(qtbot: QtBot, desk: Desk, page: int, size: tuple[int, int] = (1366, 768)) -> Window:
    """The window on the screen, with the focus in one of its pages."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    Theme(application).use(desk.settings)
    window = Window(PAGES)
    qtbot.addWidget(window)
    window.resize(*size)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.furnish(desk, page)
    return window


def press(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
    """Press a key where the focus is."""
    qtbot.keyClick(focused(), key, held)


def focused() -> QWidget:
    """What has the focus; without it a key would end the whole run."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def write(qtbot: QtBot, text: str) -> None:
    """Type where the focus is, over what stands there."""
    press(qtbot, Qt.Key.Key_A, CTRL)
    if text.isascii() and text.isprintable():
        qtbot.keyClicks(focused(), text)
        return
    event = QInputMethodEvent()  # as an input method gives it: no key has these signs
    event.setCommitString(text)
    QApplication.sendEvent(focused(), event)


def says(qtbot: QtBot, inside: QWidget, text: str) -> None:
    """Wait until a label in sight says this; what was just made is shown a moment later."""

    def look() -> None:
        shown = [each.text() for each in inside.findChildren(QLabel) if each.isVisible()]
        assert text in shown

    qtbot.waitUntil(look)


def links(qtbot: QtBot, inside: QWidget, expected: set[str]) -> None:
    """Wait until the links in sight are these, without the marks of depth before them."""

    def look() -> None:
        found = [each.toolTip() for each in inside.findChildren(Link) if each.isVisible()]
        assert {text.lstrip("\N{NO-BREAK SPACE}↳ ") for text in found} == expected

    qtbot.waitUntil(look)


def button_called(qtbot: QtBot, inside: QWidget, name: str) -> QAbstractButton:
    """Wait for the button with this name, and put the focus on it."""
    found: list[QAbstractButton] = []

    def look() -> None:
        found[:] = [
            each
            for each in inside.findChildren(QAbstractButton)
            if each.accessibleName() == name and each.isVisible()
        ]
        assert found, name

    qtbot.waitUntil(look)
    found[0].setFocus()
    return found[0]
