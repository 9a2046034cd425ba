from __future__ import annotations

import pytest

from delegaties.ui.mission.versions.dialog import VersionsDialog
from delegaties.ui.mission.versions.release import ReleaseDialog


@pytest.fixture
def dialog(qtbot, desk, versions, settle, give_out, move):
    """Two versions, one change after each."""
    give_out("eerste")
    move(0)
    give_out("tweede")
    move(1)
    settle()
    made = VersionsDialog(desk, versions, None)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_latest_version_is_chosen_and_what_changed_since_is_listed(dialog):
    assert dialog.rows.rowCount() == 2
    assert dialog.chosen().number == 2
    assert dialog.heading.text() == "Gewijzigd sinds versie 2 · 1 wijziging"
    assert dialog.table.rows.rowCount() == 1


def test_what_is_chosen_is_marked_unless_nothing_is_to_be(dialog, versions, settle):
    assert versions.marked_release.number == 2
    dialog.list.select(versions.releases[1].id)
    settle()
    assert dialog.heading.text() == "Gewijzigd sinds versie 1 · 2 wijzigingen"
    assert dialog.table.rows.rowCount() == 2
    assert versions.marked_release.number == 1
    assert len(versions.marked.items) == 2
    dialog.list.select(versions.releases[0].id)
    settle()
    assert versions.marked_release.number == 2
    dialog.marks.click()
    assert versions.marked_release is None


def test_a_version_given_out_from_here_is_chosen(dialog, settle):
    dialog.give_out()
    asking = dialog.findChild(ReleaseDialog)
    asking.give_out()
    settle()
    assert dialog.chosen().number == 3
    assert dialog.table.rows.rowCount() == 0


def test_changes_made_meanwhile_are_followed(dialog, move, settle):
    move(2)
    settle()
    assert dialog.table.rows.rowCount() == 2


def test_a_note_is_changed_in_its_field_and_taken_back(qtbot, dialog, desk, versions, settle):
    dialog.list.select(versions.releases[1].id)
    settle()
    edit = dialog.note.field("note").edit
    assert edit.text() == "eerste"
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "naar Osaka")
    dialog.list.select(versions.releases[0].id)
    settle()
    assert [each.note for each in versions.releases] == ["tweede", "naar Osaka"]
    assert edit.text() == "tweede"
    assert dialog.rows.rowCount() == 2
    desk.undo(versions.mission)
    settle()
    assert [each.note for each in versions.releases] == ["tweede", "eerste"]
    assert versions.since_latest.count == 1


def test_a_note_that_stands_typed_is_kept_when_the_window_closes(qtbot, dialog, versions):
    edit = dialog.note.field("note").edit
    edit.setFocus()
    edit.end(False)
    qtbot.keyClicks(edit, " keer")
    dialog.close_button.click()
    assert versions.releases[0].note == "tweede keer"


def test_without_a_version_there_is_only_giving_one_out(qtbot, desk, versions, settle):
    settle()
    made = VersionsDialog(desk, versions, None)
    qtbot.addWidget(made)
    made.show()
    assert made.chosen() is None
    assert not made.sheet_button.isEnabled()
    assert not made.marks.isEnabled()
    assert made.give_button.isEnabled()
    made.reject()
