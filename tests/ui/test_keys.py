"""The keys are listed once, and F6 knows where to put the focus."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from delegaties.ui import keys
from delegaties.ui.keys import KEYS, bind, enter, tab_after


def test_no_key_of_the_frame_does_two_things():
    bound = [sequence for key in KEYS if key.act for sequence in key.sequences]
    assert len({key.sequences for key in KEYS}) == len(KEYS)
    assert [key for key, times in Counter(bound).items() if times > 1] == []
    assert all(not QKeySequence(sequence).isEmpty() for sequence in bound)


def test_a_part_is_entered_where_it_was_left(qtbot):
    part = QWidget()
    column = QVBoxLayout(part)
    first, second = QLineEdit(), QLineEdit()
    column.addWidget(first)
    column.addWidget(second)
    qtbot.addWidget(part)
    with qtbot.waitExposed(part):
        part.show()
    assert enter(part)
    assert part.focusWidget() is first
    second.setFocus()
    assert enter(part)
    assert part.focusWidget() is second
    first.setEnabled(False)
    second.setEnabled(False)
    assert not enter(part)


def test_a_bound_key_works_only_where_the_focus_is(qtbot):
    whole, done = QWidget(), []
    column = QVBoxLayout(whole)
    lines = [QLineEdit(), QLineEdit()]
    for line in lines:
        column.addWidget(line)
        bind(line, (("F2", lambda line=line: done.append(line)),))
    qtbot.addWidget(whole)
    with qtbot.waitActive(whole):
        whole.show()
    for line in lines:
        line.setFocus()
        qtbot.keyClick(line, Qt.Key.Key_F2)
    assert done == lines


def test_tab_goes_through_a_part_made_later_where_it_stands(qtbot):
    whole = QWidget()
    column = QVBoxLayout(whole)
    above, below = QLineEdit(), QLineEdit()
    column.addWidget(above)
    column.addWidget(below)
    qtbot.addWidget(whole)
    part = QWidget()
    inner = QVBoxLayout(part)
    lines = [QLineEdit(), QLineEdit()]
    for line in lines:
        inner.addWidget(line)
    column.insertWidget(1, part)
    tab_after(above, part)
    with qtbot.waitExposed(whole):
        whole.show()
    above.setFocus()
    for expected in (*lines, below):
        qtbot.keyClick(whole.focusWidget(), Qt.Key.Key_Tab)
        assert whole.focusWidget() is expected


def test_the_focus_is_found_again_by_its_number_in_what_was_made_anew(qtbot):
    old, new = QWidget(), QWidget()
    for around in (old, new):
        lines = [QLineEdit(around) for _ in range(3)]
        qtbot.addWidget(around)
        with qtbot.waitActive(around):
            around.show()
            around.activateWindow()
        lines[1].setFocus()
        if around is old:
            number = keys.number_of_focus(old)
        else:
            lines[0].setFocus()
    keys.focus_number(new, number)
    assert lines[1].hasFocus()
    keys.focus_number(new, -1)
    assert lines[1].hasFocus()
