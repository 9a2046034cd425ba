"""Organisations of a mission: chosen or made by name, asked, and known from earlier visits."""

from __future__ import annotations

import pytest
from paging import links, says, write
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tabbing import open_tab

from delegaties.edits import missions, programme
from delegaties.ui.mission.organisations import OrganisationsTab
from delegaties.values.kinds import Direction, VisitStatus
from delegaties.values.texts import Texts
from delegaties.values.when import When


@pytest.fixture
def tab(qtbot, desk, made):
    """The organisations of a mission that has none yet."""
    return open_tab(qtbot, desk, OrganisationsTab, made.id)


def pick(qtbot, tab, name):
    """Add an organisation by typing its name."""
    tab.new()
    write(qtbot, name)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_one_is_added_by_its_name_and_undo_says_which(qtbot, desk, made, tab):
    pick(qtbot, tab, "Yanmar")
    (new,) = desk.plan(made.id).involvements
    assert (new.organisation_id, new.status) == (made.organisation, VisitStatus.TO_ASK)
    assert desk.undo_label(made.id) == "Yanmar toegevoegd aan Japan"
    assert tab.list.form.field("role").control().hasFocus()
    assert tab.count(desk.plan(made.id)) == 1


def test_escape_adds_nothing(qtbot, desk, made, tab):
    tab.new()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert tab.picking.isHidden()
    assert desk.plan(made.id).involvements == ()


def test_the_answer_is_one_of_five_and_kept_at_once(qtbot, desk, made, tab):
    pick(qtbot, tab, "Yanmar")
    answer = tab.list.form.field("status")
    answer._group.button(2).click()
    assert desk.plan(made.id).involvements[0].status is VisitStatus.ACCEPTED
    assert tab.list.rows.index(0, 3).data() == "toegezegd"


def test_visits_in_another_mission_are_told_and_open_it(qtbot, desk, made, store):
    with store.change("Plan") as session:
        earlier = missions.add_mission(session, Texts.of(nl="Osaka"), Direction.OUTGOING, "UTC")
        programme.add_item(
            session, earlier, Texts.of(nl="Fabriek"), when=When(desk.today()),
            organisations=[(made.organisation, "visited")],
        )  # fmt: skip
        missions.add_part(session, "involvement", made.id, organisation_id=made.organisation)
    tab = open_tab(qtbot, desk, OrganisationsTab, made.id)
    links(qtbot, tab, {"Yanmar", "Fabriek"})
    says(qtbot, tab, "Osaka")
    with qtbot.waitSignal(desk.go) as opened:
        tab._opener(earlier)()
    assert opened.args == ["mission", earlier]
