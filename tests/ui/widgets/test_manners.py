"""Lists behave as people expect: by key, and whatever happens under them."""

from __future__ import annotations

from listing import City, cities
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit


def test_enter_opens_the_row_and_arrows_choose(qtbot, rows, table):
    rows.show(cities(3))
    chosen, opened = [], []
    table.chosen.connect(chosen.append)
    table.opened.connect(opened.append)
    table.select("City 0000")
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert chosen == cities(2)
    assert opened == [City("City 0001")]


def test_a_whole_new_list_finds_selection_and_scroll_again(rows, table):
    rows.show(cities(2_000))
    table.select("City 1500")
    chosen = []
    table.chosen.connect(chosen.append)
    before = table.verticalScrollBar().value()
    rows.show(cities(2_000, start=1))
    rows.show(list(reversed(cities(2_000, start=1))))
    rows.show(cities(2_000)[::4])
    assert table.current() == City("City 1500")
    assert table.selected() == [City("City 1500")]
    assert chosen == []
    assert table.verticalScrollBar().value() == min(before, table.verticalScrollBar().maximum())


def test_a_row_that_is_gone_leaves_its_neighbour_chosen(rows, table):
    rows.show(cities(3))
    table.select("City 0001")
    rows.show([City("City 0000"), City("City 0002")])
    assert table.current() in rows.rows


def test_an_editor_keeps_what_is_typed_while_the_list_changes(qtbot, rows, table, renamed):
    rows.show([City("Osaka"), City("Kyoto")])
    table.select("Kyoto")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.viewport().findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Nara")
    rows.show([City("Almere"), City("Kyoto", 9), City("Osaka")])
    assert editor.text() == "Nara"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: renamed == [(City("Kyoto", 9), "Nara")])


def test_the_empty_state_stands_in_place_of_rows(rows, table):
    empty = QLabel("No cities yet.")
    table.set_empty(empty)
    assert empty.isVisible()
    assert empty.size() == table.viewport().size()
    rows.show(cities(1))
    assert not empty.isVisible()
