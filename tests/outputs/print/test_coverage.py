from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegaties.i18n import words
from delegaties.outputs.print.coverage import covered
from delegaties.values.letters import uncovered


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("Jan 山田", "nl", "Jan 山田"),
        ("محمد", "nl", "[tekst in Arabisch schrift]"),
        ("Kim 👍🏽!", "en", "Kim [symbol]!"),
        ("שלום en 한국", "en", "[text in Hebrew script] en [text in Hangul script]"),
        ("ᚠᚢᚦ", "nl", "[tekst in een ander schrift]"),
    ],
)
def test_letters_without_a_face_are_described_in_the_readers_language(text, language, shown):
    assert covered(text, words(language)) == shown


@given(st.text())
def test_what_is_described_can_always_be_set(text):
    assert uncovered(covered(text, words("nl"))) == ""
