from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from delegaties.outputs.print.blocks import BARE, Cell, Gap, Row
from delegaties.outputs.print.breaking import Span
from delegaties.outputs.print.layout import Block, Entry, Group, Page, Section, fill
from delegaties.outputs.print.text import Text
from delegaties.outputs.print.theme import A4, GRID, TEXT

LINES = int(A4.depth / GRID)


def text(count: int, word: str = "x") -> Text:
    return Text([Span("\n".join([word] * count))], TEXT)


def paragraph(count: int, *, keep: bool = False, before: float = 0) -> Block:
    return Block(text(count), before, keep)


def pages(*groups: Group) -> list[Page]:
    return fill(Section("Section", groups, Entry(1, "Section", "key")), A4)


def group(*blocks: Block, again: Block | None = None, before: float = 0) -> Group:
    return Group(blocks, None, again, before)


def heights(page: Page) -> list[float]:
    return [placed.height / GRID for placed in page.placed]


def test_a_section_without_blocks_has_no_page():
    assert pages() == []
    assert pages(group()) == []


def test_a_group_moves_to_the_next_page_as_a_whole():
    one, two = pages(group(paragraph(LINES - 5)), group(paragraph(4), paragraph(4)))
    assert heights(one) == [LINES - 5]
    assert heights(two) == [4, 4]


def test_a_heading_goes_with_what_it_heads():
    blocks = [paragraph(1) for _ in range(LINES - 2)]
    one, two = pages(group(*blocks, paragraph(1, keep=True), paragraph(3), paragraph(20)))
    assert len(one.placed) == LINES - 2
    assert heights(two)[:2] == [1, 3]


def test_a_heading_stays_when_enough_of_a_long_text_fits_under_it():
    one, two = pages(group(paragraph(LINES - 8), paragraph(1, keep=True), paragraph(40)))
    assert heights(one) == [LINES - 8, 1, 7]
    assert heights(two) == [33]


def test_what_runs_over_is_headed_again():
    again = Block(text(1, "again"))
    first, second, third = pages(group(*[paragraph(10) for _ in range(14)], again=again))
    assert first.placed[0].box is not again.box
    assert second.placed[0].box is again.box
    assert third.placed[0].box is again.box


def test_a_last_page_with_a_line_or_two_gets_company():
    blocks = [paragraph(1) for _ in range(LINES + 2)]
    one, two = pages(group(*blocks))
    assert len(two.placed) >= 4
    assert len(one.placed) + len(two.placed) == LINES + 2


def test_air_before_a_group_is_dropped_at_the_top_of_a_page():
    one, two = pages(group(paragraph(LINES)), group(paragraph(5), before=36))
    assert one.placed[0].top == 0
    assert two.placed[0].top == 0


def test_entries_stand_at_the_height_of_their_group():
    entry = Entry(2, "Part", "part")
    [page] = fill(
        Section(
            "Section",
            (group(paragraph(5)), Group((paragraph(2),), entry, before=GRID)),
            Entry(1, "Section", "key"),
        ),
        A4,
    )
    assert page.entries == [(Entry(1, "Section", "key"), 0.0), (entry, 6 * GRID)]


def test_a_box_higher_than_a_page_that_cannot_be_divided_stands_alone():
    high = Block(Gap(A4.depth + 50))
    one, two = pages(group(high, paragraph(5)))
    assert one.placed[0].height > A4.depth
    assert heights(two) == [5]


BLOCKS = st.builds(
    lambda count, keep, before, row: Block(
        Row([Cell(200, (text(count),))], BARE) if row else text(count), before * 6, keep
    ),
    st.integers(1, 90),
    st.booleans(),
    st.integers(0, 6),
    st.booleans(),
)


@given(st.lists(st.lists(BLOCKS, min_size=1, max_size=8), min_size=1, max_size=6), st.booleans())
def test_every_line_is_placed_once_inside_the_page_and_no_page_is_empty(groups, repeated):
    again = Block(text(1, "again")) if repeated else None
    filled = pages(*(group(*blocks, again=again, before=18) for blocks in groups))
    wanted = sum(block.box.height(A4.measure) for blocks in groups for block in blocks)
    own = [p for page in filled for p in page.placed if again is None or p.box is not again.box]
    assert sum(placed.height for placed in own) == wanted
    for page in filled:
        bottom = 0.0
        assert page.placed
        for placed in page.placed:
            assert placed.top >= bottom - 0.01
            bottom = placed.top + placed.height
        assert bottom <= A4.depth + 0.01
