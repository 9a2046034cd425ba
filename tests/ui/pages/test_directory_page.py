"""A list and its editor: looked up, corrected, removed and put back, all by key."""

from __future__ import annotations

from datetime import date

from building import a_mission
from paging import CTRL, PEOPLE, press, says, window_of, write
from PySide6.QtCore import Qt

from delegaties.edits.people import add_person, change_person


def people(desk):
    return [row.name.full for row in desk.people()]


def test_who_is_in_use_is_not_removed_and_is_told_where(qtbot, desk, store):
    made = a_mission(store, persons=1)
    window = window_of(qtbot, desk, PEOPLE)
    window.page.open_target("person", made.people[0])
    window.page.table.setFocus()
    with qtbot.waitSignal(desk.problem) as told:
        press(qtbot, Qt.Key.Key_Delete)
    assert "Japan" in told.args[0]
    assert "Anna 0 van Dijk 0" in told.args[0]
    assert len(desk.people()) == 1


def test_who_is_removed_comes_back_by_undo_with_everything(qtbot, desk):
    who = desk.change("Add", add_person, given="Anna", family="Dijk")
    desk.change("Change", change_person, who, {"diet": "vegetarisch"}, {"diet": ""})
    window = window_of(qtbot, desk, PEOPLE)
    window.page.table.setFocus()
    with qtbot.waitSignal(desk.notice):
        press(qtbot, Qt.Key.Key_Delete)
    assert people(desk) == []
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert desk.person(who).card.diet == "vegetarisch"


def test_two_thousand_people_are_filtered_by_a_few_letters(qtbot, desk, store):
    with store.change("Many") as session:
        for n in range(2_000):
            add_person(session, given=f"Anna {n}", family="Dijk")
        add_person(session, given="Łukasz", family="Nowak")
    window = window_of(qtbot, desk, PEOPLE)
    window.page.filter.setFocus()
    write(qtbot, "lukasz n")
    assert [row.name.full for row in window.page.rows.rows] == ["Łukasz Nowak"]
    says(qtbot, window.page, "1 van 2.001 personen")
    write(qtbot, "niemand zo")
    assert not window.page.rows.rows
    says(qtbot, window.page.table, "Niets heet zo")


def test_wrong_input_is_told_at_the_field_and_keeps_the_page(qtbot, desk):
    desk.change("Add", add_person, given="Anna", family="Dijk")
    other = desk.change("Add", add_person, given="Bert", family="Bos")
    window = window_of(qtbot, desk, PEOPLE)
    window.page.open_target("person", desk.people()[1].id)
    form = window.page.form
    form.focus_field("document_valid_until")
    write(qtbot, "31-2-2027")
    window.page.open_target("person", other)
    assert form.error("document_valid_until")
    assert window.page.place() != other
    assert not window.open_page(0)
    write(qtbot, "28-2-2027")
    assert window.open_page(0)
    assert desk.person(desk.people()[1].id).card.document_valid_until == date(2027, 2, 28)


def test_undo_names_who_and_which_field(qtbot, desk):
    who = desk.change("Add", add_person, given="Anna", family="Dijk")
    window = window_of(qtbot, desk, PEOPLE)
    window.page.open_target("person", who)
    window.page.form.focus_field("email")
    write(qtbot, "anna@example.org")
    press(qtbot, Qt.Key.Key_Return)
    assert desk.undo_label(None) == "Anna Dijk: E-mail gewijzigd"
