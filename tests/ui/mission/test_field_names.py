"""The journal's columns and values in the reader's words."""

from __future__ import annotations

from uuid import uuid4

import pytest

from delegaties.ui import language
from delegaties.ui.mission.field_names import changes


def test_a_changed_field_has_its_name_and_both_values():
    assert changes("mission", {"departs": "2026-11-14"}, {"departs": "2026-11-15"}) == [
        ("Vertrek", "14 nov 2026 → 15 nov 2026")
    ]


def test_the_reader_chooses_the_language():
    language.use("en")
    assert changes("mission", {"status": "idea"}, {"status": "decided"}) == [
        ("Status", "Idea → Decided")
    ]


@pytest.mark.parametrize(
    ("table", "column", "code", "expected"),
    [
        ("mission", "kind", "other", "Andere missie"),
        ("cost_line", "kind", "other", "Overige kosten"),
        ("cost_line", "estimate", "1250.5000", "1.250,50"),
        ("destination", "country", "JP", "Japan"),
        ("decision", "outcome", "held", "Besluit aangehouden"),
    ],
)
def test_a_code_is_read_as_its_own_field_means_it(table, column, code, expected):
    ((_name, text),) = changes(table, None, {column: code})
    assert text == expected


def test_only_the_language_that_changed_is_told():
    before, after = (
        {"title": {"nl": "Japan", "en": "Japan"}},
        {"title": {"nl": "Reis", "en": "Japan"}},
    )
    assert changes("mission", before, after) == [("Titel", "Japan → Reis")]


def test_people_are_told_by_name_also_when_they_are_gone():
    known, gone = str(uuid4()), str(uuid4())
    names = {known: "Linde Hofstra"}
    told = changes(
        "mission", {"leader_id": gone}, {"leader_id": known}, lambda row: names.get(row, "")
    )
    assert told == [("Leider", "(verwijderd) → Linde Hofstra")]


def test_what_was_emptied_is_told_and_what_nobody_knows_is_left_out():
    told = changes(
        "mission", {"motivation": "Groei", "search": "x"}, {"motivation": "", "search": "y"}
    )
    assert told == [("Motivering", "Groei weggehaald")]


def test_a_long_text_is_cut():
    ((_name, text),) = changes("mission", None, {"background": "woord " * 100})
    assert len(text) < 100
    assert text.endswith("…")
