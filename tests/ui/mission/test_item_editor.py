"""The chosen item at the right: fields are kept one by one, and it says who goes along."""

from __future__ import annotations

from dataclasses import replace

import pytest
from building import HOME, at
from PySide6.QtWidgets import QPushButton
from tabbing import type_in

from delegaties.edits import places
from delegaties.edits.programme import change_item
from delegaties.ui.mission.item_editor import ItemEditor, going_along
from delegaties.values.kinds import AttendanceRule, ItemStatus


@pytest.fixture
def editor(qtbot, desk, made):
    """The editor with the first item, on the screen."""
    editor = ItemEditor(desk, made.id, lambda: None, lambda: None)
    qtbot.addWidget(editor)

    def follow():
        plan = desk.plan(made.id)
        editor.show_plan(plan)
        editor.show_item(next(i for i in plan.items if i.id == made.items[0]))

    desk.changed.connect(lambda _change: follow())
    follow()
    editor.resize(344, 700)
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    return editor


@pytest.fixture
def item(desk, made):
    return lambda: next(i for i in desk.plan(made.id).items if i.id == made.items[0])


def test_a_title_is_kept_in_its_language(qtbot, desk, editor, item, made):
    type_in(qtbot, editor.form.field("title.en").edit, "Visit to the yard")
    assert item().title.get("en") == "Visit to the yard"
    assert item().title.get("nl") == "Bezoek 0"
    assert desk.undo_label(made.id) == "Bezoek 0: Titel gewijzigd"


def test_the_status_is_one_click(desk, editor, item, made):
    editor.form.field("status").row.itemAt(0).layout().itemAt(2).widget().click()
    assert item().status is ItemStatus.CONFIRMED
    assert desk.undo_label(made.id) == "Bezoek 0: Status gewijzigd"


def test_a_place_brings_its_zone(desk, editor, item):
    schiphol = desk.change("x", places.add_place, name="Schiphol", zone=HOME)
    editor.form.field("place_id").choose(schiphol)
    assert item().place_id == schiphol
    assert item().when.start.zone == HOME
    assert item().when.start.time == at(9).start.time


def test_who_goes_along_follows_from_the_rules(desk, editor, made):
    assert editor.going.text() == (
        "3 personen gaan mee: Anna 0 van Dijk 0, Anna 1 van Dijk 1 en Anna 2 van Dijk 2."
    )
    nobody = {"rule": AttendanceRule.PARTIES, "named": ()}
    desk.change("x", change_item, made.items[0], nobody, mission=made.id)
    assert editor.going.text() == "Er gaat nog niemand mee. Kies hierboven groepen of personen."


def test_a_long_list_of_names_is_counted(desk, made):
    plan = desk.plan(made.id)
    parts = tuple(
        replace(plan.participations[0], id=made.items[0] if n else plan.participations[0].id)
        for n in range(20)
    )
    everyone = replace(plan.items[0], rule=AttendanceRule.EVERYONE, named=())
    assert going_along(replace(plan, participations=parts), everyone).endswith("en 9 anderen.")


def test_a_time_that_does_not_exist_is_refused_at_the_field(qtbot, editor, item):
    when = editor.form.field("when")
    type_in(qtbot, when.zone.edit, "Europe/Amsterdam", enter=False)
    type_in(qtbot, when.day.edit, "28-3-2027", enter=False)
    type_in(qtbot, when.end.edit, "", enter=False)
    before = item().when
    type_in(qtbot, when.begin.edit, "230")
    assert "bestaat niet" in editor.form.error("when")
    assert item().when == before
    assert when.begin.edit.text() == "230"


def test_a_time_that_occurs_twice_is_asked(qtbot, editor, item):
    when = editor.form.field("when")
    type_in(qtbot, when.zone.edit, "Europe/Amsterdam", enter=False)
    type_in(qtbot, when.day.edit, "31-10-2027", enter=False)
    type_in(qtbot, when.end.edit, "", enter=False)
    type_in(qtbot, when.begin.edit, "230")
    assert "twee keer" in editor.form.error("when")
    buttons = editor.form.findChildren(QPushButton)
    next(button for button in buttons if "UTC+1" in button.text()).click()
    assert item().when.start.fold == 1
    assert editor.form.error("when") == ""


def test_nothing_chosen_says_what_to_do(editor):
    editor.show_item(None)
    assert editor.nothing.isVisible()
    assert not editor.form.isVisible()
