"""Cards look as their status says, also in half an hour."""

from __future__ import annotations

from dataclasses import replace

import pytest
from boardplans import item, plan, scene
from building import at
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from delegaties.ui import theme
from delegaties.ui.mission.board.paint import Warned, paint_card
from delegaties.ui.mission.board.patterns import Worn
from delegaties.values.kinds import ItemStatus

WIDE, HIGH = 240, 60


@pytest.fixture
def paint(qapp):  # noqa: ARG001  fonts need one
    def paint(status=ItemStatus.CONFIRMED, height=HIGH, width=WIDE, severity="", **look):
        visit = item("Bezoek Yanmar", at(9), status=status)
        face = replace(scene(plan(visit)).faces[visit.id], severity=severity)
        image = QImage(WIDE + 8, height + 8, QImage.Format.Format_RGB32)
        image.fill(theme.colour("surface"))
        painter = QPainter(image)
        paint_card(painter, QRectF(4, 4, width, height), face, Worn("A"), **look)
        painter.end()
        return image

    return paint


def ink(image, colour):
    """How many pixels have a colour of the theme."""
    sought = theme.colour(colour).rgb()
    return sum(
        image.pixel(x, y) == sought for x in range(image.width()) for y in range(image.height())
    )


def test_only_what_is_confirmed_is_filled(paint):
    tint = "party.A.tint"
    assert ink(paint(), tint) > WIDE * HIGH / 2
    for status in (ItemStatus.IDEA, ItemStatus.ASKED, ItemStatus.CANCELLED):
        assert ink(paint(status), tint) == 0


def test_every_status_looks_different(paint):
    looks = [paint(status) for status in ItemStatus]
    assert all(one != other for one in looks for other in looks if one is not other)


def test_half_an_hour_still_shows_time_and_title(paint):
    low = paint(height=20)
    columns = [
        any(low.pixelColor(x, y).lightness() < 110 for y in range(6, 22)) for x in range(WIDE)
    ]
    assert sum(columns[16:90]) > 20
    assert sum(columns[90:200]) > 40


def test_what_is_chosen_has_a_ring_and_what_is_warned_of_another(paint):
    assert ink(paint(chosen=True), "ring") > WIDE
    warned = paint(chosen=True, warned=Warned("block", "M. Veeningen is bij de lunch"))
    assert ink(warned, "severity.block.line") > WIDE
    assert ink(warned, "ring") == 0


def test_what_has_no_room_in_the_card_is_said_to_be_missing(qapp):  # noqa: ARG001  fonts need one
    visit = item("Bezoek", at(9))
    face = scene(plan(visit)).faces[visit.id]
    painter = QPainter(image := QImage(300, 90, QImage.Format.Format_RGB32))

    def told(text, height):
        warned = Warned("warn", text)
        return paint_card(painter, QRectF(4, 4, 240, height), face, Worn(), warned=warned)

    assert told("Te krap", 60)
    assert not told("Te krap", 20)
    assert not told("Er is veel te weinig tijd tussen de twee plaatsen op deze dag", 60)
    painter.end()
    assert not image.isNull()


@pytest.mark.parametrize("width", [24, 60, 240])
def test_a_point_of_attention_is_seen_on_a_card_of_any_width(paint, width):
    calm = paint(width=width)
    pointed = paint(width=width, severity="block")
    assert ink(calm, "severity.block.line") == 0
    assert ink(pointed, "severity.block.line") > 20
