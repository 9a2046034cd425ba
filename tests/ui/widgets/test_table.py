"""Tables and outlines on the screen: Tab passes, groups fold."""

from __future__ import annotations

import pytest
from listing import City, cities
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from delegaties.ui.rows import Column
from delegaties.ui.tree import Group, Tree
from delegaties.ui.widgets.table import Outline


def test_tab_goes_into_a_list_and_out_of_it(qtbot, rows, table):
    rows.show(cities(3))
    first, last = table.parent().findChildren(QLineEdit)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert last.hasFocus()


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
