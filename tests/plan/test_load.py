"""A mission is read whole, with a fixed number of statements."""

from __future__ import annotations

import pickle

import pytest
from building import a_mission, plan_of
from counting import statements

from delegaties.errors import RefusedError
from delegaties.plan.load import load
from delegaties.values.ids import new_id


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
