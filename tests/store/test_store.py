from __future__ import annotations

import threading
from datetime import date

import pytest
from storing import add, do, edit, held, mission, person, value

from delegaties.errors import ConflictError, RefusedError
from delegaties.model.people import Person


def heard(store):
    news = []
    store.subscribe(news.append)
    return news


def test_a_change_is_kept_announced_and_in_the_history(store):
    news = heard(store)
    there = mission()
    with store.change(
        "Add {title} on {day}", mission=there.id, title="x", day=date(2026, 1, 2)
    ) as s:
        s.add(there)
    (change,) = news
    assert (change.missions, change.directory, change.own) == (frozenset({there.id}), False, True)
    assert change.params == {"title": "x", "day": "2026-01-02"}
    (entry,) = store.history(there.id)
    assert (entry.label, entry.params, entry.who) == (change.label, change.params, "Anna")
    assert entry.at.utcoffset().total_seconds() == 0
    assert [(row.table, row.row_id, row.before) for row in entry.rows] == [
        ("mission", there.id, None)
    ]
    assert store.history(None) == []


def test_a_refused_change_leaves_nothing_and_the_next_one_works(store):
    anna = add(store, person())
    before = held(store)

    def refused(session):
        session.get_one(Person, anna).given = "Half"
        session.flush()
        raise RefusedError("no")

    with pytest.raises(RefusedError):
        do(store, refused)
    assert held(store) == before
    assert len(store.history(None)) == 1
    edit(store, Person, anna, given="Whole")
    assert value(store, Person, anna, "given") == "Whole"


def test_a_reading_session_cannot_write(store):
    with store.reading() as session:
        session.add(person())
        with pytest.raises(RuntimeError, match="only reads"):
            session.flush()


def test_a_change_inside_a_change_is_a_bug_and_says_so(store):
    with store.change("Outer") as session:
        session.add(person())
        with pytest.raises(RuntimeError, match="inside another"):
            add(store, person())
        with pytest.raises(RuntimeError, match="inside another"):
            add(store, person())
    assert len(held(store)) == 1
    add(store, person())


def test_an_object_from_before_somebody_elses_change_is_not_saved_over_it(store, colleague):
    anna = add(store, person())
    with store.reading() as session:
        old = session.get_one(Person, anna)
    edit(colleague, Person, anna, given="Theirs")

    def stale(session):
        session.add(old)
        old.given = "Mine"

    with pytest.raises(ConflictError, match="meanwhile"):
        do(store, stale)
    assert value(store, Person, anna, "given") == "Theirs"


def test_changes_from_two_threads_wait_for_each_other(store):
    failed = []

    def add_some(letter):
        try:
            for n in range(15):
                add(store, person(f"{letter}{n}"))
        except BaseException as error:  # noqa: BLE001 - shown below
            failed.append(error)

    threads = [threading.Thread(target=add_some, args=(letter,)) for letter in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert len(held(store)) == 30
