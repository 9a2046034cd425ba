"""Rows are put in order with the mouse at their first column, and Esc takes a drag back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from tabbing import ALT, press

from delegaties.ui.mission.order_table import OrderTable
from delegaties.ui.rows import Column, Rows


@pytest.fixture
def table(qtbot):
    columns = (Column("Nr.", str), Column("Naam", str))
    rows = Rows(str, columns)
    table = OrderTable(rows, "Lijst")
    qtbot.addWidget(table)
    rows.show(["a", "b", "c", "d"])
    table.resize(300, 300)
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    return table


@pytest.fixture
def moved(table):
    moved = []
    table.reordered.connect(lambda row, before: moved.append((row, before)))
    return moved


def spot(table, row, share, column=0):
    """A place within a row, as a share of its height."""
    top = table.rowViewportPosition(row) + int(table.rowHeight(row) * share)
    return QPoint(table.columnViewportPosition(column) + 5, top)


def drag(qtbot, table, start, *stops):
    view = table.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for stop in stops:
        qtbot.mouseMove(view, stop)


@pytest.mark.parametrize(
    ("way", "told"),
    [
        ((0, 2, 0.2), ("a", "c")),
        ((0, 2, 0.8), ("a", "d")),
        ((0, 3, 0.8), ("a", None)),
        ((3, 0, 0.2), ("d", "a")),
    ],
)
def test_a_row_is_dragged_to_before_another(qtbot, table, moved, way, told):
    row, to, share = way
    end = spot(table, to, share)
    drag(qtbot, table, spot(table, row, 0.5), end)
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert moved == [told]


def test_a_drag_to_where_it_was_changes_nothing(qtbot, table, moved):
    drag(qtbot, table, spot(table, 1, 0.5), spot(table, 2, 0.9), spot(table, 1, 0.1))
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=spot(table, 1, 0.1))
    assert moved == []


def test_escape_cancels_a_drag(qtbot, table, moved):
    drag(qtbot, table, spot(table, 0, 0.5), spot(table, 3, 0.5))
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=spot(table, 3, 0.5))
    assert moved == []


def test_another_column_only_selects(qtbot, table, moved):
    drag(qtbot, table, spot(table, 0, 0.5, column=1), spot(table, 2, 0.5, column=1))
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=spot(table, 2, 0.5, 1))
    assert moved == []


def test_alt_and_an_arrow_take_one_step(qtbot, table):
    steps = []
    table.stepped.connect(steps.append)
    press(qtbot, table, Qt.Key.Key_Up, ALT)
    press(qtbot, table, Qt.Key.Key_Down, ALT)
    assert steps == [-1, 1]
