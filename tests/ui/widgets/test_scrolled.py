"""What scrolls is no stop of its own for Tab, and shows what Tab comes to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from delegaties.ui.widgets.scrolled import scrolled


def test_tab_goes_to_what_is_inside_and_brings_it_into_sight(qtbot):
    inner = QWidget()
    column = QVBoxLayout(inner)
    first, last = QLineEdit(), QLineEdit()
    column.addWidget(first)
    column.addSpacing(900)
    column.addWidget(last)
    area = scrolled(inner)
    qtbot.addWidget(area)
    area.resize(300, 200)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert last.hasFocus()
    assert not last.visibleRegion().isEmpty()
    qtbot.keyClick(last, Qt.Key.Key_Tab)
    assert first.hasFocus()
