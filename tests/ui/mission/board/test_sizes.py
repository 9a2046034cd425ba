"""How large things are on a laptop and on a large screen."""

from __future__ import annotations

from PySide6.QtCore import QSize

from delegaties.ui.mission.board.sizes import measures, wide_of


def test_a_low_window_has_lower_hours_and_a_whole_mission_narrower_columns(qapp):  # noqa: ARG001
    low = measures(QSize(900, 600), 1.0, 240, 200, whole=False)
    high = measures(QSize(900, 1000), 1.0, 240, 200, whole=True)
    assert low.hour < high.hour
    assert low.least_column > high.least_column
    assert measures(QSize(900, 600), 2.0, 240, 200, whole=False).hour == 2 * low.hour
    assert low.tray < 900 - 200


def test_a_long_title_does_not_fill_the_tray(qapp):  # noqa: ARG001
    assert (
        wide_of("Bezoek") < wide_of("Bezoek aan het hoofdkantoor van een bedrijf in Osaka") <= 220
    )
