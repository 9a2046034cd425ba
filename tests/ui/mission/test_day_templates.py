"""Days are filled from templates and kept as such, through the dialog."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from building import DEPARTS, plan_of
from PySide6.QtCore import Qt

from delegaties.edits.programme import add_item
from delegaties.plan.load_templates import templates
from delegaties.ui.mission import day_templates
from delegaties.values.templates import shipped
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, When

EMPTY = DEPARTS + timedelta(5)


@pytest.fixture
def dialog(qtbot, desk, made):
    shown = day_templates.opened(desk, made.id, None)
    qtbot.addWidget(shown)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def own(desk):
    return desk.read(templates)


def choose_first_day(qtbot, dialog):
    box = dialog.choice.field("day").box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    assert dialog.values["day"] == DEPARTS


def test_the_first_empty_day_is_offered_and_filled_in_one_step(qtbot, desk, made, dialog):
    assert dialog.values["day"] == EMPTY
    wanted = shipped()[1]
    dialog.choice.field("template").box.setFocus()
    qtbot.keyClick(dialog.choice.field("template").box, Qt.Key.Key_Down)
    assert dialog.values["template"] == wanted
    qtbot.mouseClick(dialog.fill, Qt.MouseButton.LeftButton)
    filled = [item for item in plan_of(desk.store, made.id).items if item.when.date == EMPTY]
    assert [item.title for item in filled] == [entry.title for entry in wanted.entries]
    assert not dialog.isVisible()
    desk.undo(made.id)
    assert not [i for i in plan_of(desk.store, made.id).items if i.when.date == EMPTY]


def test_a_planned_day_is_kept_under_a_name_and_offered_first(qtbot, desk, made, dialog):
    choose_first_day(qtbot, dialog)
    edit = dialog.naming.field("name.nl").edit
    edit.setFocus()
    qtbot.keyClicks(edit, "Bezoekdag")
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    (kept,) = own(desk)
    assert kept.name.text("nl") == "Bezoekdag"
    planned = [i for i in plan_of(desk.store, made.id).items if i.when.date == DEPARTS]
    assert [entry.title for entry in kept.entries] == [item.title for item in planned]
    assert dialog.values["template"] == kept
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert own(desk) == ()
    assert dialog.values["template"] == shipped()[0]
    desk.undo(None)
    assert own(desk) == (kept,)


def kept_as(qtbot, dialog, name):
    """Keep the first day under a name."""
    choose_first_day(qtbot, dialog)
    edit = dialog.naming.field("name.nl").edit
    edit.setFocus()
    qtbot.keyClicks(edit, name)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)


def test_a_template_is_renamed_and_that_is_taken_back_in_one_step(qtbot, desk, made, dialog):
    assert not dialog.rename.isVisible()
    kept_as(qtbot, dialog, "Bezoekdag")
    qtbot.mouseClick(dialog.rename, Qt.MouseButton.LeftButton)
    edit = dialog.renaming.field("called.nl").edit
    qtbot.waitUntil(edit.hasFocus)
    assert edit.text() == "Bezoekdag"
    edit.selectAll()
    qtbot.keyClicks(edit, "Industriedag")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert own(desk)[0].name.text("nl") == "Industriedag"
    assert dialog.values["template"].name.text("nl") == "Industriedag"
    assert dialog.renaming.isVisible()
    desk.undo(made.id)
    assert own(desk)[0].name.text("nl") == "Bezoekdag"


def test_an_empty_name_is_refused_at_its_field(qtbot, desk, dialog):
    kept_as(qtbot, dialog, "Bezoekdag")
    dialog.rename_it()
    edit = dialog.renaming.field("called.nl").edit
    edit.clear()
    edit.textEdited.emit("")
    assert not dialog.renaming.commit_pending()
    assert "naam" in dialog.renaming.error("called.nl")
    assert own(desk)[0].name.text("nl") == "Bezoekdag"
    dialog.renaming.discard()


def test_keeping_and_removing_are_taken_back_in_the_mission(qtbot, desk, made, dialog):
    kept_as(qtbot, dialog, "Bezoekdag")
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    desk.undo(made.id)
    assert len(own(desk)) == 1
    desk.undo(made.id)
    assert own(desk) == ()


def test_it_opens_for_a_day_and_at_what_is_asked(qtbot, desk, made):
    shown = day_templates.opened(desk, made.id, None, DEPARTS, keeping=True)
    qtbot.addWidget(shown)
    shown.activateWindow()
    assert shown.values["day"] == DEPARTS
    qtbot.waitUntil(shown.naming.field("name.nl").edit.hasFocus)


def test_what_ends_a_day_after_midnight_ends_the_day_that_is_filled_too(qtbot, desk, made):
    night = DEPARTS + timedelta(1)
    when = When(night, Clock(night, time(0, 30), "Asia/Tokyo"))
    desk.change("Night", add_item, made.id, Texts.of(nl="Terugrit"), when=when, mission=made.id)
    again = day_templates.opened(desk, made.id, None, DEPARTS)
    qtbot.addWidget(again)
    assert [entry.title.text("nl") for entry in again._of_the_day()][-1] == "Terugrit"
    kept_as(qtbot, again, "Lange dag")
    put_on = DEPARTS + timedelta(5)
    again.values["day"] = put_on
    again.fill_the_day()
    found = [i for i in plan_of(desk.store, made.id).items if i.title.text("nl") == "Terugrit"]
    assert sorted(item.when.date for item in found) == [night, put_on + timedelta(1)]


def test_without_a_name_nothing_is_kept_and_it_is_said(qtbot, desk, dialog):
    choose_first_day(qtbot, dialog)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert own(desk) == ()
    assert "naam" in dialog._error.text()


def test_an_empty_day_cannot_be_kept(dialog):
    assert dialog.values["day"] == EMPTY
    assert not dialog.keep.isEnabled()


def test_a_day_is_not_filled_twice_with_the_same(qtbot, desk, made):
    for times in (1, 2):
        dialog = day_templates.opened(desk, made.id, None, EMPTY)
        qtbot.addWidget(dialog)
        assert dialog.fill.isEnabled() is (times == 1)
        dialog.fill_the_day()
    assert dialog.there.text() == "Dit staat allemaal al op die dag."
    dialog.reject()
