"""What a form could not keep is told at the field, and to whoever keeps the user from leaving."""

from __future__ import annotations

import pytest
from forming import form_of
from PySide6.QtWidgets import QAbstractButton, QWidget

from delegaties.errors import ConflictError, RefusedError
from delegaties.ui.fields.cell import Cell
from delegaties.ui.fields.conflict import Conflict
from delegaties.ui.form import Field
from delegaties.ui.refusing import hold, refuse


@pytest.fixture
def cell(qtbot):
    """A field in its form."""
    form = form_of(qtbot, Field("name", "Name"), name="Osaka")
    return form.findChild(Cell)


def test_a_refusal_is_told_below_the_field(cell):
    refuse(cell, RefusedError("That is taken."), lambda **_how: None)
    assert cell.error.text() == "That is taken."


@pytest.mark.parametrize("mine", [True, False])
def test_a_conflict_is_asked_and_settled_and_no_error_stands_beside_the_question(cell, mine):
    settled = []
    cell.say("Something older.")
    error = ConflictError("{who} changed this.", who="Bert")
    error.field, error.theirs, error.seen, error.who = "name", "Kyoto", "Osaka", "Bert"
    refuse(cell, error, lambda *, mine: settled.append(mine))
    assert cell.error.text() == ""
    buttons = cell.findChild(Conflict).findChildren(QAbstractButton)
    buttons[0 if mine else 1].click()
    assert settled == [mine]


def test_without_anybody_around_nothing_is_held(qtbot):
    alone = QWidget()
    qtbot.addWidget(alone)
    hold(alone, lambda: None)
    assert alone.isWindow()


def test_whoever_is_around_gets_the_way_to_take_it_back(qtbot):
    around, form = QWidget(), QWidget()
    qtbot.addWidget(around)
    form.setParent(around)
    held = []
    around.hold = held.append
    hold(form, held.clear)
    assert held == [held.clear]
