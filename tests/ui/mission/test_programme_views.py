"""List and boards show one programme and one selection."""

from __future__ import annotations

from datetime import timedelta

import pytest
from boarding import board_of
from building import DEPARTS
from PySide6.QtCore import Qt
from tabbing import open_tab, press

from delegaties.ui.mission.programme import OPEN, ProgrammeTab
from delegaties.ui.mission.programme_views import DAY, LIST, MISSION


@pytest.fixture
def tab(qtbot, desk, made):
    return open_tab(qtbot, desk, ProgrammeTab, made.id)


def test_the_boards_are_made_when_first_opened(tab):
    assert tab.views.board is None
    tab.views.open(DAY)
    assert board_of(tab).canvas.isVisible()
    assert not tab.list.isVisible()
    tab.views.open(LIST)
    assert tab.list.isVisible()
    assert tab.list.hasFocus()


def test_all_views_have_the_same_selection(tab, made):
    tab.list.select(made.items[3])
    tab.views.open(DAY)
    board = board_of(tab)
    assert (board.day, board.canvas.chosen) == (DEPARTS + timedelta(3), (made.items[3],))
    tab.views.open(MISSION)
    board.wants.emit((made.items[0], made.items[2]), made.items[2])
    assert [item.id for item in tab.chosen()] == [made.items[0], made.items[2]]
    assert tab.editor.form.key == made.items[2]
    tab.views.open(LIST)
    assert tab.list.current().id == made.items[2]


def test_enter_on_the_line_of_a_day_opens_it_on_the_board(qtbot, tab):
    tree = tab.list.tree
    tab.list.setCurrentIndex(tree.index(2, 0))
    press(qtbot, tab.list, Qt.Key.Key_Return)
    assert tab.views.view == DAY
    assert board_of(tab).day == DEPARTS + timedelta(2)


def test_the_board_shows_everything_so_filters_are_taken_off(tab):
    tab.filters.chip(OPEN).click()
    tab.views.open(DAY)
    assert not tab.filters.is_on(OPEN)


def test_a_refused_field_keeps_the_view(qtbot, tab, made):
    tab.list.select(made.items[0])
    when = tab.editor.form.field("when")
    when.begin.edit.setFocus()
    qtbot.keyClicks(when.begin.edit, "x")
    tab.views.segments.chosen.emit(DAY)
    assert tab.views.view == LIST
    assert tab.views.segments.key() == LIST


def test_a_drag_tells_its_keys_in_the_status_line(tab):
    tab.views.open(DAY)
    board_of(tab).canvas.dragging.emit(True)
    assert tab.sentence() == "Ctrl kopieert · Alt neemt de rest van de dag mee · Esc breekt af"
    board_of(tab).canvas.dragging.emit(False)
    assert tab.sentence().startswith("5 onderdelen")
