"""Giving out a version by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from delegaties.ui.mission.versions.release import ReleaseDialog


@pytest.fixture
def dialog(qtbot, desk, versions, settle):
    def open_it():
        settle()
        made = ReleaseDialog(desk, versions, None)
        qtbot.addWidget(made)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return open_it


def keys(qtbot, text):
    qtbot.keyClicks(QApplication.focusWidget(), text)


def test_the_first_version_gets_number_one_and_a_note(qtbot, dialog, versions, settle, store, made):
    asking = dialog()
    assert "eerste versie" in asking.heading.text()
    assert asking.table.isHidden()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    keys(qtbot, "Naar het consulaat")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert asking.result() == asking.DialogCode.Accepted
    assert [(each.number, each.note) for each in versions.releases] == [(1, "Naar het consulaat")]
    settle()
    assert store.can_undo(made.id).params == {"number": 1}


def test_it_shows_what_changed_since_the_one_before(dialog, versions, give_out, move):
    give_out()
    move(0)
    asking = dialog()
    assert asking.values["number"] == 2
    assert asking.heading.text() == "Gewijzigd sinds versie 1"
    assert asking.table.rows.rowCount() == 1
    asking.reject()
    assert len(versions.releases) == 1


def test_a_number_that_is_taken_is_refused_at_its_field(qtbot, dialog, give_out, versions):
    give_out()
    asking = dialog()
    QApplication.focusWidget().selectAll()
    keys(qtbot, "1")
    asking.give_out()
    assert asking.isVisible()
    assert len(versions.releases) == 1
    asking.reject()
