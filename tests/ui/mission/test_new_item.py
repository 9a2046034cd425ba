"""A new item is typed on one line."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from building import DEPARTS, HOME, THERE
from PySide6.QtCore import Qt
from tabbing import type_in

from delegaties.edits import missions
from delegaties.ui.fields.clock import WhichOfTwo
from delegaties.ui.mission.new_item import NewItem
from delegaties.values.ids import new_id
from delegaties.values.kinds import Certainty, Direction, ItemKind
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, checked

BACKWARDS = (
    "Het einde (10.15 uur) is eerder dan het begin (14.30 uur). Verbeter een van beide. "
    "Eindigt het de volgende dag? Typ dan 14.30-10.15 +1."
)


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


def test_an_end_after_midnight_is_one_of_the_next_day(qtbot, line, kept):
    type_in(qtbot, line.time, "23-030", enter=False)
    type_in(qtbot, line.title, "Borrel")
    when = kept[0][1]
    assert (when.end.time, when.end.date) == (time(0, 30), DEPARTS + timedelta(days=1))


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("14u30-10:15", BACKWARDS),
        (
            "9-9",
            "Begin en einde zijn allebei 9.00 uur. Verbeter een van beide, of laat het einde weg.",
        ),
    ],
)
def test_an_end_before_the_beginning_is_said_with_what_to_type(qtbot, line, kept, typed, error):
    type_in(qtbot, line.title, "Bezoek", enter=False)
    type_in(qtbot, line.time, typed)
    assert (line.error.text(), kept) == (error, [])
    type_in(qtbot, line.time, f"{typed} +1")
    assert kept[0][1].end.date == DEPARTS + timedelta(days=1)


def test_a_time_that_is_about_right_says_so(qtbot, line, kept):
    type_in(qtbot, line.title, "Aankomst", enter=False)
    type_in(qtbot, line.time, "± 10:30")
    assert kept[0][1].certainty is Certainty.APPROXIMATE
    assert kept[0][1].start.time == time(10, 30)


def test_what_stands_behind_the_time_is_the_title_when_there_is_none(qtbot, line, kept):
    type_in(qtbot, line.time, "9.30-10 Ontvangst")
    assert (kept[0][0], kept[0][1].end.time) == ("Ontvangst", time(10))
    type_in(qtbot, line.title, "Bezoek", enter=False)
    type_in(qtbot, line.time, "11 Lunch")
    assert (
        line.error.text() == "“Lunch” staat achter de tijd. Zet het bij de titel, of haal het weg."
    )
    assert len(kept) == 1


def test_enter_adds_on_the_day_and_in_its_zone(qtbot, line, kept):
    line.kind.setCurrentIndex(line.kind.findData(ItemKind.MEAL))
    type_in(qtbot, line.time, "1230-14", enter=False)
    type_in(qtbot, line.title, "Lunch")
    title, when, kind = kept[0]
    assert (title, kind, when.date) == ("Lunch", ItemKind.MEAL, DEPARTS)
    assert (when.start.zone, when.end.time) == (THERE, time(14))
    assert line.title.text() == ""


def test_tab_goes_from_the_time_to_the_title(qtbot, line, kept):
    qtbot.keyClicks(line.time, "930-11")
    qtbot.keyClick(line.time, Qt.Key.Key_Tab)
    assert line.title.hasFocus()
    qtbot.keyClicks(line.title, "Bezoek")
    qtbot.keyClick(line.title, Qt.Key.Key_Return)
    assert [title for title, _when, _kind in kept] == ["Bezoek"]


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


def test_what_it_is_follows_from_its_title_until_it_is_chosen(qtbot, line, kept):
    assert line.kind.currentData() == ItemKind.MEETING
    type_in(qtbot, line.title, "Lunch met DUJAT")
    type_in(qtbot, line.time, "9.30 Vlucht KL 867")
    line.kind.setCurrentIndex(line.kind.findData(ItemKind.PRESS))
    line.kind.activated.emit(line.kind.currentIndex())
    type_in(qtbot, line.title, "Diner")
    assert [kind for _title, _when, kind in kept] == [
        ItemKind.MEAL, ItemKind.FLIGHT, ItemKind.PRESS,
    ]  # fmt: skip
    assert line.kind.currentData() == ItemKind.MEETING
