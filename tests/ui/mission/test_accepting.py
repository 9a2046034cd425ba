"""What is asked before a point is accepted."""

from __future__ import annotations

from datetime import date

import pytest
from building import DEPARTS
from PySide6.QtCore import Qt
from tabbing import type_in

from delegaties.errors import RefusedError
from delegaties.ui.mission.accepting import Accepting, usual_day

UNTIL = date(2026, 11, 20)


@pytest.fixture
def heard():
    """What was accepted, and whether it was left."""
    return []


@pytest.fixture
def asked(qtbot, heard):
    """The question, on the screen."""

    def accept(reason, until):
        if not reason:
            raise RefusedError("Say why").at("reason")
        heard.append((reason, until))

    asked = Accepting(UNTIL, accept, lambda: heard.append("left"))
    qtbot.addWidget(asked)
    with qtbot.waitActive(asked):
        asked.show()
        asked.activateWindow()
    return asked


def test_enter_accepts_with_the_day_that_was_offered(qtbot, asked, heard):
    type_in(qtbot, asked.reason.edit, "Afgestemd")
    assert heard == [("Afgestemd", UNTIL)]


def test_a_refusal_is_said_and_the_focus_goes_there(qtbot, asked, heard):
    asked.keep()
    assert asked.error.text() == "Say why"
    assert asked.reason.edit.hasFocus()
    type_in(qtbot, asked.until.edit, "", enter=False)
    asked.keep()
    assert (
        asked.error.text() == "Zeg tot welke dag dit is aanvaard. Daarna vraagt het weer aandacht."
    )
    assert asked.until.edit.hasFocus()
    assert heard == []


def test_a_point_is_accepted_until_the_end_of_a_mission_to_come(desk, made):
    plan = desk.plan(made.id)
    assert usual_day(plan, DEPARTS) == plan.returns
    assert usual_day(plan, date(2027, 1, 1)) == date(2027, 1, 15)


def test_escape_leaves_it(qtbot, asked, heard):
    qtbot.keyClick(asked.reason.edit, Qt.Key.Key_Escape)
    assert heard == ["left"]
