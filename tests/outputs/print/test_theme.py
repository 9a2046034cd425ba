from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegaties.outputs.print import theme
from delegaties.outputs.print.theme import A4, A5, GREY, GRID, MM, RUNNING, Style, contrast, legible


@given(st.integers(0, 0xFFFFFF))
def test_any_office_colour_becomes_legible_on_white(colour):
    assert contrast(legible(f"#{colour:06X}")) >= 4.5


def test_a_dark_colour_stays_as_it_is():
    assert legible("#0E5C68") == (0x0E / 255, 0x5C / 255, 0x68 / 255)


@pytest.mark.parametrize("wrong", ["", "blue", "#12345", "#GGGGGG"])
def test_what_is_no_colour_gives_our_own(wrong):
    assert legible(wrong) == legible(theme.DEFAULT_ACCENT)


def test_margins_are_mirrored_and_the_depth_is_whole_lines():
    assert A4.left(1) == pytest.approx(25 * MM)
    assert A4.left(2) == pytest.approx(18 * MM)
    assert A4.depth % GRID == 0
    assert A4.measure == pytest.approx(167 * MM)


def test_no_style_is_too_small_too_light_or_off_the_grid():
    styles = [value for value in vars(theme).values() if isinstance(value, Style)]
    for style in styles:
        assert style is RUNNING or style.size >= 8
        assert style.size >= 7
        assert style is RUNNING or style.leading % (GRID / 2) == 0
        assert contrast(style.colour) >= contrast(GREY)


def test_a_theme_has_the_sheet_that_was_asked_for():
    assert theme.theme("", "A5").sheet is A5
    assert theme.theme("", "folio").sheet is A4
