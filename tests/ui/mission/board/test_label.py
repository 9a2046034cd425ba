"""The label at the mouse stays in the window, and says what no card has room for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from delegaties.ui.mission.board.label import paint_label, reach
from delegaties.ui.mission.board.paint import Warned

WIDE, HIGH = 900, 500
LONG = Warned("block", "Marije de Wit en zeven anderen zijn tot 13.15 uur bij de wandeling " * 3)


@pytest.fixture
def covered(qapp):  # noqa: ARG001  fonts need one
    """What of a white window the label covers."""

    def covered(at, warned=None):
        image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_label(painter, QSizeF(WIDE, HIGH), at, "10.20–11.05", warned)
        painter.end()
        white = QColor("white").rgb()
        found = [(x, y) for x in range(WIDE) for y in range(HIGH) if image.pixel(x, y) != white]
        xs, ys = zip(*found, strict=True)
        return QRect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    return covered


@pytest.mark.parametrize("at", [(450, 250), (2, 2), (898, 498), (450, -30), (2, 498)])
def test_it_is_seen_wholly_wherever_the_mouse_is(covered, at):
    area = covered(QPointF(*at), LONG)
    assert QRect(1, 1, WIDE - 2, HIGH - 2).contains(area)
    assert area.height() > 80


def test_what_is_painted_again_is_all_of_it(covered):
    for at in (QPointF(450, 250), QPointF(898, 498)):
        assert reach(at).contains(covered(at, LONG).toRectF())


def test_without_a_warning_it_is_one_line(covered):
    assert covered(QPointF(450, 250)).height() < 30


def test_what_is_wrong_stands_above_when_and_with_what(covered):
    one = covered(QPointF(450, 250), Warned("block", "Op twee plekken tegelijk: Anna"))
    two = Warned("block", "Op twee plekken tegelijk: Anna\n13.00–13.15: de lunch en Yakult")
    assert covered(QPointF(450, 250), two).height() > one.height() + 10
