"""New people, organisations and places from a name typed in a form."""

from __future__ import annotations

import pytest

from delegaties.errors import RefusedError
from delegaties.ui.sources import DeskSources, name_of


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Anna van der Loo", ("Anna", "van der", "Loo")),
        ("Anna Loo", ("Anna", "", "Loo")),
        ("Loo, Anna", ("Anna", "", "Loo")),
        ("Tanabe", ("", "", "Tanabe")),
        ("Jan Peter Balk", ("Jan Peter", "", "Balk")),
        ("Van der Loo", ("", "van der", "Loo")),
        ("Jan v.d. Berg", ("Jan", "v.d.", "Berg")),
        ("Di Wu", ("Di", "", "Wu")),
    ],
)
def test_a_typed_name_is_taken_apart(typed, parts):
    name = name_of(typed)
    assert (name.given, name.prefix, name.family) == parts


def test_a_new_person_is_there_at_once_and_can_be_undone(desk):
    sources = DeskSources(desk)
    made = sources.add("person", "Anna van der Loo")
    assert [(row.id, row.name.full) for row in sources.people()] == [(made, "Anna van der Loo")]
    desk.undo(None)
    assert sources.people() == ()


@pytest.mark.parametrize("kind", ["organisation", "place"])
def test_so_is_a_new_organisation_or_place(desk, kind):
    sources = DeskSources(desk)
    made = sources.add(kind, "Kyocera")
    rows = sources.organisations() if kind == "organisation" else sources.places()
    assert [(row.id, row.name) for row in rows] == [(made, "Kyocera")]


def test_a_mission_is_not_made_in_passing(desk):
    with pytest.raises(RefusedError):
        DeskSources(desk).add("mission", "Japan")


def test_opening_asks_the_window(desk, qtbot, made):
    with qtbot.waitSignal(desk.go) as asked:
        DeskSources(desk).open("mission", made.id)
    assert asked.args == ["mission", made.id]
