"""Where there is no item the menu is about the place."""

from __future__ import annotations

from datetime import time

import pytest
from boarding import at, board_of, middle, open_board
from PySide6.QtCore import QPoint, Qt


@pytest.fixture
def board(qtbot, desk, made):
    return board_of(open_board(qtbot, desk, made.id))


def test_a_new_item_comes_at_the_quarter_that_is_clicked(qtbot, board, desk, made):
    canvas = board.canvas
    canvas.customContextMenuRequested.emit(at(canvas, 13 * 60 + 20, 1))
    assert board.ground.isVisible()
    board.ground.new.trigger()
    board.ground.close()
    qtbot.keyClicks(canvas.line, "Lunch")
    qtbot.keyClick(canvas.line, Qt.Key.Key_Return)
    new = next(i for i in desk.plan(made.id).items if i.title.get("nl") == "Lunch")
    assert (new.when.start.time, new.party_ids) == (time(13, 15), (made.parties[0],))


def test_on_a_card_it_is_about_the_card_and_in_the_tray_there_is_no_hour(board, made):
    assert board.pick(middle(board.canvas, made.items[0])) is None
    assert board.canvas.current == made.items[0]
    assert board.pick(QPoint(600, 12)) is board.ground
    assert not board.ground.new.isEnabled()


def test_it_asks_for_a_template(qtbot, board):
    with qtbot.waitSignal(board.ground.templates) as told:
        next(a for a in board.ground.actions() if "als sjabloon" in a.text()).trigger()
    assert told.args == [True]
