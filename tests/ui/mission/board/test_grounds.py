"""What the cards stand on can be seen: windows, joined programmes, zones, now."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from uuid import uuid4

import pytest
from boardplans import A, item, plan, scene
from building import DEPARTS, HOME, THERE, at
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from delegaties.plan.mission import Participation
from delegaties.ui import theme
from delegaties.ui.mission.board import grounds
from delegaties.ui.mission.board.layout import Mark
from delegaties.values.kinds import Side
from delegaties.values.when import Clock, When

WHOLE = QRectF(0, 0, 900, 1440)


@pytest.fixture
def painted(qapp):  # noqa: ARG001  fonts need one
    def painted(paint, *args, **more):
        image = QImage(900, 1440, QImage.Format.Format_RGB32)
        image.fill(theme.colour("surface"))
        painter = QPainter(image)
        paint(painter, *args, **more)
        painter.end()
        return image

    return painted


def test_a_window_is_a_bar_while_its_people_are_there(painted):
    here = Participation(
        id=uuid4(), side=Side.OURS, party_id=A.id,
        from_date=DEPARTS, from_time=time(9), until_date=DEPARTS, until_time=time(17),
    )  # fmt: skip
    image = painted(grounds.paint_hours, scene(plan(participations=(here,))), WHOLE)
    ink, x = theme.colour("party.A.line"), 598
    assert image.pixelColor(x, 9 * 60 - 240 + 30) == ink
    assert image.pixelColor(x, 8 * 60 - 240 + 30) != ink
    assert image.pixelColor(x, 18 * 60 - 240) != ink


def test_parties_are_tinted_while_all_are_together(painted):
    image = painted(grounds.paint_hours, scene(plan(item("Lunch", at(12)))), WHOLE)
    surface = theme.colour("surface")
    assert image.pixelColor(450, 12 * 60 - 240 + 30) != surface
    assert image.pixelColor(450, 14 * 60 - 240 + 30) == surface


def test_the_line_of_now_is_in_the_columns_of_today_only(painted):
    board = scene(plan(item("x", at(9)), item("y", at(9, day=1))), whole=True)
    image = painted(grounds.paint_now, board, DEPARTS + timedelta(1), 600)
    ink = theme.colour("severity.block.line")
    assert image.pixelColor(700, 360) == ink
    assert image.pixelColor(200, 360) != ink


def test_a_change_of_zone_is_marked_over_the_whole_day(painted):
    when = When(DEPARTS, Clock(DEPARTS, time(8), HOME), Clock(DEPARTS, time(18), THERE))
    image = painted(grounds.paint_zones, scene(plan(item("Vlucht", when))))
    tint = theme.colour("severity.info.tint")
    assert image.pixelColor(2, 18 * 60 - 240 - 12) == tint


def test_hours_heads_and_tray_are_written(painted):
    board = scene(plan(item("x", at(9))))
    blank = painted(lambda _painter: None)
    assert painted(grounds.paint_gutter, board, QRectF(0, 0, 48, 1440)) != blank
    assert painted(grounds.paint_heads, board, 30, 0) != blank
    home = painted(grounds.paint_gutter, replace(board, home=0), QRectF(0, 0, 48, 1440))
    assert home != painted(grounds.paint_gutter, board, QRectF(0, 0, 48, 1440))
    image = QImage(900, 34, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    image.fill(0)
    untouched = image.copy()
    grounds.paint_tray(painter, QRectF(0, 0, 900, 34), empty=True)
    painter.end()
    assert image != untouched
    assert grounds.tray_left(empty=True) > grounds.tray_left(empty=False) > 100


def test_a_mark_that_is_dragged_stands_out(painted):
    mark = Mark(0, comes=True, minute=540, rect=QRectF(284, 292, 16, 16), passages=())
    calm, dragged = (
        painted(grounds.paint_mark, mark),
        painted(grounds.paint_mark, mark, dragged=True),
    )
    leaving = painted(grounds.paint_mark, replace(mark, comes=False))
    assert calm != dragged
    assert calm != leaving
