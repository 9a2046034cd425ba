"""Days are filled from templates and kept as such, through the dialog."""

from __future__ import annotations

from datetime import timedelta

import pytest
from building import DEPARTS, plan_of
from PySide6.QtCore import Qt

from delegaties.plan.load_templates import templates
from delegaties.ui.mission import day_templates
from delegaties.values.templates import shipped

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


def test_without_a_name_nothing_is_kept_and_it_is_said(qtbot, desk, dialog):
    choose_first_day(qtbot, dialog)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert own(desk) == ()
    assert "naam" in dialog._error.text()


def test_an_empty_day_cannot_be_kept(dialog):
    assert dialog.values["day"] == EMPTY
    assert not dialog.keep.isEnabled()
