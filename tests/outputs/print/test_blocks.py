from __future__ import annotations

from outputs.print.reading import drawn, squeezed, texts

from delegaties.outputs.print.blocks import BARE, Bar, Cell, Gap, Row, RuledLines, Rules, divide
from delegaties.outputs.print.breaking import Span
from delegaties.outputs.print.text import Text
from delegaties.outputs.print.theme import GRID, INK, TEXT


def text(count: int, word: str = "line") -> Text:
    return Text([Span("\n".join(f"{word} {n}" for n in range(count)))], TEXT)


def test_a_row_is_as_high_as_its_highest_cell():
    row = Row(
        [Cell(50, (text(1),), 10), Cell(80, (text(3), Gap(6)))], Rules(pad_top=2, pad_bottom=4)
    )
    assert (row.width, row.height(500)) == (140, 3 * GRID + 6 + 6)


def test_a_row_is_read_cell_by_cell():
    row = Row([Cell(60, (text(1, "left"),)), Cell(60, (text(2, "right"),))])
    assert squeezed("".join(texts(drawn(row, 120)))) == "left0right0right1"


def test_a_short_row_stays_whole():
    row = Row([Cell(80, (text(20),))], BARE)
    assert row.split(80, 60) == ()


def test_a_high_row_is_divided_and_no_line_is_lost():
    row = Row(
        [Cell(50, (text(1, "time"),)), Cell(80, (text(5), Gap(GRID), text(40, "more")))], BARE
    )
    rest, height, seen = row, 0.0, ""
    while rest.height(130) > 20 * GRID:
        head, rest = rest.split(130, 120)
        height += head.height(130)
        assert head.height(130) <= 120
        seen += "\n".join(texts(drawn(head, 130))) + "\n"
    seen += "\n".join(texts(drawn(rest, 130)))
    expected = ["time 0", *(f"line {n}" for n in range(5)), *(f"more {n}" for n in range(40))]
    assert squeezed(seen) == squeezed("".join(expected))


def test_dividing_never_leaves_an_empty_first_part():
    row = Row([Cell(80, (text(30),))], BARE)
    assert row.split(80, 20) == ()


def test_boxes_that_fit_are_not_divided():
    boxes = (text(2), text(3))
    assert divide(boxes, 80, 100) == (boxes, ())
    assert divide(boxes, 80, 30) == (boxes[:1], boxes[1:])


def test_a_bar_and_ruled_lines_take_the_room_they_say():
    assert Bar(40, 3, INK).height(100) == 3
    assert RuledLines(5, 24).height(100) == 120
    assert drawn(Bar(40, 3, INK), 40).startswith(b"%PDF")
    assert drawn(RuledLines(2, 24), 40).startswith(b"%PDF")
