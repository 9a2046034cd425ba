"""The pattern of a party is its own, also without colour."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from delegaties.ui.mission.board.patterns import paint_bar, paint_bars, pair


def grey(letter):
    """A bar of a party, as where ink is and where not."""
    image = QImage(6, 60, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paint_bar(painter, QRectF(0, 0, 6, 60), letter)
    painter.end()
    dark = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return tuple(dark.pixelColor(x, y).lightness() < 190 for x in range(6) for y in range(60))


def test_the_bars_of_six_parties_differ_in_grey(qapp):  # noqa: ARG001  colours need one
    bars = {letter: grey(letter) for letter in "ABCDEF"}
    for one, other in combinations(bars, 2):
        differs = sum(a != b for a, b in zip(bars[one], bars[other], strict=True))
        assert differs > 60, (one, other)


def test_what_is_common_is_solid_in_the_accent(qapp):  # noqa: ARG001  colours need one
    assert all(grey(""))
    assert pair("").line != pair("A").line


def test_a_bar_of_several_parties_has_the_pattern_of_each(qapp):  # noqa: ARG001  colours need one
    image = QImage(6, 60, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_bars(painter, QRectF(0, 0, 6, 60), "AB")
    painter.end()
    upper = {image.pixel(x, y) for x in range(6) for y in range(30)}
    assert upper == {pair("A").line.rgb()}
    assert any(image.pixel(x, y) not in upper for x in range(6) for y in range(30, 60))
    assert pair("AB").line == pair("").line
