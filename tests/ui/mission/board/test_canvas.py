"""A hand on the board: what is dragged, drawn and pointed at can be read back from the database."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from boarding import LEFT, at, board_of, bottom, drag, hold, middle, open_board
from building import DEPARTS
from building import at as building_at
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tabbing import ALT, CONTROL

from delegaties.edits.missions import add_part
from delegaties.edits.programme import change_item
from delegaties.ui.mission.board.gestures import Mode
from delegaties.ui.mission.board.layout import Zone
from delegaties.ui.mission.shifting import Shifting
from delegaties.values.kinds import AttendanceRule, Certainty, ItemKind
from delegaties.values.texts import Texts

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tab(qtbot, desk, made):
    """The board of the first day, on which one item begins at nine."""
    return open_board(qtbot, desk, made.id)


@pytest.fixture
def canvas(tab):
    return board_of(tab).canvas


@pytest.fixture
def item(desk, made):
    """How an item of the mission is now, by its place in the list of what was made."""
    return lambda at: next(i for i in desk.plan(made.id).items if i.id == made.items[at])


def test_a_card_is_dragged_to_another_hour_as_one_step(canvas, desk, made, item):
    start = middle(canvas, made.items[0])
    drag(canvas, start, start + QPoint(0, 89))
    assert (item(0).when.start.time, item(0).when.end.time) == (time(11), time(12))
    assert desk.undo_label(made.id) == "Bezoek 0 verplaatst naar 11.00"
    desk.undo(made.id)
    assert item(0).when.start.time == time(9)


def test_a_drag_keeps_to_five_minutes(canvas, made, item):
    start = middle(canvas, made.items[0])
    drag(canvas, start, start + QPoint(0, 9))
    assert item(0).when.start.time == time(9, 10)


def test_the_lower_edge_changes_only_the_end(canvas, made, item):
    drag(canvas, bottom(canvas, made.items[0]), at(canvas, 11 * 60))
    assert (item(0).when.start.time, item(0).when.end.time) == (time(9), time(11))


def test_a_drag_to_another_column_is_for_that_party(canvas, made, item):
    drag(canvas, middle(canvas, made.items[0]), at(canvas, 9 * 60 + 30, column=2))
    assert item(0).rule is AttendanceRule.PARTIES
    assert item(0).party_ids == (made.parties[1],)


def test_control_copies_what_is_dragged(canvas, desk, made, item):
    drag(canvas, middle(canvas, made.items[0]), at(canvas, 15 * 60), CONTROL)
    assert item(0).when.start.time == time(9)
    copies = [i for i in desk.plan(made.id).items if i.id not in made.items]
    assert [i.title.get("nl") for i in copies] == ["Bezoek 0"]
    assert copies[0].when.start.time > time(14)
    assert canvas.chosen == (copies[0].id,)


def test_escape_leaves_everything_as_it_was(qtbot, canvas, desk, made):
    before = desk.plan(made.id)
    hold(canvas, middle(canvas, made.items[0]), at(canvas, 15 * 60))
    assert canvas.drag.ghosts
    assert canvas.drag.words.startswith("14.")
    qtbot.keyClick(canvas, Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at(canvas, 900))
    assert desk.plan(made.id) is before
    assert canvas.gestures.mode is Mode.IDLE
    assert not canvas.drag.ghosts


def test_a_card_waits_in_the_tray_and_comes_back(canvas, made, item):
    drag(canvas, middle(canvas, made.items[0]), QPoint(600, 12))
    assert item(0).when.date is None
    drag(canvas, middle(canvas, made.items[0]), at(canvas, 13 * 60))
    assert (item(0).when.date, item(0).when.start.time) == (DEPARTS, time(13))


def test_a_new_item_is_drawn_and_its_title_typed_in_place(qtbot, canvas, desk, made):
    drag(canvas, at(canvas, 13 * 60, 1), at(canvas, 14 * 60 + 30, 1))
    assert canvas.line.hasFocus()
    qtbot.keyClicks(canvas.line, "Bezoek haven")
    qtbot.keyClick(canvas.line, Key.Key_Return)
    new = next(i for i in desk.plan(made.id).items if i.title.get("nl") == "Bezoek haven")
    assert (new.when.start.time, new.when.end.time) == (time(13), time(14, 30))
    assert new.party_ids == (made.parties[0],)
    assert new.kind is ItemKind.VISIT
    assert canvas.current == new.id


def test_a_drawn_item_without_a_title_is_none(qtbot, canvas, desk, made):
    drag(canvas, at(canvas, 13 * 60), at(canvas, 14 * 60))
    qtbot.keyClick(canvas.line, Key.Key_Escape)
    assert len(desk.plan(made.id).items) == 5
    assert canvas.drag.area is None


def test_a_rubber_band_chooses_what_it_touches(qtbot, desk, made):
    tab = open_board(qtbot, desk, made.id, "mission")
    canvas = board_of(tab).canvas
    drag(canvas, at(canvas, 8 * 60), at(canvas, 13 * 60, 2), SHIFT)
    assert set(canvas.chosen) == set(made.items[:3])
    assert {i.id for i in tab.chosen()} == set(made.items[:3])


def test_several_cards_go_to_another_day_together(qtbot, desk, made, item):
    tab = open_board(qtbot, desk, made.id, "mission")
    canvas = board_of(tab).canvas
    canvas.wants.emit(tuple(made.items[:2]), made.items[0])
    start = middle(canvas, made.items[0])
    drag(canvas, start, start + QPoint(round(canvas.scene.layout.columns[0].width), 0))
    days = [item(0).when.date, item(1).when.date]
    assert days == [DEPARTS + timedelta(1), DEPARTS + timedelta(2)]
    desk.undo(made.id)
    assert item(1).when.date == DEPARTS + timedelta(1)


def test_control_and_shift_choose_more(qtbot, desk, made):
    tab = open_board(qtbot, desk, made.id, "mission")
    canvas = board_of(tab).canvas
    click = QTest.mouseClick
    click(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, middle(canvas, made.items[0]))
    click(canvas.viewport(), LEFT, CONTROL, middle(canvas, made.items[3]))
    assert set(canvas.chosen) == {made.items[0], made.items[3]}
    click(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, middle(canvas, made.items[0]))
    click(canvas.viewport(), LEFT, SHIFT, middle(canvas, made.items[2]))
    assert set(canvas.chosen) == set(made.items[:3])


def test_a_drag_near_the_end_of_the_hours_scrolls_on(qtbot, canvas, made):
    down = canvas.verticalScrollBar().value()
    edge = QPoint(200, canvas.viewport().height() - 4)
    hold(canvas, middle(canvas, made.items[0]), edge)
    qtbot.waitUntil(lambda: canvas.verticalScrollBar().value() > down + 30)
    qtbot.keyClick(canvas, Key.Key_Escape)


def test_all_there_is_to_say_is_told_at_a_card(canvas, made):
    said = canvas.told_at(middle(canvas, made.items[0]).toPointF())
    assert said.splitlines()[:3] == [
        "9.00–10.00",
        "Bezoek 0",
        "Head office, Osaka · gastheer/-vrouw Anna 0 van Dijk 0",
    ]


def test_control_and_the_wheel_zoom_around_the_mouse(canvas, made):
    before = canvas.scene.layout.measures.hour
    where = middle(canvas, made.items[0])
    canvas.zoom(2, where.y())
    assert canvas.scene.layout.measures.hour > before
    hit = canvas.scene.layout.hit(canvas.frame.spot(where.toPointF()))
    assert hit.zone is Zone.HOURS
    assert abs(hit.minute - (9 * 60 + 30)) <= 3


def test_what_two_of_three_parties_do_is_one_item_however_it_is_drawn(qtbot, desk, made, item):
    def third(session):
        press = add_part(session, "party", made.id, name=Texts.of(nl="Pers"))
        whom = {"rule": AttendanceRule.PARTIES, "named": ()}
        change_item(session, made.items[0], whom | {"party_ids": made.parties})
        change_item(session, made.items[1], whom | {"party_ids": (made.parties[0], press)})
        change_item(session, made.items[1], {"when": building_at(12)})

    desk.change("x", third, mission=made.id)
    canvas = board_of(open_board(qtbot, desk, made.id)).canvas
    drag(canvas, middle(canvas, made.items[0]), middle(canvas, made.items[0]) + QPoint(60, 44))
    assert (item(0).when.start.time, set(item(0).party_ids)) == (time(10), set(made.parties))
    drag(canvas, bottom(canvas, made.items[0]), at(canvas, 11 * 60 + 30, column=2))
    assert item(0).when.end.time == time(11, 30)
    second = canvas.scene.layout.cards_of(made.items[1])[1]
    start = canvas.frame.on_screen(second.zone, second.rect).center().toPoint()
    drag(canvas, start, start + QPoint(0, 44))
    assert canvas.chosen == (made.items[1],)
    assert (item(1).when.start.time, len(item(1).party_ids)) == (time(13), 2)
    qtbot.keyClick(canvas, Key.Key_Down)
    assert item(1).when.start.time == time(13, 5)


def top(canvas, item_id):
    card = canvas.scene.layout.cards_of(item_id)[0]
    rect = canvas.frame.on_screen(card.zone, card.rect)
    return QPointF(rect.center().x(), rect.top() + 1).toPoint()


def test_the_upper_edge_changes_only_the_beginning(canvas, made, item):
    drag(canvas, top(canvas, made.items[0]), at(canvas, 8 * 60 + 30))
    assert (item(0).when.start.time, item(0).when.end.time) == (time(8, 30), time(10))


def test_a_card_is_dropped_on_the_button_of_another_day(tab, canvas, made, item):
    button = board_of(tab).bar.buttons[DEPARTS + timedelta(2)]
    there = canvas.viewport().mapFromGlobal(button.mapToGlobal(button.rect().center()))
    hold(canvas, middle(canvas, made.items[0]), there)
    assert button.isDown()
    assert canvas.drag.words.startswith("ma 16 nov · 9.00–10.00")
    QTest.mouseRelease(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, there)
    assert (item(0).when.date, item(0).when.start.time) == (DEPARTS + timedelta(2), time(9))
    assert board_of(tab).day == DEPARTS + timedelta(2)
    assert not button.isDown()


def test_a_card_without_a_day_is_dropped_on_the_button_of_one(tab, canvas, made, item):
    drag(canvas, middle(canvas, made.items[0]), QPoint(600, 12))
    assert item(0).when.date is None
    button = board_of(tab).bar.buttons[DEPARTS + timedelta(1)]
    there = canvas.viewport().mapFromGlobal(button.mapToGlobal(button.rect().center()))
    drag(canvas, middle(canvas, made.items[0]), there)
    assert (item(0).when.date, item(0).when.start) == (DEPARTS + timedelta(1), None)


def test_under_the_heads_of_the_columns_the_time_is_left_open(canvas, made, item):
    under = QPoint(300, round(canvas.frame.top) - 8)
    drag(canvas, middle(canvas, made.items[0]), under)
    assert (item(0).when.date, item(0).when.start) == (DEPARTS, None)
    assert item(0).when.certainty is Certainty.OPEN


def test_alt_asks_what_else_of_the_day_goes_along(monkeypatch, canvas, desk, made, item):
    monkeypatch.setattr(Shifting, "exec", lambda _window: True)
    desk.change("x", change_item, made.items[1], {"when": building_at(11)}, mission=made.id)
    start = middle(canvas, made.items[0])
    drag(canvas, start, start + QPoint(0, 44), ALT)
    assert [item(n).when.start.time for n in (0, 1)] == [time(10), time(12)]
    desk.undo(made.id)
    assert [item(n).when.start.time for n in (0, 1)] == [time(9), time(11)]


def test_several_are_copied_to_another_day(qtbot, desk, made):
    canvas = board_of(open_board(qtbot, desk, made.id, "mission")).canvas
    canvas.wants.emit(tuple(made.items[:2]), made.items[0])
    start = middle(canvas, made.items[0])
    wide = round(canvas.scene.layout.columns[0].width)
    drag(canvas, start, start + QPoint(3 * wide, 0), CONTROL)
    copies = [each for each in desk.plan(made.id).items if each.id not in made.items]
    assert {each.when.date for each in copies} == {DEPARTS + timedelta(n) for n in (3, 4)}
    assert set(canvas.chosen) == {each.id for each in copies}


def test_a_rubber_band_with_control_adds_to_what_is_chosen(qtbot, desk, made):
    canvas = board_of(open_board(qtbot, desk, made.id, "mission")).canvas
    canvas.wants.emit((made.items[4],), made.items[4])
    drag(canvas, at(canvas, 8 * 60), at(canvas, 11 * 60, 1), CONTROL)
    assert set(canvas.chosen) == {made.items[4], made.items[0], made.items[1]}


def test_a_double_click_opens_a_card_and_begins_an_item_where_nothing_is(qtbot, tab, canvas, made):
    QTest.mouseDClick(canvas.viewport(), LEFT, SHIFT, at(canvas, 15 * 60))
    assert canvas.line.hasFocus()
    qtbot.keyClick(canvas.line, Key.Key_Escape)
    QTest.mouseDClick(
        canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, middle(canvas, made.items[0])
    )
    assert tab.editor.isAncestorOf(tab.window().focusWidget())


def on_button(tab, canvas, day):
    """Where the button of a day is, in the window of the board."""
    button = board_of(tab).bar.buttons[day]
    return canvas.viewport().mapFromGlobal(button.mapToGlobal(button.rect().center()))


def test_a_drag_that_rests_on_a_day_goes_on_at_an_hour_of_it(
    qtbot, tab, canvas, desk, made, item, monkeypatch
):
    monkeypatch.setattr(desk, "today", lambda: DEPARTS - timedelta(30))
    board, second = board_of(tab), DEPARTS + timedelta(1)
    there = on_button(tab, canvas, second)
    hold(canvas, middle(canvas, made.items[0]), there)
    qtbot.waitUntil(lambda: board.day == second)
    assert canvas.drag.ghosts[0].item.when.date == second
    assert on_button(tab, canvas, second) == there
    late = at(canvas, 14 * 60)
    for point in (there + QPoint(0, 60), late):
        QTest.mouseMove(canvas.viewport(), point)
    assert canvas.drag.words.startswith("zo 15 nov")
    assert canvas.drag.ghosts[0].rect.top() > canvas.scene.layout.y(12 * 60)
    QTest.mouseRelease(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, late)
    assert item(0).when.date == second
    assert time(13) < item(0).when.start.time < time(15)
    assert item(0).party_ids == ()
    assert board.day == second


def test_escape_brings_the_day_back_in_which_the_drag_began(qtbot, tab, canvas, desk, made):
    board, before = board_of(tab), desk.plan(made.id)
    hold(canvas, middle(canvas, made.items[0]), on_button(tab, canvas, DEPARTS + timedelta(1)))
    qtbot.waitUntil(lambda: board.day != DEPARTS)
    qtbot.keyClick(canvas, Key.Key_Escape)
    assert board.day == DEPARTS
    assert desk.plan(made.id) is before
    assert not any(button.isDown() for button in board.bar.buttons.values())


def test_beside_the_buttons_above_the_board_nothing_comes_of_letting_go(canvas, desk, made):
    before = desk.plan(made.id)
    drag(canvas, middle(canvas, made.items[0]), QPoint(60, -20))
    assert desk.plan(made.id) is before


def test_after_a_name_is_typed_the_keys_are_those_of_the_board(qtbot, tab, canvas, desk, made):
    drag(canvas, at(canvas, 13 * 60), at(canvas, 14 * 60))
    qtbot.keyClicks(canvas.line, "Rondvaart")
    qtbot.keyClick(canvas.line, Key.Key_Return)
    assert canvas.hasFocus()
    qtbot.keyClick(canvas, Key.Key_Down)
    new = next(i for i in desk.plan(made.id).items if i.title.get("nl") == "Rondvaart")
    assert new.when.start.time == time(13, 5)
    qtbot.keyClick(canvas, Key.Key_F2)
    qtbot.keyClicks(canvas.line, "Haven")
    qtbot.keyClick(canvas.line, Key.Key_Enter)
    assert canvas.hasFocus()
    assert not tab.editor.isAncestorOf(QApplication.focusWidget())
