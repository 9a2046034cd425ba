"""A tab of a mission on the screen, following the desk as it does in the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from delegaties.ui.desk import Desk
from delegaties.ui.mission.tab import Tab

T = TypeVar("T", bound=Tab)
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def open_tab(qtbot: QtBot, desk: Desk, kind: Callable[[Desk, UUID], T], mission_id: UUID) -> T:
    """A tab of a mission, with the focus in its window."""
    tab = kind(desk, mission_id)
    qtbot.addWidget(tab)
    desk.changed.connect(lambda _change: tab.show_plan(desk.plan(mission_id)))
    tab.resize(1278, 590)
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    tab.show_plan(desk.plan(mission_id))
    return tab


def press(
    qtbot: QtBot, view: QWidget, key: Any, held: Any = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key in a list, as somebody who works there."""
    view.setFocus()
    qtbot.keyClick(view, key, held)


def type_in(qtbot: QtBot, edit: QLineEdit, text: str, *, enter: bool = True) -> None:
    """Replace what stands in a line, and leave it with Enter."""
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.keyClicks(edit, text)
    if enter:
        qtbot.keyClick(edit, Qt.Key.Key_Return)


def type_in_cell(qtbot: QtBot, view: QAbstractItemView, text: str) -> None:
    """Type over the cell whose editor is open."""
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert view.isAncestorOf(editor)
    type_in(qtbot, editor, text)
