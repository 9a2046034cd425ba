"""What scrolls is no stop of its own for Tab, and shows what Tab comes to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from delegaties.ui.widgets.scrolled import bring_into_sight, lay_out, scrolled


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


def test_a_message_that_comes_below_a_field_is_seen_with_it(qtbot):
    inner, cell = QWidget(), QWidget()
    column, inside = QVBoxLayout(inner), QVBoxLayout(cell)
    column.addSpacing(900)
    column.addWidget(cell)
    field, message = QLineEdit(), QLabel("25:10 is no time")
    inside.addWidget(field)
    inside.addWidget(message)
    message.hide()
    area = scrolled(inner)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    message.show()
    bring_into_sight(cell)
    for part in (field, message):
        qtbot.waitUntil(lambda part=part: part.visibleRegion().boundingRect() == part.rect())


def test_what_grows_deep_inside_has_its_room_at_once(qtbot):
    inner, middle = QWidget(), QWidget()
    column, inside = QVBoxLayout(inner), QVBoxLayout(middle)
    field = QLineEdit()
    column.addWidget(field)
    column.addWidget(middle)
    area = scrolled(inner)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    for _number in range(30):
        line = QLabel("Bezoek")
        inside.addWidget(line)
        line.show()
    lay_out(area)
    assert field.height() >= field.minimumSizeHint().height()
    assert inner.height() >= 30 * line.minimumSizeHint().height()
    assert line.height() >= line.minimumSizeHint().height()
