"""Alignment, decision, report and commitments; the report's term follows from the return."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from paging import says
from tabbing import open_tab, type_in

from delegaties.edits import missions
from delegaties.ui.mission.decision import DecisionTab
from delegaties.values.kinds import Outcome


@pytest.fixture
def tab(qtbot, desk, made):
    """Decision and report of a mission that begins in the future or did so lately."""
    return open_tab(qtbot, desk, DecisionTab, made.id)


def back(desk, made, days, **more):
    """Let the mission have returned so many days ago."""
    returns = desk.today() - timedelta(days)
    values = {"departs": returns - timedelta(3), "returns": returns, **more}
    desk.change("Change", missions.change_mission, made.id, values, mission=made.id)


def test_the_report_is_due_six_weeks_after_return(qtbot, desk, made, tab):
    back(desk, made, 2)
    says(qtbot, tab, "nog 40 dagen; zes weken na terugkeer")
    back(desk, made, 45)
    says(qtbot, tab, "3 dagen te laat; zes weken na terugkeer")


def test_another_date_goes_before_the_rule(qtbot, desk, made, tab):
    back(desk, made, 45, report_due=desk.today() + timedelta(1))
    says(qtbot, tab, "nog 1 dag; een andere datum afgesproken")


def test_a_report_that_was_made_is_told_with_its_date(qtbot, desk, made, tab):
    type_in(qtbot, tab.forms[0].field("reported_on").control(), "22-12-2026")
    assert desk.plan(made.id).reported_on == date(2026, 12, 22)
    says(qtbot, tab, "Verslag gemaakt op 22 december 2026")


def test_one_party_is_consulted_on_several_dates(qtbot, desk, made, tab):
    alignment = tab.lists[0]
    for day in ("7-9-2026", "14-9-2026"):
        alignment.add()
        type_in(qtbot, alignment.form.field("party").control(), "Burgemeester")
        type_in(qtbot, alignment.form.field("held_on").control(), day)
    assert [(each.party, each.held_on) for each in desk.plan(made.id).consultations] == [
        ("Burgemeester", date(2026, 9, 7)), ("Burgemeester", date(2026, 9, 14)),
    ]  # fmt: skip


def test_a_decision_gets_its_outcome_later(desk, made, tab):
    decisions = tab.lists[1]
    decisions.add()
    assert decisions.rows.index(0, 2).data() == "nog niet besloten"
    outcome = decisions.form.field("outcome").box
    outcome.setCurrentIndex(2)
    outcome.activated.emit(2)
    assert desk.plan(made.id).decisions[0].outcome is Outcome.AMENDED
    assert decisions.rows.index(0, 2).data() == "Gewijzigd"


def test_new_is_a_commitment_of_either_side(qtbot, desk, made, tab):
    tab.new()
    form = tab.lists[2].form
    assert form.field("what").control().hasFocus()
    type_in(qtbot, form.field("what").control(), "Tegenbezoek")
    type_in(qtbot, form.field("owner").control(), "L. Hofstra")
    form.field("side")._group.button(1).click()
    (promise,) = desk.plan(made.id).commitments
    assert (promise.what, promise.owner, promise.side) == ("Tegenbezoek", "L. Hofstra", "theirs")
