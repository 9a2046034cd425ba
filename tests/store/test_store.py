from __future__ import annotations

import threading
import uuid
from datetime import date

import pytest
from storing import add, edit, held, mission, party, person, remove, value
from sqlalchemy import insert, text, update
from sqlalchemy.orm import Session

from counting import statements
from delegaties.errors import ConflictError, RefusedError
from delegaties.model.delegation import Party
from delegaties.model.journal import ChangeEntry
from delegaties.model.mission import Mission
from delegaties.model.people import Person
from delegaties.store.store import Store


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


def test_a_refused_change_leaves_nothing_and_the_next_one_works(store):
    anna = add(store, person())
    before = held(store)
    with pytest.raises(RefusedError), store.change("Half") as session:
        session.get_one(Person, anna).given = "Half"
        session.flush()
        raise RefusedError("no")
    assert held(store) == before
    assert len(store.history(None)) == 1
    edit(store, Person, anna, given="Whole")
    assert value(store, Person, anna, "given") == "Whole"


def test_only_what_changed_is_written_down(store):
    anna = add(store, person(family="Bos"))
    edit(store, Person, anna, given="Anne")
    (row,) = store.history(None)[0].rows
    assert (row.before, row.after) == ({"given": "Anna"}, {"given": "Anne"})


def test_undo_and_redo_after_a_restart(store, open_store):
    anna = add(store, person())
    edit(store, Person, anna, given="Anne", label="Rename")
    renamed = held(store)
    again = open_store()
    assert again.can_undo(None).label == "Rename"
    assert again.undo(None).label == "Rename"
    assert value(again, Person, anna, "given") == "Anna"
    once_more = open_store()
    assert once_more.can_redo(None).label == "Rename"
    once_more.redo(None)
    assert held(once_more) == renamed


def test_nothing_to_undo_is_no_error(store):
    assert store.undo(None) is None
    assert store.redo(None) is None
    assert store.can_undo(None) is None


def test_each_scope_undoes_its_own(store):
    first, second = mission(), mission()
    add(store, first, mission=first.id, label="First")
    add(store, second, mission=second.id, label="Second")
    add(store, person(), label="Person")
    assert store.undo(first.id).label == "First"
    assert store.can_undo(first.id) is None
    assert [store.can_undo(scope).label for scope in (second.id, None)] == ["Second", "Person"]


def test_a_change_of_two_missions_and_the_directory_is_undone_from_any(store):
    first, second = mission(), mission()
    news = heard(store)
    add(store, first, second, mission=[first.id, second.id, None], label="Both")
    assert (news[0].missions, news[0].directory) == ({first.id, second.id}, True)
    assert store.undo(second.id).missions == {first.id, second.id}
    assert [store.can_undo(scope) for scope in (first.id, second.id, None)] == [None] * 3
    assert store.can_redo(first.id).label == "Both"


def test_everybody_undoes_their_own(store, colleague):
    add(store, person(), label="Mine")
    add(colleague, person("Bert"), label="Theirs")
    assert store.undo(None).label == "Mine"
    assert store.can_undo(None) is None
    assert colleague.can_undo(None).label == "Theirs"


def test_a_colleague_takes_back_mine_and_it_leaves_my_stack(store, colleague):
    anna = add(store, person(), label="Add")
    edit(store, Person, anna, given="B", label="First")
    edit(store, Person, anna, family="C", label="Second")
    first = store.history(None)[1]
    assert first.label == "First"
    colleague.revert(first.id)
    assert value(store, Person, anna, "given") == "Anna"
    assert store.undo(None).label == "Second"
    assert store.undo(None).label == "Add"


def test_undo_this_in_the_middle_then_undo_and_redo_the_rest(store):
    anna = add(store, person(), label="Add")
    for key in ("prefix", "family", "email"):
        edit(store, Person, anna, label=key, **{key: "x"})
    middle = next(entry for entry in store.history(None) if entry.label == "family")
    store.revert(middle.id)
    assert [entry.undone for entry in store.history(None)] == [False, False, True, False, False]
    assert [store.undo(None).label for _ in range(3)] == ["email", "prefix", "Add"]
    assert held(store) == {}
    labels = [store.redo(None).label for _ in range(4)]
    assert labels == ["Add", "prefix", "email", "family"]
    assert value(store, Person, anna, "family") == "x"
    assert store.redo(None) is None


def test_undo_this_twice_is_refused_but_works_again_after_redo(store):
    anna = add(store, person())
    edit(store, Person, anna, given="B")
    entry = store.history(None)[0]
    store.revert(entry.id)
    with pytest.raises(RefusedError, match="already"):
        store.revert(entry.id)
    store.redo(None)
    store.revert(entry.id)
    assert value(store, Person, anna, "given") == "Anna"
    with pytest.raises(RefusedError, match="no longer in the history"):
        store.revert(uuid.uuid4())


def test_a_new_change_ends_redo(store):
    anna = add(store, person())
    edit(store, Person, anna, given="B")
    store.undo(None)
    edit(store, Person, anna, given="C")
    assert store.can_redo(None) is None
    store.undo(None)
    assert store.redo(None) is not None
    assert value(store, Person, anna, "given") == "C"


def test_a_colleague_on_another_field_does_not_hinder_undo(store, colleague):
    anna = add(store, person())
    edit(store, Person, anna, given="B")
    edit(colleague, Person, anna, family="Theirs")
    store.undo(None)
    assert value(store, Person, anna, "given") == "Anna"
    assert value(store, Person, anna, "family") == "Theirs"


def test_a_colleague_on_the_same_field_stops_undo_and_is_named(store, colleague):
    anna = add(store, person(family="Bos"), label="Add")
    edit(store, Person, anna, family="Kers", label="Older")
    edit(store, Person, anna, given="B", label="Mine")
    edit(colleague, Person, anna, given="Theirs", label="Theirs")
    before = held(store)
    with pytest.raises(ConflictError, match="Bert") as caught:
        store.undo(None)
    error = caught.value
    assert (error.field, error.theirs, error.seen) == ("given", "Theirs", "B")
    assert error.who == "Bert"
    assert error.when == store.history(None)[0].at
    assert held(store) == before
    # The next Ctrl+Z goes on with the one before it.
    assert store.undo(None).label == "Older"


def test_texts_are_undone_per_language(store, colleague):
    there = mission()
    add(store, there, mission=there.id)
    title = value(store, Mission, there.id, "title")
    edit(store, Mission, there.id, title=title.replaced("nl", "Reis"), mission=there.id)
    now = value(store, Mission, there.id, "title")
    edit(colleague, Mission, there.id, title=now.replaced("en", "Journey"), mission=there.id)
    store.undo(there.id)
    assert dict(value(store, Mission, there.id, "title")) == {"nl": "Japan", "en": "Journey"}
    store.redo(there.id)
    now = value(store, Mission, there.id, "title")
    edit(colleague, Mission, there.id, title=now.replaced("nl", "Tocht"), mission=there.id)
    with pytest.raises(ConflictError):
        store.undo(there.id)


def test_undo_of_adding_is_stopped_by_what_others_hung_on_it(store, colleague):
    there = mission()
    add(store, there, mission=there.id)
    add(colleague, party(there.id), mission=there.id)
    before = held(store)
    with pytest.raises(ConflictError, match="still used"):
        store.undo(there.id)
    assert held(store) == before


def test_what_was_removed_meanwhile_cannot_be_set_back(store, colleague):
    anna = add(store, person())
    edit(store, Person, anna, given="B")
    remove(colleague, Person, anna)
    with pytest.raises(ConflictError, match="removed"):
        store.undo(None)


def test_a_mission_and_its_parts_come_back_in_one_undo(store):
    there = mission()
    add(store, there, *(party(there.id, f"p{n}", n) for n in range(5)), mission=there.id)
    before = held(store)
    with store.change("Remove", mission=there.id) as session:
        session.delete(session.get_one(Mission, there.id))
        for row in session.query(Party):
            session.delete(row)
    assert held(store) == {}
    store.undo(there.id)
    assert held(store) == before


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
    with pytest.raises(RuntimeError, match="without being loaded"), store.change("Blind") as s:
        row = s.get_one(Person, anna)
        s.expire(row)
        row.given = "Blind"
    with store.change("Known from its adding") as session:
        row = person("Cor")
        session.add(row)
        session.flush()
        row.notes, row.document_valid_until = "x", date(2030, 1, 1)
    assert value(store, Person, row.id, "notes") == "x"


def test_a_reading_session_cannot_write(store):
    with pytest.raises(RuntimeError, match="only reads"), store.reading() as session:
        session.add(person())
        session.flush()


def test_a_change_inside_a_change_is_a_bug_and_says_so(store):
    with pytest.raises(RuntimeError, match="inside another"), store.change("Outer"):  # noqa: SIM117
        with store.change("Inner"):
            pass
    add(store, person())


def test_an_object_from_before_somebody_elses_change_is_not_saved_over_it(store, colleague):
    anna = add(store, person())
    with store.reading() as session:
        old = session.get_one(Person, anna)
    edit(colleague, Person, anna, given="Theirs")
    with pytest.raises(ConflictError, match="meanwhile"), store.change("Stale") as session:
        session.add(old)
        old.given = "Mine"
    assert value(store, Person, anna, "given") == "Theirs"


def test_two_windows_hear_of_each_other(store, colleague):
    there = mission()
    news = heard(store)
    assert store.poll() is False
    add(colleague, there, mission=there.id, label="One")
    add(colleague, person(), label="Two")
    assert store.poll() is True
    assert store.poll() is False
    (change,) = news
    assert (change.missions, change.directory) == ({there.id}, True)
    assert (change.label, change.who, change.own) == ("Two", "Bert", False)
    add(store, person())
    assert store.poll() is False


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


def test_history_is_read_in_pages_with_a_constant_number_of_statements(store):
    anna = add(store, person())
    for n in range(12):
        edit(store, Person, anna, given=f"n{n}", label=f"n{n}")
    counts = []
    for limit in (2, 10):
        with statements(store.engine) as sent:
            store.history(None, limit)
        counts.append(len(sent))
    assert counts[0] == counts[1]
    first = store.history(None, 5)
    rest = store.history(None, before=first[-1])
    assert [entry.number for entry in (*first, *rest)] == list(range(13, 0, -1))


def test_looking_for_the_next_undo_costs_the_same_after_many_changes(store):
    anna = add(store, person())
    for n in range(3):
        edit(store, Person, anna, given=f"n{n}")
    with statements(store.engine) as few:
        store.can_undo(None)
    for n in range(80):
        edit(store, Person, anna, given=f"m{n}")
    with statements(store.engine) as many:
        store.can_undo(None)
    assert len(few) == len(many)


def test_what_is_scrubbed_is_nowhere_in_the_journal(store):
    secret = add(store, person("Geheim"), label="Add {name}")
    with store.change("Rename {name}", name="Geheim") as session:
        session.get_one(Person, secret).given = "Verborgen"
    other = add(store, person("Other"))
    remove(store, Person, secret)
    entry = store.history(None)[0]
    assert store.scrub([("person", secret)]) == 3
    for each in store.history(None):
        assert "Geheim" not in repr(each)
        assert "Verborgen" not in repr(each)
    with pytest.raises(RefusedError, match="privacy"):
        store.revert(entry.id)
    assert store.undo(None) is not None
    assert other not in {row_id for _table, row_id in held(store)}
    assert store.undo(None) is None


def test_the_example_database_says_so(db_url, store):
    assert not store.is_example
    store.mark_example()
    again = Store.open(db_url, "Anna")
    assert again.is_example
    again.close()


def test_a_session_of_the_store_is_an_ordinary_one(store):
    with store.reading() as session:
        assert isinstance(session, Session)
