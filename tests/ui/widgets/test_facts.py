"""Facts beside an editor: links that open, and are cut to the room there is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from delegaties.ui.widgets.facts import Fact, Link, facts

LONG = "Bezoek aan de fabriek van Yanmar in Osaka, met rondleiding en lunch"


def test_a_fact_opens_what_it_is_about_and_keeps_its_whole_name(qtbot):
    opened = []
    side = QWidget()
    qtbot.addWidget(side)
    column = QVBoxLayout(side)
    for part in facts(
        "Bezoeken", [Fact(LONG, "Japan", "2023", "plane-takeoff", lambda: opened.append(1))]
    ):
        column.addWidget(part)
    side.resize(200, 200)
    side.show()
    link = side.findChild(Link)
    assert link.text().endswith("…")
    assert link.accessibleName() == link.toolTip() == LONG
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert opened == [1]
    side.resize(900, 200)
    assert link.text() == LONG


def test_what_has_nothing_to_open_is_plain(qtbot):
    (heading, row, _line) = facts("Bezoeken", [Fact("<b>Yanmar</b>")])
    for part in (heading, row):
        qtbot.addWidget(part)
    words = [each for each in row.findChildren(QLabel) if each.text()]
    assert [each.text() for each in words] == ["<b>Yanmar</b>"]
    assert words[0].textFormat() is Qt.TextFormat.PlainText


def test_no_facts_are_told_or_left_out(qtbot):
    assert facts("Bezoeken", []) == []
    parts = facts("Bezoeken", [], "Nog geen bezoeken.")
    for part in parts:
        qtbot.addWidget(part)
    assert [part.text() for part in parts if isinstance(part, QLabel)] == [
        "Bezoeken",
        "Nog geen bezoeken.",
    ]
