"""The board keeps what one looks at: scroll, zoom, and the chosen card in sight."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from boarding import FREE, LEFT, board_of, drag, hold, middle, open_board
from boarding import at as point
from building import DEPARTS, at
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from delegaties.edits.programme import change_item, move_item
from delegaties.ui.mission.board.drawing import Cursor
from delegaties.values.kinds import AttendanceRule


def test_it_opens_at_the_morning_and_paints_ahead(qtbot, desk, made):
    canvas = board_of(open_board(qtbot, desk, made.id)).canvas
    top = canvas.scene.layout.minute(canvas.verticalScrollBar().value())
    assert 7 * 60 < top < 8 * 60
    qtbot.waitUntil(lambda: not canvas.is_painting_ahead)


def test_zoom_stays_between_half_and_more_than_double(qtbot, desk, made):
    canvas = board_of(open_board(qtbot, desk, made.id)).canvas
    first = canvas.scene.layout.measures.hour
    for _turn in range(20):
        canvas.zoom(1)
    assert 2 * first < canvas.scene.layout.measures.hour < 3 * first
    for _turn in range(20):
        canvas.zoom(-1)
    assert canvas.scene.layout.measures.hour == round(first) / 2


def test_what_is_chosen_comes_into_sight_and_is_told(qtbot, desk, made):
    canvas = board_of(open_board(qtbot, desk, made.id)).canvas
    desk.change("x", _to_evening, made.items[1], mission=made.id)
    canvas.wants.emit((made.items[1],), made.items[1])
    rect = canvas.scene.layout.cards_of(made.items[1])[0].rect
    assert canvas.frame.hours().contains(
        canvas.frame.on_screen(canvas.scene.layout.cards[0].zone, rect)
    )
    assert canvas.accessibleDescription().startswith("23.00–0.00 +1, Bezoek 1, Head office")


def _to_evening(session, item):
    move_item(session, item, at(23))


def test_a_colleagues_change_leaves_scroll_and_zoom(qtbot, desk, made):
    canvas = board_of(open_board(qtbot, desk, made.id)).canvas
    canvas.zoom(2)
    canvas.verticalScrollBar().setValue(300)
    desk.change("x", _to_evening, made.items[2], mission=made.id)
    assert canvas.verticalScrollBar().value() == 300


@pytest.fixture
def judged(qtbot, desk, made, monkeypatch):
    """The board of two items for everyone, told what is found after each change."""
    monkeypatch.setattr(desk, "today", lambda: DEPARTS - timedelta(30))

    def fill(session):
        change_item(session, made.items[0], {"rule": AttendanceRule.EVERYONE})
        change_item(session, made.items[1], {"rule": AttendanceRule.EVERYONE, "when": at(14)})

    desk.change("x", fill, mission=made.id)
    tab = open_board(qtbot, desk, made.id)

    def tell(_change=None):
        tab.show_findings(desk.judging.of(desk.plan(made.id)))

    desk.changed.connect(tell)
    tell()
    return board_of(tab).canvas


def test_a_card_dropped_on_another_keeps_a_sign_and_says_what_is_wrong(judged, desk, made):
    first, second = made.items[:2]
    assert not judged.faces[second].severity
    drag(judged, middle(judged, second), point(judged, 9 * 60 + 40))
    face = judged.faces[second]
    assert face.severity == "block"
    assert "Bezoek 0" in judged.told_at(QPointF(middle(judged, second)))
    assert face.found.splitlines()[0] in judged.accessibleDescription()
    assert judged.faces[first].severity == "block"
    desk.undo(made.id)
    assert not judged.faces[second].severity
    assert not judged.faces[first].severity


def test_what_is_drawn_over_another_is_warned_of_before_it_has_a_name(qtbot, judged, desk, made):
    hold(judged, point(judged, 8 * 60 + 15), point(judged, 9 * 60 + 30))
    qtbot.waitUntil(lambda: judged.drag.warned is not None)
    assert judged.drag.warned.severity == "block"
    assert "Bezoek 0" in judged.drag.warned.text
    QTest.mouseRelease(judged.viewport(), LEFT, FREE, point(judged, 9 * 60 + 30))
    assert judged.line.hasFocus()
    qtbot.waitUntil(lambda: judged.drag.warned is not None)
    assert judged.drag.words.startswith("8.15–9.30")
    qtbot.keyClick(judged.line, Qt.Key.Key_Escape)
    assert len(desk.plan(made.id).items) == 5


def test_a_free_hour_that_is_drawn_is_not_warned_of_for_what_it_lacks(qtbot, judged):
    warned = judged.warnings
    with qtbot.waitSignal(warned.told) as told:
        hold(judged, point(judged, 10 * 60 + 30), point(judged, 11 * 60 + 30))
    assert told.args == [None]
    qtbot.keyClick(judged, Qt.Key.Key_Escape)


def test_the_next_new_item_comes_where_there_is_time(qtbot, judged, desk, made):
    desk.change("x", lambda s: move_item(s, made.items[1], at(10, minutes=45)), mission=made.id)
    judged.wants.emit((made.items[0],), made.items[0])
    judged.setFocus()
    qtbot.keyClick(judged, Qt.Key.Key_N)
    qtbot.keyClicks(judged.line, "Overleg")
    qtbot.keyClick(judged.line, Qt.Key.Key_Return)
    new = next(i for i in desk.plan(made.id).items if i.title.get("nl") == "Overleg")
    assert (new.when.start.time, new.when.end.time) == (time(10, 45), time(11, 45))


def test_a_key_that_makes_it_double_says_so_in_the_status_line(qtbot, judged, desk, made):
    tab = judged.window()
    desk.change("x", lambda s: move_item(s, made.items[1], at(10)), mission=made.id)
    judged.wants.emit((made.items[1],), made.items[1])
    judged.setFocus()
    before = tab.sentence()
    with qtbot.waitSignal(tab.told):
        qtbot.keyClick(judged, Qt.Key.Key_Up)
    assert "Op twee plekken tegelijk: " in tab.sentence()
    assert "Op twee plekken tegelijk: " not in before


def test_while_one_draws_the_status_line_says_what_comes_of_it(qtbot, judged):
    hold(judged, point(judged, 10 * 60 + 30), point(judged, 11 * 60 + 30))
    assert judged.window().sentence().startswith("Nieuw onderdeel: laat los en typ")
    qtbot.keyClick(judged, Qt.Key.Key_Escape)


def test_below_a_new_item_there_is_room_for_what_is_said_of_it(qtbot, judged):
    before = judged.verticalScrollBar().value()
    low = judged.scene.layout.minute(before + judged.frame.hours().height() - 40)
    judged.put_cursor(Cursor(0, low))
    judged.setFocus()
    qtbot.keyClick(judged, Qt.Key.Key_N)
    assert judged.verticalScrollBar().value() > before
    assert judged.line.geometry().bottom() < judged.viewport().height() - 80
    assert judged.drag.at.y() < judged.viewport().height() - 60
    qtbot.keyClick(judged.line, Qt.Key.Key_Escape)
