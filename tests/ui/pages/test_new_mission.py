"""A mission is started by key with its title and dates, or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from paging import press, write
from PySide6.QtCore import Qt
from tabbing import type_in

from delegaties.ui.pages.new_mission import NewMission
from delegaties.values.kinds import Direction, MissionStatus

Key = Qt.Key


@pytest.fixture
def asked(qtbot, desk):
    """The questions, on the screen."""
    asked = NewMission(desk)
    qtbot.addWidget(asked)
    with qtbot.waitActive(asked):
        asked.show()
        asked.activateWindow()
    asked.begin()
    return asked


def test_title_and_dates_start_a_mission(qtbot, desk, asked):
    write(qtbot, "Werkbezoek Gent")
    asked.form.field("direction")._group.button(1).click()
    type_in(qtbot, asked.form.field("departs").control(), "11-3-2027", enter=False)
    type_in(qtbot, asked.form.field("returns").control(), "12-3", enter=False)
    with qtbot.waitSignal(asked.made) as made:
        press(qtbot, Key.Key_Return)
    plan = desk.plan(made.args[0])
    assert plan.title.get("nl") == "Werkbezoek Gent"
    assert (plan.direction, plan.status) == (Direction.INCOMING, MissionStatus.IDEA)
    assert (plan.departs, plan.returns) == (date(2027, 3, 11), date(2027, 3, 12))
    assert plan.home_zone == "Europe/Amsterdam"
    assert plan.destinations == ()
    assert desk.undo_label(None) == "Werkbezoek Gent begonnen"
    assert asked.isHidden()


def test_where_it_goes_is_its_first_destination_in_the_same_step(qtbot, desk, asked):
    write(qtbot, "Werkbezoek Gent")
    asked._note("country", "BE", "")
    asked._note("departs", date(2027, 3, 11), None)
    asked._note("returns", date(2027, 3, 12), None)
    type_in(qtbot, asked.form.field("place").control(), "Gent", enter=False)
    with qtbot.waitSignal(asked.made) as made:
        asked.keep()
    (there,) = desk.plan(made.args[0]).destinations
    assert (there.country, there.place) == ("BE", "Gent")
    assert (there.arrives, there.leaves) == (date(2027, 3, 11), date(2027, 3, 12))
    desk.undo(None)
    assert desk.summaries() == ()


def test_without_a_title_it_says_what_is_missing_and_stays(desk, asked):
    asked.keep()
    assert "titel" in asked._error.text()
    assert asked.form.field("title").control().hasFocus()
    assert asked.isVisible()
    assert desk.summaries() == ()


def test_dates_in_the_wrong_order_are_told_and_stay(qtbot, desk, asked):
    write(qtbot, "Gent")
    type_in(qtbot, asked.form.field("departs").control(), "11-3-2027", enter=False)
    returns = asked.form.field("returns").control()
    type_in(qtbot, returns, "1-3-2027", enter=False)
    asked.keep()
    assert "vóór het vertrek" in asked._error.text()
    assert returns.text() == "1-3-2027"
    assert desk.summaries() == ()


def test_escape_starts_nothing_and_forgets_what_was_typed(qtbot, desk, asked):
    write(qtbot, "Gent")
    press(qtbot, Key.Key_Escape)
    assert asked.isHidden()
    asked.begin()
    assert asked.form.field("title").control().text() == ""
    assert desk.summaries() == ()
