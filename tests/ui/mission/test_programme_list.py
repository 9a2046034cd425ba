"""The list of the programme in columns: what each cell says beside its text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from delegaties.edits.programme import change_item
from delegaties.plan.difference import difference
from delegaties.ui.mission.cells import AFTER, CHIPS, STRUCK
from delegaties.ui.mission.programme_list import TITLE, ProgrammeList
from delegaties.ui.mission.programme_rows import days_of
from delegaties.values.kinds import AttendanceRule, ItemStatus

PARTY, STATUS = 4, 5


@pytest.fixture
def typed():
    return []


@pytest.fixture
def outline(qtbot, desk, made, typed):
    outline = ProgrammeList(lambda row, text: typed.append((row.title, text)))
    qtbot.addWidget(outline)
    desk.changed.connect(lambda _change: outline.tree.show(days_of(desk.plan(made.id))))
    outline.tree.show(days_of(desk.plan(made.id)))
    outline.resize(934, 500)
    outline.show()
    return outline


def cell(outline, made, column, role):
    return outline.tree.index_of(made.items[0], column).data(role)


def test_parties_and_status_are_chips_with_words(desk, made, outline):
    chosen = {"rule": AttendanceRule.PARTIES, "party_ids": made.parties, "named": ()}
    desk.change("x", change_item, made.items[0], chosen, mission=made.id)
    assert [chip.text for chip in cell(outline, made, PARTY, CHIPS)] == ["A", "B"]
    assert [chip.text for chip in cell(outline, made, STATUS, CHIPS)] == ["aangevraagd"]


def test_a_time_that_guests_are_not_told_says_so_by_sign_and_word(desk, made, outline):
    role = Qt.ItemDataRole.AccessibleTextRole
    desk.change("x", change_item, made.items[0], {"time_hidden": True}, mission=made.id)
    assert cell(outline, made, 0, role) == "9.00–10.00, tijd niet voor gasten"
    assert cell(outline, made, 0, Qt.ItemDataRole.DecorationRole)
    assert outline.tree.index_of(made.items[1], 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_a_cancelled_item_is_struck_out(desk, made, outline):
    assert not cell(outline, made, TITLE, STRUCK)
    cancelled = {"status": ItemStatus.CANCELLED}
    desk.change("x", change_item, made.items[0], cancelled, mission=made.id)
    assert cell(outline, made, TITLE, STRUCK)


def test_the_title_can_be_typed_over(made, outline, typed):
    outline.tree.setData(outline.tree.index_of(made.items[0], TITLE), "Anders")
    assert typed == [("Bezoek 0", "Anders")]


def test_the_day_of_a_row_is_known(desk, made, outline):
    outline.select(made.items[1])
    assert outline.day().date == desk.plan(made.id).items[1].when.date


def test_the_title_keeps_its_room_in_a_narrow_window(qtbot, outline):
    outline.resize(420, 500)
    qtbot.waitUntil(lambda: outline.header().isSectionHidden(1))
    assert not outline.header().isSectionHidden(TITLE)
    assert not outline.header().isSectionHidden(STATUS)


def test_what_changed_since_a_version_is_marked_behind_its_title(desk, made, outline):
    before = desk.plan(made.id)
    desk.change("x", change_item, made.items[0], {"place_id": None}, mission=made.id)
    outline.show_changes(difference(before, desk.plan(made.id)))
    assert [chip.text for chip in cell(outline, made, TITLE, AFTER)] == ["plaats"]
    assert outline.tree.index_of(made.items[1], TITLE).data(AFTER) is None
    outline.show_changes(None)
    assert cell(outline, made, TITLE, AFTER) is None


def test_however_many_are_chosen_what_shows_them_is_told_once(made, outline):
    told = []
    outline.selectionModel().selectionChanged.connect(lambda *_change: told.append(1))
    outline.choose(made.items[:4], made.items[1])
    assert {row.id for row in outline.selected()} == set(made.items[:4])
    assert outline.current().id == made.items[1]
    assert len(told) == 1
    outline.choose((), None)
    assert outline.selected() == []
