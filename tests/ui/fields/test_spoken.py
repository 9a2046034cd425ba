"""Languages to choose from, by their names."""

from __future__ import annotations

from delegaties.ui import language
from delegaties.ui.fields.spoken import FIRST, languages


def test_the_languages_of_most_guests_come_first_and_none_twice():
    codes = [code for code, _name in languages()]
    assert tuple(codes[: len(FIRST)]) == FIRST
    assert len(codes) == len(set(codes)) > 100


def test_they_are_named_in_the_language_of_the_window():
    assert dict(languages())["ja"] == "Japans"
    language.use("en")
    assert dict(languages())["ja"] == "Japanese"
