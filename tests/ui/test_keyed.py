"""The steps from one list to another."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from delegaties.ui import keyed

keys = st.lists(st.integers(0, 20), unique=True)


@given(keys, keys)
def test_taking_away_what_is_gone_and_adding_what_is_new_gives_the_same_set(old, now):
    rows = list(old)
    for first, last in keyed.gone(old, set(now)):
        del rows[first : last + 1]
    rows = [key for key in now if key in rows]
    for first, last in keyed.new(now, set(old)):
        rows[first:first] = now[first : last + 1]
    assert rows == now


def test_neighbours_go_in_one_step():
    assert keyed.gone("abcdef", set("af")) == [(1, 4)]
    assert keyed.new("abcdef", set("cd")) == [(0, 1), (4, 5)]


def test_only_what_is_another_value_differs():
    assert keyed.differing(["a", 1, math.nan], ["a", 2, math.nan]) == [1]


@given(keys, keys, st.sets(st.integers(0, 20)))
def test_the_same_objects_need_no_look_at_their_keys(old, now, remade):
    """Rows are lists of one key; those in `remade` are other objects with the same key."""
    rows = {key: [key] for key in range(21)}
    before, after = (
        [rows[key] for key in old],
        [[key] if key in remade else rows[key] for key in now],
    )
    going, coming = keyed.apart(before, after, lambda row: row[0])
    assert going == keyed.gone(old, set(now))
    assert coming == keyed.new(now, set(old))
    assert keyed.without(now, coming) == [key for key in now if key in old]
