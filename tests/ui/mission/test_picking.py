"""Choosing somebody or something before a line is added."""

from __future__ import annotations

import pytest
from paging import write
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from delegaties.ui.mission.picking import Picking


@pytest.fixture
def picking(qtbot, desk, made):
    """The question, asked."""
    picking = Picking(desk, made.id, "organisation", "Which organisation?")
    qtbot.addWidget(picking)
    with qtbot.waitActive(picking):
        picking.show()
        picking.activateWindow()
    picking.begin()
    return picking


def test_a_name_from_the_list_is_chosen(qtbot, picking, made):
    write(qtbot, "yanm")
    with qtbot.waitSignal(picking.picked) as picked:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert picked.args == [made.organisation]
    assert picking.isHidden()


def test_an_unknown_name_is_not_taken_for_another(qtbot, picking):
    chosen = []
    picking.picked.connect(chosen.append)
    write(qtbot, "Kobelco")
    picking.form.commit_pending()
    assert chosen == []
    assert "Kobelco" in picking.form.error("one")
    assert picking.isVisible()


def test_a_second_question_begins_empty(qtbot, picking):
    write(qtbot, "Kobelco")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert picking.isHidden()
    picking.begin()
    assert picking.form.field("one").value() is None
    assert picking.form.error("one") == ""
