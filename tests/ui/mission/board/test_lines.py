"""In a narrow card words are read to their end."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from delegaties.ui import theme
from delegaties.ui.mission.board.lines import wrapped


@pytest.fixture
def font(qapp):  # noqa: ARG001  fonts need one
    return theme.font(14, strong=True)


@pytest.fixture
def wide(font):
    return lambda text: QFontMetricsF(font).horizontalAdvance(text) + 1


def test_a_title_breaks_between_words(font, wide):
    lines = wrapped("Ontmoeting met de haven", font, wide("Ontmoeting"))
    assert lines == ["Ontmoeting", "met de", "haven"]
    assert wrapped("", font, 50) == [""]


def test_a_word_longer_than_a_line_is_broken_with_a_hyphen(font, wide):
    lines = wrapped("Bezoek Kyocera", font, wide("Bezoek"))
    assert lines == ["Bezoek", "Kyoce-", "ra"]
    lines = wrapped("Ondernemersvereniging", font, wide("Onder-"))
    assert "".join(lines).replace("-", "") == "Ondernemersvereniging"
    assert all(wide(line) <= wide("Onder-") for line in lines)


def test_the_last_line_there_is_room_for_has_all_that_is_left(font, wide):
    lines = wrapped("Bezoek Kyocera in Kyoto", font, wide("Bezoek"), 2)
    assert lines == ["Bezoek", "Kyocera in Kyoto"]
    assert wrapped("Bezoek Kyocera", font, wide("Bezoek"), 1) == ["Bezoek Kyocera"]


def test_where_hardly_a_letter_fits_there_is_no_hyphen(font, wide):
    assert wrapped("Wmo", font, wide("W")) == ["W", "m", "o"]
    assert wrapped("Bezoek", font, 4) == ["Bezoek"]
