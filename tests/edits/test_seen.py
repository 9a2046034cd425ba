"""Was it still what you saw?"""

from __future__ import annotations

from datetime import date

import pytest

from delegaties.edits import places, programme
from delegaties.errors import ConflictError
from delegaties.values.when import When


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


@pytest.mark.parametrize(
    ("field", "seen", "theirs", "mine"),
    [
        ("title.nl", "Bezoek 0", "Bezoek Yanmar", "Bezoek fabriek"),
        ("when", None, When(date(2026, 11, 12)), When(date(2026, 11, 13))),
    ],
)
def test_a_text_and_a_time_name_who_changed_them_too(
    store, colleague, made, field, seen, theirs, mine
):
    with colleague.change("x", mission=made.id) as session:
        programme.change_item(session, made.items[0], {field: theirs})
    with pytest.raises(ConflictError) as conflict, store.change("x", mission=made.id) as session:
        programme.change_item(session, made.items[0], {field: mine}, {field: seen})
    assert conflict.value.who == "Bert"
