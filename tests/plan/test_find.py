"""Anything is found by a few letters."""

from __future__ import annotations

import pytest

from delegaties.plan.find import Kind, find


@pytest.mark.usefixtures("made")
def test_every_kind_is_found_by_any_of_its_words(store):
    with store.reading() as session:
        for typed, kind in (
            ("japan", Kind.MISSION), ("dijk 2 anna", Kind.PERSON), ("YANM", Kind.ORGANISATION),
            ("osaka head", Kind.PLACE),
        ):  # fmt: skip
            assert {hit.kind for hit in find(session, typed, "nl")} == {kind}, typed


@pytest.mark.usefixtures("made")
def test_nothing_is_found_by_nothing_and_a_percent_sign_is_a_letter(store):
    with store.reading() as session:
        assert find(session, "  ", "nl") == ()
        assert find(session, "%", "nl") == ()
