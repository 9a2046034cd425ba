"""The overview of a mission: where it stands, and lines with the names of what they point to."""

from __future__ import annotations

from datetime import date

import pytest
from building import THERE
from paging import links, says
from tabbing import open_tab

from delegaties.edits import missions, places
from delegaties.ui.mission.overview import MAIN, OverviewTab, _step, _stopped
from delegaties.values.kinds import InvolvementRole, MissionStatus, Outcome
from delegaties.values.texts import Texts


@pytest.fixture
def change(desk, made):
    """Change the mission with one edit of `missions`."""
    return lambda edit, *args, **more: desk.change(
        "Change", getattr(missions, edit), *args, mission=made.id, **more
    )


def icons(plan):
    return [_step(plan, step).icon for step in MAIN]


def test_steps_are_ticked_as_far_as_the_mission_is(desk, made, change):
    change("change_mission", made.id, {"status": MissionStatus.PREPARATION})
    done, now, ahead = "circle-check", "circle-dot", "circle"
    assert icons(desk.plan(made.id)) == [done] * 3 + [now] + [ahead] * 3
    change("change_mission", made.id, {"status": MissionStatus.REPORT_DUE})
    assert icons(desk.plan(made.id)) == [done] * 5 + [now, ahead]
    change("change_mission", made.id, {"status": MissionStatus.CLOSED})
    assert icons(desk.plan(made.id)) == [done] * 7


def test_a_mission_that_stopped_says_so_first(desk, made, change):
    change("change_mission", made.id, {"status": MissionStatus.POSTPONED})
    plan = desk.plan(made.id)
    assert [fact.text for fact in _stopped(plan)] == ["Uitgesteld"]
    assert icons(plan) == ["circle"] * 7


def test_alignment_decision_and_report_are_told_at_their_steps(qtbot, desk, made, change):
    change("add_part", "consultation", made.id, party="Burgemeester", held_on=date(2026, 9, 7))
    change(
        "add_part", "decision", made.id, subject="Reis", meets_on=date(2026, 9, 15),
        outcome=Outcome.AS_PROPOSED,
    )  # fmt: skip
    tab = open_tab(qtbot, desk, OverviewTab, made.id)
    says(qtbot, tab, "Burgemeester 7 sep 2026")
    says(qtbot, tab, "15 sep 2026, conform voorstel")
    says(qtbot, tab, "0 van 5 onderdelen bevestigd")
    says(qtbot, tab, "uiterlijk 1 jan 2027")


def test_external_parties_are_links_to_their_page(qtbot, desk, made, change):
    change(
        "add_part", "involvement", made.id, organisation_id=made.organisation,
        role=InvolvementRole.EXTERNAL_PARTY,
    )  # fmt: skip
    tab = open_tab(qtbot, desk, OverviewTab, made.id)
    links(qtbot, tab, {"Yanmar"})
    with qtbot.waitSignal(desk.go) as opened:
        tab._opener(made.organisation)()
    assert opened.args == ["organisation", made.organisation]


def test_hotels_and_contacts_show_the_names_of_place_and_person(qtbot, desk, made, change):
    hotel = desk.change("Add", places.add_place, name="Nikko Osaka", zone=THERE)
    change("add_part", "stay", made.id, place_id=hotel)
    change("add_part", "key_contact", made.id, what=Texts.of(nl="Tolk"), person_id=made.people[0])
    tab = open_tab(qtbot, desk, OverviewTab, made.id)
    shown = {part.listed.part: part.rows for part in tab.lists}
    assert shown["stay"].index(0, 0).data() == "Nikko Osaka"
    assert shown["key_contact"].index(0, 1).data() == "Anna 0 van Dijk 0"
