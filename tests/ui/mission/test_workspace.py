"""A mission in its tabs: opened by key, held while something is refused, shown as it is now."""

from __future__ import annotations

import pytest
from paging import CTRL
from PySide6.QtCore import Qt
from tabbing import type_in

from delegaties.edits import missions
from delegaties.ui.mission.tabs import TABS
from delegaties.ui.mission.workspace import Workspace

Key = Qt.Key


class Around:
    """The page around a workspace, which remembers what it was told."""

    def __init__(self):
        self.left = False
        self.unsaved = []

    def back(self):
        self.left = True

    def heard(self):
        pass

    def hear_unsaved(self, unsaved):
        self.unsaved.append(unsaved)


@pytest.fixture
def around():
    """The page around it."""
    return Around()


@pytest.fixture
def workspace(qtbot, desk, made, around):
    """A mission on the screen, following the desk."""
    workspace = Workspace(desk, made.id, around)
    qtbot.addWidget(workspace)
    workspace.resize(1278, 690)
    with qtbot.waitActive(workspace):
        workspace.show()
        workspace.activateWindow()
    workspace.show_plan(desk.plan(made.id))
    desk.changed.connect(lambda _change: workspace.show_plan(desk.plan(made.id)))
    return workspace


@pytest.mark.parametrize("number", range(7))
def test_every_tab_has_its_key(qtbot, workspace, number):
    qtbot.keyClick(workspace, Key(Key.Key_1 + number), CTRL)
    assert workspace.at == workspace.bar.currentIndex() == number
    assert workspace.stack.currentWidget() is workspace.tab
    assert workspace.tab.name == TABS[number].name


def test_names_of_tabs_count_what_is_in_them(desk, made, workspace):
    names = [workspace.bar.tabText(at) for at in range(7)]
    assert names[:5] == ["Overzicht", "Delegatie  3", "Programma  5", "Organisaties", "Kosten"]
    desk.change("Add", missions.add_part, "cost", made.id, mission=made.id)
    assert workspace.bar.tabText(4) == "Kosten  1"


def test_a_tab_with_something_refused_stays_open(qtbot, workspace):
    returns = workspace.tab.forms[0].field("returns").control()
    type_in(qtbot, returns, "1-11-2026")
    qtbot.keyClick(workspace, Key.Key_3, CTRL)
    assert workspace.at == workspace.bar.currentIndex() == 0
    assert returns.text() == "1-11-2026"
    type_in(qtbot, returns, "21-11-2026")
    qtbot.keyClick(workspace, Key.Key_3, CTRL)
    assert workspace.at == 2


def test_what_is_typed_is_told_as_not_kept_and_kept_when_the_tab_is_left(
    qtbot, desk, made, workspace, around
):
    field = workspace.tab.forms[0].field("on_behalf_of").control()
    field.setFocus()
    qtbot.keyClicks(field, "College")
    assert around.unsaved == [True]
    qtbot.keyClick(workspace, Key.Key_2, CTRL)
    assert around.unsaved == [True, False]
    assert desk.plan(made.id).on_behalf_of == "College"


def test_a_tab_opened_later_shows_the_mission_as_it_is_then(qtbot, desk, made, workspace):
    workspace.open_tab(4)
    workspace.open_tab(0)
    desk.change("Add", missions.add_part, "cost", made.id, mission=made.id, what="Vlucht")
    qtbot.keyClick(workspace, Key.Key_5, CTRL)
    assert [row.what for row in workspace.tab.lists[0].rows.rows] == ["Vlucht"]


def test_the_way_back_is_the_first_button(qtbot, workspace, around):
    workspace.head._back.setFocus()
    qtbot.keyClick(workspace.head._back, Key.Key_Space)
    assert around.left
