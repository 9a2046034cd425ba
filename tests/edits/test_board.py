"""Items are planned by hand: several at once, and every step can be taken back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from building import DEPARTS, HOME, a_mission, at, plan_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from delegaties.edits import board
from delegaties.edits.board import Spot
from delegaties.edits.programme import add_item, move_item, remove_item
from delegaties.errors import ConflictError, DelegatiesError, RefusedError
from delegaties.plan.lookup import Lookup
from delegaties.store.store import Store
from delegaties.values.kinds import AttendanceRule
from delegaties.values.moving import Company, for_party, moved, on_day, resized, settled
from delegaties.values.texts import Texts
from delegaties.values.when import DoubleTimeError, When


def when_of(store, made, number):
    return Lookup(plan_of(store, made.id)).item(made.items[number]).when


def do(store, made, edit, *args, **values):
    with store.change("Move", mission=made.id) as session:
        return edit(session, *args, **values)


def moved_by(store, made, numbers, **step):
    """Where some items come when they are moved."""
    return {made.items[n]: Spot(moved(when_of(store, made, n), **step)) for n in numbers}


def test_several_items_are_put_elsewhere_in_one_step(store, made):
    before = plan_of(store, made.id).items
    do(store, made, board.put_items, moved_by(store, made, (0, 1), minutes=30, days=1))
    assert when_of(store, made, 0) == at(9, 30, day=1)
    assert when_of(store, made, 1) == at(10, 30, day=2)
    store.undo(made.id)
    assert [item.when for item in plan_of(store, made.id).items] == [i.when for i in before]


def test_a_time_that_cannot_be_moves_nothing_at_all(store, made):
    spring = (date(2027, 3, 28) - DEPARTS).days
    do(store, made, move_item, made.items[1], at(2, 30, zone=HOME))
    with pytest.raises(RefusedError, match="does not exist"):
        do(store, made, board.put_items, moved_by(store, made, (0, 1), days=spring))
    assert when_of(store, made, 0) == at(9)


def test_an_hour_that_comes_twice_is_asked_and_then_taken(store, made):
    autumn = (date(2027, 10, 31) - DEPARTS).days
    do(store, made, move_item, made.items[0], at(2, 30, minutes=20, zone=HOME))
    (spot,) = moved_by(store, made, (0,), days=autumn).values()
    with pytest.raises(DoubleTimeError):
        do(store, made, board.put_items, {made.items[0]: spot})
    do(store, made, board.put_items, {made.items[0]: Spot(settled(spot.when, 1))})
    assert when_of(store, made, 0).start.fold == 1


def test_an_item_goes_to_a_party_and_keeps_its_time(store, made):
    company = Company(AttendanceRule.PARTIES, (made.parties[1],))
    do(store, made, board.put_items, {made.items[0]: Spot(company=company)})
    item = Lookup(plan_of(store, made.id)).item(made.items[0])
    assert Company(item.rule, item.party_ids, item.named) == company
    assert item.when == at(9)


def test_a_copy_goes_where_it_is_put_and_the_original_stays(store, made):
    (copy,) = do(store, made, board.copy_items, moved_by(store, made, (0,), minutes=60, days=2))
    item = Lookup(plan_of(store, made.id)).item(copy)
    assert item.when == at(10, day=2)
    assert len(item.named) == 3
    assert when_of(store, made, 0) == at(9)


def test_what_a_colleague_moved_meanwhile_is_not_moved_back(store, colleague, made):
    seen = {key: Spot(when_of(store, made, number)) for number, key in enumerate(made.items[:2])}
    day = {key: Spot(When(DEPARTS)) for key in seen}
    do(colleague, made, move_item, made.items[1], at(15))
    with pytest.raises(ConflictError):
        do(store, made, board.put_items, day, seen)
    assert when_of(store, made, 0) == at(9)
    do(store, made, board.put_items, day)
    assert when_of(store, made, 1) == When(DEPARTS)


# Any sequence of steps, taken back

some = st.lists(st.integers(0, 4), min_size=1, max_size=3, unique=True)
minutes, days = st.integers(-600, 600), st.integers(-3, 3)
STEPS = st.one_of(
    st.tuples(st.just("move"), some, minutes, days),
    st.tuples(st.just("copy"), some, minutes, days),
    st.tuples(st.just("resize"), some, minutes, st.booleans()),
    st.tuples(st.just("party"), some, st.sampled_from((None, 0, 1)), st.booleans()),
    st.tuples(st.just("tray"), some, st.none(), st.none()),
    st.tuples(st.just("day"), some, days, st.none()),
    st.tuples(st.just("draw"), some, st.integers(0, 22), days),
    st.tuples(st.just("remove"), some, st.none(), st.none()),
)


def step(session, made, plan, kind, which, one, two):
    """One action of the board on the chosen items."""
    items = [each for number in which if (each := Lookup(plan).item(made.items[number]))]
    if kind == "move":
        spots = {item.id: Spot(moved(item.when, minutes=one, days=two)) for item in items}
        board.put_items(session, spots)
    elif kind == "copy":
        spots = {item.id: Spot(moved(item.when, minutes=one, days=two)) for item in items}
        board.copy_items(session, spots)
    elif kind == "resize":
        spots = {item.id: Spot(resized(item.when, one, at_start=two)) for item in items}
        board.put_items(session, spots)
    elif kind == "party":
        party, leaving = (
            None if one is None else made.parties[one],
            made.parties[0] if two else None,
        )
        for item in items:
            company = for_party(Company(item.rule, item.party_ids, item.named), party, leaving)
            board.put_items(session, {item.id: Spot(company=company)})
    elif kind == "draw":
        add_item(session, made.id, Texts.of(nl="x"), when=at(one, day=two))
    else:
        for item in items:
            if kind == "remove":
                remove_item(session, item.id)
            else:
                day = None if one is None else DEPARTS + timedelta(one)
                board.put_items(session, {item.id: Spot(on_day(item.when, day))})


def what_is_planned(store, made):
    """The plan but for the calendar's revision and the moment of change, which never go back."""
    from dataclasses import replace

    plan = plan_of(store, made.id)
    items = tuple(replace(item, sequence=0, changed_at=None) for item in plan.items)
    return replace(plan, changed_at=None, items=items)


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """One database for all examples: each leaves it as it was, which is what is tested."""
    store = Store.open(f"sqlite:///{tmp_path_factory.mktemp('kept')}/t.db", "Anna")
    yield store, a_mission(store)
    store.close()


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(steps=st.lists(STEPS, min_size=1, max_size=6))
def test_undoing_any_sequence_of_actions_returns_the_exact_former_plan(kept, steps):
    store, made = kept
    plans = [what_is_planned(store, made)]
    for each in steps:
        try:
            with store.change("Step", mission=made.id) as session:
                step(session, made, plans[-1], *each)
        except DelegatiesError:
            assert what_is_planned(store, made) == plans[-1]
            continue
        if what_is_planned(store, made) != plans[-1]:
            plans.append(what_is_planned(store, made))
    after = plans[-1]
    for former in reversed(plans[:-1]):
        store.undo(made.id)
        assert what_is_planned(store, made) == former
    for _again in plans[1:]:
        store.redo(made.id)
    assert what_is_planned(store, made) == after
    for _undone in plans[1:]:
        store.undo(made.id)
    assert what_is_planned(store, made) == plans[0]
