"""A title typed in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

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
