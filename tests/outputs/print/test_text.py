from __future__ import annotations

import pytest
from outputs.print.reading import drawn, lines, texts

from delegaties.outputs.print.breaking import Span
from delegaties.outputs.print.text import Text
from delegaties.outputs.print.theme import TEXT, Style


def numbered(count: int) -> Text:
    return Text([Span("\n".join(f"line {n}" for n in range(count)))], TEXT)


def test_a_text_is_as_high_as_its_lines():
    assert numbered(3).height(100) == 36


def test_a_divided_text_keeps_two_lines_on_either_side():
    for room in (23, 12, 0):
        assert numbered(5).split(100, room) == ()
    assert numbered(3).split(100, 24) == ()
    head, tail = numbered(5).split(100, 50)
    assert [part.height(100) / 12 for part in (head, tail)] == [3, 2]


def test_markup_in_a_text_is_only_text():
    text = Text([Span('R&D <b>x</b> <img src="a"/> &amp;')], TEXT)
    assert texts(drawn(text, 400)) == ['R&D <b>x</b> <img src="a"/> &amp;']


def test_a_narrow_copy_divides_words_and_the_original_does_not():
    text = Text([Span("elektriciteitscentrales")], TEXT)
    divided = text.narrow("nl")
    assert any(line.pieces[-1].text.endswith("-") for line in divided.lines(60))
    assert not any(line.pieces[-1].text.endswith("-") for line in text.lines(60))


@pytest.mark.parametrize(("align", "left"), [("left", 0), ("centre", 95), ("right", 190)])
def test_text_stands_where_its_style_says(align, left):
    text = Text([Span("12")], Style(align=align))
    [box] = lines(drawn(text, 200))[0]
    assert box[0] == pytest.approx(left, abs=1.5)


def test_text_extracts_in_the_order_of_its_lines():
    assert texts(drawn(numbered(3), 100)) == ["line 0\nline 1\nline 2"]
