from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import select
from storing import add, do, edit, item, mission, remove

from delegaties.errors import RefusedError
from delegaties.model.journal import CalendarRevision
from delegaties.model.places import Place
from delegaties.model.programme import ProgrammeItem
from delegaties.store.columns import journaled
from delegaties.store.revisions import RAISING, RAISING_PLACE
from delegaties.values.ids import new_id
from delegaties.values.kinds import Certainty, ItemStatus
from delegaties.values.texts import Texts


@pytest.fixture
def there(store):
    """A mission with one item at one place; its id stands for the scope."""
    visit, place = mission(), Place(id=new_id(), name="Town hall")
    one = item(visit.id, place_id=place.id)
    add(store, visit, place, one, mission=visit.id)
    visit.item, visit.place = one.id, place.id
    return visit


def revision(store, item_id):
    with store.reading() as session:
        found = session.get(CalendarRevision, item_id)
        return found.sequence, found.changed_at


def sequence(store, there):
    return revision(store, there.item)[0]


def change(store, there, **values):
    edit(store, ProgrammeItem, there.item, mission=there.id, **values)


def test_a_new_item_begins_at_nought(store, there):
    assert sequence(store, there) == 0


def test_when_where_and_whether_raise_it(store, there):
    for expected, values in enumerate(
        (
            {"day": date(2026, 11, 15)},
            {"start_time": time(10)},
            {"start_zone": "Europe/Amsterdam"},
            {"start_fold": 1},
            {"end_time": time(11), "end_zone": "Asia/Tokyo"},
            {"status": list(ItemStatus)[1]},
            {"certainty": Certainty.OPEN},
            {"place_id": None},
            {"place_note": Texts.of(en="back door")},
        ),
        start=1,
    ):
        change(store, there, **values)
        assert sequence(store, there) == expected, values


def test_anything_else_only_tells_when(store, there):
    before, at = revision(store, there.item)
    for values in (
        {"title": Texts.of(nl="Ander")},
        {"notes": "x"},
        {"certainty": Certainty.APPROXIMATE},
    ):
        change(store, there, **values)
        after, later = revision(store, there.item)
        assert after == before, values
        assert later > at, values
        at = later


def test_it_rises_through_undo_and_redo(store, there):
    change(store, there, start_time=time(10))
    store.undo(there.id)
    store.redo(there.id)
    assert sequence(store, there) == 3


def test_it_outlives_the_item_and_rises_when_that_comes_back(store, there):
    change(store, there, start_time=time(10))
    remove(store, ProgrammeItem, there.item, mission=there.id)
    assert sequence(store, there) == 1
    store.undo(there.id)
    assert sequence(store, there) == 2
    store.redo(there.id)
    store.undo(there.id)
    assert sequence(store, there) == 3


def test_a_place_that_is_renamed_raises_the_items_there(store, there):
    other = item(there.id)
    add(store, other, mission=there.id)
    edit(store, Place, there.place, note="not on any invitation")
    assert sequence(store, there) == 0
    edit(store, Place, there.place, address="Coolsingel 40")
    assert sequence(store, there) == 1
    assert revision(store, other.id)[0] == 0


def test_a_refused_change_raises_nothing(store, there):
    def broken(session):
        session.get_one(ProgrammeItem, there.item).start_time = time(12)
        session.flush()
        raise RefusedError("no")

    with pytest.raises(RefusedError):
        do(store, broken, mission=there.id)
    assert sequence(store, there) == 0


def test_one_change_of_many_items_costs_no_statement_per_item(store, there):
    many = [item(there.id, f"i{n}") for n in range(30)]
    add(store, *many, mission=there.id)
    with store.reading() as session:
        found = session.scalars(select(CalendarRevision.sequence)).all()
    assert found == [0] * 31


def test_the_columns_that_raise_it_exist():
    assert journaled(ProgrammeItem).keys() >= RAISING
    assert journaled(Place).keys() >= RAISING_PLACE
