"""A page of forms and lists: what is typed is kept, and the facts find their place."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from tabbing import open_tab, type_in

from delegaties.edits import missions
from delegaties.ui.mission.decision import DecisionTab
from delegaties.ui.mission.overview import OverviewTab


@pytest.fixture
def tab(qtbot, desk, made):
    """The overview of a mission."""
    return open_tab(qtbot, desk, OverviewTab, made.id)


def test_every_field_of_the_mission_is_in_one_of_its_tabs(qtbot, desk, made, tab):
    decision = open_tab(qtbot, desk, DecisionTab, made.id)
    forms = [form for each in (tab, decision) for form in each.forms]
    names = {name.partition(".")[0] for form in forms for name in form.names()}
    elsewhere = {"id", "archived", "changed_at", "people", "organisations", "places", "vehicles"}
    counted = {"count_estimated", "count_confirmed", "count_actual"}
    lists = {name for name in desk.plan(made.id).__slots__ if name.endswith("s")}
    assert set(desk.plan(made.id).__slots__) - elsewhere - counted - lists - names == set()


def test_what_is_typed_is_kept_before_another_tab(qtbot, desk, made, tab):
    motivation = tab.forms[1].field("motivation").control()
    motivation.setFocus()
    qtbot.keyClicks(motivation, "Groei")
    assert desk.plan(made.id).motivation == ""
    assert tab.commit_pending()
    assert desk.plan(made.id).motivation == "Groei"


def test_what_is_refused_holds_the_tab(qtbot, desk, made, tab):
    returns = tab.forms[0].field("returns").control()
    type_in(qtbot, returns, "1-11-2026")
    assert "vóór het vertrek" in tab.forms[0].error("returns")
    assert not tab.commit_pending()
    assert returns.hasFocus()
    assert returns.text() == "1-11-2026"
    assert desk.plan(made.id).returns.day == 20


def test_a_colleagues_change_of_another_field_does_not_disturb_who_types(
    qtbot, desk, made, colleague, tab
):
    form = tab.forms[0]
    form.field("on_behalf_of").control().setFocus()
    qtbot.keyClicks(form.field("on_behalf_of").control(), "College")
    with (
        qtbot.waitSignal(desk.changed, timeout=10_000),
        colleague.change("Change", mission=made.id) as session,
    ):
        missions.change_mission(session, made.id, {"capacity": "Portefeuille"})
    assert form.field("capacity").control().text() == "Portefeuille"
    assert form.field("on_behalf_of").control().text() == "College"


def test_the_facts_stand_under_the_work_where_it_is_narrow(qtbot, tab):
    work, side = tab._area, tab._side_area
    qtbot.waitUntil(lambda: side.x() >= work.width() > 0)
    tab.resize(700, 900)
    qtbot.waitUntil(lambda: side.y() >= work.height() and side.width() == 700)
    tab.resize(1600, 900)
    qtbot.waitUntil(lambda: side.x() >= work.width())


def test_new_facts_have_their_room_before_they_are_painted(desk, made, tab):
    for party in ("Internationale betrekkingen", "Burgemeester", "Directie stad en wijken"):
        desk.change(
            "Add", missions.add_part, "consultation", made.id, mission=made.id,
            party=party, held_on=date(2026, 2, 8),
        )  # fmt: skip
    tab.resize(1366, 240)
    tab.show_plan(desk.plan(made.id))
    words = [each for each in tab._side.findChildren(QLabel) if each.wordWrap()]
    assert any("Directie stad" in each.text() for each in words)
    assert all(each.height() >= each.heightForWidth(each.width()) for each in words)


def test_a_point_about_a_whole_list_leads_to_it_or_to_what_adds_its_first_line(desk, made, tab):
    part = next(each for each in tab.lists if each.listed.part == "destination")
    tab.activateWindow()
    tab.reveal(None, "destinations")
    assert part.adding.hasFocus()
    desk.change("Add", missions.add_part, "destination", made.id, city="Osaka", mission=made.id)
    part.show_plan(desk.plan(made.id))
    tab.reveal(None, "destinations")
    assert part.table.hasFocus()
