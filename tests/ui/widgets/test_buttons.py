"""Small parts have names and do one thing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegaties.ui.widgets.buttons import Picture, button, clear, frame, icon_button, label, line


def test_a_button_calls_its_act_without_arguments(qtbot):
    done = []
    made = button("Reisboek", lambda: done.append("book"), "book-open", "primary")
    qtbot.addWidget(made)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    assert done == ["book"]
    assert made.accessibleName() == "Reisboek"


def test_an_icon_button_says_what_it_is(qtbot):
    made = icon_button("Sluiten", "x")
    qtbot.addWidget(made)
    assert (made.toolTip(), made.accessibleName()) == ("Sluiten", "Sluiten")
    assert made.minimumSize().width() >= 24
    assert made.minimumSize().height() >= 24


def test_a_label_shows_data_as_it_is(qtbot):
    made = label("<b>O'Neill</b>")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText


def test_a_picture_can_change(qtbot):
    made = Picture("flag", meaning="Let op")
    qtbot.addWidget(made)
    before = made.pixmap().toImage()
    made.put("ban", "severity.block.line")
    assert made.pixmap().toImage() != before
    assert made.accessibleName() == "Let op"


def test_clear_takes_parts_out_of_sight_at_once(qtbot):
    whole = QWidget()
    column = QVBoxLayout(whole)
    part = QLabel("x")
    column.addWidget(part)
    column.addWidget(line())
    qtbot.addWidget(whole)
    whole.show()
    clear(whole)
    assert part.isHidden()
    assert column.count() == 0


def test_a_frame_has_its_look(qtbot):
    made = frame("sheet", name="Termijnen")
    qtbot.addWidget(made)
    assert (made.property("look"), made.accessibleName()) == ("sheet", "Termijnen")


def test_clearing_takes_along_what_stands_in_rows(qtbot):
    whole, inside = QWidget(), QLabel("in a row")
    qtbot.addWidget(whole)
    row = QHBoxLayout()
    row.addWidget(inside)
    QVBoxLayout(whole).addLayout(row)
    whole.show()
    clear(whole)
    assert inside.isHidden()
