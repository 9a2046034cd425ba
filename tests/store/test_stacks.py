from __future__ import annotations

import uuid

import pytest
from counting import statements
from storing import add, edit, held, mission, person, value

from delegaties.errors import RefusedError
from delegaties.model.people import Person


def heard(store):
    news = []
    store.subscribe(news.append)
    return news


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
