"""The page of people: somebody new by typing, and what we know beside them."""

from __future__ import annotations

import pytest
from building import a_mission
from paging import CTRL, PEOPLE, button_called, press, says, window_of, write
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton


def people(desk):
    return [row.name.full for row in desk.people()]


def test_somebody_new_is_added_by_typing_a_name(qtbot, desk):
    window = window_of(qtbot, desk, PEOPLE)
    says(qtbot, window.page, "Nog niemand")
    press(qtbot, Qt.Key.Key_N, CTRL)
    write(qtbot, "Sanne van der Meer")
    press(qtbot, Qt.Key.Key_Return)
    name = desk.people()[0].name
    assert (name.given, name.prefix, name.family) == ("Sanne", "van der", "Meer")
    assert QApplication.focusWidget() is window.page.form.field("given").edit
    write(qtbot, "Sanne Maria")
    press(qtbot, Qt.Key.Key_Tab)
    assert people(desk) == ["Sanne Maria van der Meer"]
    press(qtbot, Qt.Key.Key_Z, CTRL)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert people(desk) == []
    press(qtbot, Qt.Key.Key_Y, CTRL)
    press(qtbot, Qt.Key.Key_Y, CTRL)
    assert people(desk) == ["Sanne Maria van der Meer"]


def test_somebody_is_edited_by_key_from_the_list(qtbot, desk, store):
    a_mission(store, persons=1)
    page = window_of(qtbot, desk, PEOPLE).page
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Return):
        page.table.setFocus()
        press(qtbot, key)
        assert QApplication.focusWidget() is page.form.field("given").edit


def test_the_missions_of_somebody_stand_beside_and_open(qtbot, desk, store):
    made = a_mission(store, persons=1)
    window = window_of(qtbot, desk, PEOPLE)
    button_called(qtbot, window.page, "Japan")
    desk.go.disconnect(window.go)
    with qtbot.waitSignal(desk.go) as opened:
        press(qtbot, Qt.Key.Key_Space)
    assert opened.args == ["mission", made.id]


@pytest.mark.parametrize(
    ("typed", "sought"),
    [
        ("Marieke van 's-Gravenhage", "gravenhage"),
        ("Đặng Văn Ất", "dang van at"),
        ("李小龍", "李小龍"),
        ("山田 太郎", "太郎"),
        ("𠮷野", "𠮷"),
        ("Łukasz Nowak", "lukasz"),
        ("محمد", "محمد"),
        ("Anna 🙂 Bos", "anna bos"),
        ("Anna\nBos", "anna bos"),
        ("x" * 300, "x" * 300),
    ],
)
def test_a_name_of_any_kind_is_stored_found_and_shown(qtbot, desk, typed, sought):
    window = window_of(qtbot, desk, PEOPLE)
    press(qtbot, Qt.Key.Key_N, CTRL)
    write(qtbot, typed)
    press(qtbot, Qt.Key.Key_Return)
    whole = " ".join(typed.split())
    assert people(desk) == [whole]
    says(qtbot, window.page, whole)
    window.page.filter.setFocus()
    write(qtbot, sought)
    assert [row.name.full for row in window.page.rows.rows] == [whole]
    assert [hit.name for hit in desk.find(sought)]
    assert not window.page.grab().isNull()


def test_the_question_for_a_name_is_small_and_at_the_top_of_an_empty_page(qtbot, desk):
    window = window_of(qtbot, desk, PEOPLE)
    press(qtbot, Qt.Key.Key_N, CTRL)
    draft = window.page.draft
    qtbot.waitUntil(lambda: draft.height() <= draft.sizeHint().height(), timeout=1_000)
    assert draft.y() < 30


def test_searching_from_a_refused_field_loses_neither_text_nor_error(qtbot, desk, store):
    a_mission(store, persons=1)
    window = window_of(qtbot, desk, PEOPLE)
    edit = window.page.form.field("phone").control()
    edit.setFocus()
    write(qtbot, "06-abc")
    press(qtbot, Qt.Key.Key_K, CTRL)
    assert QApplication.focusWidget() is window.finder._palette.field
    press(qtbot, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is edit
    assert edit.text() == "06-abc"
    assert "geen telefoonnummer" in window.page.form.error("phone")


def test_a_refused_field_that_keeps_the_page_says_so(qtbot, desk, store):
    a_mission(store, persons=1)
    window = window_of(qtbot, desk, PEOPLE)
    edit = window.page.form.field("email").control()
    edit.setFocus()
    before = edit.text()
    write(qtbot, "geen adres")
    assert not window.open_page(0)
    assert "Verbeter eerst" in window.toast.text()
    window.toast.findChildren(QPushButton)[0].click()
    assert edit.text() == before
    assert window.open_page(0)
