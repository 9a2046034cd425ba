"""A day is shown when a drag rests on its button, not when it passes over it."""

from __future__ import annotations

import pytest
from building import DEPARTS

from delegaties.ui.mission.board import dwelling
from delegaties.ui.mission.board.dwelling import Dwell


@pytest.fixture
def dwell(qapp, monkeypatch):  # noqa: ARG001  timers need one
    monkeypatch.setattr(dwelling, "PATIENCE", 10)
    return Dwell()


def test_the_day_is_told_once_that_a_drag_rests_on(qtbot, dwell):
    days = []
    dwell.rested.connect(days.append)
    with qtbot.waitSignal(dwell.rested):
        dwell.over(DEPARTS)
        dwell.over(DEPARTS)
    assert days == [DEPARTS]


def test_a_drag_that_goes_on_shows_nothing(qtbot, dwell):
    with qtbot.assertNotEmitted(dwell.rested, wait=40):
        dwell.over(DEPARTS)
        dwell.over(None)
