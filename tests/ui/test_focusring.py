"""The ring is where the focus is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QLineEdit,
    QMainWindow,
    QPushButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from delegaties.ui.focusring import AWAY, FocusRing


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    inside = QWidget()
    column = QVBoxLayout(inside)
    window.button = QPushButton("Reisboek")
    window.line = QLineEdit()
    window.tabs = QTabBar()
    for name in ("Overzicht", "Programma", "Kosten"):
        window.tabs.addTab(name)
    column.addWidget(window.tabs)
    column.addWidget(window.button)
    column.addWidget(window.line)
    window.setCentralWidget(inside)
    window.ring = FocusRing(window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def test_it_surrounds_a_button_with_a_gap_and_follows_it(window):
    window.button.setFocus()
    assert window.ring.isVisible()
    corner = window.button.mapTo(window, QPoint(0, 0))
    assert window.ring.geometry().topLeft() == corner - QPoint(AWAY, AWAY)
    window.resize(window.width() + 200, window.height() + 50)
    assert window.ring.width() == window.button.width() + 2 * AWAY


def test_a_field_has_its_own_border(window):
    window.button.setFocus()
    window.line.setFocus()
    assert not window.ring.isVisible()


def test_among_tabs_it_lies_around_the_open_one(window):
    window.tabs.setFocus()
    for number in (0, 2, 1):
        window.tabs.setCurrentIndex(number)
        tab = window.tabs.tabRect(number)
        assert window.ring.geometry() == tab.translated(window.tabs.mapTo(window, QPoint(0, 0)))
    window.button.setFocus()
    at_button = window.ring.geometry()
    window.tabs.setCurrentIndex(0)
    assert window.ring.geometry() == at_button


def test_it_goes_with_its_control(qtbot, window):
    window.button.setFocus()
    window.button.deleteLater()
    qtbot.waitUntil(lambda: not window.ring.isVisible())
    window.line.setFocus()
    assert not window.ring.isVisible()
