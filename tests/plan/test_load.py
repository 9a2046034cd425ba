"""A mission is read whole, with a fixed number of statements."""

from __future__ import annotations

import pickle

import pytest
from building import a_mission, plan_of
from counting import statements

from delegaties.edits import organisations, people
from delegaties.errors import RefusedError
from delegaties.plan.audience import for_audience
from delegaties.plan.load import load
from delegaties.values.audience import Audience
from delegaties.values.ids import new_id
from delegaties.values.texts import Texts


def test_a_large_mission_costs_as_many_statements_as_a_small_one(store):
    counts = []
    for items, persons in ((5, 3), (500, 60)):
        made = a_mission(store, items=items, persons=persons)
        with store.reading() as session, statements(store.engine) as seen:
            plan = load(session, made.id)
        assert (len(plan.items), len(plan.people)) == (items, persons)
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_a_mission_that_is_gone_is_refused_in_words(store):
    with pytest.raises(RefusedError, match="not there any more"):
        plan_of(store, new_id())


def test_a_plan_is_a_value(store, made):
    plan = plan_of(store, made.id)
    assert plan == plan_of(store, made.id)
    assert pickle.loads(pickle.dumps(plan)) == plan  # noqa: S301  our own
    assert hash(plan) == hash(plan_of(store, made.id))


def test_items_come_in_the_order_of_the_days(store, made):
    keys = [item.when.sort_key for item in plan_of(store, made.id).items]
    assert keys == sorted(keys)


def test_cards_come_along_with_all_above_them(store, made):
    with store.change("Add") as session:
        group = organisations.add_organisation(session, name="Yanmar Holdings")
        organisations.change_organisation(session, made.organisation, {"parent_id": group})
        employer = organisations.add_organisation(session, name="Gemeente Almere")
        people.add_function(
            session, made.people[0], title=Texts.of(nl="hoofd"), organisation_id=employer
        )
    plan = plan_of(store, made.id)
    names = {card.name: card.parent for card in plan.organisations}
    assert names == {"Gemeente Almere": "", "Yanmar": "Yanmar Holdings", "Yanmar Holdings": ""}
    functions = {f.organisation for card in plan.people for f in card.functions}
    assert functions == {"Gemeente Almere"}


def test_a_relation_manager_comes_along_for_the_office_alone(store, made):
    with store.change("Add") as session:
        town = organisations.add_organisation(session, name="Gemeente Almere")
        manager = people.add_person(session, given="Iris", family="Bakker")
        people.add_function(session, manager, title=Texts.of(nl="makelaar"), organisation_id=town)
        organisations.change_organisation(session, made.organisation, {"manager_id": manager})
    plan = plan_of(store, made.id)
    assert manager in {card.id for card in plan.people}
    assert "Gemeente Almere" in {card.name for card in plan.organisations}
    for audience in set(Audience) - {Audience.STAFF}:
        assert str(manager) not in repr(for_audience(plan, audience))
