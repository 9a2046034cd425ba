"""The hours are made higher and lower without knowing a key."""

from __future__ import annotations

from boarding import board_of, open_board
from PySide6.QtCore import Qt

from delegaties.ui.mission.board.zoom import ZoomButtons


def test_the_buttons_make_the_hours_higher_and_lower(qtbot, desk, made):
    canvas = board_of(open_board(qtbot, desk, made.id)).canvas
    buttons = canvas.findChild(ZoomButtons)
    qtbot.waitUntil(lambda: buttons.y() == round(canvas.frame.tray))
    before = canvas.scene.layout.measures.hour
    qtbot.mouseClick(buttons.more, Qt.MouseButton.LeftButton)
    assert canvas.scene.layout.measures.hour > before
    qtbot.mouseClick(buttons.less, Qt.MouseButton.LeftButton)
    assert canvas.scene.layout.measures.hour == before
    assert buttons.geometry().right() <= canvas.frame.gutter
    assert "Ctrl" in buttons.more.toolTip()
