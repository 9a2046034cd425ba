"""What follows from another attendance is shown before it is changed, in one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest
from building import DEPARTS
from PySide6.QtWidgets import QLabel
from tabbing import type_in

from delegaties.edits.delegation import change_participant
from delegaties.edits.programme import change_item
from delegaties.plan.attendance import Window
from delegaties.ui.mission.attendance_window import AttendanceWindow
from delegaties.values.kinds import AttendanceRule, ItemKind, Role

LAST = DEPARTS + timedelta(1)


@pytest.fixture
def mission(desk, made):
    """An item a day, the third a dinner; Anna 0 leads, and is asked for by name at the last."""

    def set_up(session):
        for key in made.items[:4]:
            change_item(session, key, {"rule": AttendanceRule.EVERYONE, "named": ()})
        change_item(session, made.items[2], {"kind": ItemKind.MEAL})
        change_participant(session, made.participants[0], {"roles": (Role.LEADER,)})

    desk.change("x", set_up, mission=made.id)
    return made


@pytest.fixture
def opened(qtbot, desk, mission):
    """Opens the window for the leader, with a proposal or without."""

    def open_window(proposal=None):
        window = AttendanceWindow(desk, mission.id, mission.participants[0], None, proposal)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return open_window


def texts(window):
    return [label.text() for label in window.told.findChildren(QLabel) if label.isVisible()]


def part(desk, made):
    return desk.plan(made.id).participations[0]


def test_it_says_what_is_missed_who_leads_and_what_is_eaten(qtbot, opened):
    window = opened()
    assert texts(window) == ["Verder verandert er niets."]
    assert not window.act.isEnabled()
    type_in(qtbot, window.form.field("until_date").edit, "15-11-2026", enter=False)
    window.form.focus_field("until_time")
    qtbot.waitUntil(lambda: "Mist 2 onderdelen" in texts(window))
    shown = texts(window)
    for told in (
        "Mist 2 onderdelen", "3 onderdelen zonder leider", "Met name genoemd bij 1 onderdeel",
        "niemand", "was: Anna 0 van Dijk 0", "1 maaltijd minder",
    ):  # fmt: skip
        assert told in shown
    assert window.off.text() == "Afmelden bij 1 onderdeel waarvoor de naam is opgegeven"
    assert window.act.isEnabled()


@pytest.mark.parametrize("off", [True, False])
def test_window_and_names_change_in_one_step(desk, mission, opened, off):
    before = desk.plan(mission.id)
    window = opened(Window(until_date=LAST))
    window.off.setChecked(off)
    window.act.click()
    assert part(desk, mission).until_date == LAST
    last = next(i for i in desk.plan(mission.id).items if i.id == mission.items[4])
    assert (mission.participants[0] in last.named) is not off
    assert desk.undo_label(mission.id) == "Aanwezigheid van Anna 0 van Dijk 0 gewijzigd"
    desk.undo(mission.id)
    assert desk.plan(mission.id).participations == before.participations
    again = next(i for i in desk.plan(mission.id).items if i.id == mission.items[4])
    assert set(again.named) == set(mission.participants)


def test_leaving_before_arriving_is_refused_and_the_window_stays(desk, mission, opened):
    window = opened(Window(from_date=LAST, until_date=DEPARTS))
    window.act.click()
    assert "Het vertrek" in window.error.text()
    assert window.isVisible()
    assert part(desk, mission).from_date is None


def test_a_colleagues_window_is_not_overwritten(desk, mission, opened, colleague):
    window = opened(Window(until_date=LAST))
    with colleague.change("x", mission=mission.id) as session:
        change_participant(session, mission.participants[0], {"until_date": DEPARTS})
    window.act.click()
    assert window.error.text()
    desk.store.poll()
    assert part(desk, mission).until_date == DEPARTS


def test_the_zone_is_that_of_where_the_mission_is_until_another_is_chosen(qtbot, opened):
    """The mission is in Tokyo by its items; noon in Amsterdam is eight in the evening there."""
    window = opened()
    assert not window.form.field("zone").value()
    type_in(qtbot, window.form.field("until_date").edit, "16-11-2026", enter=False)
    window.form.focus_field("until_time")
    qtbot.waitUntil(lambda: window.form.field("zone").value() == "Asia/Tokyo")
    type_in(qtbot, window.form.field("until_time").edit, "11:30", enter=False)
    window.form.focus_field("zone")
    qtbot.waitUntil(lambda: window.window_wanted.until_time is not None)
    assert window.window_wanted.zone == "Asia/Tokyo"
    there = window.follows().missed
    window._typed("zone", "Europe/Amsterdam", "")
    assert window.form.field("zone").value() == "Europe/Amsterdam"
    assert len(window.follows().missed) < len(there)
    window._typed("until_time", time(3, 30), None)
    assert window.window_wanted.zone == "Europe/Amsterdam"
    assert window.follows().missed == there


def test_a_zone_alone_changes_who_is_there(opened):
    edge = Window(until_date=LAST, until_time=time(11), zone="Europe/Amsterdam")
    assert opened(edge).follows() != opened(replace(edge, zone="Asia/Tokyo")).follows()
