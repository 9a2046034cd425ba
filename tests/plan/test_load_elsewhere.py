"""What is known of all other missions."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from building import DEPARTS, a_mission, at, plan_of
from counting import statements

from delegaties.edits import delegation, missions, organisations, people, programme, vehicles
from delegaties.plan.load_elsewhere import elsewhere
from delegaties.plan.sums import attendees
from delegaties.values.ids import new_id
from delegaties.values.kinds import AttendanceRule, ItemStatus, MissionStatus, VisitStatus
from delegaties.values.texts import Texts


@pytest.fixture
def seen(store):
    """All other missions, as seen from one that is not there yet, or from `mission_id`."""

    def seen(mission_id=None):
        with store.reading() as session:
            return elsewhere(session, mission_id or new_id())

    return seen


def change(store, made, verb, *args, **values):
    with store.change("Change", mission=made.id) as session:
        return verb(session, *args, **values)


def test_people_and_places_are_taken_by_the_items_of_other_missions_only(seen, made):
    outside = seen()
    anna, bert, _ = made.people
    assert [busy.item_id for busy in outside.people[anna]] == list(made.items)
    assert [busy.item_id for busy in outside.places[made.place]] == list(made.items)
    assert outside.people[bert][0].starts == at(9).start.instant
    assert outside.people[bert][0].ends == at(10).start.instant
    assert outside.people[bert][0].mission.text("nl") == "Japan"
    assert seen(made.id).people == seen(made.id).places == {}


def test_a_coach_is_taken_while_another_mission_has_it(store, seen, made):
    with store.change("Book", mission=made.id) as session:
        coach = vehicles.add_vehicle(session, name="Touringcar")
        programme.change_item(session, made.items[0], {"vehicle_ids": (coach,)})
    [busy] = seen().vehicles[coach]
    assert (busy.item_id, busy.starts) == (made.items[0], at(9).start.instant)


def test_who_attends_elsewhere_follows_the_rule_as_in_the_plan_itself(store, seen, made):
    anna, bert, carla = made.participants
    change(store, made, delegation.change_participant, bert, {"party_id": made.parties[0]})
    leaves = {"until_date": DEPARTS + timedelta(2)}
    change(store, made, delegation.change_participant, carla, leaves)
    everyone = {"rule": AttendanceRule.EVERYONE, "named": [], "excepted": [anna], "persons": []}
    change(store, made, programme.change_item, made.items[3], everyone)
    party = {"rule": AttendanceRule.PARTIES, "party_ids": [made.parties[0]], "named": []}
    change(store, made, programme.change_item, made.items[4], party)
    plan, outside = plan_of(store, made.id), seen()
    for item in plan.items:
        there = {part.person_id for part in attendees(plan, item)}
        there |= {link.person_id for link in item.persons}
        taken = {
            person
            for person, busy in outside.people.items()
            if item.id in {each.item_id for each in busy}
        }
        assert taken == there


def test_what_is_cancelled_has_no_clock_or_is_stopped_takes_nobody(store, seen, made):
    first, second, *rest = made.items
    change(store, made, programme.change_item, first, {"status": ItemStatus.CANCELLED})
    open_time = at(9, day=1)
    change(store, made, programme.change_item, second, {"when": type(open_time)(open_time.date)})
    assert [busy.item_id for busy in seen().people[made.people[0]]] == rest
    change(store, made, missions.change_mission, made.id, {"status": MissionStatus.POSTPONED})
    assert seen().people == {}


def test_visits_count_also_when_archived_but_not_when_declined(store, seen, made):
    involved = change(
        store, made, missions.add_part, "involvement", made.id,
        organisation_id=made.organisation, status=VisitStatus.ACCEPTED,
    )  # fmt: skip
    change(store, made, missions.change_mission, made.id, {"archived": True})
    (visit,) = seen().visits[made.organisation]
    assert (visit.mission_id, visit.day) == (made.id, DEPARTS)
    assert seen().people == {}
    declined = {"status": VisitStatus.DECLINED}
    change(store, made, missions.change_part, "involvement", involved, declined)
    assert seen().visits == {}


def test_a_family_is_known_at_any_remove(store, seen, made):
    with store.change("Family") as session:
        europe = organisations.add_organisation(session, name="Yanmar Europe")
        almere = organisations.add_organisation(session, name="Yanmar Almere")
        other = organisations.add_organisation(session, name="Kobelco")
        organisations.change_organisation(session, europe, {"parent_id": made.organisation})
        organisations.change_organisation(session, almere, {"parent_id": europe})
    family = seen().family
    assert family[almere] == ((made.organisation, "Yanmar"), (europe, "Yanmar Europe"))
    assert family[made.organisation] == ((almere, "Yanmar Almere"), (europe, "Yanmar Europe"))
    assert other not in family


def test_who_is_abroad_and_who_belongs_to_the_executive(store, seen, made):
    with store.change("Functions") as session:
        for person, title in zip(made.people, ("Wethouder wonen", "Oud-wethouder"), strict=False):
            people.add_function(session, person, title=Texts.of(nl=title))
    change(
        store, made, delegation.change_participant, made.participants[0],
        {"until_date": DEPARTS + timedelta(3)},
    )  # fmt: skip
    outside = seen()
    assert [each.name for each in outside.executive.values()] == ["Anna 0 van Dijk 0"]
    (away,) = outside.away[made.people[0]]
    assert away[:2] == (DEPARTS, DEPARTS + timedelta(3))


def test_reading_costs_the_same_number_of_statements_whatever_there_is(store):
    counts = []
    for _ in range(2):
        a_mission(store)
        with store.reading() as session, statements(store.engine) as done:
            elsewhere(session, new_id())
        counts.append(len(done))
    assert counts[0] == counts[1]


def test_who_has_left_by_the_clock_of_home_is_not_taken_elsewhere(store, seen, made):
    """Two in Amsterdam is ten in Tokyo, when the first item ends; the next day they are gone."""
    anna = made.participants[0]
    everyone = {"rule": AttendanceRule.EVERYONE, "named": [], "persons": []}
    for key in made.items[:2]:
        change(store, made, programme.change_item, key, everyone)
    leaves = {"until_date": DEPARTS, "until_time": time(2), "zone": "Europe/Amsterdam"}
    change(store, made, delegation.change_participant, anna, leaves)
    taken = {busy.item_id for busy in seen().people.get(made.people[0], ())}
    assert made.items[0] in taken
    assert made.items[1] not in taken
