"""A title typed in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from tabbing import CONTROL

from delegaties.ui import keys
from delegaties.ui.mission.board.title_line import LEAST, TitleLine

Key = Qt.Key


@pytest.fixture
def line(qtbot):
    port = QWidget()
    qtbot.addWidget(port)
    port.resize(400, 300)
    with qtbot.waitActive(port):
        port.show()
        port.activateWindow()
    line = TitleLine(port)
    line.told = []
    line.typed.connect(lambda about, text: line.told.append((about, text)))
    return line


def test_enter_keeps_what_is_typed(qtbot, line):
    line.open(QRectF(380, 290, 20, 10), "Bezoek", "item")
    assert line.width() >= LEAST
    assert line.parentWidget().rect().contains(line.geometry())
    qtbot.keyClicks(line, "Lunch")
    qtbot.keyClick(line, Key.Key_Return)
    assert line.told == [("item", "Lunch")]
    assert line.isHidden()


def test_escape_and_the_same_title_say_nothing_new(qtbot, line):
    line.open(QRectF(0, 0, 200, 30), "Bezoek", "item")
    qtbot.keyClick(line, Key.Key_Return)
    line.open(QRectF(0, 0, 200, 30), "Bezoek", "item")
    qtbot.keyClicks(line, "Lunch")
    qtbot.keyClick(line, Key.Key_Escape)
    assert line.told == [("item", ""), ("item", "")]


def test_leaving_it_keeps_what_is_typed_once(qtbot, line):
    line.open(QRectF(0, 0, 200, 30), "L", "item", select=False)
    qtbot.keyClicks(line, "unch")
    line.clearFocus()
    assert line.told == [("item", "Lunch")]


def test_undo_in_an_empty_line_takes_back_nothing_else(qtbot, line):
    taken = []
    shortcut = QShortcut(QKeySequence.StandardKey.Undo, line.window())
    shortcut.activated.connect(lambda: taken.append("board"))
    line.open(QRectF(10, 10, 200, 40), "", "x")
    through = keys.UndoGoesOn()
    line.installEventFilter(through)
    qtbot.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert taken == []
    qtbot.keyClicks(line, "Haven")
    qtbot.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert (taken, line.text()) == ([], "")
    line.setProperty(keys.OWN_UNDO, False)
    qtbot.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert taken == ["board"]
