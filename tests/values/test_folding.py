"""Names are found however they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegaties.values.folding import fold, matches


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Đặng Văn Ất", "dang van at"), ("Łukasz", "lukasz"), ("’s-Gravenhage", "'s-gravenhage"),
        ("Straße", "strasse"), ("Ærø", "aero"), ("ＡＢＣ", "abc"), ("山田 太郎", "太郎"),
        ("𠮷野", "𠮷野"), ("محمد", "محمد"), ("İstanbul", "istanbul"), ("Ɓ😀", "😀"),
    ],
)  # fmt: skip
def test_a_name_is_found_as_it_is_typed(name, typed):
    assert matches(typed, fold(name))


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


def test_words_may_come_in_any_order():
    assert matches("zwaag pieter", fold("Pieter van der Zwaag"))
    assert not matches("pieter jansen", fold("Pieter van der Zwaag"))
