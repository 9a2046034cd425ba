"""Functions of somebody are added, ordered and removed by key."""

from __future__ import annotations

from paging import ALT, CTRL, PEOPLE, button_called, press, window_of, write
from PySide6.QtCore import Qt

from delegaties.edits.people import add_person


def test_functions_are_added_ordered_and_removed_by_key(qtbot, desk):
    who = desk.change("Add", add_person, given="Anna", family="Dijk")
    window = window_of(qtbot, desk, PEOPLE)
    functions = window.page.below
    for title in ("Wethouder", "Raadslid"):
        button_called(qtbot, functions, "Functie toevoegen")
        press(qtbot, Qt.Key.Key_Space)
        write(qtbot, title)
        press(qtbot, Qt.Key.Key_Tab)

    def titles():
        return [function.title.text("nl") for function in desk.person(who).card.functions]

    assert titles() == ["Wethouder", "Raadslid"]
    assert desk.undo_label(None) == "Anna Dijk: Functie gewijzigd"
    functions.form.field("starts_on").control().setFocus()
    write(qtbot, "1-2-2024")
    press(qtbot, Qt.Key.Key_Tab)
    assert desk.undo_label(None) == "Anna Dijk (Raadslid): Van gewijzigd"
    functions.table.setFocus()
    press(qtbot, Qt.Key.Key_Up, ALT)
    assert titles() == ["Raadslid", "Wethouder"]
    press(qtbot, Qt.Key.Key_Delete)
    assert titles() == ["Wethouder"]
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert titles() == ["Raadslid", "Wethouder"]


def test_a_title_says_who_is_of_the_executive_and_the_user_has_the_last_word(qtbot, desk):
    who = desk.change("Add", add_person, given="Anna", family="Dijk")
    window = window_of(qtbot, desk, PEOPLE)
    functions = window.page.below

    def executive():
        return [function.executive for function in desk.person(who).card.functions]

    button_called(qtbot, functions, "Functie toevoegen")
    press(qtbot, Qt.Key.Key_Space)
    write(qtbot, "Wethouder wonen")
    press(qtbot, Qt.Key.Key_Tab)
    check = functions.form.field("executive").control()
    assert executive() == [True]
    assert check.isChecked()
    check.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert executive() == [False]
