"""An open book on the screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from delegaties.ui.widgets.spread import SpreadView, spread_of, where

A4 = (595.0, 842.0)


@pytest.fixture
def view(qtbot):
    view = SpreadView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    with qtbot.waitExposed(view):
        view.show()
    view.spread.put_book([A4] * 6)
    return view


@given(some.integers(0, 40), some.integers(1, 41))
def test_even_pages_lie_at_the_left_of_the_next_odd_one(page, count):
    shown = spread_of(page, count)
    assert min(page, count - 1) in shown
    numbers = [each + 1 for each in shown]
    assert len(numbers) == 1 or (numbers[0] % 2 == 0 and numbers[1] == numbers[0] + 1)
    assert len(shown) == 2 or shown[0] in {0, count - 1}


def test_keys_turn_the_leaves_and_stop_at_the_covers(qtbot, view):
    spread, keys, seen = view.spread, Qt.Key, []
    for key in (keys.Key_Left, keys.Key_Right, keys.Key_Right, keys.Key_Left, keys.Key_End,
                keys.Key_Right, keys.Key_Home):  # fmt: skip
        qtbot.keyClick(spread, key)
        seen.append(spread.shown())
    assert seen == [(0,), (1, 2), (3, 4), (1, 2), (5,), (5,), (0,)]


def test_a_notch_of_the_wheel_turns_a_leaf(view):
    for step in (-60, -60, -120):
        event = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, step), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.spread, event)
    assert view.spread.shown() == (3, 4)


def test_the_whole_spread_fits_in_and_can_be_drawn_larger(qtbot, view):
    spread = view.spread
    spread.go(1)
    left, right = spread.places()[1], spread.places()[2]
    assert left.right() < right.left()
    assert spread.rect().toRectF().contains(left.united(right))
    with qtbot.waitSignal(spread.wanted) as wanted:
        view.zoom(1)
    qtbot.waitUntil(lambda: spread.width() > view.viewport().width())
    assert wanted.args[0] == (1, 2)
    view.zoom(0)
    qtbot.waitUntil(lambda: spread.size() == view.viewport().size())
    view.zoom(-1)
    assert spread.zoom == 1


def test_pictures_of_pages_that_were_turned_over_are_forgotten(view):
    spread = view.spread
    picture = QImage(QSize(10, 14), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    spread.put_picture(0, picture)
    shot = spread.grab().toImage()
    assert shot.pixelColor(spread.places()[0].center().toPoint()).name() == "#ff0000"
    spread.go(2)
    spread.put_picture(1, picture)
    assert set(spread.pictures) == {1}


def test_a_picture_of_the_right_size_is_drawn_pixel_for_pixel(view):
    spread = view.spread
    place = spread.places()[0].toRect()
    picture = QImage(place.size() + QSize(1, 1), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    for x in range(0, picture.width(), 2):
        picture.setPixelColor(x, 20, Qt.GlobalColor.black)
    spread.put_picture(0, picture)
    shot = spread.grab().toImage()
    row = [shot.pixelColor(place.left() + x, place.top() + 20).name() for x in range(10, 14)]
    assert row == ["#000000", "#ffffff", "#000000", "#ffffff"]


def test_an_empty_book_can_be_looked_at(view):
    view.spread.put_book([])
    view.spread.turn(1)
    view.spread.grab()
    assert view.spread.shown() == ()


def test_it_says_where_the_book_lies_open(view):
    assert where((0,), 6) == "Bladzijde 1 van 6"
    view.spread.go(3)
    assert view.spread.accessibleName() == "Bladzijde 4 en 5 van 6"
