"""What an audience may not see is not in its copy."""

from __future__ import annotations

import dataclasses
import inspect

import pytest
from building import plan_of

from delegaties.edits import delegation, missions, people, programme, vehicles
from delegaties.plan import mission as parts
from delegaties.plan.audience import for_audience
from delegaties.values.audience import Audience, declared
from delegaties.values.kinds import Certainty, ItemStatus, Role
from delegaties.values.texts import Texts
from delegaties.values.when import When

PARTS = [
    kind for _, kind in inspect.getmembers(parts, inspect.isclass)
    if dataclasses.is_dataclass(kind) and kind.__module__ == parts.__name__
]  # fmt: skip
ONLY_STAFF = "Alleen voor de staf"


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_every_field_of_the_plan_declares_its_audiences(kind):
    forgotten = [field.name for field in dataclasses.fields(kind) if declared(field) is None]
    assert forgotten == []


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_staff_see_all_and_what_others_miss_has_something_to_stand_in(kind):
    for field in dataclasses.fields(kind):
        assert Audience.STAFF in declared(field), field.name
        if field.name != "id" and declared(field) != frozenset(Audience):
            known = field.default is not dataclasses.MISSING
            assert known or field.name in {"organisation_id", "person_id", "role"}, field.name


@pytest.fixture
def secretive(store, made):
    """A mission in which every staff-only text says so."""
    with store.change("Secrets", mission=made.id) as session:
        missions.change_mission(
            session, made.id, {"notes": ONLY_STAFF, "leader_id": made.people[0]}
        )
        delegation.change_participant(
            session,
            made.participants[0],
            {"notes": ONLY_STAFF, "diet": ONLY_STAFF, "roles": (Role.LEADER,)},
        )
        people.change_person(
            session, made.people[0], {"notes": ONLY_STAFF, "email": "a@example.org"}
        )
        missions.add_part(session, "cost", made.id, what=ONLY_STAFF)
        missions.add_part(
            session, "involvement", made.id, organisation_id=made.organisation, note=ONLY_STAFF
        )
        programme.change_item(
            session, made.items[0], {"notes": ONLY_STAFF, "gift": Texts.of(nl="Delfts blauw")}
        )
    return plan_of(store, made.id)


@pytest.mark.parametrize("audience", [Audience.OWN, Audience.GUESTS, Audience.PUBLIC])
def test_nobody_else_reads_what_is_for_staff(secretive, audience):
    assert ONLY_STAFF in repr(secretive)
    assert ONLY_STAFF not in repr(for_audience(secretive, audience))


def test_guests_do_not_read_of_gifts_nor_of_our_telephone_numbers(secretive):
    copy = repr(for_audience(secretive, Audience.GUESTS))
    assert "Delfts" not in copy
    assert "example.org" not in copy
    assert "Delfts" in repr(for_audience(secretive, Audience.OWN))


def test_a_hidden_time_is_told_to_ourselves_and_to_others_only_its_day(store, made):
    with store.change("Surprise", mission=made.id) as session:
        programme.change_item(session, made.items[0], {"time_hidden": True})
    plan = plan_of(store, made.id)
    (own,) = [i for i in for_audience(plan, Audience.OWN).items if i.id == made.items[0]]
    assert own.when.start is not None
    for audience in (Audience.GUESTS, Audience.PUBLIC):
        (item,) = [i for i in for_audience(plan, audience).items if i.id == made.items[0]]
        assert item.when == When(own.when.date, certainty=Certainty.OPEN)
        assert not item.time_hidden


def test_which_coach_is_booked_is_for_our_own_people(store, made):
    with store.change("Book", mission=made.id) as session:
        coach = vehicles.add_vehicle(session, name="Touringcar", phone="06-12345678")
        programme.change_item(session, made.items[0], {"vehicle_ids": (coach,)})
    plan = plan_of(store, made.id)
    assert [card.name for card in for_audience(plan, Audience.OWN).vehicles] == ["Touringcar"]
    assert "Touringcar" not in repr(for_audience(plan, Audience.GUESTS))


def test_the_public_reads_who_led_the_mission_and_nobody_else(secretive):
    copy = for_audience(secretive, Audience.PUBLIC)
    assert [card.name.given for card in copy.people] == ["Anna 0"]
    assert copy.organisations == ()
    assert all(not item.title for item in copy.items)


def test_an_item_and_a_participant_can_be_narrowed_further(store, made):
    only = frozenset({Audience.STAFF, Audience.OWN})
    with store.change("Narrow", mission=made.id) as session:
        programme.change_item(session, made.items[0], {"audiences": only})
        delegation.change_participant(session, made.participants[1], {"audiences": only})
    copy = for_audience(plan_of(store, made.id), Audience.GUESTS)
    assert made.items[0] not in {item.id for item in copy.items}
    assert all(made.participants[1] not in item.named for item in copy.items)
    assert made.people[1] not in {card.id for card in copy.people}
    own = for_audience(plan_of(store, made.id), Audience.OWN)
    assert made.items[0] in {item.id for item in own.items}


def test_an_organisation_narrowed_for_a_mission_is_gone_from_its_items(store, made):
    with store.change("Narrow", mission=made.id) as session:
        missions.add_part(
            session, "involvement", made.id, organisation_id=made.organisation,
            audiences=frozenset({Audience.STAFF}),
        )  # fmt: skip
    copy = for_audience(plan_of(store, made.id), Audience.GUESTS)
    assert "Yanmar" not in repr(copy)


def test_guests_do_not_read_of_a_visit_nobody_asked_for_yet(store, made):
    with store.change("Perhaps", mission=made.id) as session:
        missions.add_part(session, "involvement", made.id, organisation_id=made.organisation)
    plan = plan_of(store, made.id)
    assert "Yanmar" in repr(for_audience(plan, Audience.OWN))
    assert "Yanmar" not in repr(for_audience(plan, Audience.GUESTS))


def test_ideas_stay_with_us(store, made):
    with store.change("Idea", mission=made.id) as session:
        idea = programme.add_item(session, made.id, Texts.of(nl="Misschien"))
        programme.change_item(session, idea, {"status": ItemStatus.IDEA})
    plan = plan_of(store, made.id)
    assert "Misschien" in repr(for_audience(plan, Audience.OWN))
    assert "Misschien" not in repr(for_audience(plan, Audience.GUESTS))
