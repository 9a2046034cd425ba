"""What is chosen together is changed together, in one step, and it is said beforehand of what."""

from __future__ import annotations

import pytest
from boarding import open_board
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tabbing import open_tab

from delegaties.edits.programme import change_item
from delegaties.ui.mission import together
from delegaties.ui.mission.delegation import DelegationTab
from delegaties.ui.mission.programme import ProgrammeTab
from delegaties.values.kinds import ItemKind, ItemStatus, ParticipationStatus

LABELS = {"status": "Status", "party_id": "Party"}


def programme(qtbot, desk, made, view):
    if view == "list":
        return open_tab(qtbot, desk, ProgrammeTab, made.id)
    return open_board(qtbot, desk, made.id, view)


def statuses(desk, made):
    found = {item.id: item.status for item in desk.plan(made.id).items}
    return [found[key] for key in made.items]


@pytest.mark.parametrize("view", ["list", "day", "mission"])
def test_the_status_of_two_chosen_items_changes_in_one_step(qtbot, desk, made, view):
    tab = programme(qtbot, desk, made, view)
    tab.choose(made.items[:2], made.items[0])
    assert "2 gekozen" in tab.editor.several.text()
    assert "status" in tab.editor.several.text().lower()
    before = statuses(desk, made)
    tab.editor.form.field("status").findChildren(QPushButton)[2].click()
    assert statuses(desk, made) == [ItemStatus.CONFIRMED] * 2 + before[2:]
    assert {item.id for item in tab.chosen()} == set(made.items[:2])
    assert desk.undo_label(made.id) == "Status van 2 onderdelen gewijzigd"
    desk.undo(made.id)
    assert statuses(desk, made) == before


def test_what_is_of_one_item_changes_of_the_current_one_only(qtbot, desk, made):
    tab = programme(qtbot, desk, made, "list")
    tab.choose(made.items[:2], made.items[0])
    tab.editor._commit("notes", "Let op", "")
    notes = [item.notes for item in desk.plan(made.id).items if item.id in made.items[:2]]
    assert sorted(notes) == ["", "Let op"]
    tab.editor._commit("kind", ItemKind.MEETING, ItemKind.VISIT)
    kinds = {item.id: item.kind for item in desk.plan(made.id).items}
    assert [kinds[key] for key in made.items[:3]].count(ItemKind.MEETING) >= 2


def test_of_one_chosen_nothing_is_said(qtbot, desk, made):
    tab = programme(qtbot, desk, made, "list")
    tab.choose(made.items[:2], made.items[0])
    tab.choose(made.items[1:2], made.items[1])
    assert tab.editor.several.text() == ""
    assert tab.editor.several.isHidden()


def choose(tab, *parts):
    """Select participants in the list, the first of them the current one."""
    tab.list.select(parts[0])
    model, selection = tab.list.model(), tab.list.selectionModel()
    keys = [row.id for row in tab.list.rows.rows]
    for part in parts[1:]:
        index = model.index(keys.index(part), 0)
        selection.select(index, selection.SelectionFlag.Select | selection.SelectionFlag.Rows)


def parties(desk, made):
    return [part.party_id for part in desk.plan(made.id).participations]


def test_several_people_get_a_party_in_one_step(qtbot, desk, made):
    tab = open_tab(qtbot, desk, DelegationTab, made.id)
    choose(tab, made.participants[0], made.participants[2])
    assert "2 gekozen" in tab.editor.several.text()
    before = parties(desk, made)
    tab.editor._commit("party_id", made.parties[1], None)
    assert parties(desk, made) == [made.parties[1], before[1], made.parties[1]]
    assert desk.undo_label(made.id) == "Groep van 2 deelnemers gewijzigd"
    desk.undo(made.id)
    assert parties(desk, made) == before


def test_the_menu_gives_party_and_status_to_all_who_are_chosen(qtbot, desk, made):
    tab = open_tab(qtbot, desk, DelegationTab, made.id)
    choose(tab, *made.participants[:2])
    tab.menu.fill()
    party, status = (action.menu() for action in tab.menu.actions()[:2])
    party.actions()[0].trigger()
    assert parties(desk, made)[:2] == [made.parties[0]] * 2
    assert parties(desk, made)[2] != made.parties[0]
    status.actions()[-1].trigger()
    found = [part.status for part in desk.plan(made.id).participations]
    assert found.count(ParticipationStatus.CANCELLED) == 2
    party.actions()[-1].trigger()
    assert parties(desk, made)[0] is None


def test_the_menu_opens_on_somebody_by_the_right_button(qtbot, desk, made):
    tab = open_tab(qtbot, desk, DelegationTab, made.id)
    assert tab.list.contextMenuPolicy() is Qt.ContextMenuPolicy.CustomContextMenu
    tab.list.customContextMenuRequested.emit(tab.list.rect().center())
    assert tab.menu.isVisible()
    tab.menu.close()


def test_the_first_is_changed_as_it_was_seen_and_the_others_whatever_they_had(desk, made):
    edit = together.of_all(
        change_item, made.items[0], made.items[1:3], {"status": ItemStatus.IDEA},
        {"status": ItemStatus.ASKED},
    )  # fmt: skip
    desk.change("x", edit, mission=made.id)
    assert statuses(desk, made)[:3] == [ItemStatus.IDEA] * 3


def test_a_note_is_for_several_only():
    assert together.note(1, ("status",), LABELS, "Gent") == ""
    assert "Gent" in together.note(2, ("status", "party_id"), LABELS, "Gent")
