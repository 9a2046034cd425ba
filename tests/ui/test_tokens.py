"""The colours can be read: computed from the token file, on every ground they may stand on."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegaties.ui.tokens import GROUNDS, MARK, TEXT, contrast, readable, tokens, with_accent

SCHEMES = ("light", "dark")
PARTIES = "ABCDEF"
SEVERITIES = ("info", "warn", "block", "ok")
STATES = ("idea", "asked", "confirmed", "cancelled")


def written():
    """Every pair of text and ground that the window shows, by name."""
    pairs = list(itertools.product(("text", "muted"), (*GROUNDS, "accent-tint")))
    pairs += [("accent", ground) for ground in (*GROUNDS, "accent-tint")]
    pairs += [("on-accent", "accent"), ("selection-text", "selection"), ("on-toast", "toast")]
    for name in SEVERITIES:
        line = f"severity.{name}.line"
        pairs += [(line, ground) for ground in ("window", "surface", "raised", "selection")]
        pairs.append((line, f"severity.{name}.tint"))
        pairs.append(("text", f"severity.{name}.tint"))
    pairs += [
        (f"status.{name}", ground)
        for name in STATES
        for ground in ("window", "surface", "raised", "selection")
    ]
    pairs.append(("status.confirmed", "severity.ok.tint"))
    for letter in PARTIES:
        tint = f"party.{letter}.tint"
        pairs += [(f"party.{letter}.line", tint), ("text", tint), ("muted", tint)]
    return pairs


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read_on_every_ground(scheme):
    colours = tokens(scheme)
    poor = {
        pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2)
        for pair in written()
        if contrast(colours[pair[0]], colours[pair[1]]) < TEXT
    }
    assert poor == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_outlines_rings_and_marks_can_be_seen(scheme):
    colours = tokens(scheme)
    pairs = list(itertools.product(("ctl", "ring", "disabled"), GROUNDS))
    pairs += [("ring", "selection")]
    poor = [pair for pair in pairs if contrast(colours[pair[0]], colours[pair[1]]) < MARK]
    assert poor == []


def test_light_and_dark_name_the_same_colours():
    assert tokens("light").keys() == tokens("dark").keys()


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@given(accent=st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}"))
def test_any_house_colour_becomes_readable(scheme, accent):
    colours = with_accent(scheme, accent)
    for ground in (*GROUNDS, "accent-tint", "selection"):
        assert contrast(colours["accent"], colours[ground]) >= TEXT - 0.05
    assert contrast(colours["on-accent"], colours["accent"]) >= TEXT
    assert contrast(colours["selection-text"], colours["selection"]) >= TEXT


def test_a_readable_house_colour_stays_as_it_is():
    assert readable("#0E5C68", "light") == "#0E5C68"
    assert with_accent("light", None) is tokens("light")
