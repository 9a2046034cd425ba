"""Vehicles in a list, and one with what it is booked for."""

from __future__ import annotations

import pytest
from counting import statements

from delegaties.edits.programme import change_item
from delegaties.edits.vehicles import add_vehicle, remove_vehicle
from delegaties.errors import RefusedError
from delegaties.plan.load_vehicles import vehicle, vehicles


@pytest.fixture
def coach(store, made):
    """A coach of the organisation, booked for two items."""
    with store.change("Book", mission=made.id) as session:
        key = add_vehicle(session, name="Touringcar", organisation_id=made.organisation)
        for item in made.items[:2]:
            change_item(session, item, {"vehicle_ids": (key,)})
    return key


def test_the_list_names_the_company_and_costs_one_statement(store, coach):
    with store.change("More") as session:
        add_vehicle(session, name="Busje")
    with store.reading() as session, statements(store.engine) as asked:
        found = vehicles(session)
    assert [(row.name, row.organisation) for row in found] == [
        ("Busje", ""),
        ("Touringcar", "Yanmar"),
    ]
    assert found[1].id == coach
    assert len(asked) == 1


def test_one_comes_with_the_items_it_is_booked_for(store, made, coach):
    with store.reading() as session:
        detail = vehicle(session, coach)
    assert detail.card.name == "Touringcar"
    assert {visit.item_id for visit in detail.visits} == set(made.items[:2])


def test_one_that_is_gone_is_told(store):
    with store.change("Add and remove") as session:
        key = add_vehicle(session, name="Busje")
        session.flush()
        remove_vehicle(session, key)
    with pytest.raises(RefusedError), store.reading() as session:
        vehicle(session, key)
