"""Bars that can be told apart without colour."""

from __future__ import annotations

from itertools import pairwise

import pytest
from building import DEPARTS
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from delegaties.ui.mission.attendance import PATTERNS, day_edges, paint_bar
from delegaties.ui.mission.delegation_rows import Span

pytestmark = pytest.mark.usefixtures("qapp")


def grey(letter: str) -> bytes:
    """A bar as a grey printer shows it: dark or light, point by point."""
    picture = QImage(120, 10, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint_bar(painter, QRect(0, 0, 120, 10), letter)
    painter.end()
    points = (picture.pixelColor(x, y).lightness() for y in range(10) for x in range(120))
    return bytes(1 if light < 160 else 0 for light in points)


def test_every_party_has_a_pattern_of_its_own_in_grey_print():
    assert len({grey(letter) for letter in PATTERNS}) == len(PATTERNS)


def test_no_party_is_only_an_outline():
    inside = grey("")[120 * 5 + 20 : 120 * 5 + 100]
    assert not any(inside)
    assert any(grey(""))


def test_after_the_last_pattern_the_first_comes_again():
    assert grey("G") == grey("A")


@pytest.mark.parametrize("days", [1, 7, 31])
def test_the_days_divide_the_cell_evenly(days):
    edges = day_edges(QRect(0, 0, 220, 30), Span(DEPARTS, days))
    assert len(edges) == days + 1
    widths = [after - before for before, after in pairwise(edges)]
    assert max(widths) - min(widths) <= 1
    assert 0 < edges[0] < edges[-1] < 220
