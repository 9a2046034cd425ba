"""Vehicles and other things that are booked."""

from __future__ import annotations

import pytest
from building import plan_of

from delegaties.edits import programme, vehicles
from delegaties.errors import ConflictError, RefusedError
from delegaties.values.kinds import VehicleKind


@pytest.fixture
def booked(store, made):
    """A coach of the organisation that drives the first item."""
    with store.change("x", mission=made.id) as session:
        coach = vehicles.add_vehicle(
            session, name="Touringcar", capacity=30, organisation_id=made.organisation
        )
        programme.change_item(session, made.items[0], {"vehicle_ids": (coach,)})
    return coach


def test_a_booked_vehicle_comes_with_the_plan_and_so_does_whose_it_is(store, made, booked):
    plan = plan_of(store, made.id)
    assert [item.vehicle_ids for item in plan.items if item.id == made.items[0]] == [(booked,)]
    (card,) = plan.vehicles
    assert (card.name, card.kind, card.capacity) == ("Touringcar", VehicleKind.COACH, 30)
    assert card.organisation_id in {each.id for each in plan.organisations}


@pytest.mark.parametrize(
    ("values", "field"), [({"name": " "}, "name"), ({"capacity": 0}, "capacity")]
)
def test_what_cannot_be_booked_is_refused_at_its_field(store, booked, values, field):
    with pytest.raises(RefusedError) as refusal, store.change("x") as session:
        vehicles.change_vehicle(session, booked, values)
    assert refusal.value.field == field


def test_one_that_is_booked_is_not_removed(store, booked):
    with pytest.raises(RefusedError, match="Japan"), store.change("x") as session:
        vehicles.remove_vehicle(session, booked)


def test_what_a_colleague_changed_meanwhile_is_not_overwritten(store, booked):
    with store.change("x") as session:
        vehicles.change_vehicle(session, booked, {"capacity": 50})
    with pytest.raises(ConflictError), store.change("x") as session:
        vehicles.change_vehicle(session, booked, {"capacity": 20}, {"capacity": 30})


def test_a_copy_of_an_item_has_the_same_vehicle(store, made, booked):
    with store.change("x", mission=made.id) as session:
        copy = programme.duplicate_item(session, made.items[0])
    (item,) = [each for each in plan_of(store, made.id).items if each.id == copy]
    assert item.vehicle_ids == (booked,)
