"""The chosen participant at the right."""

from __future__ import annotations

import pytest
from building import DEPARTS
from PySide6.QtWidgets import QDialog
from tabbing import type_in

from delegaties.edits.delegation import add_participant, change_participant
from delegaties.edits.people import add_function, add_person
from delegaties.ui.fields.conflict import Conflict
from delegaties.ui.mission.attendance_window import AttendanceWindow
from delegaties.ui.mission.participant_editor import ParticipantEditor
from delegaties.values.kinds import ParticipationStatus, Side
from delegaties.values.texts import Texts


@pytest.fixture
def group(desk, made):
    """Four people who have no name yet."""

    def add(session):
        return add_participant(
            session, made.id, Side.OURS, label=Texts.of(nl="ambtenaren"), number=4
        )

    return desk.change("x", add, mission=made.id)


@pytest.fixture
def shown(qtbot, desk, made):
    """Shows one participant in an editor on the screen."""
    editor = ParticipantEditor(desk, made.id, lambda: None)
    qtbot.addWidget(editor)

    def show(part_id):
        def follow():
            plan = desk.plan(made.id)
            editor.show_plan(plan)
            editor.show_part(next(p for p in plan.participations if p.id == part_id))

        desk.changed.connect(lambda _change: follow())
        follow()
        editor.resize(344, 700)
        with qtbot.waitActive(editor):
            editor.show()
            editor.activateWindow()
        return editor

    return show


def part(desk, made, part_id):
    return next(p for p in desk.plan(made.id).participations if p.id == part_id)


def test_a_field_is_kept_under_the_name_of_the_person(qtbot, desk, made, shown):
    editor = shown(made.participants[0])
    type_in(qtbot, editor.form.field("diet").edit, "vegetarisch")
    assert part(desk, made, made.participants[0]).diet == "vegetarisch"
    assert desk.undo_label(made.id) == "Anna 0 van Dijk 0: Dieet gewijzigd"


def test_an_organisation_is_kept_with_its_name_of_today(desk, made, shown):
    editor = shown(made.participants[0])
    editor.form.field("organisation_id").choose(made.organisation)
    kept = part(desk, made, made.participants[0])
    assert (kept.organisation_id, kept.organisation) == (made.organisation, "Yanmar")


def test_when_they_are_there_is_told_and_changed_in_a_window_of_its_own(
    desk, made, shown, monkeypatch
):
    editor = shown(made.participants[0])
    assert editor.presence.text() == "de hele missie"
    opened = []
    monkeypatch.setattr(AttendanceWindow, "exec", lambda window: opened.append(window._part.id))
    editor.attendance.click()
    assert opened == [made.participants[0]]
    window = {"until_date": DEPARTS}
    desk.change("x", change_participant, made.participants[0], window, mission=made.id)
    assert editor.presence.text() == "tot en met za 14 nov"


def test_one_of_a_group_gets_a_name(qtbot, desk, made, group, shown):
    editor = shown(group)
    person = desk.change("x", add_person, given="Kees", family="Nieuw")
    with qtbot.waitSignal(editor.named) as told:
        editor.form.field("person_id").choose(person)
    assert part(desk, made, group).number == 3
    assert part(desk, made, told.args[0]).person_id == person
    assert editor.title.text() == "3 ambtenaren"


def test_the_programme_of_the_participant_is_listed(made, shown):
    editor = shown(made.participants[0])
    texts = [label.text() for label in editor.programme.findChildren(type(editor.title))]
    assert "Programma: 5 onderdelen" in texts
    assert texts.count("Bezoek 0") == 1
    assert "za 14 nov · 9.00–10.00" in texts


def test_the_page_of_the_person_is_a_click_away(qtbot, desk, made, shown):
    editor = shown(made.participants[1])
    with qtbot.waitSignal(desk.go) as told:
        editor.who.click()
    assert told.args == ["person", made.people[1]]


def test_the_own_calendar_opens_for_this_participant(made, shown):
    editor = shown(made.participants[1])
    editor.calendar.click()
    (dialog,) = editor.window().findChildren(QDialog)
    assert dialog.values["scope"].id == made.participants[1]
    dialog.reject()


def test_nobody_chosen_says_what_to_do(made, shown):
    editor = shown(made.participants[0])
    editor.show_part(None)
    assert editor.nothing.isVisible()
    assert not editor.form.isVisible()
    assert not editor.calendar.isVisible()


def test_the_status_is_one_click(desk, made, shown):
    editor = shown(made.participants[2])
    editor.form.field("status").row.itemAt(0).layout().itemAt(1).widget().click()
    assert part(desk, made, made.participants[2]).status is ParticipationStatus.CONFIRMED


@pytest.mark.parametrize("told", [False, True])
def test_a_field_that_a_colleague_changed_while_typing_asks_which_must_stay(
    qtbot, desk, made, colleague, shown, told
):
    editor = shown(made.participants[0])
    diet = editor.form.field("diet")
    editor.form.focus_field("diet")
    qtbot.keyClicks(diet.edit, "veg")
    with colleague.change("x", mission=made.id) as session:
        change_participant(session, made.participants[0], {"diet": "halal"})
    if told:
        desk.store.poll()
    editor.form.focus_field("notes")
    desk.store.poll()
    assert part(desk, made, made.participants[0]).diet == "halal"
    assert diet.edit.text() == "veg"
    choices = [each for each in editor.form.findChildren(Conflict) if each.isVisible()]
    assert "Bert" in choices[0].theirs.accessibleDescription()
    choices[0].mine.click()
    assert part(desk, made, made.participants[0]).diet == "veg"


def test_a_field_taken_back_to_what_was_seen_shows_the_news(qtbot, desk, made, colleague, shown):
    editor = shown(made.participants[0])
    diet = editor.form.field("diet")
    editor.form.focus_field("diet")
    qtbot.keyClicks(diet.edit, "v")
    with colleague.change("x", mission=made.id) as session:
        change_participant(session, made.participants[0], {"diet": "halal"})
    desk.store.poll()
    editor.form.discard()
    assert diet.edit.text() == "halal"


def test_only_for_the_executive_it_is_asked_who_stands_in(desk, made, shown):
    anna, bert, _carla = made.people
    editor = shown(made.participants[0])
    assert not editor.form.field("deputy_id").isVisible()
    desk.change("x", add_function, anna, title=Texts.of(nl="Wethouder"))
    assert editor.form.field("deputy_id").isVisible()
    editor.form.field("deputy_id").choose(bert)
    assert part(desk, made, made.participants[0]).deputy_id == bert
    assert desk.undo_label(made.id) == "Anna 0 van Dijk 0: Wordt vervangen door gewijzigd"


def test_nobody_stands_in_for_themselves(desk, made, shown):
    desk.change("x", add_function, made.people[0], title=Texts.of(nl="Wethouder"))
    editor = shown(made.participants[0])
    editor.form.field("deputy_id").choose(made.people[0])
    assert "Niemand vervangt zichzelf" in editor.form.error("deputy_id")
    assert part(desk, made, made.participants[0]).deputy_id is None
