from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from delegaties.ui.mission.versions.line import VersionLine


@pytest.fixture
def line(qtbot, versions):
    """The line in a bar, and how often it was pressed."""
    pressed = []
    bar = QWidget()
    qtbot.addWidget(bar)
    made = VersionLine(versions, "Europe/Amsterdam", lambda: pressed.append(True))
    made.pressed_times = pressed
    row = QHBoxLayout(bar)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(made)
    bar.resize(900, 40)
    bar.show()
    yield made
    bar.close()


def test_it_tells_that_there_is_no_version_yet_and_opens_the_versions(line, qtbot):
    assert line.text() == "Nog geen versie"
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert line.pressed_times == [True]


def test_it_tells_the_version_and_how_much_changed_since(line, give_out, move, qtbot):
    give_out()
    qtbot.waitUntil(lambda: line.text().endswith(" · sindsdien niet gewijzigd"))
    assert line.text().startswith("Versie 1 vrijgegeven ")
    move(0)
    qtbot.waitUntil(lambda: line.text().endswith(" · 1 wijziging sindsdien"))
    move(1)
    qtbot.waitUntil(lambda: line.accessibleName().endswith(" · 2 wijzigingen sindsdien"))


def test_in_a_narrow_bar_it_says_the_same_in_fewer_words(line, give_out, move, settle, qtbot):
    give_out()
    move(0)
    settle()
    whole = line.accessibleName()
    line.window().resize(150, 40)
    qtbot.waitUntil(lambda: line.text() == "Versie 1 · +1")
    line.window().resize(80, 40)
    qtbot.waitUntil(lambda: line.text() == "1 +1")
    assert line.toolTip() == line.accessibleName() == whole
    line.window().resize(900, 40)
    qtbot.waitUntil(lambda: line.text() == whole)


def test_it_takes_no_more_than_what_it_says(line, give_out, settle, qtbot):
    give_out()
    settle()
    line.limit(150)
    qtbot.waitUntil(lambda: line.text() == "Versie 1")
    qtbot.waitUntil(lambda: line.width() == line.sizeHint().width() < 120)
    line.limit(2000)
    qtbot.waitUntil(lambda: line.text() == line.accessibleName())
