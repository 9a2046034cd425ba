"""A change in the making writes an entry for each step, and none for nothing."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from delegaties.edits.people import add_person
from delegaties.store.draft import Draft
from delegaties.store.engine import for_writing
from delegaties.store.journal import Note
from delegaties.store.record import Recorder


@pytest.fixture
def draft(store):
    """A change on a session of its own, which is rolled back."""
    with Session(for_writing(store.engine)) as session:
        yield Draft(session, Note("Anna", "Added"), Recorder(session), set())


def test_what_changes_nothing_is_no_entry(draft):
    draft.finish()
    assert (draft.made, draft.written) == (None, [])


def test_each_step_is_an_entry_of_its_own_and_one_change_is_announced(draft):
    add_person(draft.session, family="Veeningen")
    draft.end_step(Note("Anna", "First"))
    draft.end_step(Note("Anna", "Nothing between"))
    add_person(draft.session, family="Hofstra")
    draft.finish()
    assert len(draft.written) == 2
    assert draft.own == set(draft.written)
    assert draft.made.label == "Added"


def test_a_change_that_must_be_known_is_an_entry_without_rows(draft):
    draft.always = True
    draft.finish()
    assert len(draft.written) == 1
