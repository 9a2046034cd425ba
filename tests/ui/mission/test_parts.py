"""Lines of a mission are added, changed, put in order and removed by key, and all can be undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tabbing import ALT, press, type_in

from delegaties.edits import missions
from delegaties.ui.mission.overview_blocks import DESTINATIONS
from delegaties.ui.mission.parts import Named, Parts

TOWNS = ("Osaka", "Kyoto", "Tokyo")


@pytest.fixture
def lines(desk, made):
    """Three destinations."""
    with desk.store.change("Plan", mission=made.id) as session:
        return [missions.add_part(session, "destination", made.id, place=town) for town in TOWNS]


@pytest.fixture
def parts(qtbot, desk, made):
    """The list of destinations on the screen, following the desk."""
    parts = Parts(desk, made.id, DESTINATIONS)
    qtbot.addWidget(parts)
    desk.changed.connect(lambda _change: parts.show_plan(desk.plan(made.id)))
    with qtbot.waitActive(parts):
        parts.show()
        parts.activateWindow()
    parts.show_plan(desk.plan(made.id))
    return parts


@pytest.fixture
def towns(desk, made):
    """The towns of the mission as the database has them, in order."""
    return lambda: [each.place for each in desk.plan(made.id).destinations]


def test_a_new_line_starts_with_what_is_known_and_is_typed_on_at_once(qtbot, desk, made, parts):
    parts.add()
    assert parts.form.field("country").control().hasFocus()
    type_in(qtbot, parts.form.field("place").control(), "Nara")
    (new,) = desk.plan(made.id).destinations
    assert (new.place, new.arrives) == ("Nara", desk.plan(made.id).departs)
    assert desk.undo_label(made.id) == "plaats nog te bepalen: Plaatsnaam gewijzigd"
    type_in(qtbot, parts.form.field("arrives").control(), "16-11-2026")
    assert desk.undo_label(made.id) == "Nara: Aankomst gewijzigd"


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
@pytest.mark.usefixtures("lines")
def test_a_line_is_edited_by_key(qtbot, parts, key):
    parts.table.setFocus()
    press(qtbot, parts.table, key)
    assert parts.form.field("country").control().hasFocus()


@pytest.mark.usefixtures("lines")
def test_a_line_goes_up_and_down_and_stays_chosen(qtbot, parts, towns):
    parts.table.setFocus()
    press(qtbot, parts.table, Qt.Key.Key_Down, ALT)
    assert towns() == ["Kyoto", "Osaka", "Tokyo"]
    assert parts.current().place == "Osaka"
    press(qtbot, parts.table, Qt.Key.Key_Up, ALT)
    assert towns() == list(TOWNS)


def test_a_removed_line_comes_back_with_undo(qtbot, desk, made, parts, lines, towns):
    parts.show_plan(desk.plan(made.id))
    assert parts.select(lines[1])
    press(qtbot, parts.table, Qt.Key.Key_Delete)
    assert towns() == ["Osaka", "Tokyo"]
    assert parts.current().place == "Tokyo"
    assert desk.undo(made.id) == "Ongedaan gemaakt: Kyoto verwijderd"
    assert towns() == list(TOWNS)


def test_what_is_refused_keeps_the_line_and_what_was_typed(qtbot, desk, made, parts, lines, towns):
    parts.show_plan(desk.plan(made.id))
    leaves = parts.form.field("leaves").control()
    type_in(qtbot, parts.form.field("arrives").control(), "16-11-2026")
    type_in(qtbot, leaves, "15-11-2026")
    assert parts.form.error("leaves")
    parts.table.select(lines[2])
    assert parts.current().place == "Osaka"
    assert leaves.text() == "15-11-2026"
    assert towns() == list(TOWNS)


def test_without_lines_the_form_is_away_and_the_list_teaches(parts):
    assert parts.form.isHidden()
    assert parts.table.manners.empty.isVisible()
    assert not any(tool.isEnabled() for tool in parts.tools)


def test_a_named_line_is_the_line_itself_with_a_name_more(desk, made, lines):
    line = desk.plan(made.id).destinations[0]
    named = Named(line, "Osaka-fu")
    assert (named.id, named.place, named.named) == (lines[0], "Osaka", "Osaka-fu")
    assert named == Named(line, "Osaka-fu")
