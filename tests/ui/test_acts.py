"""The keys of the frame: undo, New, save, settings, and F6 round the parts of the window."""

from __future__ import annotations

import pytest
from framing import add, press, window_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from delegaties.ui.widgets.inspector import Inspector


@pytest.fixture
def window(qtbot, desk):
    return window_of(qtbot, desk)


def test_undo_and_redo_name_what_they_do(qtbot, window, desk):
    assert not window.toolbar.undo_button.isEnabled()
    add(desk)
    assert "Added Veeningen" in window.toolbar.undo_button.accessibleName()
    press(qtbot, window, Qt.Key.Key_Z)
    assert desk.people() == ()
    assert window.status.sentence.whole() == "Ongedaan gemaakt: Added Veeningen"
    assert "Added Veeningen" in window.toolbar.redo_button.toolTip()
    press(qtbot, window, Qt.Key.Key_Y)
    assert len(desk.people()) == 1
    assert window.status.sentence.whole() == "Opnieuw gedaan: Added Veeningen"
    window.open_page(1)
    assert window.status.sentence.whole() == "1 personen"


def test_the_keys_reach_new_settings_and_save(qtbot, window):
    page = window.page
    press(qtbot, window, Qt.Key.Key_N)
    assert page.made == 1
    press(qtbot, window, Qt.Key.Key_S)
    assert "bewaard" in window.toast.text()
    press(qtbot, window, Qt.Key.Key_Comma)
    assert window.stack.currentIndex() == 1
    assert window.page is not page


def test_f6_goes_round_the_parts(qtbot, window):
    window.page.line.setFocus()
    found = []
    for _ in range(3):
        press(qtbot, window, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
        found.append(window.focusWidget())
    assert window.rail.isAncestorOf(found[0])
    assert window.toolbar.isAncestorOf(found[1])
    assert found[2] is window.page.line


def test_f6_passes_what_takes_no_focus_and_unfolds_an_inspector_on_its_way(qtbot, window):
    page = window.page
    inspector, inside = Inspector("Eigenschappen"), QLineEdit()
    inspector.put(inside)
    inspector.fit(1000)
    nothing = QLabel("niets te kiezen")
    for part in (nothing, inspector):
        page.layout().addWidget(part)
    page.panes = lambda: (page.line, nothing, inspector)
    page.line.setFocus()
    press(qtbot, window, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    assert window.focusWidget() is inside
    press(qtbot, window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is page.line
    assert inspector.isHidden()
