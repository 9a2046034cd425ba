"""Lists behave as people expect: by key, and whatever happens under them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from delegaties.ui.rows import Column, Rows
from delegaties.ui.tree import Group, Tree
from delegaties.ui.widgets.table import Outline, Table


@dataclass(frozen=True)
class City:
    name: str
    people: int = 0


def cities(count, start=0):
    return [City(f"City {number:04}") for number in range(start, start + count)]


@pytest.fixture
def renamed():
    return []


@pytest.fixture
def rows(renamed):
    column = Column[City]("Name", lambda city: city.name, edit=lambda *edit: renamed.append(edit))
    return Rows(lambda city: city.name, (column,))


@pytest.fixture
def table(qtbot, rows):
    """A table between two lines, on the screen."""
    frame = QWidget()
    qtbot.addWidget(frame)
    layout = QHBoxLayout(frame)
    table = Table(rows, "Cities", sortable=True)
    for part in (QLineEdit(), table, QLineEdit()):
        layout.addWidget(part)
    frame.resize(700, 300)
    with qtbot.waitActive(frame):
        frame.show()
        frame.activateWindow()
    yield table
    frame.hide()


def test_tab_goes_into_a_list_and_out_of_it(qtbot, rows, table):
    rows.show(cities(3))
    first, last = table.parent().findChildren(QLineEdit)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert last.hasFocus()


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


@pytest.fixture
def outline(qtbot):
    """Two days of a programme."""
    columns = (Column[City]("Item", lambda city: city.name),)
    tree = Tree(
        group_key=str, key=lambda city: city.name, columns=columns, header=lambda day, _at: day
    )
    tree.show([Group("Day 1", cities(2)), Group("Day 2", cities(2, start=2))])
    outline = Outline(tree, "Programme")
    qtbot.addWidget(outline)
    outline.resize(400, 300)
    with qtbot.waitActive(outline):
        outline.show()
        outline.activateWindow()
    return outline


def test_groups_are_unfolded_fold_by_key_and_stay_folded(qtbot, outline):
    line = outline.tree.index_of(("group", "Day 1"))
    assert outline.isExpanded(line)
    outline.select("City 0001")
    qtbot.keyClick(outline, Qt.Key.Key_Left)
    assert outline.tree.is_group(outline.currentIndex())
    qtbot.keyClick(outline, Qt.Key.Key_Left)
    assert not outline.isExpanded(line)
    outline.tree.show([Group("Day 0", []), Group("Day 1", cities(1)), Group("Day 3", [])])
    assert not outline.isExpanded(outline.tree.index_of(("group", "Day 1")))
    assert outline.isExpanded(outline.tree.index_of(("group", "Day 0")))


def test_the_chevron_folds_and_enter_opens_the_day(qtbot, outline):
    line = outline.tree.index_of(("group", "Day 2"))
    place = outline.visualRect(line)
    qtbot.mouseClick(
        outline.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(12, place.center().y())
    )
    assert not outline.isExpanded(line)
    with qtbot.waitSignal(outline.group_opened) as opened:
        qtbot.keyClick(outline, Qt.Key.Key_Return)
    assert opened.args == ["Day 2"]


def test_an_item_that_moves_to_another_day_stays_chosen(outline):
    outline.select("City 0001")
    outline.tree.show([Group("Day 1", cities(1)), Group("Day 2", cities(3, start=1))])
    assert outline.current() == City("City 0001")
    assert outline.tree.group(outline.currentIndex()) == "Day 2"
