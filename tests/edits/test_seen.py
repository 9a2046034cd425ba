"""Was it still what you saw?"""

from __future__ import annotations

import pytest

from delegaties.edits import places
from delegaties.errors import ConflictError


def edit(store, place, name, seen):
    with store.change("Rename") as session:
        places.change_place(session, place, {"name": name}, {"name": seen})


def test_the_newest_change_is_the_one_that_is_named(store, colleague, made):
    edit(store, made.place, "Kantoor", "Head office")
    edit(colleague, made.place, "Hoofdkantoor", "Kantoor")
    with pytest.raises(ConflictError) as conflict:
        edit(store, made.place, "Zetel", "Kantoor")
    assert (conflict.value.who, conflict.value.theirs) == ("Bert", "Hoofdkantoor")
    assert conflict.value.when.tzinfo is not None


def test_two_people_who_type_the_same_do_not_disagree(store, colleague, made):
    edit(colleague, made.place, "Kantoor", "Head office")
    edit(store, made.place, "Kantoor", "Head office")
