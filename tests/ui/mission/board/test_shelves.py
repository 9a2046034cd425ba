"""However much waits for a day or for a time, all of it can be reached on a laptop."""

from __future__ import annotations

import pytest
from boarding import board_of, drag, middle, open_board
from building import DEPARTS
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from tabbing import press

from delegaties.edits.programme import add_item
from delegaties.ui.mission.board.layout import Zone
from delegaties.values.texts import Texts
from delegaties.values.when import When

MANY = 20


def filled(desk, made, when):
    def fill(session):
        return [
            add_item(session, made.id, Texts.of(nl=f"Kennismaking met bedrijf {n}"), when=when)
            for n in range(MANY)
        ]

    return desk.change("x", fill, mission=made.id)


@pytest.fixture
def canvas(qtbot, desk, made):
    return board_of(open_board(qtbot, desk, made.id)).canvas


def is_seen(canvas, item_id):
    card = canvas.scene.layout.cards_of(item_id)[0]
    port = canvas.frame.part(card.zone).intersected(canvas.viewport().rect().toRectF())
    return port.contains(canvas.frame.on_screen(card.zone, card.rect))


def turn(canvas, at, steps):
    nothing = QPoint()
    event = QWheelEvent(
        QPointF(at), canvas.viewport().mapToGlobal(QPointF(at)), nothing, QPoint(0, -120 * steps),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)


@pytest.mark.parametrize("when", [When(), When(DEPARTS)], ids=["tray", "strip"])
def test_each_of_twenty_is_reached_by_key_and_the_hours_keep_most_of_the_room(
    qtbot, desk, made, canvas, when
):
    added = filled(desk, made, when)
    assert canvas.frame.hours().height() > canvas.viewport().height() / 2
    seen = set()
    first = next(each for each in canvas.order() if each in added)
    canvas.wants.emit((first,), first)
    for _step in range(MANY):
        if is_seen(canvas, canvas.current):
            seen.add(canvas.current)
        press(qtbot, canvas, Qt.Key.Key_Right)
    assert seen == set(added)


@pytest.mark.parametrize(
    ("when", "zone"), [(When(), Zone.TRAY), (When(DEPARTS), Zone.STRIP)], ids=["tray", "strip"]
)
def test_the_wheel_scrolls_a_shelf_and_leaves_the_hours(desk, made, canvas, when, zone):
    added = filled(desk, made, when)
    last = [each for each in canvas.order() if each in added][-1]
    assert not is_seen(canvas, last)
    hours = canvas.verticalScrollBar().value()
    turn(canvas, canvas.frame.part(zone).center().toPoint(), MANY)
    assert is_seen(canvas, last)
    assert canvas.verticalScrollBar().value() == hours
    drag(canvas, middle(canvas, last), QPoint(200, canvas.viewport().height() - 90))
    moved = next(item for item in desk.plan(made.id).items if item.id == last)
    assert moved.when.start is not None


def test_what_fits_has_no_scroll_bar(canvas):
    assert not any(bar.isVisible() for bar in canvas.shelves.bars.values())
    assert not canvas.shelves.turn(Zone.TRAY, -120)
