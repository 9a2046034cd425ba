"""A new item is typed on one line."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from building import DEPARTS, HOME, THERE
from PySide6.QtCore import Qt
from tabbing import type_in

from delegaties.edits import missions
from delegaties.errors import RefusedError
from delegaties.ui.fields.clock import WhichOfTwo
from delegaties.ui.mission.new_item import NewItem, typed_span
from delegaties.values.ids import new_id
from delegaties.values.kinds import Direction, ItemKind
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, checked


@pytest.fixture
def kept():
    return []


@pytest.fixture
def line(qtbot, desk, made, kept):
    """The line, open for the first day."""

    def add(title, when, kind):
        kept.append((title.get("nl"), when, kind))
        return new_id()

    line = NewItem(add)
    qtbot.addWidget(line)
    line.show_plan(desk.plan(made.id))
    with qtbot.waitActive(line):
        line.begin(DEPARTS)
        line.activateWindow()
    return line


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("", None, None),
        ("930", time(9, 30), None),
        ("9.30-11", time(9, 30), time(11)),
        ("14u – 15u30", time(14), time(15, 30)),
    ],
)
def test_times_are_read_as_people_type_them(text, begin, end):
    assert typed_span(text) == (begin, end)


def test_what_is_no_time_is_refused():
    with pytest.raises(RefusedError):
        typed_span("9.30-half 11")


def test_an_end_after_midnight_is_one_of_the_next_day(qtbot, line, kept):
    type_in(qtbot, line.time, "23-030", enter=False)
    type_in(qtbot, line.title, "Borrel")
    when = kept[0][1]
    assert (when.end.time, when.end.date) == (time(0, 30), DEPARTS + timedelta(days=1))
    type_in(qtbot, line.time, "10-930", enter=False)
    type_in(qtbot, line.title, "Vergissing")
    assert kept[1][1].end.date == DEPARTS


def test_enter_adds_on_the_day_and_in_its_zone(qtbot, line, kept):
    line.kind.setCurrentIndex(line.kind.findData(ItemKind.MEAL))
    type_in(qtbot, line.time, "1230-14", enter=False)
    type_in(qtbot, line.title, "Lunch")
    title, when, kind = kept[0]
    assert (title, kind, when.date) == ("Lunch", ItemKind.MEAL, DEPARTS)
    assert (when.start.zone, when.end.time) == (THERE, time(14))
    assert line.title.text() == ""


def test_without_a_time_it_takes_the_day_and_without_a_day_it_waits(qtbot, line, kept):
    type_in(qtbot, line.title, "Vrij")
    line.choose_day(None)
    type_in(qtbot, line.title, "Ooit")
    assert [when.date for _title, when, _kind in kept] == [DEPARTS, None]


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ((DEPARTS, "930", ""), "Typ wat het is, zoals “Bezoek aan Yanmar”."),
        ((None, "930", "Bezoek"), "Er is een tijd zonder dag. Kies ook de dag."),
        ((DEPARTS, "2510", "Bezoek"), "2510 is geen tijd. Typ bijvoorbeeld 9, 930 of 9.30."),
    ],
)
def test_what_is_wrong_is_said_and_what_is_typed_stays(qtbot, line, kept, typed, error):
    day, clock, title = typed
    line.choose_day(day)
    type_in(qtbot, line.title, title, enter=False)
    type_in(qtbot, line.time, clock)
    assert line.error.text() == error
    assert (line.time.text(), line.title.text(), kept) == (clock, title, [])


def test_escape_closes_the_line(qtbot, line):
    with qtbot.waitSignal(line.left):
        qtbot.keyClick(line.title, Qt.Key.Key_Escape)
    assert not line.isVisible()


@pytest.mark.parametrize("fold", [0, 1])
def test_which_of_two_equal_hours_is_asked_on_the_spot(qtbot, desk, fold):
    night, kept = date(2027, 10, 31), []

    def add(title, when, _kind):
        kept.append((title.get("nl"), checked(when)))
        return new_id()

    mission = desk.change(
        "x", missions.add_mission, Texts.of(nl="Nacht"), Direction.OUTGOING, HOME,
        departs=night, returns=night,
    )  # fmt: skip
    line = NewItem(add)
    qtbot.addWidget(line)
    line.show_plan(desk.plan(mission))
    with qtbot.waitActive(line):
        line.begin(night)
        line.activateWindow()
    type_in(qtbot, line.title, "Nachtbus", enter=False)
    type_in(qtbot, line.time, "230-330")
    assert "komt twee keer voor" in line.error.text()
    assert kept == []
    qtbot.mouseClick(line.findChild(WhichOfTwo).buttons[fold], Qt.MouseButton.LeftButton)
    assert kept[0][1].start == Clock(night, time(2, 30), HOME, fold)
    assert (line.error.text(), line.title.text()) == ("", "")
