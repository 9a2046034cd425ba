"""The board on the screen, and a mouse that drags on it as a hand does."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from access import settle
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tabbing import open_tab

from delegaties.ui.desk import Desk
from delegaties.ui.mission.board.board import Board
from delegaties.ui.mission.board.canvas import Canvas
from delegaties.ui.mission.board.layout import Zone
from delegaties.ui.mission.programme import ProgrammeTab

LEFT = Qt.MouseButton.LeftButton
FREE = Qt.KeyboardModifier.NoModifier


def open_board(qtbot: QtBot, desk: Desk, mission_id: UUID, view: str = "day") -> ProgrammeTab:
    """A programme with its board in front."""
    tab = open_tab(qtbot, desk, ProgrammeTab, mission_id)
    tab.views.open(view)
    settle(qtbot)
    return tab


def board_of(tab: ProgrammeTab) -> Board:
    """The board that is open."""
    assert tab.views.board is not None
    return tab.views.board


def middle(canvas: Canvas, item_id: UUID) -> QPoint:
    """The middle of an item's first card, in the window of the board."""
    card = canvas.scene.layout.cards_of(item_id)[0]
    return canvas.frame.on_screen(card.zone, card.rect).center().toPoint()


def bottom(canvas: Canvas, item_id: UUID) -> QPoint:
    """The lower edge of an item's card."""
    card = canvas.scene.layout.cards_of(item_id)[0]
    rect = canvas.frame.on_screen(card.zone, card.rect)
    return QPointF(rect.center().x(), rect.bottom() - 1).toPoint()


def at(canvas: Canvas, minute: int, column: int = 0) -> QPoint:
    """A minute in a column, in the window of the board."""
    layout = canvas.scene.layout
    place = QPointF(layout.columns[column].left + 40, layout.y(minute))
    return (place + canvas.frame.origin(Zone.HOURS)).toPoint()


def drag(canvas: Canvas, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = FREE) -> None:
    """Press, go there in two steps, and let go."""
    hold(canvas, start, end, keys)
    QTest.mouseRelease(canvas.viewport(), LEFT, keys, end)


def hold(canvas: Canvas, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = FREE) -> None:
    """Press and go there, with the button still down."""
    QTest.mousePress(canvas.viewport(), LEFT, keys, start)
    for point in (start + (end - start) / 2, end):
        QTest.mouseMove(canvas.viewport(), point)


def go(tab: ProgrammeTab, day: date) -> None:
    """Show a day on the board."""
    board_of(tab).go(day)
