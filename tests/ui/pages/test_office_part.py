"""The office sets what the checks hold to, and takes it back."""

from __future__ import annotations

from datetime import time

import pytest
from paging import CTRL, button_called, press, window_of, write
from PySide6.QtCore import Qt

from delegaties.plan.load_office import office as load_office
from delegaties.ui.pages.all import PAGES
from delegaties.values.kinds import Severity
from delegaties.values.office import Limits, Office


@pytest.fixture
def window(qtbot, desk):
    return window_of(qtbot, desk, len(PAGES) - 1)


@pytest.fixture
def part(window):
    return window.page.office


def kept(desk):
    return desk.read(load_office)


def type_in(qtbot, form, name, text):
    form.focus_field(name)
    write(qtbot, text)
    press(qtbot, Qt.Key.Key_Return)


def test_a_measure_is_kept_undone_and_set_back_by_emptying_it(qtbot, part, desk):
    type_in(qtbot, part.limits, "ahead_days", "21")
    assert kept(desk).limits == Limits(ahead_days=21)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert kept(desk).limits == Limits()
    assert part.limits.field("ahead_days").value() == 14
    type_in(qtbot, part.limits, "day_ends", "3")
    assert kept(desk).limits.day_ends == time(3)
    part.limits.focus_field("day_ends")
    press(qtbot, Qt.Key.Key_A, CTRL)
    press(qtbot, Qt.Key.Key_Delete)
    press(qtbot, Qt.Key.Key_Tab)
    assert kept(desk).limits == Limits()
    assert part.limits.field("day_ends").value() == time(4)


def choose(qtbot, part, country):
    part.customs.focus_field("country")
    write(qtbot, country)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Tab)


def test_the_habits_of_a_country_are_shown_changed_and_set_back(qtbot, part, desk):
    choose(qtbot, part, "Turkije")
    assert part.country == "TR"
    assert part.customs.field("prayers").value() == ("vr 12.45-14.15",)
    type_in(qtbot, part.customs, "prayers", "vr 13-14, 11.00-11.15")
    type_in(qtbot, part.customs, "opens", "8.30")
    assert kept(desk).customs_of("TR").opens == time(8, 30)
    assert (4, time(13), time(14)) in kept(desk).customs_of("TR").prayers
    button_called(qtbot, part, "Terug naar de standaard")
    press(qtbot, Qt.Key.Key_Space)
    assert kept(desk) == Office()
    assert part.customs.field("opens").value() == time(9)


def test_a_day_that_ends_before_it_begins_is_told_at_the_field(qtbot, part, desk):
    type_in(qtbot, part.customs, "closes", "8")
    assert part.customs.error("closes")
    assert kept(desk) == Office()


def test_how_bad_a_finding_is_can_be_chosen(qtbot, part, desk):
    button_called(qtbot, part, "Hoe zwaar telt elk aandachtspunt?")
    press(qtbot, Qt.Key.Key_Space)
    part.severities.focus_field("weekend")
    press(qtbot, Qt.Key.Key_Down)
    assert kept(desk).severities == {"weekend": Severity.BLOCK}
    press(qtbot, Qt.Key.Key_Up)
    assert kept(desk).severities == {}
