"""The delegation is worked on by key, and every act can be read back from the database."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tabbing import ALT, open_tab, press, type_in

from delegaties.edits.delegation import add_participant, change_participant
from delegaties.edits.missions import change_mission
from delegaties.ui.mission.delegation import DelegationTab
from delegaties.values.kinds import Direction, Side
from delegaties.values.texts import Texts

Key = Qt.Key


@pytest.fixture
def tab(qtbot, desk, made):
    """The delegation of a mission: three of ours, and a group of theirs."""
    return open_tab(qtbot, desk, DelegationTab, made.id)


def names(tab):
    return [row.name for row in tab.list.rows.rows]


def click(tab, side):
    """Click on the segment of a side."""
    tab.sides.findChildren(QPushButton)[tuple(Side).index(side)].click()


def of_theirs(desk, made, label="gasten", number=4):
    def add(session):
        return add_participant(
            session, made.id, Side.THEIRS, label=Texts.of(nl=label), number=number
        )

    return desk.change("x", add, mission=made.id)


def test_people_stand_in_order_of_precedence(qtbot, desk, tab, made):
    assert names(tab) == ["Anna 0 van Dijk 0", "Anna 1 van Dijk 1", "Anna 2 van Dijk 2"]
    tab.list.select(made.participants[2])
    press(qtbot, tab.list, Key.Key_Up, ALT)
    press(qtbot, tab.list, Key.Key_Up, ALT)
    press(qtbot, tab.list, Key.Key_Up, ALT)
    assert names(tab) == ["Anna 2 van Dijk 2", "Anna 0 van Dijk 0", "Anna 1 van Dijk 1"]
    assert tab.list.current().id == made.participants[2]
    assert desk.undo_label(made.id) == "Anna 2 van Dijk 2 verplaatst in de volgorde"
    desk.undo(made.id)
    assert names(tab)[1] == "Anna 2 van Dijk 2"


@pytest.mark.parametrize(
    ("moved", "before", "order"), [(0, None, "120"), (0, 2, "102"), (2, 0, "201"), (1, 0, "102")]
)
def test_somebody_is_dragged_to_another_place(tab, made, moved, before, order):
    to = None if before is None else made.participants[before]
    tab.list.reordered.emit(made.participants[moved], to)
    assert "".join(name[-1] for name in names(tab)) == order


def test_a_number_of_people_is_added_by_what_they_are_called(qtbot, desk, tab, made):
    press(qtbot, tab.list, Key.Key_N)
    assert tab.draft.person.edit.hasFocus()
    type_in(qtbot, tab.draft.number.edit, "32", enter=False)
    type_in(qtbot, tab.draft.called.edit, "DUJAT")
    assert names(tab)[-1] == "32 DUJAT"
    assert tab.list.current().part.number == 32
    assert tab.sentence() == "35 deelnemers, 1 geselecteerd"
    assert DelegationTab.count(desk.plan(made.id)) == 35


def test_the_other_side_is_one_click_away(desk, tab, made):
    guests = of_theirs(desk, made)
    assert len(names(tab)) == 3
    click(tab, Side.THEIRS)
    assert names(tab) == ["4 gasten"]
    tab.select(made.participants[0])
    assert tab.side is Side.OURS
    tab.select(guests)
    assert tab.list.current().name == "4 gasten"


def test_the_side_without_people_teaches_the_first_step(tab):
    click(tab, Side.THEIRS)
    assert tab.empty.isVisible()
    assert tab.empty.first.text() == "Van hen doet nog niemand mee"
    tab.empty.button.click()
    assert tab.draft.isVisible()
    assert tab.draft.side is Side.THEIRS


def test_of_an_incoming_visit_the_guests_are_seen_first(qtbot, desk, made):
    incoming = {"direction": Direction.INCOMING}
    desk.change("x", change_mission, made.id, incoming, mission=made.id)
    of_theirs(desk, made)
    tab = open_tab(qtbot, desk, DelegationTab, made.id)
    assert names(tab) == ["4 gasten"]
    assert tab.list.current().name == "4 gasten"


def test_who_is_removed_can_come_back_with_their_items(qtbot, desk, tab, made):
    told = []
    desk.notice.connect(lambda text, undo: told.append((text, undo)))
    tab.list.select(made.participants[1])
    press(qtbot, tab.list, Key.Key_Delete)
    assert len(names(tab)) == 2
    text, undo = told[0]
    assert text == "Anna 1 van Dijk 1 verwijderd"
    undo()
    assert made.participants[1] in desk.plan(made.id).items[0].named


def test_the_filter_of_a_party_counts_its_people(desk, tab, made):
    party = {"party_id": made.parties[1]}
    desk.change("x", change_participant, made.participants[2], party, mission=made.id)
    assert tab.filters.chip("B").text() == "Federatie 1"
    tab.filters.chip("B").click()
    assert names(tab) == ["Anna 2 van Dijk 2"]
    tab.list.select(made.participants[2])
    tab.list.stepped.emit(-1)
    assert [p.id for p in desk.plan(made.id).participations] == list(made.participants)


def test_parties_take_the_place_of_the_participant(tab):
    width = tab.minimumSizeHint().width()
    tab.grouping.click()
    assert tab.parties.isVisible()
    assert tab.width() == 1278
    assert tab.minimumSizeHint().width() <= width
    assert not tab.editor.isVisible()
    tab.parties.close_again()
    assert not tab.parties.isVisible()
    assert tab.editor.isVisible()
    assert not tab.grouping.isChecked()


def test_a_refused_field_holds_the_side_and_the_selection(qtbot, desk, tab, made):
    first, second = of_theirs(desk, made), of_theirs(desk, made, "pers")
    click(tab, Side.THEIRS)
    tab.list.select(first)
    type_in(qtbot, tab.editor.form.field("number").edit, "x", enter=False)
    tab.list.select(second)
    assert tab.list.current().id == first
    click(tab, Side.OURS)
    assert len(names(tab)) == 2
    assert tab.side is Side.THEIRS


def test_the_counts_are_kept_beside_the_list(qtbot, desk, tab, made):
    type_in(qtbot, tab.counts.fields["count_estimated"].edit, "14")
    assert desk.plan(made.id).count_estimated == 14
    assert desk.undo_label(made.id) == "Aantal personen gewijzigd"
