"""Who changed what and when, and taking one change back."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from paging import button_called, press, says
from PySide6.QtCore import Qt
from tabbing import open_tab

from delegaties.edits.missions import change_mission
from delegaties.i18n import N_
from delegaties.store.entries import Entry
from delegaties.ui.mission import history
from delegaties.ui.mission.history import HistoryTab, moment
from delegaties.values.ids import new_id
from delegaties.values.kinds import MissionStatus

CHANGED = N_("Change {what} of {title}")
STATUS = {"what": "Status", "title": "Japan"}


@pytest.fixture
def tab(qtbot, desk, made):
    """The history of a mission."""
    return open_tab(qtbot, desk, HistoryTab, made.id)


def decide(store, made, status=MissionStatus.DECIDED):
    with store.change(CHANGED, mission=made.id, **STATUS) as session:
        change_mission(session, made.id, {"status": status})


def test_the_newest_change_is_first_with_old_and_new(qtbot, made, colleague, tab):
    with qtbot.waitSignal(tab.desk.changed, timeout=10_000):
        decide(colleague, made)
    assert tab.rows.rows[0].who == "Bert"
    tab.table.select(tab.rows.rows[0].id)
    says(qtbot, tab, "Japan: Status gewijzigd")
    says(qtbot, tab, "Idee → Besloten")
    assert tab.sentence() == "Japan: Status gewijzigd"


def test_one_change_is_taken_back_by_its_button(qtbot, desk, store, made, tab):
    decide(store, made)
    tab.table.select(tab.rows.rows[0].id)
    button_called(qtbot, tab, "Dit ongedaan maken")
    press(qtbot, Qt.Key.Key_Space)
    assert tab.table.hasFocus()
    assert desk.plan(made.id).status is MissionStatus.IDEA
    assert [tab.rows.index(at, 3).data() for at in range(2)] == ["", "ongedaan gemaakt"]


def test_an_undo_and_a_redo_say_so(desk, store, made, tab):
    decide(store, made)
    desk.undo(made.id)
    desk.redo(made.id)
    assert desk.undo_label(made.id) == "Japan: Status gewijzigd"
    assert [tab.rows.index(at, 2).data() for at in range(3)] == [
        "Opnieuw gedaan: Japan: Status gewijzigd",
        "Ongedaan gemaakt: Japan: Status gewijzigd",
        "Japan: Status gewijzigd",
    ]
    assert [tab.rows.index(at, 3).data() for at in range(3)] == ["", "ongedaan gemaakt", ""]


def test_a_leader_is_told_by_name(qtbot, store, made, tab):
    with store.change(CHANGED, mission=made.id, what="Leader", title="Japan") as session:
        change_mission(session, made.id, {"leader_id": made.people[1]})
    tab.table.select(tab.rows.rows[0].id)
    says(qtbot, tab, "Anna 1 van Dijk 1")


def test_moments_are_those_of_the_clock_at_home():
    entry = Entry(
        new_id(), 1, datetime(2026, 7, 1, 12, tzinfo=UTC), "Anna", "x", {}, None, undone=False
    )
    assert moment(entry, "Europe/Amsterdam") == "wo 1 jul 2026, 14.00"
    assert moment(entry, "Asia/Tokyo") == "wo 1 jul 2026, 21.00"


def test_older_changes_are_read_on_request(store, made, tab, monkeypatch):
    monkeypatch.setattr(history, "PAGE", 4)
    assert tab.more.isHidden()
    road = (MissionStatus.DECIDED, MissionStatus.IDEA)
    for number in range(5):
        decide(store, made, road[number % 2])
    assert len(tab.rows.rows) == 4
    assert not tab.more.isHidden()
    tab.more.click()
    assert len(tab.rows.rows) == 5
    assert tab.more.isHidden()
