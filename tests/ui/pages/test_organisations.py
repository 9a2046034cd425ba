"""The page of organisations: parents, visits and commitments beside the editor."""

from __future__ import annotations

from building import a_mission
from paging import CTRL, ORGANISATIONS, links, press, says, window_of, write
from PySide6.QtCore import Qt

from delegaties.edits.organisations import add_organisation, change_organisation


def test_a_subsidiary_is_tied_to_its_parent_by_typing(qtbot, desk):
    parent = desk.change("Add", add_organisation, name="Yanmar Holdings")
    window = window_of(qtbot, desk, ORGANISATIONS)
    press(qtbot, Qt.Key.Key_N, CTRL)
    write(qtbot, "Vetus")
    press(qtbot, Qt.Key.Key_Return)
    window.page.form.focus_field("parent_id")
    write(qtbot, "yanm")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Tab)
    child = window.page.place()
    assert desk.organisation(child).card.parent_id == parent
    links(qtbot, window, {"Yanmar Holdings"})
    window.page.open_target("organisation", parent)
    links(qtbot, window, {"Vetus"})


def test_an_organisation_is_not_its_own_parent(qtbot, desk):
    first = desk.change("Add", add_organisation, name="Alpha")
    second = desk.change("Add", add_organisation, name="Beta")
    desk.change("Tie", change_organisation, second, {"parent_id": first}, {"parent_id": None})
    window = window_of(qtbot, desk, ORGANISATIONS)
    form = window.page.form
    form.focus_field("parent_id")
    write(qtbot, "Beta")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Tab)
    assert form.error("parent_id")
    assert desk.organisation(first).card.parent_id is None


def test_visits_stand_beside_the_organisation_visited(qtbot, desk, store):
    a_mission(store, items=2)
    window = window_of(qtbot, desk, ORGANISATIONS)
    links(qtbot, window, {"Bezoek 0", "Bezoek 1"})
    says(qtbot, window.page, "Bezoeken")


def test_likely_the_same_organisation_is_named(qtbot, desk):
    for name in ("Vetus Maxwell", "Vetus Maxwel"):
        desk.change("Add", add_organisation, name=name)
    window = window_of(qtbot, desk, ORGANISATIONS)
    shown = desk.organisation(window.page.place()).card.name
    links(qtbot, window, {"Vetus Maxwell", "Vetus Maxwel"} - {shown})
