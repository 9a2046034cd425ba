"""The board by key: steps, acts, days, and the selection it shares with the list."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from boarding import board_of, open_board
from building import DEPARTS, at
from PySide6.QtCore import Qt
from tabbing import ALT, CONTROL, press

from delegaties.edits.programme import change_item, move_item
from delegaties.values.kinds import AttendanceRule

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
SECOND = DEPARTS + timedelta(1)


@pytest.fixture
def tab(qtbot, desk, made):
    return open_board(qtbot, desk, made.id)


@pytest.fixture
def board(tab):
    return board_of(tab)


@pytest.fixture
def item(desk, made):
    """How an item of the mission is now, by its place in the list of what was made."""
    return lambda at: next(i for i in desk.plan(made.id).items if i.id == made.items[at])


def test_arrows_move_what_is_chosen_and_change_its_length(qtbot, board, item):
    press(qtbot, board.canvas, Key.Key_Down)
    press(qtbot, board.canvas, Key.Key_Up, SHIFT)
    press(qtbot, board.canvas, Key.Key_Down, ALT)
    assert (item(0).when.start.time, item(0).when.end.time) == (time(8, 50), time(9, 55))


def test_another_day_takes_the_board_along(qtbot, board, item, made):
    press(qtbot, board.canvas, Key.Key_Down, CONTROL)
    assert item(0).when.date == SECOND
    assert board.day == SECOND
    assert board.canvas.current == made.items[0]


def test_control_and_right_is_for_the_next_party(qtbot, board, desk, item, made):
    desk.change("x", _for_everyone, made.items[0], mission=made.id)
    press(qtbot, board.canvas, Key.Key_Right, CONTROL)
    assert item(0).party_ids == (made.parties[0],)
    press(qtbot, board.canvas, Key.Key_Left, CONTROL)
    assert item(0).party_ids == ()


def _for_everyone(session, item):
    change_item(session, item, {"rule": AttendanceRule.EVERYONE, "named": []})


def test_page_down_goes_to_the_next_day_and_its_first_item(qtbot, board, tab, made):
    press(qtbot, board.canvas, Key.Key_PageDown)
    assert board.day == SECOND
    assert tab.list.current().id == made.items[1]
    assert board.bar.title.whole() == "Dag 2 · zondag 15 november"
    press(qtbot, board.canvas, Key.Key_PageUp)
    assert board.canvas.current == made.items[0]


def test_typing_renames_in_place_and_escape_does_not(qtbot, board, item):
    press(qtbot, board.canvas, Key.Key_H)
    assert board.canvas.line.text() == "h"
    qtbot.keyClicks(board.canvas.line, "aven")
    qtbot.keyClick(board.canvas.line, Key.Key_Return)
    assert item(0).title.get("nl") == "haven"
    press(qtbot, board.canvas, Key.Key_F2)
    qtbot.keyClicks(board.canvas.line, "weg")
    qtbot.keyClick(board.canvas.line, Key.Key_Escape)
    assert item(0).title.get("nl") == "haven"
    assert board.canvas.hasFocus()


def test_n_begins_a_new_item_below_the_chosen_one(qtbot, board, desk, made):
    press(qtbot, board.canvas, Key.Key_N)
    qtbot.keyClicks(board.canvas.line, "Koffie")
    qtbot.keyClick(board.canvas.line, Key.Key_Return)
    new = next(i for i in desk.plan(made.id).items if i.title.get("nl") == "Koffie")
    assert (new.when.date, new.when.start.time) == (DEPARTS, time(10))


def test_delete_and_copy_are_those_of_the_list(qtbot, board, desk, made):
    press(qtbot, board.canvas, Key.Key_D, CONTROL)
    assert len(desk.plan(made.id).items) == 6
    press(qtbot, board.canvas, Key.Key_Delete)
    assert {i.id for i in desk.plan(made.id).items} == set(made.items)


def test_a_colleagues_move_is_followed(board, desk, made):
    desk.change("x", _to_second, made.items[0], mission=made.id)
    assert board.day == SECOND


def _to_second(session, item):
    move_item(session, item, at(15, day=1))


def test_enter_goes_to_the_form(qtbot, board, tab):
    press(qtbot, board.canvas, Key.Key_Return)
    assert tab.editor.isAncestorOf(tab.window().focusWidget())


KEYS = [
    *((key, ALT) for key in (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right)),
    *((key, ALT | SHIFT) for key in (Key.Key_Up, Key.Key_Down)),
    *((key, CONTROL | SHIFT) for key in (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right)),
    *((key, CONTROL) for key in (Key.Key_Up, Key.Key_Down, Key.Key_Right, Key.Key_D)),
    (Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
]


def test_a_key_means_the_same_in_list_and_on_the_board(qtbot, tab, desk, made):
    before = without_ids(desk.plan(made.id).items)
    for key, held in KEYS:
        after = []
        for view in ("list", "day"):
            tab.views.open(view)
            tab.choose((made.items[0],), made.items[0])
            press(qtbot, tab.views.panes()[1], key, held)
            after.append(without_ids(desk.plan(made.id).items))
            desk.undo(made.id)
        assert after[0] == after[1] != before, (key, held)


def without_ids(items):
    return sorted(
        (str(each.when), each.rule, each.party_ids, each.title.get("nl")) for each in items
    )


def test_shift_and_an_arrow_choose_more(qtbot, desk, made):
    board = board_of(open_board(qtbot, desk, made.id, "mission"))
    press(qtbot, board.canvas, Key.Key_Right, SHIFT)
    press(qtbot, board.canvas, Key.Key_Right, SHIFT)
    assert board.canvas.chosen == made.items[:3]
    press(qtbot, board.canvas, Key.Key_Right)
    assert board.canvas.chosen == (made.items[3],)


def test_escape_leaves_a_cursor_that_arrows_move_to_where_n_begins_an_item(
    qtbot, board, desk, made
):
    press(qtbot, board.canvas, Key.Key_Escape)
    assert board.canvas.chosen == ()
    press(qtbot, board.canvas, Key.Key_Down, SHIFT)
    press(qtbot, board.canvas, Key.Key_Right)
    press(qtbot, board.canvas, Key.Key_N)
    qtbot.keyClicks(board.canvas.line, "Koffie")
    qtbot.keyClick(board.canvas.line, Key.Key_Return)
    new = next(i for i in desk.plan(made.id).items if i.title.get("nl") == "Koffie")
    assert (new.when.start.time, new.party_ids) == (time(10, 15), made.parties[:1])
