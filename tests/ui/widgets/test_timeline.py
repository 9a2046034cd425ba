"""Missions on the time line: painted in their place, opened by click or key."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, Qt

from delegaties.settings import Settings
from delegaties.ui import theme
from delegaties.ui.theme import Theme
from delegaties.ui.widgets.chips import severity_chip
from delegaties.ui.widgets.timeline import HEAD, ROW, Stretch, Timeline

TODAY = date(2026, 9, 10)


def stretch(title, first, last, *, certain=True):
    return Stretch(uuid4(), title, "Idee", "plane-takeoff", first, last, "", certain=certain)


@pytest.fixture
def line(qtbot, qapp):
    Theme(qapp).use(Settings(theme="light"))
    line = Timeline()
    qtbot.addWidget(line)
    line.show_stretches(
        [
            stretch("Japan", date(2026, 11, 1), date(2026, 11, 30)),
            stretch("Madrid", date(2027, 1, 1), date(2027, 1, 31), certain=False),
        ],
        TODAY,
        6,
    )
    line.resize(1200, 200)
    line.show()
    return line


def middle(line, row, share):
    """A point in a row, at a share of the room for months."""
    left = min(theme.scaled(300), line.width() // 3)
    x = left + round(share * (line.width() - theme.scaled(12) - left))
    return QPoint(x, theme.scaled(HEAD) + round((row + 0.5) * theme.scaled(ROW)))


def test_a_bar_stands_in_its_month_and_an_idea_is_only_outlined(line):
    painted = line.grab().toImage()
    accent = theme.colour("accent").name()
    november, january = 2.5 / 6, 4.5 / 6
    assert painted.pixelColor(middle(line, 0, november)).name() == accent
    assert painted.pixelColor(middle(line, 0, 0.5 / 6)).name() != accent
    assert painted.pixelColor(middle(line, 1, january)).name() != accent


def test_a_row_is_opened_by_click_and_by_key(line, qtbot):
    japan, madrid = line._stretches
    with qtbot.waitSignal(line.opened) as clicked:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=middle(line, 1, 0.1))
    assert clicked.args == [madrid.id]
    with qtbot.waitSignal(line.opened) as first:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert first.args == [japan.id]
    for _again in range(3):
        qtbot.keyClick(line, Qt.Key.Key_Down)
    with qtbot.waitSignal(line.opened) as last:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert last.args == [madrid.id]


def test_the_chips_behind_a_name_ask_for_what_they_count(line, qtbot):
    japan, madrid = line._stretches
    chips = (severity_chip("block", "1"), severity_chip("warn", "2"))
    counted = replace(madrid, chips=chips, chip_words="1 serious and 2 warnings")
    line.show_stretches([japan, counted], TODAY, 6)
    on_chips = QPoint(line._chips_from(counted) + 3, middle(line, 1, 0).y())
    with qtbot.waitSignal(line.pointed) as pointed, qtbot.assertNotEmitted(line.opened):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=on_chips)
    assert pointed.args == [madrid.id]
    with qtbot.waitSignal(line.opened):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(20, on_chips.y()))
    with qtbot.waitSignal(line.pointed) as by_key:
        qtbot.keyClick(line, Qt.Key.Key_F8)
    assert by_key.args == [japan.id]
    assert "1 serious and 2 warnings" in line.accessibleDescription()


def test_what_is_painted_is_also_told(line):
    assert "Japan" in line.accessibleDescription()
    assert line.accessibleName()


def test_an_empty_line_is_painted_and_opens_nothing(line, qtbot):
    line.show_stretches([], TODAY, 6)
    assert not line.grab().isNull()
    with qtbot.assertNotEmitted(line.opened):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_months_are_named_as_long_as_there_is_room(line):
    line.resize(1400, 200)
    assert line.month_names()[:2] == ["september 2026", "oktober 2026"]
    line.resize(820, 200)
    assert line.month_names()[:2] == ["september", "oktober"]
    line.resize(500, 200)
    assert line.month_names()[:2] == ["sep", "okt"]
    assert not line.grab().isNull()
