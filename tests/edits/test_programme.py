"""The programme is changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from building import DEPARTS, THERE, at, plan_of

from delegaties.edits import places, programme
from delegaties.errors import ConflictError, RefusedError
from delegaties.plan.lookup import Lookup
from delegaties.values.kinds import Certainty
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, DoubleTimeError, When


def item_of(store, made, item_id):
    return Lookup(plan_of(store, made.id)).item(item_id)


def change(store, made, seen=None, **values):
    with store.change("Change", mission=made.id) as session:
        programme.change_item(session, made.items[0], values, seen)


def test_an_item_waits_in_the_tray_until_it_gets_a_day(store, made):
    with store.change("Add", mission=made.id) as session:
        item = programme.add_item(session, made.id, Texts.of(nl="Lunch"))
    assert item_of(store, made, item).when == When()
    with store.change("Plan", mission=made.id) as session:
        programme.move_to_day(session, item, DEPARTS)
    assert item_of(store, made, item).when == When(DEPARTS)


def test_moving_to_another_day_keeps_the_clock_and_an_end_after_midnight(store, made):
    change(store, made, when=at(22, minutes=180))
    with store.change("Move", mission=made.id) as session:
        programme.move_to_day(session, made.items[0], DEPARTS + timedelta(2))
    moved = item_of(store, made, made.items[0]).when
    assert (moved.start.time, moved.end.time) == (time(22), time(1))
    assert (moved.date, moved.end.date) == (DEPARTS + timedelta(2), DEPARTS + timedelta(3))


def test_moving_onto_the_night_the_clocks_change_asks(store, made):
    night = at(2, 30, minutes=20, zone="Europe/Amsterdam")
    change(store, made, when=night)
    with pytest.raises(DoubleTimeError), store.change("Move", mission=made.id) as session:
        programme.move_to_day(session, made.items[0], date(2026, 10, 25))
    assert item_of(store, made, made.items[0]).when == night


def test_a_copy_has_everything_but_the_identity(store, made):
    with store.change("Copy", mission=made.id) as session:
        copy = programme.duplicate_item(session, made.items[0])
    old, new = (item_of(store, made, key) for key in (made.items[0], copy))
    assert new.id != old.id
    same = {"id": old.id, "sequence": old.sequence, "changed_at": old.changed_at}
    assert replace(new, **same) == old


def test_a_colleagues_move_is_not_overwritten(store, colleague, made):
    seen = item_of(store, made, made.items[0]).when
    change(colleague, made, {"when": seen}, when=at(11))
    with pytest.raises(ConflictError) as conflict:
        change(store, made, {"when": seen}, when=at(15))
    assert (conflict.value.theirs, conflict.value.who) == (at(11), "Bert")


def test_an_item_needs_a_title(store, made):
    with pytest.raises(RefusedError, match="needs a title"):
        change(store, made, title=Texts())


def test_a_corrected_zone_of_a_place_keeps_the_wall_clock_of_its_items(store, made):
    before = item_of(store, made, made.items[0]).when
    with store.change("Zone") as session:
        places.change_place(session, made.place, {"zone": "Asia/Seoul"})
        places.change_place(session, made.place, {"zone": "Europe/Paris"})
    after = item_of(store, made, made.items[0]).when
    assert (after.start.time, after.start.zone) == (before.start.time, "Europe/Paris")
    assert after.start.instant - before.start.instant == timedelta(hours=8)


def test_an_item_without_a_clock_keeps_its_certainty(store, made):
    change(store, made, when=When(DEPARTS, certainty=Certainty.OPEN))
    assert item_of(store, made, made.items[0]).when.certainty is Certainty.OPEN


def test_a_flight_ends_in_another_zone(store, made):
    leaves = Clock(DEPARTS, time(14, 30), "Europe/Amsterdam")
    lands = Clock(DEPARTS + timedelta(1), time(9, 20), THERE)
    change(store, made, when=When(DEPARTS, leaves, lands))
    assert item_of(store, made, made.items[0]).when.duration == timedelta(hours=10, minutes=50)
