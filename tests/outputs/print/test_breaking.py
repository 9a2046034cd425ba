from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegaties.outputs.print.breaking import Line, Span, break_lines
from delegaties.outputs.print.fonts import Weight, face
from delegaties.values.letters import clean

LETTERS = st.text(
    st.sampled_from("ab Wi-/.@éŁ\u00a0\n山田、（」ー𠮷") | st.characters(max_codepoint=0x24F),
    max_size=80,
)
WIDTHS = st.floats(min_value=20, max_value=400)


def shown(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


def measured(line: Line) -> float:
    return sum(face(piece.face).stringWidth(piece.text, piece.size) for piece in line.pieces)


@given(st.lists(st.tuples(LETTERS, st.sampled_from(Weight)), max_size=4), WIDTHS)
def test_no_line_is_wider_than_its_column_and_no_letter_is_lost(parts, width):
    lines = break_lines([Span(text, weight) for text, weight in parts], width)
    whole = "".join(clean(text) for text, _ in parts)
    assert all(measured(line) <= width + 0.02 for line in lines)
    assert "".join("".join(map(shown, lines)).split(" ")) == whole.replace("\n", "").replace(
        " ", ""
    )


@given(LETTERS, WIDTHS)
def test_the_width_a_line_claims_is_the_width_it_has(text, width):
    for line in break_lines([Span(text)], width):
        assert line.width == pytest.approx(measured(line), abs=0.02)


def test_lines_break_at_spaces_and_inside_compounds():
    lines = break_lines([Span("Consulaat-generaal Osaka")], 55)
    assert [shown(line) for line in lines] == ["Consulaat-", "generaal", "Osaka"]


def test_times_and_telephone_numbers_are_not_broken_at_their_dashes():
    lines = break_lines([Span("van 9.30–11.30 bel 06-0000 0001")], 62)
    assert [shown(line) for line in lines] == ["van 9.30–11.30", "bel 06-0000", "0001"]


def test_line_breaks_of_the_text_stay_also_empty_ones():
    assert [shown(line) for line in break_lines([Span("a\n\nb")], 100)] == ["a", "", "b"]


def test_japanese_breaks_anywhere_but_not_before_a_comma():
    lines = break_lines([Span("東京都、大阪府", language="ja")], 30)
    assert all(not shown(line).startswith("、") for line in lines)
    assert "".join(map(shown, lines)) == "東京都、大阪府"


def test_an_address_too_long_for_a_line_breaks_after_a_point_or_slash():
    lines = break_lines([Span("https://www.example.org/a/very/long/path/to/somewhere")], 100)
    assert all(shown(line)[-1] in "/.@-_" for line in lines[:-1])


def test_words_are_divided_only_where_that_is_asked_for():
    text = [Span("elektriciteitscentrales")]
    assert shown(break_lines(text, 60, "nl")[0]).endswith("-")
    assert not any(shown(line).endswith("-") for line in break_lines(text, 60))


def test_a_word_that_fits_on_a_line_of_its_own_stays_whole():
    lines = break_lines([Span("Coach of the municipality")], 80, "en")
    assert [shown(line) for line in lines] == ["Coach of the", "municipality"]


def test_spans_of_one_word_are_not_parted():
    lines = break_lines([Span("aa bb", Weight.BOLD), Span("cc dd")], 26)
    assert [shown(line) for line in lines] == ["aa", "bbcc", "dd"]


def test_nothing_takes_no_line():
    assert break_lines([], 100) == []
    assert break_lines([Span("")], 100) == []
