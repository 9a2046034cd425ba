"""The line with the days: as many as there is room for, always with the one that is shown."""

from __future__ import annotations

from datetime import timedelta

import pytest
from access import settle
from building import DEPARTS
from PySide6.QtCore import QPoint

from delegaties.ui.mission.board.bar import DayBar

WEEK = [DEPARTS + timedelta(n) for n in range(7)]
LONG = [DEPARTS + timedelta(n) for n in range(30)]


@pytest.fixture
def bar(qtbot):
    bar = DayBar()
    qtbot.addWidget(bar)
    bar.resize(900, 50)
    bar.show()
    return bar


def test_a_week_has_weekdays_and_dates(bar):
    bar.show_days(WEEK, WEEK[2], "Dag 3", "Amsterdam + 7 u")
    assert [made.text() for made in bar.buttons.values()][:2] == ["za 14", "zo 15"]
    assert bar.buttons[WEEK[2]].isChecked()
    assert not bar.later.isVisible()


def test_a_day_is_gone_to(qtbot, bar):
    bar.show_days(WEEK, WEEK[2], "Dag 3", "")
    with qtbot.waitSignal(bar.chosen) as told:
        bar.buttons[WEEK[4]].click()
    assert told.args == [WEEK[4]]
    with qtbot.waitSignal(bar.chosen) as told:
        bar.step(-1)
    assert told.args == [WEEK[1]]
    assert not bar.note.isVisible()


def test_of_a_month_the_days_around_are_shown_in_short(bar):
    bar.show_days(LONG, LONG[20], "Dag 21", "")
    assert LONG[20] in bar.buttons
    assert 5 < len(bar.buttons) < 30
    assert bar.buttons[LONG[20]].text() == str(LONG[20].day)
    assert bar.later.isVisible()


def test_at_the_end_there_is_no_further(qtbot, bar):
    bar.show_days(WEEK, WEEK[6], "Dag 7", "")
    with qtbot.assertNotEmitted(bar.chosen):
        bar.step(1)


@pytest.mark.parametrize("number", [1, 4, 7])
def test_in_the_room_that_it_wants_every_day_of_a_week_has_its_button(bar, number):
    bar.show_days(WEEK[:number], WEEK[0], "Dag 1 · zaterdag 14 november · Osaka", "")
    bar.resize(bar.wanted(), 50)
    assert len(bar.buttons) == number
    assert not bar.later.isVisible()
    assert bar.title.width() > 150


def test_the_day_at_a_point_shows_that_it_is_meant(qtbot, bar):
    bar.show_days(WEEK, WEEK[0], "Dag 1", "")
    settle(qtbot)
    button = bar.buttons[WEEK[3]]
    assert bar.day_at(button.mapToGlobal(button.rect().center())) == WEEK[3]
    assert [day for day, made in bar.buttons.items() if made.isDown()] == [WEEK[3]]
    assert bar.day_at(bar.mapToGlobal(bar.rect().bottomRight()) + QPoint(0, 50)) is None
    bar.calm()
    assert not any(made.isDown() for made in bar.buttons.values())
