"""Anything is found by a few letters."""

from __future__ import annotations

import pytest

from delegaties.edits import missions, organisations, vehicles
from delegaties.plan.find import Kind, find


@pytest.mark.usefixtures("made")
def test_every_kind_is_found_by_any_of_its_words(store):
    with store.change("Book") as session:
        vehicles.add_vehicle(session, name="Touringcar Weerwater", note="rolstoellift")
    with store.reading() as session:
        for typed, kind in (
            ("dijk 2 anna", Kind.PERSON), ("YANM", Kind.ORGANISATION),
            ("osaka head", Kind.PLACE), ("weerw rolstoel", Kind.VEHICLE),
        ):  # fmt: skip
            assert {hit.kind for hit in find(session, typed, "nl")} == {kind}, typed


@pytest.mark.usefixtures("made")
def test_nothing_is_found_by_nothing_and_a_percent_sign_is_a_letter(store):
    with store.reading() as session:
        assert find(session, "  ", "nl") == ()
        assert find(session, "%", "nl") == ()


def test_a_country_finds_who_and_what_is_there_in_both_languages(store, made):
    with store.change("Go to Germany too") as session:
        organisations.add_organisation(session, name="A German in Berlin", country="DE")
        organisations.add_organisation(session, name="Japan House", country="NL")
        missions.add_part(session, "destination", made.id, country="DE")
    with store.reading() as session:
        for typed in ("duitsl", "Germany"):
            names = [hit.name for hit in find(session, typed, "nl")]
            assert names == ["Japan", "A German in Berlin"]
        names = [(hit.name, hit.second) for hit in find(session, "japan", "nl")]
        assert names[1:] == [("Japan House", "Nederland"), ("Yanmar", "Japan")]
        assert [hit.name for hit in find(session, "yanm japan", "nl")] == ["Yanmar"]
