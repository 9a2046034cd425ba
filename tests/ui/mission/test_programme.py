"""The programme is worked on by key, and every act can be read back from the database."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from building import DEPARTS, a_mission, at
from PySide6.QtCore import Qt
from tabbing import CONTROL, open_tab, press, type_in, type_in_cell

from delegaties.edits import missions
from delegaties.edits.office import set_limit
from delegaties.edits.programme import change_item, move_to_day
from delegaties.ui.mission.programme import OPEN, ProgrammeTab
from delegaties.values.kinds import Direction, ItemStatus
from delegaties.values.texts import Texts

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tab(qtbot, desk, made):
    """The programme of a mission with five items."""
    return open_tab(qtbot, desk, ProgrammeTab, made.id)


@pytest.fixture
def item(desk, made):
    """How an item of the mission is now, by its place in the list of what was made."""
    return lambda at: next(i for i in desk.plan(made.id).items if i.id == made.items[at])


def shown(tab):
    """The titles in the list, from top to bottom."""
    tree = tab.list.tree
    tops = [tree.index(at, 0) for at in range(tree.rowCount())]
    return [
        tree.row(tree.index(at, 0, top)).title for top in tops for at in range(tree.rowCount(top))
    ]


def test_every_day_of_the_mission_has_its_line(tab):
    heads = [tab.list.tree.group(tab.list.tree.index(at, 0)) for at in range(7)]
    assert heads[0].title == "Dag 1 · zaterdag 14 november"
    assert heads[0].at_end == "1 onderdeel, 1 niet bevestigd"
    assert heads[6].at_end == "nog niets gepland"


def test_the_night_belongs_to_the_evening_until_the_hour_that_the_office_says(desk, made, tab):
    def evening():
        return [row.id for group in tab._days if group.value.date == DEPARTS for row in group.rows]

    night = {"when": at(0, 30, day=1)}
    desk.change("x", change_item, made.items[1], night, mission=made.id)
    assert made.items[1] in evening()
    desk.change("x", set_limit, "day_ends", time())
    tab.show_plan(desk.plan(made.id))
    assert made.items[1] not in evening()


def test_the_first_item_is_open_from_the_start(tab, made):
    assert tab.list.current().id == made.items[0]
    assert tab.editor.form.key == made.items[0]


def test_a_new_item_is_typed_with_its_time(qtbot, desk, made, tab):
    tab.list.select(made.items[1])
    press(qtbot, tab.list, Key.Key_N)
    assert tab.draft.time.hasFocus()
    type_in(qtbot, tab.draft.time, "930-11", enter=False)
    type_in(qtbot, tab.draft.title, "Rondvaart")
    new = next(i for i in desk.plan(made.id).items if i.title.get("nl") == "Rondvaart")
    assert new.when.date == DEPARTS + timedelta(1)
    assert (new.when.start.time, new.when.end.time) == (time(9, 30), time(11))
    assert tab.list.current().id == new.id
    assert tab.draft.time.hasFocus()
    assert desk.undo_label(made.id) == "Rondvaart toegevoegd"


def test_a_title_is_typed_over_in_the_list(qtbot, tab, item, made):
    tab.list.select(made.items[2])
    press(qtbot, tab.list, Key.Key_F2)
    type_in_cell(qtbot, tab.list, "Bezoek aan de haven")
    qtbot.waitUntil(lambda: item(2).title.get("nl") == "Bezoek aan de haven")


def test_an_item_goes_a_quarter_later_and_a_day_on(qtbot, desk, tab, item, made):
    tab.list.select(made.items[0])
    press(qtbot, tab.list, Key.Key_Right, CONTROL | SHIFT)
    assert (item(0).when.start.time, item(0).when.end.time) == (time(9, 15), time(10, 15))
    press(qtbot, tab.list, Key.Key_Down, CONTROL)
    assert item(0).when.date == DEPARTS + timedelta(1)
    assert tab.list.current().id == made.items[0]
    desk.undo(made.id)
    desk.undo(made.id)
    assert item(0).when.start.time == time(9)
    assert item(0).when.date == DEPARTS


def test_a_copy_is_selected_after_it_is_made(qtbot, desk, tab, made):
    tab.list.select(made.items[3])
    press(qtbot, tab.list, Key.Key_D, CONTROL)
    assert len(desk.plan(made.id).items) == 6
    assert tab.list.current().title == "Bezoek 3"
    assert tab.list.current().id not in made.items


def test_what_is_removed_can_come_back(qtbot, desk, tab, made):
    told = []
    desk.notice.connect(lambda text, undo: told.append((text, undo)))
    tab.list.select(made.items[1])
    press(qtbot, tab.list, Key.Key_Delete)
    assert "Bezoek 1" not in shown(tab)
    assert tab.list.current().title == "Bezoek 2"
    text, undo = told[0]
    assert text == "Bezoek 1 verwijderd"
    undo()
    assert "Bezoek 1" in shown(tab)


def test_several_items_are_removed_in_one_step(qtbot, desk, tab, made):
    tab.list.selectAll()
    press(qtbot, tab.list, Key.Key_Delete)
    assert desk.plan(made.id).items == ()
    desk.undo(made.id)
    assert len(desk.plan(made.id).items) == 5


def test_the_form_changes_the_item_that_is_chosen(qtbot, tab, item, made):
    tab.list.select(made.items[4])
    press(qtbot, tab.list, Key.Key_Return)
    when = tab.editor.form.field("when")
    type_in(qtbot, when.begin.edit, "1230")
    assert item(4).when.start.time == time(12, 30)
    assert tab.list.current().time.startswith("12.30")


def test_a_refused_field_holds_the_selection(qtbot, tab, item, made):
    tab.list.select(made.items[0])
    when = tab.editor.form.field("when")
    type_in(qtbot, when.begin.edit, "25", enter=False)
    tab.list.select(made.items[3])
    assert tab.list.current().id == made.items[0]
    assert tab.editor.form.error("when")
    assert item(0).when.start.time == time(9)


def test_filters_leave_what_they_name(desk, tab, made):
    desk.change("x", _confirm, made.items[:4], mission=made.id)
    tab.filters.chip(OPEN).click()
    assert shown(tab) == ["Bezoek 4"]
    tab.filters.chip(OPEN).click()
    assert len(shown(tab)) == 5
    assert tab.filters.all.isChecked()


def _confirm(session, items):
    for item in items:
        change_item(session, item, {"status": ItemStatus.CONFIRMED})


def test_an_item_without_a_day_waits_above_the_days(qtbot, desk, tab, made, item):
    desk.change("x", _wait, made.items[2], mission=made.id)
    assert tab.list.tree.group(tab.list.tree.index(0, 0)).title == "Nog in te plannen"
    tab.list.select(made.items[2])
    press(qtbot, tab.list, Key.Key_Down, CONTROL)
    assert item(2).when.date == DEPARTS


def _wait(session, item):
    move_to_day(session, item, None)


def test_an_empty_programme_teaches_the_first_step(qtbot, desk):
    mission = desk.change(
        "x", missions.add_mission, Texts.of(nl="Leeg"), Direction.OUTGOING, "Europe/Amsterdam"
    )
    tab = open_tab(qtbot, desk, ProgrammeTab, mission)
    assert tab.empty.isVisible()
    tab.empty.button.click()
    assert tab.draft.isVisible()
    assert tab.list.day() is None


def test_five_hundred_items_are_shown_at_once(qtbot, desk, store):
    many = a_mission(store, items=500)
    tab = open_tab(qtbot, desk, ProgrammeTab, many.id)
    assert len(shown(tab)) == 500
    assert tab.sentence() == "500 onderdelen, 1 geselecteerd"
    assert ProgrammeTab.count(desk.plan(many.id)) == 500
