from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from delegaties import resources
from delegaties.outputs.print.fonts import (
    CHINESE,
    JAPANESE,
    Weight,
    face,
    script,
    split,
)
from delegaties.values.letters import clean, printable, uncovered

LATIN = Weight.REGULAR.value


@pytest.mark.parametrize("name", [*Weight, JAPANESE, CHINESE])
def test_every_face_is_static_truetype_that_may_be_embedded(name):
    with TTFont(resources.path(f"fonts/{name}.ttf")) as font:
        assert "fvar" not in font
        assert "glyf" in font
        assert font["OS/2"].fsType == 0
    assert face(name).letters >= set("aZ0 ")


def test_figures_are_of_one_width_so_that_times_stand_in_columns():
    for weight in Weight:
        assert len({face(weight).stringWidth(digit, 10) for digit in "0123456789"}) == 1


@pytest.mark.parametrize(
    ("text", "language", "faces"),
    [
        ("Đặng Văn Ất", "vi", [LATIN]),
        ("Łukasz ’s-Gravenhage İğdır", "", [LATIN]),
        ("山田", "ja", [JAPANESE]),
        ("李小龍", "zh", [CHINESE]),
        ("𠮷野", "", [JAPANESE]),
        ("李小龙", "", [CHINESE]),
        ("NFIA 東京", "ja", [LATIN, JAPANESE]),
    ],
)
def test_the_face_follows_the_script_and_the_language(text, language, faces):
    runs = split(text, Weight.REGULAR, language)
    assert [name for name, _ in runs] == faces
    assert "".join(run for _, run in runs) == text


def test_kana_makes_a_text_japanese():
    assert {name for name, _ in split("株式会社ヤンマー", Weight.BOLD)} == {JAPANESE}


@given(st.text())
def test_splitting_keeps_every_letter_that_can_be_set(text):
    settable = clean(text)
    assert "".join(run for _, run in split(settable, Weight.SEMIBOLD)) == settable
    assert clean(settable) == settable


@given(st.text())
def test_what_is_not_reported_has_a_glyph(text):
    missing = uncovered(text)
    for name, run in split(clean(text), Weight.REGULAR):
        assert set(run) - set(missing) - {"\n"} <= face(name).letters


def test_scripts_are_named_and_symbols_are_not():
    assert script("م") == "ARABIC"
    assert script("👍") == ""


def test_the_list_of_letters_is_what_the_faces_have():
    names = (Weight.REGULAR, JAPANESE, CHINESE)
    theirs = frozenset().union(*(face(name).letters for name in names))
    assert printable() == theirs - {"\uffff"}  # how a font table ends; no letter
