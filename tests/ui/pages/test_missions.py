"""The page of missions by key: filters, archive, removal with undo, and the open mission."""

from __future__ import annotations

from datetime import date

import pytest
from paging import CTRL, MISSIONS, press, window_of, write
from PySide6.QtCore import Qt

from delegaties.edits import missions
from delegaties.values.kinds import Direction
from delegaties.values.texts import Texts

Key = Qt.Key


@pytest.fixture
def page(qtbot, desk, made):  # noqa: ARG001  Japan, of 2026
    """The page in its window, with Japan and Aalborg."""
    with desk.store.change("Plan") as session:
        missions.add_mission(
            session, Texts.of(nl="Aalborg"), Direction.INCOMING, "UTC", departs=date(2025, 3, 2)
        )
    return window_of(qtbot, desk, MISSIONS).page


def titles(page):
    return [row.title.get("nl") for row in page.rows.rows]


def test_letters_and_chips_filter_the_list(qtbot, page):
    assert titles(page) == ["Japan", "Aalborg"]
    page.filters.letters.setFocus()
    write(qtbot, "aal")
    assert titles(page) == ["Aalborg"]
    page.filters.outgoing.click()
    assert titles(page) == []
    assert page.outline.manners.empty.first.text() == "Geen missie past hierbij"
    page.filters.incoming.click()
    assert not page.filters.outgoing.isChecked()
    assert titles(page) == ["Aalborg"]
    assert page.status_text() == "1 missie"


def test_the_form_of_a_new_mission_stands_between_filters_and_list_for_tab_too(qtbot, page):
    page._remove.setFocus()
    page.new()
    assert page.started.form.isAncestorOf(page.focusWidget())
    page.outline.setFocus()
    press(qtbot, Key.Key_Backtab)
    assert page.started.isAncestorOf(page.focusWidget())


def test_the_plain_list_is_sorted_by_its_head(page):
    page.filters.grouped.click()
    assert page.lists.currentWidget() is page.table
    page.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert titles(page) == ["Aalborg", "Japan"]


def test_enter_opens_a_mission_and_back_chooses_it_again(qtbot, made, page):
    page.outline.setFocus()
    page.outline.select(made.id)
    press(qtbot, Key.Key_Return)
    assert page.workspace.mission_id == page.scope() == made.id
    page.workspace.head._back.click()
    assert page.workspace is None
    assert page.current().id == made.id
    assert page.scope() is None


def test_a_removed_mission_is_told_with_what_hung_on_it_and_comes_back(qtbot, desk, made, page):
    page.outline.setFocus()
    page.outline.select(made.id)
    with qtbot.waitSignal(desk.notice) as told:
        press(qtbot, Key.Key_Delete)
    words, undo = told.args
    assert words == "Japan is verwijderd, met 3 deelnemers en 5 onderdelen"
    assert titles(page) == ["Aalborg"]
    undo()
    assert titles(page) == ["Japan", "Aalborg"]
    assert len(desk.plan(made.id).items) == 5


def test_a_removal_is_taken_back_in_the_list_also_when_its_message_has_gone(
    qtbot, desk, made, page
):
    page.outline.select(made.id)
    page.remove()
    assert desk.undo_label(page.scope()) == "Japan verwijderd"
    page.outline.setFocus()
    press(qtbot, Key.Key_Z, CTRL)
    assert titles(page) == ["Japan", "Aalborg"]


def test_a_mission_goes_to_the_archive_and_back(desk, made, page):
    page.outline.select(made.id)
    page.archive()
    assert titles(page) == ["Aalborg"]
    assert desk.undo_label(made.id) == "Japan gearchiveerd"
    page.filters.archived.click()
    assert titles(page) == ["Japan"]
    page.outline.select(made.id)
    page.archive()
    page.filters.archived.click()
    assert titles(page) == ["Japan", "Aalborg"]


def test_a_new_mission_opens_by_key(qtbot, desk, page):
    press(qtbot, Key.Key_N, CTRL)
    write(qtbot, "Gent")
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: page.workspace is not None)
    assert desk.plan(page.workspace.mission_id).title.get("nl") == "Gent"


def test_a_mission_that_a_colleague_removes_closes(qtbot, desk, made, colleague, page):
    page.open_target("mission", made.id)
    with (
        qtbot.waitSignal(desk.changed, timeout=10_000),
        colleague.change("Remove", mission=made.id) as session,
    ):
        missions.remove_mission(session, made.id)
    qtbot.waitUntil(lambda: page.workspace is None)
    assert titles(page) == ["Aalborg"]


def test_the_open_tab_is_found_again_on_a_page_made_anew(made, page):
    page.open_target("mission", made.id)
    page.workspace.open_tab(4)
    place = page.place()
    page.back()
    page.go_back_to(place)
    assert (page.workspace.mission_id, page.workspace.at) == (made.id, 4)


def test_the_list_is_up_to_date_again_when_a_mission_is_left(desk, made, page):
    page.open_target("mission", made.id)
    desk.change("Change", missions.change_mission, made.id, {"title.nl": "Osaka"})
    page.back()
    assert titles(page) == ["Osaka", "Aalborg"]
