from __future__ import annotations

import pytest
from storing import add, edit, held, mission, party, person, remove, value

from delegaties.errors import ConflictError
from delegaties.i18n import words
from delegaties.model.delegation import Party
from delegaties.model.mission import Mission
from delegaties.model.people import Person


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
    with pytest.raises(ConflictError, match="still used") as caught:
        store.undo(there.id)
    assert held(store) == before
    assert words("en").error(caught.value).startswith("Japan is still used in: Japan.")


def test_a_change_of_ones_own_that_stops_undo_is_not_told_as_somebody_elses(store):
    there = mission()
    add(store, there, label="Import")
    edit(store, Mission, there.id, mission=there.id, motivation="Later")
    with pytest.raises(ConflictError) as caught:
        store.undo(None)
    told = words("nl").error(caught.value)
    assert told.startswith("Hetzelfde veld van Japan is daarna gewijzigd")
    assert store.can_undo(None) is None  # it is not offered again


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
