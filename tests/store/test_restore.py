from __future__ import annotations

from datetime import time

import pytest
from sqlalchemy import select
from storing import add, edit, held, item, mission, person, remove, value

from delegaties.errors import StoreError
from delegaties.model.journal import CalendarRevision
from delegaties.model.people import Person
from delegaties.model.programme import ProgrammeItem
from delegaties.store.restore import RESTORED
from delegaties.store.store import Store


def sequences(store):
    with store.reading() as session:
        return {row.item_id: row.sequence for row in session.scalars(select(CalendarRevision))}


def test_a_backup_comes_back_whole_and_the_present_is_kept_aside(tmp_path):
    store = Store.open(str(tmp_path / "a.db"), "Anna")
    anna = add(store, person())
    then = held(store)
    copy = store.backup(tmp_path / "copy.db")
    edit(store, Person, anna, given="Later")
    add(store, person("Later too"))
    now = held(store)
    kept = store.restore(copy)
    assert held(store) == then
    aside = Store.open(str(kept), "Anna")
    assert held(aside) == now
    store.restore(kept)
    assert held(store) == now
    for each in (store, aside):
        each.close()


def test_restoring_is_in_the_history_and_undo_stops_there(store, tmp_path):
    anna = add(store, person(), label="Add")
    copy = store.backup(tmp_path / "copy.db")
    edit(store, Person, anna, given="B")
    store.restore(copy)
    entries = store.history(None)
    assert [entry.label for entry in entries] == [RESTORED, "Add"]
    assert entries[0].params == {"file": "copy.db"}
    assert store.undo(None) is None
    edit(store, Person, anna, given="C", label="After")
    assert store.undo(None).label == "After"


def test_all_windows_hear_of_a_restored_backup(store, colleague, tmp_path):
    there = mission()
    add(store, there, mission=there.id)
    copy = store.backup(tmp_path / "copy.db")
    later = mission()
    add(store, later, mission=later.id)
    colleague.poll()
    mine, theirs = [], []
    store.subscribe(mine.append)
    colleague.subscribe(theirs.append)
    store.restore(copy)
    assert colleague.poll() is True
    for news, own in ((mine, True), (theirs, False)):
        (change,) = news
        assert change.own is own
        assert (change.label, change.directory) == (RESTORED, True)
        assert change.missions == {there.id, later.id}
    assert store.poll() is False


def test_no_calendar_sequence_falls(store, tmp_path):
    there = mission()
    kept, dropped, later = (item(there.id, name) for name in "abc")
    add(store, there, kept, dropped, mission=there.id)
    copy = store.backup(tmp_path / "copy.db")
    for hour in (10, 11, 12):
        edit(store, ProgrammeItem, kept.id, start_time=time(hour), mission=there.id)
    add(store, later, mission=there.id)
    edit(store, ProgrammeItem, later.id, start_time=time(10), mission=there.id)
    remove(store, ProgrammeItem, dropped.id, mission=there.id)
    store.restore(copy)
    assert sequences(store) == {kept.id: 3, dropped.id: 0, later.id: 1}
    assert value(store, ProgrammeItem, kept.id, "start_time") == time(9)


def test_another_databases_backup_is_taken_over(store, colleague, tmp_path):
    add(store, person())
    other = Store.open(str(tmp_path / "other.db"), "Chris")
    add(other, person("Other"))
    expected = held(other)
    copy = other.backup(tmp_path / "copy.db")
    other.close()
    news = []
    colleague.subscribe(news.append)
    store.restore(copy)
    assert held(store) == expected
    assert colleague.poll() is True
    assert colleague.poll() is False
    assert news[0].directory
    add(store, person("New"))
    assert colleague.poll() is True


@pytest.mark.parametrize("damage", ["newer", "cut", "foreign"])
def test_what_cannot_be_restored_leaves_the_present_as_it_is(store, tmp_path, damage):
    for n in range(20):
        add(store, person("x" * 1000 + str(n)))
    copy = store.backup(tmp_path / "copy.db")
    if damage == "newer":
        newer = Store(str(copy), "Anna")
        with newer.engine.begin() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        newer.close()
    elif damage == "cut":
        copy.write_bytes(copy.read_bytes()[:30000])
    else:
        copy.write_text("no database at all")
    before = held(store)
    with pytest.raises(StoreError):
        store.restore(copy)
    assert held(store) == before
