"""What the palette offers for an open mission does what it says."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog

from delegaties.ui.mission.commands import WORDS
from delegaties.ui.mission.tabs import TABS
from delegaties.ui.mission.versions.dialog import VersionsDialog
from delegaties.ui.mission.workspace import Workspace


class Page:
    """The page around the workspace; it does nothing here."""

    def back(self):
        """Not asked."""

    def heard(self):
        """Not asked."""

    def hear_unsaved(self, unsaved):
        """Not asked."""


@pytest.fixture
def workspace(qtbot, desk, made):
    workspace = Workspace(desk, made.id, Page())
    qtbot.addWidget(workspace)
    with qtbot.waitActive(workspace):
        workspace.show()
    workspace.show_plan(desk.plan(made.id))
    return workspace


def do(workspace, name):
    next(each for each in workspace.commands() if each.name == name).act()


def test_the_points_of_attention_unfold(workspace):
    do(workspace, "Aandachtspunten")
    assert workspace.pointing.panel.is_open


def test_a_tab_is_opened(workspace):
    do(workspace, "Kosten")
    assert workspace.at == [entry.name for entry in TABS].index("Costs")


def test_the_versions_are_shown_in_the_programme(qtbot, workspace):
    do(workspace, "Versies")
    dialog = workspace.findChild(VersionsDialog)
    assert workspace.tab.name == "Programme"
    assert dialog.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: workspace.findChild(QDialog) is None)


def test_every_tab_has_words_it_is_also_found_by():
    assert set(WORDS) == {entry.name for entry in TABS}
