"""What is asked before a point is accepted."""

from __future__ import annotations

from datetime import date

import pytest
from building import DEPARTS
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
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


def test_the_message_goes_when_a_reason_is_typed_and_moves_no_button(qtbot, asked):
    accept = asked.findChild(QPushButton)
    before = accept.y()
    asked.keep()
    asked.layout().activate()
    assert asked.error.isVisible()
    assert accept.y() == before
    qtbot.keyClicks(asked.reason.edit, "Af")
    assert not asked.error.isVisible()


def test_a_day_that_is_typed_is_written_out_when_the_field_is_left(qtbot, asked):
    type_in(qtbot, asked.until.edit, "1-3-2027", enter=False)
    asked.reason.edit.setFocus()
    assert asked.until.edit.text() == "ma 1 mrt 2027"
    type_in(qtbot, asked.until.edit, "ooit", enter=False)
    asked.reason.edit.setFocus()
    assert asked.until.edit.text() == "ooit"


def test_a_click_on_the_message_goes_nowhere(qtbot):
    clicks = []
    card = QPushButton()
    card.clicked.connect(lambda: clicks.append(1))
    qtbot.addWidget(card)
    asked = Accepting(UNTIL, lambda _reason, _until: None, lambda: None)
    asked.setParent(card)
    asked.error.say("Say why")
    card.resize(400, 300)
    with qtbot.waitExposed(card):
        card.show()
    asked.resize(380, 280)
    qtbot.mouseClick(asked.error, Qt.MouseButton.LeftButton)
    assert clicks == []
    assert not card.isDown()


def test_a_point_is_accepted_until_the_end_of_a_mission_to_come(desk, made):
    plan = desk.plan(made.id)
    assert usual_day(plan, DEPARTS) == plan.returns
    assert usual_day(plan, date(2027, 1, 1)) == date(2027, 1, 15)


def test_escape_leaves_it(qtbot, asked, heard):
    qtbot.keyClick(asked.reason.edit, Qt.Key.Key_Escape)
    assert heard == ["left"]
