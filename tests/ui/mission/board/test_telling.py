"""What the board says in words, at the mouse and to a screen reader."""

from __future__ import annotations

from dataclasses import replace

import pytest
from boardplans import A, item, plan, scene
from building import at
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from delegaties.ui.mission.board.layout import Spot, Zone
from delegaties.ui.mission.board.paint import paint_card
from delegaties.ui.mission.board.patterns import Worn
from delegaties.ui.mission.board.telling import described, told

KEPT = item("Bezoek", at(9), A, time_hidden=True)


def test_that_guests_are_not_told_the_time_is_said_with_it():
    board = scene(plan(KEPT))
    (card,) = board.layout.cards
    said = told(board, board.layout.hit(Spot(Zone.HOURS, card.rect.center())))
    assert said.splitlines()[:2] == ["9.00–10.00, tijd niet voor gasten", "Bezoek"]
    assert described(board.faces[KEPT.id]).startswith("9.00–10.00, tijd niet voor gasten, Bezoek")
    open_time = scene(plan(replace(KEPT, time_hidden=False)))
    assert "gasten" not in described(open_time.faces[KEPT.id])


def test_where_nothing_is_nothing_is_said():
    board = scene(plan(KEPT))
    assert told(board, board.layout.hit(Spot(Zone.HOURS, QPointF(10, 10)))) == ""
    assert described(None) == ""


@pytest.mark.parametrize("height", [18, 60])
def test_a_card_shows_the_sign_of_a_time_kept_from_guests(qapp, height):  # noqa: ARG001
    def painted(hidden):
        shown = replace(KEPT, time_hidden=hidden)
        board = scene(plan(shown))
        image = QImage(260, 70, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        rect = image.rect().toRectF().adjusted(5, 5, -5, height - 65)
        paint_card(painter, rect, board.faces[KEPT.id], Worn("A"))
        painter.end()
        return image

    assert painted(hidden=True) != painted(hidden=False)
