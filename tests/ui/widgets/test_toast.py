"""A toast stands at the foot of the page and goes by itself, unless it tells what went wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from delegaties.ui.widgets.toast import MARGIN, Toast


@pytest.fixture
def page(qtbot):
    page = QWidget()
    page.resize(900, 600)
    page.line = QLineEdit(page)
    page.line.setFocus()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def toast(page):
    return Toast(page)


def test_it_stays_at_the_corner_and_within_the_page(page, toast):
    toast.say("Bezoek Globis staat nu op wo 17 mei, 10.00 uur", lambda: None)
    assert toast.geometry().right() == 900 - MARGIN - 1
    page.resize(400, 300)
    assert page.rect().contains(toast.geometry())
    toast.say("M. Veeningen is tot 13.15 uur bij de lunch. " * 3, bad=True)
    assert page.rect().contains(toast.geometry())


def test_it_goes_by_itself(qtbot, toast):
    toast._clock.setInterval(10)
    toast.say("Verwijderd", lambda: None)
    qtbot.waitUntil(toast.isHidden)


def test_a_new_one_takes_the_place_of_the_old(toast):
    toast.say("Eerste", lambda: None)
    toast.say("Tweede")
    assert toast.text() == "Tweede"
    assert toast._button.isHidden()
    toast.put_away()
    assert toast.isHidden()


def test_a_click_leaves_the_focus_in_the_work_and_a_key_gives_it_back(qtbot, page, toast):
    done = []
    page.activateWindow()
    toast.say("Verwijderd", lambda: done.append(1))
    qtbot.mouseClick(toast._button, Qt.MouseButton.LeftButton)
    assert (done, page.focusWidget()) == ([1], page.line)
    toast.say("Verwijderd", lambda: done.append(2))
    toast._button.setFocus()
    qtbot.keyClick(toast._button, Qt.Key.Key_Space)
    assert (done, page.focusWidget()) == ([1, 2], page.line)
