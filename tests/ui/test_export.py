"""The doors to the two dialogs."""

from __future__ import annotations

from filemaking import all_done
from PySide6.QtWidgets import QLineEdit, QWidget

from delegaties.ui import export
from delegaties.values.ids import new_id


def test_both_open_over_the_window_and_close_with_it(qtbot, desk, made):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    for door in (export.calendar, export.book):
        dialog = door(desk, made.id, window)
        assert dialog.isVisible()
        assert dialog.isModal()
        with qtbot.waitSignal(dialog.destroyed):
            dialog.close()
    all_done(qtbot)


def test_a_mission_that_is_gone_is_told(qtbot, desk):
    for door in (export.calendar, export.book):
        with qtbot.waitSignal(desk.problem) as told:
            assert door(desk, new_id(), None) is None
        assert told.args[0]


def test_closing_gives_the_focus_back_to_where_the_user_was(qtbot, desk, made):
    window = QWidget()
    lines = [QLineEdit(window), QLineEdit(window)]
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    lines[1].setFocus()
    dialog = export.calendar(desk, made.id, window)
    qtbot.waitUntil(lambda: not lines[1].hasFocus())
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    assert window.focusWidget() is lines[1]
