"""Organisations, and which belongs to which."""

from __future__ import annotations

import pytest

from delegaties.edits import organisations
from delegaties.errors import RefusedError
from delegaties.plan import load_directory


def test_the_family_is_shown_from_the_top_down(store, made):
    with store.change("Add") as session:
        europe = organisations.add_organisation(
            session,
            name="Yanmar Europe",
            parent_id=made.organisation,
            city="Almere",
            staff_here=210,
        )
        organisations.add_organisation(session, name="Agria", parent_id=europe)
    with store.reading() as session:
        family = load_directory.organisation(session, europe).family
    assert [(member.name, member.depth) for member in family] == [
        ("Yanmar", 0), ("Yanmar Europe", 1), ("Agria", 2),
    ]  # fmt: skip


def test_no_organisation_is_part_of_itself_however_far_up(store, made):
    with store.change("Add") as session:
        child = organisations.add_organisation(session, name="Dochter", parent_id=made.organisation)
    for parent in (child, made.organisation):
        with pytest.raises(RefusedError, match="part of itself"), store.change("x") as session:
            organisations.change_organisation(session, made.organisation, {"parent_id": parent})


def test_one_in_use_is_not_removed_but_it_is_said_where(store, made):
    with pytest.raises(RefusedError, match=r"Japan \(Bezoek"), store.change("x") as session:
        organisations.remove_organisation(session, made.organisation)


def test_a_name_is_needed(store):
    with pytest.raises(RefusedError, match="needs a name"), store.change("x") as session:
        organisations.add_organisation(session, city="Almere")
