"""Lesser columns go before a title is cut."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView

from delegaties.ui.rows import Column, Rows
from delegaties.ui.widgets.columns import fit, keep, share

COLUMNS = (
    Column[str]("Title", lambda text: text, stretch=True),
    Column[str]("Place", lambda _text: "Osaka", gives=2),
    Column[str]("Status", lambda _text: "asked", gives=1),
)


def test_the_least_needed_column_goes_first():
    wanted = (170, 100, 100)
    assert keep(COLUMNS, wanted, 370) == [0, 1, 2]
    assert keep(COLUMNS, wanted, 369) == [0, 2]
    assert keep(COLUMNS, wanted, 200) == [0]


def test_room_left_over_goes_to_what_is_cut_and_then_to_the_title():
    asked, whole, shown = (170, 100, 100), (170, 300, 100), (0, 1, 2)
    assert share(COLUMNS, asked, whole, shown, 470) == {0: 170, 1: 200, 2: 100}
    assert share(COLUMNS, asked, whole, shown, 900) == {0: 500, 1: 300, 2: 100}
    assert share(COLUMNS, asked, whole, shown, 300) == {0: 100, 1: 100, 2: 100}


def test_the_stretching_column_gets_what_is_left(qtbot):
    rows = Rows(str, COLUMNS)
    rows.show(["Visit"])
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(rows)
    view.resize(700, 200)
    view.show()
    fit(view, COLUMNS, rows.rows)
    assert sum(view.columnWidth(at) for at in range(3)) == view.viewport().width()
    assert view.columnWidth(0) > view.columnWidth(1) + view.columnWidth(2)
    view.resize(140, 200)
    fit(view, COLUMNS, rows.rows)
    assert view.isColumnHidden(1)
    assert not view.isColumnHidden(0)
