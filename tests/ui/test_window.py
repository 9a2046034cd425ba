"""The frame: pages by key and click, undo by scope, search, and news for the page that is open."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest
from framing import ENTRIES, add, press, window_of
from PySide6.QtCore import Qt

from delegaties.plan.find import Kind
from delegaties.ui import language
from delegaties.ui.page import Command
from delegaties.ui.window import Window


@pytest.fixture
def window(qtbot, desk):
    return window_of(qtbot, desk)


def test_the_frame_is_there_before_the_database(qtbot):
    window = Window(ENTRIES)
    qtbot.addWidget(window)
    window.show()
    assert not window.open_page(1)
    window.search()
    window.acts.undo()
    assert window.page is None


def test_a_page_is_made_when_first_visited_and_refreshed_when_it_is_old(window, desk):
    overview = window.page
    assert overview.refreshed == 1
    window.open_page(1)
    people = window.page
    assert people is not overview
    add(desk)
    assert (people.refreshed, overview.refreshed) == (2, 1)
    window.open_page(0)
    assert overview.refreshed == 2
    window.open_page(1)
    assert people.refreshed == 2
    assert window.status.sentence.whole() == "1 personen"


def test_a_refused_field_keeps_its_page(window):
    window.page.refuses = True
    assert not window.open_page(1)
    assert window.page.shown is None
    assert window.stack.currentWidget() is window.page


def test_search_finds_people_and_commands_and_goes_there(qtbot, window, desk):
    person = add(desk, "Łukaszewicz")
    press(qtbot, window, Qt.Key.Key_K)
    field = window.focusWidget()
    qtbot.keyClicks(field, "lukasz")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.stack.currentIndex() == 1
    assert window.page.shown == ("person", person)
    press(qtbot, window, Qt.Key.Key_K)
    qtbot.keyClicks(window.focusWidget(), "reservekopie")
    before = window.page.made
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.page.made == before + 1


def test_a_link_from_any_page_opens_the_thing(window, desk):
    target = uuid4()
    desk.go.emit(str(Kind.PERSON), target)
    assert window.page.shown == ("person", target)


def test_problems_stay_and_notices_go(window, desk):
    desk.problem.emit("De schijf is vol.")
    assert window.toast.isVisible()
    assert not window.toast._clock.isActive()
    done = []
    desk.notice.emit("Verwijderd", lambda: done.append(1))
    assert window.toast._clock.isActive()
    window.toast._button.click()
    assert done == [1]


def test_a_notice_may_offer_another_act_by_its_name(window, desk):
    done = []
    desk.notice.emit(
        "Er is een kopie", Command("Toon in map", "folder-open", lambda: done.append(1))
    )
    assert window.toast._button.text() == "Toon in map"
    window.toast._button.click()
    assert done == [1]


def test_an_offer_to_undo_takes_back_its_own_change_and_goes_with_it(qtbot, window, desk):
    add(desk, "Jansen")
    add(desk)
    desk.offer_undo("Veeningen toegevoegd", None)
    offered = window.toast._act
    press(qtbot, window, Qt.Key.Key_Z)
    assert window.toast.isHidden()
    offered()  # too late: it was taken back by the key
    assert [row.name.family for row in desk.people()] == ["Jansen"]
    add(desk)
    desk.offer_undo("Veeningen toegevoegd", None)
    add(desk, "Bakker")
    assert window.toast.isHidden()


def test_a_toast_belongs_to_its_page_and_language(window, desk):
    for bad in (False, True):
        window.toast.say("Gelukt", bad=bad)
        window.open_page(0)
        assert window.toast.isVisible()
        window.open_page(1)
        assert window.toast.isHidden()
        window.toast.say("Gelukt", bad=bad)
        window.speak()
        assert window.toast.isHidden()
        window.open_page(0)
    desk.problem.emit("De schijf is vol.")
    add(desk)
    assert window.toast.isVisible()  # not yet read perhaps


def test_unsaved_is_said(window):
    window.page.unsaved.emit(True)
    assert window.status.saved.text() == "Nog niet bewaard"
    window.page.unsaved.emit(False)
    assert window.status.saved.text() == "Alle wijzigingen opgeslagen"


def test_the_language_changes_without_a_restart(window):
    window.page.line.setText("open before")
    window.open_page(1)
    window.page.line.setText("open")
    language.use("en")
    window.speak()
    assert window.page.line.text() == "open"
    assert window.status.saved.text() == "All changes saved"
    assert "People" in window.windowTitle()
    window.speak()
    window.open_page(0)
    assert window.page.line.text() == "open before"


def test_another_size_of_the_text_makes_everything_anew_with_the_focus_in_place(
    qtbot, window, desk
):
    window.page.line.setText("half getypt")
    window.page.line.setFocus()
    old = window.page
    desk.save_settings(replace(desk.settings, text_scale=150))
    qtbot.waitUntil(lambda: window.page is not old)
    assert window.page.line.text() == "half getypt"
    assert window.focusWidget() is window.page.line


def test_closing_waits_for_a_refused_field(window):
    window.page.refuses = True
    assert not window.may_close()
    window.page.refuses = False
    assert window.may_close()


@pytest.mark.parametrize(("width", "rail"), [(1000, 56), (1366, 88), (1920, 200)])
def test_the_navigation_suits_the_width(window, width, rail):
    window.resize(width, 800)
    assert window.rail.width() == rail
    assert all(button.width() <= rail for button in window.rail._group.buttons())


def test_everything_in_the_frame_has_a_name(window):
    from PySide6.QtWidgets import QAbstractButton

    buttons = window.rail.findChildren(QAbstractButton) + window.toolbar.findChildren(
        QAbstractButton
    )
    assert [button for button in buttons if not button.accessibleName()] == []
