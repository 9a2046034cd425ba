"""Which letters can be printed."""

from __future__ import annotations

import pytest

from delegaties.values.letters import clean, uncovered


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("محمد", "محد"),
        ("שלום", "שלום"),
        ("👍", "👍"),
        ("Jan", ""),
        ("한국", "한국"),
        ("Ελλάς Жуков", ""),
    ],
)
def test_letters_that_no_face_has_are_found(text, missing):
    assert uncovered(text) == missing


def test_invisible_characters_and_odd_spaces_do_not_reach_paper():
    assert clean("a\u200b\ufeffb\u00ad\u2009c\td\u202fe\u2011f\x00") == "ab c d\u00a0e-f"
    assert clean("e\u0301\r\nf\u2028g") == "é\nf\ng"
    assert clean("葛\U000e0100") == "葛"
