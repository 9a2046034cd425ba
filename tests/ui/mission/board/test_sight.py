"""What is chosen comes into sight with as little scrolling as that takes."""

from __future__ import annotations

import pytest
from boardplans import NINE, item, layout, plan
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtWidgets import QScrollBar

from delegaties.ui.mission.board.layout import Hit, Zone
from delegaties.ui.mission.board.sight import bring, measure, shape_over

ROOM = QSizeF(400, 300)


@pytest.fixture
def bars(qtbot):
    made = QScrollBar(), QScrollBar()
    for bar in made:
        qtbot.addWidget(bar)
        measure(bar, 1000, 300, 30)
    return made


def test_a_bar_goes_as_far_as_there_is_more_to_see(bars):
    assert (bars[0].maximum(), bars[0].pageStep(), bars[0].singleStep()) == (700, 300, 30)
    measure(bars[0], 100, 300, 30)
    assert bars[0].maximum() == 0


@pytest.mark.parametrize(
    ("top", "high", "scrolled"), [(100, 50, 0), (400, 50, 158), (400, 500, 392)]
)
def test_what_is_below_comes_up_just_far_enough_and_what_is_too_high_by_its_top(
    bars, top, high, scrolled
):
    bring(QRectF(0, top, 50, high), ROOM, *bars)
    assert (bars[0].value(), bars[1].value()) == (scrolled, 0)


def test_what_is_beside_comes_from_its_left(bars):
    bring(QRectF(500, 100, 50, 50), ROOM, *bars)
    assert bars[1].value() == 492


def test_the_mouse_shows_what_a_press_would_begin():
    card = layout(plan(item("Bezoek", NINE))).cards[0]
    shapes = Qt.CursorShape
    assert shape_over(Hit(Zone.HOURS, 0, 540)) is shapes.ArrowCursor
    assert shape_over(Hit(Zone.HOURS, 0, 540, card)) is shapes.OpenHandCursor
    assert shape_over(Hit(Zone.HOURS, 0, 540, card, 1)) is shapes.SizeVerCursor
