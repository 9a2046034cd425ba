"""A sheet has a heading, a count and a link."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from delegaties.ui.widgets.sheet import Sheet


def test_heading_count_and_link(qtbot):
    done = []
    sheet = Sheet("Termijnen")
    qtbot.addWidget(sheet)
    sheet.put_count(5)
    sheet.add_link("Alle termijnen", lambda: done.append(1))
    sheet.body.addWidget(QLabel("Verslag"))
    qtbot.mouseClick(sheet.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert done == [1]
    assert sheet.count.text() == "5"
    sheet.put_count(0)
    assert sheet.count.text() == ""
