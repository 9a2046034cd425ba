"""What the form of an item shows, and how its clocks follow a place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from building import HOME, THERE, at, plan_of

from delegaties.ui.form import Kind
from delegaties.ui.mission import item_form
from delegaties.ui.mission.item_form import values_of, with_zone_of
from delegaties.values.audience import OURS, Audience
from delegaties.values.kinds import ItemKind, ItemOrganisationRole, ItemPersonRole


@pytest.fixture
def plan(store, made):
    return plan_of(store, made.id)


def fields():
    sections = (
        item_form.WHAT, item_form.who(list, list), item_form.PREPARATION, item_form.OFFICE,
    )  # fmt: skip
    return [field for section in sections for field in section.fields]


def test_every_field_has_a_value(plan):
    assert {field.name for field in fields()} <= values_of(plan, plan.items[0]).keys()


def test_every_part_of_an_item_has_a_field(plan):
    own = set(type(plan.items[0]).__dataclass_fields__) - {"id", "sequence", "changed_at"}
    assert own == {field.name for field in fields()}


def test_organisations_and_hosts_come_with_their_roles(plan, made):
    values = values_of(plan, plan.items[0])
    assert values["organisations"] == ((made.organisation, ItemOrganisationRole.VISITED),)
    assert values["persons"] == ((made.people[0], ItemPersonRole.HOST),)


def test_the_end_of_a_journey_is_asked_only_for_a_journey(plan):
    field = next(field for field in fields() if field.name == "end_place_id")
    assert field.kind is Kind.REFERENCE
    values = values_of(plan, plan.items[0])
    assert not field.shown_if(values)
    assert field.shown_if({**values, "kind": ItemKind.FLIGHT})


def test_no_audience_ticked_narrows_nothing():
    assert item_form.pack_audiences(()) is None
    assert item_form.pack_audiences((Audience.STAFF, Audience.OWN)) == OURS


def test_a_clock_keeps_its_time_in_the_zone_of_the_place(plan):
    visit = replace(plan.items[0], when=at(9, zone=HOME))
    moved = with_zone_of(visit, "place_id", THERE)
    assert (moved.start.zone, moved.end.zone) == (THERE, THERE)
    assert moved.start.time == visit.when.start.time


def test_a_flight_begins_and_ends_in_its_own_zones(plan):
    flight = replace(plan.items[0], kind=ItemKind.FLIGHT, when=at(9, zone=THERE))
    leaves = replace(flight, when=with_zone_of(flight, "place_id", HOME))
    assert (leaves.when.start.zone, leaves.when.end.zone) == (HOME, THERE)
    arrives = with_zone_of(leaves, "end_place_id", "Asia/Seoul")
    assert (arrives.start.zone, arrives.end.zone) == (HOME, "Asia/Seoul")


def test_a_place_without_a_zone_changes_no_clock(plan):
    assert with_zone_of(plan.items[0], "place_id", "") == plan.items[0].when


def test_people_and_parties_are_offered_by_name(plan):
    assert [text for _id, text in item_form.party_choices(plan)] == [
        "A · Gemeente",
        "B · Federatie",
    ]
    assert item_form.participant_choices(plan)[0][1] == "Anna 0 van Dijk 0"
