"""Text for calendar files: no controls, one line where one is meant, folds that part nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from delegaties.outputs.calendar.clean import fold, one_line, paragraphs

ANY = st.text(st.characters(), max_size=400)  # lone surrogates and controls among them
LINES = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=400)


@given(ANY)
@example("een\r\ntwee\u2028drie\x00\x1b\ud800\udfff\x9f\t.")
@example("een\n \n\t\n \ntwee")
def test_paragraphs_hold_nothing_that_a_reader_trips_over(text):
    kept = paragraphs(text)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", kept)
    assert "\n\n\n" not in kept
    assert paragraphs(kept) == kept


@given(ANY, st.integers(2, 300))
def test_one_line_is_one_line_within_its_limit(text, limit):
    line = one_line(text, limit)
    assert "\n" not in line
    assert len(line.encode("utf-16-le")) // 2 <= limit


def test_a_place_of_300_characters_keeps_its_beginning():
    assert one_line("Zaal " * 60, 255) == "Zaal " * 50 + "Zaal…"
    assert one_line("\U0001f600" * 300, 255) == "\U0001f600" * 127 + "…"


@given(LINES)
@example("SUMMARY:" + "\\\\" * 60)
@example("SUMMARY:" + "\U0001f469\u200d\U0001f680" * 40)
def test_folding_loses_nothing_and_parts_nothing(line):
    folded = fold(line)
    pieces = folded.removesuffix(b"\r\n").split(b"\r\n ")
    assert b"".join(pieces).decode() == line
    assert folded.endswith(b"\r\n")
    for octets in folded.split(b"\r\n"):
        assert len(octets) <= 75
        octets.decode()
    for piece in pieces[:-1]:
        backslashes = re.search(rb"\\*$", piece)[0]
        assert len(backslashes) % 2 == 0


@pytest.mark.parametrize("length", [74, 75, 76, 149, 150])
def test_lines_are_filled_to_75_octets(length):
    lines = fold("x" * length).splitlines()
    assert max(map(len, lines)) == min(length, 75)
    assert len(lines) == 1 + (length > 75) + (length > 149)
