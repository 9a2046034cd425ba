"""What was found shows on tabs and rows, and the way there is one key or click."""

from __future__ import annotations

from dataclasses import replace

import pytest
from faults import faults  # noqa: F401  a fixture
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QTabBar

from delegaties.edits.programme import change_item
from delegaties.ui.mission.accepting import Accepting
from delegaties.ui.mission.workspace import Workspace
from delegaties.ui.rows import Role
from delegaties.values.kinds import ItemStatus

pytestmark = pytest.mark.usefixtures("faults")
PROGRAMME, DELEGATION = 2, 1
LAPTOP = 1278


class Around:
    """The page around a workspace."""

    def back(self):
        pass

    def heard(self):
        pass

    def hear_unsaved(self, unsaved):
        pass


def opened(qtbot, desk, made, width=LAPTOP):
    workspace = Workspace(desk, made.id, Around())
    qtbot.addWidget(workspace)
    workspace.resize(width, 690)
    with qtbot.waitActive(workspace):
        workspace.show()
        workspace.activateWindow()
    workspace.show_plan(desk.plan(made.id))
    desk.changed.connect(lambda _change: workspace.show_plan(desk.plan(made.id)))
    return workspace


@pytest.fixture
def workspace(qtbot, desk, made):
    """A mission as a laptop shows it."""
    return opened(qtbot, desk, made)


def chip(workspace, number):
    mark = workspace.bar.tabButton(number, QTabBar.ButtonPosition.RightSide)
    return mark.accessibleName() if mark is not None else ""


def test_each_tab_has_what_needs_attention_and_follows_every_edit(desk, made, workspace):
    assert chip(workspace, PROGRAMME) == "2 ernstig en 3 waarschuwingen"
    assert chip(workspace, DELEGATION) == ""  # only good to know
    assert chip(workspace, 0) == ""
    button = workspace.pointing.button
    assert button.text() == "Aandachtspunten  5"
    assert button.toolTip() == "2 ernstig, 3 waarschuwingen en 3 ter informatie"
    for item in made.items:
        values = {"status": ItemStatus.CONFIRMED}
        desk.change("Confirm", change_item, item, values, mission=made.id)
    assert chip(workspace, PROGRAMME) == ""
    assert "3 ter informatie" in workspace.bar.accessibleTabName(DELEGATION)
    assert button.text() == "Aandachtspunten"


def test_the_tabs_make_room_for_a_figure_that_grows_and_take_it_back(qtbot, workspace):
    def cut():
        return workspace.bar.width() < workspace.bar.sizeHint().width()

    few = workspace.pointing._judged
    wide = workspace.bar.sizeHint().width()
    workspace.pointing._show(replace(few, open=few.open * 400))
    assert workspace.bar.sizeHint().width() > wide
    qtbot.waitUntil(lambda: not cut())
    workspace.pointing._show(replace(few))
    assert workspace.bar.sizeHint().width() == wide
    qtbot.waitUntil(lambda: workspace.bar.tabRect(workspace.bar.count() - 1).right() < wide)


def test_f8_opens_the_tab_selects_the_row_and_enters_the_field(qtbot, made, workspace):
    qtbot.keyClick(workspace, Qt.Key.Key_F8)
    assert workspace.at == PROGRAMME
    assert workspace.tab.list.current().id == made.items[3]
    field = workspace.tab.editor.form.field("place_note")
    assert field.isAncestorOf(QApplication.focusWidget())
    assert workspace.sentence() == "1 van 8: Bezoek 3 is only asked"
    qtbot.keyClick(workspace, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert workspace.at == DELEGATION
    assert workspace.tab.list.current().id == workspace.tab.editor.form.key
    assert workspace.tab.editor.form.field("notes").isAncestorOf(QApplication.focusWidget())


def test_what_f8_said_gives_way_to_the_next_selection(qtbot, made, workspace):
    qtbot.keyClick(workspace, Qt.Key.Key_F8)
    workspace.tab.select(made.items[0])
    assert "1 geselecteerd" in workspace.sentence()


def test_rows_are_marked_at_their_end(made, workspace):
    workspace.open_tab(PROGRAMME)
    tree = workspace.tab.list.tree
    last = tree.index_of(made.items[3]).siblingAtColumn(tree.columnCount() - 1)
    assert last.data(Role.ToolTipRole) == "Bezoek 3 is only asked"
    workspace.open_tab(DELEGATION)
    rows = workspace.tab.list.rows
    assert rows.index(0, rows.columnCount() - 1).data(Role.ToolTipRole) == "No note"


def test_on_a_laptop_the_panel_takes_the_place_of_the_inspector_and_gives_it_back(qtbot, workspace):
    workspace.open_tab(PROGRAMME)
    panel, editor = workspace.pointing.panel, workspace.tab.editor
    assert panel.isHidden()
    assert editor.isVisible()
    workspace.pointing.button.click()
    qtbot.waitUntil(panel.isVisible)
    assert editor.isHidden()
    assert workspace.width() == LAPTOP
    workspace.pointing.go_to(panel.shown[0])
    assert panel.isHidden()
    assert editor.isVisible()
    assert workspace.width() == LAPTOP
    workspace.pointing.button.click()
    workspace.pointing.button.click()
    assert panel.isHidden()
    qtbot.waitUntil(editor.isVisible)


def test_in_a_roomy_window_both_stand_below_each_other(qtbot, desk, made):
    workspace = opened(qtbot, desk, made, 1720)
    workspace.open_tab(PROGRAMME)
    panel, editor = workspace.pointing.panel, workspace.tab.editor
    assert editor.isVisible()
    qtbot.waitUntil(panel.isVisible)
    assert editor.isAncestorOf(panel)
    workspace.open_tab(0)
    qtbot.waitUntil(panel.isVisible)
    assert not editor.isAncestorOf(panel)


def test_a_strip_leads_through_all_points_without_the_panel(qtbot, workspace):
    strip, panel = workspace.pointing.strip, workspace.pointing.panel
    assert strip.isHidden()
    workspace.pointing.button.click()
    panel.go_to(panel.shown[0])
    seen = [strip.said.text()]
    assert strip.isVisible()
    assert panel.isHidden()
    while strip.number.text() != "8 van 8":
        qtbot.mouseClick(strip.after, Qt.MouseButton.LeftButton)
        seen.append(strip.said.text())
    items = [f"Bezoek {number} is only asked" for number in (3, 4, 0, 1, 2)]
    assert seen == [*items, *["No note"] * 3]
    assert workspace.width() == LAPTOP
    qtbot.mouseClick(strip.all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(panel.isVisible)
    assert strip.isHidden()
    assert QApplication.focusWidget().finding == panel.shown[7]


def test_a_point_dealt_with_gives_way_to_the_next(qtbot, desk, made, workspace):
    strip = workspace.pointing.strip
    qtbot.keyClick(workspace, Qt.Key.Key_F8)
    values = {"status": ItemStatus.CONFIRMED}
    desk.change("Confirm", change_item, made.items[3], values, mission=made.id)
    assert strip.said.text() == "Dit punt is afgehandeld. Nog 7 aandachtspunten."
    qtbot.keyClick(workspace, Qt.Key.Key_F8)
    assert (strip.said.text(), strip.number.text()) == ("Bezoek 4 is only asked", "1 van 7")
    qtbot.mouseClick(strip.close_button, Qt.MouseButton.LeftButton)
    assert strip.isHidden()


def test_accepting_from_the_strip_asks_for_the_reason_in_the_panel(qtbot, workspace):
    qtbot.keyClick(workspace, Qt.Key.Key_F8)
    [accept] = [
        each for each in workspace.pointing.strip.acts.findChildren(QPushButton)
        if each.text() == "Aanvaarden met reden"
    ]  # fmt: skip
    qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)
    asked = workspace.pointing.panel.findChild(Accepting)
    qtbot.waitUntil(asked.isVisible)
    assert asked.reason.isAncestorOf(QApplication.focusWidget())


def test_in_the_delegation_only_one_stands_at_the_right(qtbot, workspace):
    workspace.open_tab(DELEGATION)
    tab, panel = workspace.tab, workspace.pointing.panel
    workspace.pointing.button.click()
    qtbot.waitUntil(panel.isVisible)
    panel.go_to(panel.shown[-1])
    assert (tab.editor.isVisible(), tab.parties.isVisible()) == (True, False)
    tab.show_parties(shown=True)
    workspace.pointing.button.click()
    qtbot.waitUntil(panel.isVisible)
    assert (tab.editor.isVisible(), tab.parties.isVisible()) == (False, False)
    workspace.pointing.button.click()
    assert (tab.editor.isVisible(), tab.parties.isVisible()) == (False, True)
    assert workspace.width() == LAPTOP
