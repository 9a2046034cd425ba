"""Chips: never only colour, and a filter that can be taken off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter

from delegaties.ui.widgets.chips import (
    ChipLabel,
    FilterBar,
    chip_size,
    paint_chip,
    party_chip,
    severity_chip,
    status_chip,
)

STATES = ("idea", "asked", "confirmed", "cancelled")


def painted(chip, *, on_selection=False):
    image = QImage(160, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    width = paint_chip(painter, QPoint(4, 20), chip, on_selection=on_selection)
    painter.end()
    return width, image


@pytest.mark.usefixtures("qapp")
def test_every_state_has_its_own_icon_and_word():
    chips = [status_chip(state, state) for state in STATES]
    assert len({chip.icon for chip in chips}) == len(STATES)
    grey = [painted(chip)[1].convertToFormat(QImage.Format.Format_Grayscale8) for chip in chips]
    assert all(one != other for at, one in enumerate(grey) for other in grey[at + 1 :])


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "chip", [status_chip("asked", "gevraagd"), severity_chip("warn", "2"), party_chip("B")]
)
def test_a_chip_is_as_wide_as_it_says(chip):
    width, image = painted(chip)
    assert width == chip_size(chip).width()
    assert all(image.pixelColor(x, 20) == Qt.GlobalColor.white for x in range(width + 6, 160))


@pytest.mark.usefixtures("qapp")
def test_an_outline_is_drawn_in_the_text_colour_on_a_selection():
    chip = status_chip("asked", "gevraagd")
    assert painted(chip)[1] != painted(chip, on_selection=True)[1]


def test_a_label_says_its_meaning(qtbot):
    shown = ChipLabel(severity_chip("block", "2"), "2 blokkerend")
    qtbot.addWidget(shown)
    assert shown.accessibleName() == "2 blokkerend"
    assert shown.sizeHint() == chip_size(severity_chip("block", "2"))
    with qtbot.waitExposed(shown):
        shown.show()


def test_filters_are_chosen_by_key_and_taken_off(qtbot):
    bar = FilterBar("Filter")
    qtbot.addWidget(bar)
    bar.add("open", "Niet bevestigd", "clock", count=4)
    bar.add("warn", "Met aandachtspunt", count=5)
    with qtbot.waitSignal(bar.changed):
        qtbot.keyClick(bar.chip("open"), Qt.Key.Key_Space)
    assert bar.chosen() == ("open",)
    assert "×" in bar.chip("open").text()
    bar.chip("open").put_count(3)
    assert bar.chip("open").accessibleName() == "Niet bevestigd 3"
    bar.empty()
    assert bar.chosen() == ()
    assert "×" not in bar.chip("open").text()
