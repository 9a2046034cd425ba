from __future__ import annotations

from datetime import UTC, date, datetime, time

from sqlalchemy import select
from storing import add, edit, item, mission, person, remove, value

from delegaties.model.people import Person
from delegaties.model.programme import ProgrammeItem
from delegaties.store.search import found


def names(store, typed):
    with store.reading() as session:
        query = select(Person.given).where(found(Person.search, typed)).order_by(Person.sort)
        return list(session.scalars(query))


def test_names_are_found_however_they_are_typed(store):
    add(
        store,
        person("Đặng Văn", family="Ất"),
        person("Łukasz", family="Żak"),
        person("Bruce", native="李小龍"),
        person("Anna", prefix="van der", family="Loo"),
        person("50%_off"),
    )
    assert names(store, "dang van at") == ["Đặng Văn"]
    assert names(store, "LUKASZ") == ["Łukasz"]
    assert names(store, "小龍") == ["Bruce"]
    assert names(store, "loo anna") == ["Anna"]
    assert names(store, "0%_o") == ["50%_off"]
    assert names(store, "5%o") == []
    assert len(names(store, "  ")) == 5


def test_undo_keeps_what_is_searched_for_right(store):
    anna = add(store, person("Jørgen"))
    edit(store, Person, anna, given="Łukasz")
    assert names(store, "lukasz") == ["Łukasz"]
    store.undo(None)
    assert (names(store, "lukasz"), names(store, "jorgen")) == ([], ["Jørgen"])
    remove(store, Person, anna)
    store.undo(None)
    assert names(store, "jorgen") == ["Jørgen"]


def test_the_instants_of_an_item_follow_its_wall_clock(store):
    there = mission()
    one = item(there.id, end_date=date(2026, 11, 15), end_time=time(1), end_zone="Europe/Paris")
    add(store, there, one, mission=there.id)
    starts = datetime(2026, 11, 14, 0, tzinfo=UTC)
    assert value(store, ProgrammeItem, one.id, "starts_at") == starts
    assert value(store, ProgrammeItem, one.id, "ends_at") == datetime(2026, 11, 15, 0, tzinfo=UTC)
    edit(store, ProgrammeItem, one.id, start_zone="Europe/Helsinki", mission=there.id)
    assert value(store, ProgrammeItem, one.id, "starts_at").hour == 7
    store.undo(there.id)
    assert value(store, ProgrammeItem, one.id, "starts_at") == starts
    edit(store, ProgrammeItem, one.id, start_time=None, mission=there.id)
    assert value(store, ProgrammeItem, one.id, "starts_at") is None


def test_derived_columns_are_not_in_the_journal(store):
    there = mission()
    add(store, there, item(there.id), person(), mission=there.id)
    kept = {key for row in store.history(there.id)[0].rows for key in row.after}
    assert kept.isdisjoint({"search", "sort", "starts_at", "ends_at", "version", "id"})
