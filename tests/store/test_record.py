from __future__ import annotations

import uuid
from datetime import date

import pytest
from sqlalchemy import insert, text, update
from storing import add, do, edit, held, person, value

from delegaties.model.journal import ChangeEntry
from delegaties.model.people import Person


def heard(store):
    news = []
    store.subscribe(news.append)
    return news


def test_only_what_changed_is_written_down(store):
    anna = add(store, person(family="Bos"))
    edit(store, Person, anna, given="Anne")
    (row,) = store.history(None)[0].rows
    assert (row.before, row.after) == ({"given": "Anna"}, {"given": "Anne"})


def test_a_change_that_changes_nothing_leaves_no_trace(store):
    anna = add(store, person())
    news = heard(store)
    edit(store, Person, anna, given="Anna")
    with store.change("Back and forth") as session:
        row = session.get_one(Person, anna)
        row.given = "Other"
        session.flush()
        row.given = "Anna"
    with store.change("Add and remove") as session:
        passing = person("Passing")
        session.add(passing)
        session.flush()
        session.delete(passing)
    assert news == []
    assert len(store.history(None)) == 1


@pytest.mark.parametrize(
    "way",
    [
        lambda s: s.execute(update(Person).values(given="x")),
        lambda s: s.execute(insert(Person.__table__).values(given="x")),
        lambda s: s.execute(text("UPDATE person SET given = 'x'")),
        lambda s: s.connection().exec_driver_sql("DELETE FROM person"),
        lambda s: s.query(Person).delete(),
        lambda s: s.bulk_insert_mappings(Person, [{"given": "x"}]),
        lambda s: s.begin_nested(),
        lambda s: s.commit(),
    ],
    ids=["update", "insert", "text", "driver", "query", "bulk", "savepoint", "commit"],
)
def test_nothing_passes_the_journal_by(store, way):
    add(store, person())
    before = held(store)
    with pytest.raises(RuntimeError), store.change("Around") as session:
        way(session)
    assert held(store) == before


def test_the_store_keeps_its_own_tables(store):
    with pytest.raises(RuntimeError), store.change("Forge") as session:
        session.add(ChangeEntry(origin=uuid.uuid4(), number=1, who="x", label="x"))


def test_an_attribute_set_without_knowing_what_was_there_is_refused(store):
    anna = add(store, person())

    def blind(session):
        row = session.get_one(Person, anna)
        session.expire(row)
        row.given = "Blind"

    with pytest.raises(RuntimeError, match="without being loaded"):
        do(store, blind)
    with store.change("Known from its adding") as session:
        row = person("Cor")
        session.add(row)
        session.flush()
        row.notes, row.document_valid_until = "x", date(2030, 1, 1)
    assert value(store, Person, row.id, "notes") == "x"
