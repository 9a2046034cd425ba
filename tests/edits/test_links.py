"""What hangs on an item is kept in line with what the form says."""

from __future__ import annotations

import pytest
from building import plan_of

from delegaties.edits import programme
from delegaties.errors import ConflictError
from delegaties.plan.lookup import Lookup


def change(store, made, values, seen=None):
    with store.change("Change", mission=made.id) as session:
        programme.change_item(session, made.items[0], values, seen)
    return Lookup(plan_of(store, made.id)).item(made.items[0])


def test_lists_are_replaced_in_their_order_and_undone(store, made):
    first, second, _ = made.people
    item = change(
        store,
        made,
        {"persons": [(second, "interpreter"), (first, "host")], "party_ids": made.parties},
    )
    assert [(p.person_id, p.role) for p in item.persons] == [
        (second, "interpreter"), (first, "host"),
    ]  # fmt: skip
    assert set(item.party_ids) == set(made.parties)
    store.undo(made.id)
    back = Lookup(plan_of(store, made.id)).item(made.items[0])
    assert [(p.person_id, p.role) for p in back.persons] == [(first, "host")]


def test_somebody_is_named_or_excepted_but_keeps_one_line(store, made):
    anna, *_ = made.participants
    item = change(store, made, {"named": [], "excepted": [anna, anna]})
    assert (item.named, item.excepted) == ((), (anna,))


def test_a_colleagues_list_is_not_overwritten(store, colleague, made):
    seen = {"organisations": [(made.organisation, "visited")]}
    change(colleague, made, {"organisations": [(made.organisation, "venue")]}, seen)
    with pytest.raises(ConflictError):
        change(store, made, {"organisations": []}, seen)
