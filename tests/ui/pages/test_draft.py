"""Something new by its name: who is there already is shown while typing."""

from __future__ import annotations

from paging import CTRL, PEOPLE, PLACES, button_called, press, window_of, write
from PySide6.QtCore import Qt

from delegaties.edits.people import add_person


def test_who_is_there_already_is_shown_while_typing_and_can_be_taken(qtbot, desk):
    there = desk.change("Add", add_person, given="Đặng", family="Văn Ất")
    desk.change("Add", add_person, given="Anna", family="Dijk")
    window = window_of(qtbot, desk, PEOPLE)
    press(qtbot, Qt.Key.Key_N, CTRL)
    write(qtbot, "dang van at")
    button_called(qtbot, window.page.draft, "Văn Ất, Đặng")
    press(qtbot, Qt.Key.Key_Space)
    assert len(desk.people()) == 2
    assert window.page.place() == there
    assert not window.page.draft.isVisible()


def test_a_name_is_asked_once_more_when_none_was_typed(qtbot, desk):
    window = window_of(qtbot, desk, PLACES)
    press(qtbot, Qt.Key.Key_N, CTRL)
    press(qtbot, Qt.Key.Key_Return)
    draft = window.page.draft
    assert draft.isVisible()
    assert draft.line.hasFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert not draft.isVisible()
    assert desk.places() == ()
