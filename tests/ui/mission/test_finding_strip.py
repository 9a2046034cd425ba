"""The strip names the point somebody is at, and leads on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from delegaties.checks.finding import Finding, Part, Where
from delegaties.ui.mission.finding_card import Link
from delegaties.ui.mission.finding_strip import FindingStrip
from delegaties.values.kinds import Severity

FINDING = Finding(
    rule="x", severity=Severity.WARN, where=Where(part=Part.PROGRAMME), text="No lunch today",
    detail="Monday",
)  # fmt: skip


@pytest.fixture
def strip(qtbot):
    strip = FindingStrip()
    qtbot.addWidget(strip)
    strip.resize(1270, 48)
    with qtbot.waitActive(strip):
        strip.show()
        strip.activateWindow()
    return strip


def links(strip):
    return [each for each in strip.acts.findChildren(QPushButton) if each.isVisible()]


def test_it_tells_which_point_of_how_many_and_how_bad_it_is(strip):
    strip.show_finding(FINDING, 3, 8)
    assert strip.said.text() == "No lunch today · Monday"
    assert strip.said.accessibleName() == "waarschuwing: No lunch today · Monday"
    assert strip.number.text() == "3 van 8"
    assert not strip.acts.isVisible()


def test_what_can_be_done_about_it_is_a_link_each(qtbot, strip):
    done = []
    strip.show_finding(FINDING, 1, 2, (Link("Set to 13:00", lambda: done.append("moved")),))
    [link] = links(strip)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert done == ["moved"]
    strip.show_finding(FINDING, 2, 2)
    assert links(strip) == []


def test_the_buttons_lead_on_back_to_all_and_away(qtbot, strip):
    heard = []
    strip.stepped.connect(heard.append)
    strip.listed.connect(lambda: heard.append("all"))
    strip.closed.connect(lambda: heard.append("away"))
    strip.show_finding(FINDING, 1, 2)
    for each in (strip.after, strip.before, strip.all, strip.close_button):
        qtbot.mouseClick(each, Qt.MouseButton.LeftButton)
    assert heard == [1, -1, "all", "away"]


def test_a_point_that_is_dealt_with_says_how_many_are_left_and_the_way_on(strip):
    strip.show_finding(FINDING, 1, 2, (Link("Confirm", lambda: None),))
    links(strip)[0].setFocus()
    strip.show_gone(1)
    assert strip.said.text() == "Dit punt is afgehandeld. Nog 1 aandachtspunt."
    assert QApplication.focusWidget() is strip.after
    strip.show_gone(0)
    assert "geen aandachtspunten meer" in strip.said.text()
    assert not strip.after.isVisible()


def test_in_a_narrow_window_what_can_be_done_stands_below_and_nothing_is_lost(qtbot, strip):
    strip.show_finding(FINDING, 1, 2, (Link("Confirm", lambda: None),))
    strip.resize(800, 90)
    qtbot.waitUntil(lambda: strip.acts.y() > strip.said.y())
    assert (strip.all.text(), strip.all.accessibleName()) == ("", "Alle aandachtspunten")
    strip.resize(1270, 48)
    qtbot.waitUntil(lambda: strip.acts.x() > strip.said.x())
    assert strip.all.text() == "Alle aandachtspunten"
