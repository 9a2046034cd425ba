"""A mission is copied or moved through its dialog, and what follows is said beforehand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from building import DEPARTS, at, plan_of
from paging import MISSIONS, window_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from delegaties.edits import delegation, missions, programme
from delegaties.edits.organisations import change_organisation
from delegaties.edits.people import add_function
from delegaties.edits.places import change_place
from delegaties.ui.mission import repeat
from delegaties.values.kinds import Direction, ItemStatus, Side
from delegaties.values.texts import Texts


@pytest.fixture
def dialog(qtbot, desk, made):
    """Opens the dialog, with Osaka known to lie in Japan."""
    desk.change("Place", change_place, made.place, {"country": "JP"})
    desk.change("Seat", change_organisation, made.organisation, {"country": "JP"})

    def show(*, copying):
        shown = repeat.opened(desk, made.id, None, copying=copying)
        qtbot.addWidget(shown)
        shown.activateWindow()
        qtbot.waitUntil(shown.isActiveWindow)
        return shown

    return show


def type_date(qtbot, shown, text):
    edit = shown.form.field("departs").edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Tab)


def points(qtbot, shown):
    """What is pointed out once it is checked: what is out of sight is only waiting to go."""
    qtbot.waitUntil(lambda: "nagekeken" not in shown.told.text())
    labels = shown.points.findChildren(QLabel)
    return [each.text() for each in labels if each.text() and each.isVisibleTo(shown.points)]


def test_the_next_edition_is_made_a_year_later_unless_told_otherwise(qtbot, desk, made, dialog):
    gone = []
    desk.go.connect(lambda _kind, target: gone.append(target))
    shown = dialog(copying=True)
    field = shown.form.field("title.nl").edit
    qtbot.keyClicks(field, "Japan opnieuw")
    qtbot.mouseClick(shown.do, Qt.MouseButton.LeftButton)
    copy = plan_of(desk.store, gone[0])
    assert copy.title.text("nl") == "Japan opnieuw"
    assert copy.departs == DEPARTS + timedelta(364)
    assert {item.status for item in copy.items} == {ItemStatus.IDEA}
    assert copy.previous_id == made.id


def test_what_is_not_wanted_stays_behind(desk, made, dialog):
    gone = []
    desk.go.connect(lambda _kind, target: gone.append(target))
    shown = dialog(copying=True)
    shown.form.field("programme").box.click()
    shown.keep()
    copy = plan_of(desk.store, gone[0])
    assert copy.items == ()
    assert len(copy.participations) == len(made.participants)


def test_a_holiday_on_the_new_dates_is_pointed_out_before_moving(qtbot, desk, made, dialog):
    shown = dialog(copying=False)
    assert not shown.do.isEnabled()
    type_date(qtbot, shown, "29 april 2027")
    assert any(text.startswith("Do 29 apr:") and "Japan" in text for text in points(qtbot, shown))
    qtbot.mouseClick(shown.do, Qt.MouseButton.LeftButton)
    moved = plan_of(desk.store, made.id)
    assert moved.departs == date(2027, 4, 29)
    assert moved.items[0].when.date == date(2027, 4, 29)
    desk.undo(made.id)
    assert plan_of(desk.store, made.id).departs == DEPARTS


def test_who_stays_behind_is_not_pointed_out(qtbot, desk, made, dialog):
    until = date(2027, 1, 1)
    desk.change(
        "Function", add_function, made.people[0], title=Texts.of(nl="Wethouder"), ends_on=until
    )
    shown = dialog(copying=True)
    assert any("heeft deze functie dan niet meer" in text for text in points(qtbot, shown))
    shown.form.field("people").box.click()
    assert not any("heeft deze functie dan niet meer" in text for text in points(qtbot, shown))


def test_what_a_participant_does_in_another_mission_then_is_pointed_out(qtbot, desk, made, dialog):
    def another(session):
        other = missions.add_mission(
            session, Texts.of(nl="Aalborg"), Direction.OUTGOING, "Europe/Amsterdam",
            departs=DEPARTS + timedelta(30), returns=DEPARTS + timedelta(32),
        )  # fmt: skip
        delegation.add_participant(session, other, Side.OURS, person_id=made.people[0])
        programme.add_item(session, other, Texts.of(nl="Ontvangst"), when=at(9, day=30))

    desk.change("Other", another, mission=None)
    shown = dialog(copying=False)
    assert not any("Aalborg" in text for text in points(qtbot, shown))
    day = DEPARTS + timedelta(30)
    type_date(qtbot, shown, f"{day.day}-{day.month}-{day.year}")
    assert any("Aalborg" in text for text in points(qtbot, shown))
    assert "1 ernstig" in shown.told.text()


def test_nothing_happens_when_one_thinks_better_of_it(qtbot, desk, made, dialog):
    shown = dialog(copying=False)
    type_date(qtbot, shown, "29 april 2027")
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert plan_of(desk.store, made.id).departs == DEPARTS


def test_the_menu_of_the_mission_opens_it(qtbot, desk, made):
    window = window_of(qtbot, desk, MISSIONS)
    window.go("mission", made.id)
    head = window.page.workspace.head
    names = [action.text() for action in head.more.menu().actions()]
    head.more.menu().actions()[names.index("Missie kopiëren…")].trigger()
    shown = window.findChild(repeat.Repeat)
    assert shown.isVisible()
    shown.reject()
