"""A table keeps what is under somebody's hands while its rows change."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView

from delegaties.ui.rows import Column, Rows


@dataclass(frozen=True)
class City:
    name: str
    people: int | None = None


pytestmark = pytest.mark.usefixtures("qapp")

COLUMNS = (
    Column[City]("Place", lambda city: city.name),
    Column[City]("People", lambda city: str(city.people or ""), sort=lambda city: city.people),
)


def model(*cities: City) -> Rows[City]:
    rows = Rows(lambda city: city.name, COLUMNS)
    rows.show(cities)
    return rows


def names(rows: Rows[City]) -> list[str]:
    return [rows.data(rows.index(at, 0)) for at in range(rows.rowCount())]


cities = st.lists(
    st.builds(City, st.sampled_from("abcdefghijklmnop"), st.none() | st.integers(0, 3)),
    unique_by=lambda city: city.name,
)


@given(st.lists(cities, min_size=2, max_size=6))
def test_any_list_may_follow_any_other_and_held_rows_stay_held(shown):
    rows = Rows(lambda city: city.name, COLUMNS)
    tester = QAbstractItemModelTester(
        rows, QAbstractItemModelTester.FailureReportingMode.Fatal, rows
    )
    for now in shown:
        held = {city.name: QPersistentModelIndex(rows.index_of(city.name)) for city in rows.rows}
        rows.show(now)
        assert list(rows.rows) == now
        for name, index in held.items():
            assert index.isValid() == (name in names(rows))
            assert not index.isValid() or index.data() == name
    assert tester.model() is rows


def test_the_selection_stays_with_its_row_when_others_come_and_go():
    rows = model(City("Osaka"), City("Kyoto"), City("Almere"))
    view = QTableView()
    view.setModel(rows)
    view.selectionModel().select(
        rows.index_of("Kyoto"), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    rows.show([City("Tokyo"), City("Kyoto", 5), City("Osaka")])
    assert [index.data() for index in view.selectionModel().selectedIndexes()] == ["Kyoto"]
    assert rows.data(rows.index(1, 1)) == "5"


def test_sorting_goes_by_value_and_those_without_one_stand_last():
    rows = model(City("a", 2), City("b"), City("c", 10))
    rows.sort(1)
    assert names(rows) == ["a", "c", "b"]
    rows.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(rows) == ["c", "a", "b"]
    rows.show([City("d", 5), City("a", 2)])
    assert names(rows) == ["d", "a"]
    rows.sort(-1)
    assert names(rows) == ["d", "a"]


def test_names_sort_as_people_sort_them():
    rows = model(City("Zürich"), City("Ångström"), City("ankara"), City("Łódź"))
    rows.sort(0)
    assert names(rows) == ["Ångström", "ankara", "Łódź", "Zürich"]


def test_ten_thousand_rows_become_others_in_one_reset(qtbot):
    many = [City(str(number)) for number in range(10_000)]
    rows = model(*many)
    with qtbot.waitSignal(rows.modelReset, timeout=0):
        rows.show(many[::2])
    assert rows.rowCount() == 5_000
