"""Likely duplicates in the directory."""

from __future__ import annotations

import pytest

from delegaties.edits import organisations, people
from delegaties.plan import load_directory
from delegaties.plan.similar import similar


@pytest.fixture
def rows(store):
    """Four people, as the list has them."""
    with store.change("x") as session:
        for given, family in (
            ("Jan", "Berg"),
            ("Anna", "Berg"),
            ("Jan", "Berger"),
            ("Vera", "Loo"),
        ):
            people.add_person(session, given=given, prefix="van der", family=family)
    with store.reading() as session:
        return load_directory.people(session)


def names(rows):
    return [row.name.full for row in rows]


def test_likely_duplicates_have_every_word_typed(rows):
    assert names(similar(rows, "berg der anna")) == ["Anna van der Berg"]
    assert similar(rows, "an") == ()
    jan = next(row.id for row in rows if row.name.full == "Jan van der Berg")
    assert names(similar(rows, "jan berg", besides=jan)) == ["Jan van der Berger"]


@pytest.mark.parametrize(
    "typed",
    [
        "Jan v.d. Berg",
        "J. van der Berg",
        "Berg, J.",
        "j v d berg",
        "J.P. v/d Berg",
        "Jan Piet Berg",
    ],
)
def test_a_person_written_shorter_is_likely_the_same(rows, typed):
    assert names(similar(rows, typed))[0] == "Jan van der Berg"
    assert "Anna van der Berg" not in names(similar(rows, typed))


@pytest.mark.parametrize("typed", [", Jan", "Yanmar", "...", "Van der Bergen", "W. van der Loo"])
def test_another_name_hints_at_nobody(rows, typed):
    assert names(similar(rows, typed)) == []


@pytest.mark.parametrize(
    ("typed", "likely"),
    [
        ("Yanmar Holdings Co., Ltd.", ["Yanmar B.V."]),
        ("yanmar", ["Yanmar B.V."]),
        ("Yan", ["Yanmar B.V."]),
        ("Yandex N.V.", []),
    ],
)
def test_an_organisation_written_longer_is_likely_the_same(store, typed, likely):
    with store.change("x") as session:
        organisations.add_organisation(session, name="Yanmar B.V.")
    with store.reading() as session:
        rows = load_directory.organisations(session)
    assert [row.name for row in similar(rows, typed)] == likely
