"""Participants are added on one line: by name, or as a number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tabbing import type_in

from delegaties.edits.people import add_person
from delegaties.ui.mission.new_participant import NewParticipant
from delegaties.values.kinds import Side


@pytest.fixture
def line(qtbot, desk, made):
    line = NewParticipant(desk, made.id)
    qtbot.addWidget(line)
    line.show_plan(desk.plan(made.id))
    with qtbot.waitActive(line):
        line.begin(Side.THEIRS)
        line.activateWindow()
    return line


def parts(desk, made):
    return desk.plan(made.id).participations


def test_a_person_who_is_chosen_is_added_at_once(desk, made, line):
    person = desk.change("x", add_person, given="Taro", family="Yamada")
    line.person.choose(person)
    new = parts(desk, made)[-1]
    assert (new.person_id, new.side) == (person, Side.THEIRS)
    assert line.person.edit.text() == ""
    assert desk.undo_label(made.id) == "Taro Yamada toegevoegd aan de delegatie"


@pytest.mark.parametrize("down", [True, False])
def test_after_enter_the_line_is_empty_for_the_next_one(qtbot, desk, made, line, down):
    for family in ("Yamada", "Tanaka"):
        desk.change("x", add_person, given="Taro", family=family)
        qtbot.keyClicks(line.person.edit, family)
        if down:
            qtbot.keyClick(line.person.popup, Qt.Key.Key_Down)
        qtbot.keyClick(line.person.popup, Qt.Key.Key_Return)
        assert (line.person.edit.text(), line.error.text()) == ("", "")
        assert not line.person.popup.isVisible()
    assert len(parts(desk, made)) == 5


def test_a_number_of_people_gets_a_label_and_a_party(qtbot, desk, made, line):
    line.party.set_value(made.parties[1])
    type_in(qtbot, line.number.edit, "12", enter=False)
    type_in(qtbot, line.called.edit, "ondernemers")
    new = parts(desk, made)[-1]
    assert (new.number, new.label.get("nl"), new.party_id) == (12, "ondernemers", made.parties[1])
    assert line.party.value() == made.parties[1]


def test_somebody_who_takes_part_already_is_refused_in_words(desk, made, line):
    line.person.choose(made.people[0])
    assert line.error.text().startswith("Deze persoon doet al mee")
    assert len(parts(desk, made)) == 3


def test_nothing_typed_says_what_to_type(qtbot, desk, made, line):
    line.keep()
    assert line.error.text().startswith("Kies een persoon")
    type_in(qtbot, line.number.edit, "0", enter=False)
    type_in(qtbot, line.called.edit, "mensen")
    assert "0" in line.error.text()
    assert len(parts(desk, made)) == 3


def test_escape_closes_the_line(qtbot, line):
    with qtbot.waitSignal(line.left):
        qtbot.keyClick(line.called.edit, Qt.Key.Key_Escape)
    assert not line.isVisible()


def test_a_new_person_and_their_part_are_both_undone_on_the_page_of_the_mission(desk, made, line):
    before = (len(parts(desk, made)), len(desk.people()))
    line.person.choose(line.person.sources.add("person", "Taro Yamada"))
    assert (len(parts(desk, made)), len(desk.people())) == (before[0] + 1, before[1] + 1)
    desk.undo(made.id)
    desk.undo(made.id)
    assert (len(parts(desk, made)), len(desk.people())) == before
    desk.redo(made.id)
    desk.redo(made.id)
    assert (len(parts(desk, made)), len(desk.people())) == (before[0] + 1, before[1] + 1)


def test_a_new_person_who_takes_part_is_not_undone_on_their_own_page(desk, line):
    line.person.choose(line.person.sources.add("person", "Taro Yamada"))
    told = []
    desk.problem.connect(told.append)
    desk.undo(None)
    assert len(told) == 1
    assert "Taro Yamada" in [row.name.full for row in desk.people()]
