"""Where the grounds of the board are in its window."""

from __future__ import annotations

from dataclasses import replace

from boardplans import NINE, item
from PySide6.QtCore import QPointF, QRectF

from delegaties.ui.mission.board.drawing import Drag, Frame
from delegaties.ui.mission.board.ghosts import Ghost
from delegaties.ui.mission.board.layout import Mark, Zone

FRAME = Frame(
    width=900, height=600, gutter=48, tray=34, head=30, strip=26, tray_left=200, right=10, down=120
)


def test_a_point_of_the_window_is_on_one_ground():
    assert FRAME.spot(QPointF(300, 10)).zone is Zone.TRAY
    assert FRAME.spot(QPointF(300, 80)).zone is Zone.STRIP
    hours = FRAME.spot(QPointF(148, 190))
    assert (hours.zone, hours.point) == (Zone.HOURS, QPointF(110, 220))


def test_under_the_heads_no_scrolled_card_is_hit():
    scrolled = replace(FRAME, strip_down=40)
    assert scrolled.spot(QPointF(300, 50)).point.y() < 0
    assert scrolled.spot(QPointF(300, 70)).point.y() == 46


def test_what_stands_on_a_ground_is_found_again_on_the_screen():
    rect = QRectF(110, 220, 50, 20)
    assert FRAME.on_screen(Zone.HOURS, rect).topLeft() == QPointF(148, 190)
    assert FRAME.hours() == QRectF(48, 90, 852, 510)


def test_a_drag_knows_all_that_has_to_be_painted_for_it():
    rect = QRectF(0, 300, 100, 60)
    drag = Drag(
        ghosts=[Ghost(item("x", NINE), Zone.HOURS, 0, rect)], words="9.00", at=QPointF(400, 400)
    )
    assert drag.bounds(FRAME).contains(FRAME.on_screen(Zone.HOURS, rect))
    assert drag.bounds(FRAME).contains(QRectF(400, 400, 40, 40))


def test_a_dragged_mark_is_painted_with_the_line_through_its_column():
    mark = Mark(0, comes=True, minute=540, rect=QRectF(284, 292, 16, 16), passages=())
    bounds = Drag(mark=mark, at=QPointF(300, 300)).bounds(FRAME)
    assert bounds.contains(FRAME.on_screen(Zone.HOURS, mark.rect))
    assert bounds.width() > FRAME.width
