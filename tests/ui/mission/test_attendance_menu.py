"""Attendance is changed from the board: a mark is dragged, or somebody is chosen in a menu."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from boarding import at, board_of, drag, hold, open_board
from building import DEPARTS, THERE
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from tabbing import CONTROL, press

from delegaties.edits.delegation import change_participant
from delegaties.plan.attendance import Window
from delegaties.ui.mission.attendance_window import AttendanceWindow
from delegaties.ui.mission.board.layout import Zone

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
SECOND = DEPARTS + timedelta(1)


@pytest.fixture
def late(desk, made):
    """Anna 0 comes on the second day at eleven."""
    window = {"from_date": SECOND, "from_time": time(11), "party_id": made.parties[0]}
    desk.change("x", change_participant, made.participants[0], window, mission=made.id)
    return made


@pytest.fixture
def asked(monkeypatch):
    """Answers each attendance window with its one button; gives what was filled in."""
    windows = []

    def accept(window):
        windows.append(window.window_wanted)
        window.accept()

    monkeypatch.setattr(AttendanceWindow, "exec", accept)
    return windows


@pytest.fixture
def tab(qtbot, desk, late):
    tab = open_board(qtbot, desk, late.id)
    board_of(tab).go(SECOND)
    return tab


def mark_at(tab):
    canvas = board_of(tab).canvas
    (mark,) = canvas.scene.layout.marks
    return canvas.frame.on_screen(Zone.HOURS, mark.rect).center().toPoint()


def person(desk, made):
    return desk.plan(made.id).participations[0]


def test_a_dragged_mark_fills_in_the_new_moment_and_one_step_does_it(desk, late, tab, asked):
    canvas = board_of(tab).canvas
    drag(canvas, mark_at(tab), at(canvas, 14 * 60, column=1))
    assert asked == [Window(from_date=SECOND, from_time=time(14), zone=THERE)]
    assert person(desk, late).from_time == time(14)
    desk.undo(late.id)
    assert person(desk, late).from_time == time(11)


def test_while_a_mark_is_dragged_the_new_moment_is_told_and_escape_leaves_it(
    qtbot, desk, late, tab, asked
):
    canvas = board_of(tab).canvas
    hold(canvas, mark_at(tab), at(canvas, 14 * 60, column=1))
    assert canvas.drag.words.startswith("Anna 0 van Dijk 0 komt · 14.00")
    qtbot.keyClick(canvas, Key.Key_Escape)
    assert canvas.drag.mark is None
    assert (asked, person(desk, late).from_time) == ([], time(11))


def test_a_mark_goes_to_another_day_of_the_mission(qtbot, desk, late, asked):
    tab = open_board(qtbot, desk, late.id, "mission")
    canvas = board_of(tab).canvas
    drag(canvas, mark_at(tab), at(canvas, 10 * 60, column=2))
    assert asked == [Window(from_date=DEPARTS + timedelta(2), from_time=time(10), zone=THERE)]


def test_a_click_on_a_mark_asks_with_the_moment_that_is(tab, asked):
    canvas = board_of(tab).canvas
    drag(canvas, mark_at(tab), mark_at(tab))
    assert asked == [Window(from_date=SECOND, from_time=time(11), zone=THERE)]
    assert canvas.told_at(mark_at(tab).toPointF()).startswith("Anna 0 van Dijk 0 komt (11.00)")


def test_of_several_who_come_together_is_asked_who(desk, late, tab, asked):
    window = {"from_date": SECOND, "from_time": time(11), "party_id": late.parties[0]}
    desk.change("x", change_participant, late.participants[1], window, mission=late.id)
    canvas = board_of(tab).canvas
    drag(canvas, mark_at(tab), at(canvas, 14 * 60, column=1))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[1].trigger()
    menu.close()
    assert len(asked) == 1
    assert desk.plan(late.id).participations[1].from_time == time(14)
    assert person(desk, late).from_time == time(11)


@pytest.mark.parametrize("view", ["list", "day", "mission"])
def test_by_key_whoever_comes_that_day_or_anybody_is_chosen(qtbot, tab, asked, view):
    tab.views.open(view)
    press(qtbot, tab.views.panes()[1], Key.Key_A, CONTROL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert menu is tab.attendance
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Anna 0 van Dijk 0 komt (11.00) …", "Aanwezigheid van"]
    everybody = menu.actions()[-1].menu()
    assert len(everybody.actions()) == 3
    menu.actions()[0].trigger()
    menu.close()
    assert asked == [Window(from_date=SECOND, from_time=time(11), zone=THERE)]


def test_a_day_on_which_nobody_comes_says_so(tab):
    board_of(tab).go(DEPARTS)
    tab.attendance.fill()
    assert tab.attendance.actions()[0].text() == "Op za 14 nov komt of vertrekt niemand"
