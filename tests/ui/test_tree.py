"""Groups with rows keep what is held while everything around it changes."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from delegaties.ui.rows import Column
from delegaties.ui.tree import AT_END, Group, Tree

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass(frozen=True)
class Day:
    name: str
    note: str = ""


@dataclass(frozen=True)
class Item:
    name: str
    place: str = ""


def new_tree() -> Tree[Day, Item]:
    columns = (Column[Item]("Item", lambda item: item.name), Column[Item]("", lambda i: i.place))
    return Tree(
        group_key=lambda day: day.name,
        key=lambda item: item.name,
        columns=columns,
        header=lambda day, column: "" if column else day.name,
        header_data=lambda day, _column, role: day.note if role == AT_END else None,
    )


def drawn(tree: Tree[Day, Item]) -> list[tuple[str, list[str]]]:
    tops = [tree.index(at, 0) for at in range(tree.rowCount())]
    return [
        (top.data(), [tree.index(at, 0, top).data() for at in range(tree.rowCount(top))])
        for top in tops
    ]


@st.composite
def plans(draw):
    """Some days, in any order, over which some items are spread."""
    days = draw(st.lists(st.sampled_from("ABCD"), unique=True))
    names = draw(st.lists(st.sampled_from("klmnopqrs"), unique=True)) if days else []
    spread = {day: [] for day in days}
    for name in names:
        spread[draw(st.sampled_from(days))].append(Item(name, draw(st.sampled_from("xy"))))
    return [Group(Day(day), items) for day, items in spread.items()]


@given(st.lists(plans(), min_size=2, max_size=6))
def test_any_plan_may_follow_any_other_and_held_rows_stay_held(shown):
    tree = new_tree()
    tester = QAbstractItemModelTester(
        tree, QAbstractItemModelTester.FailureReportingMode.Fatal, tree
    )
    held: dict[str, QPersistentModelIndex] = {}
    for plan in shown:
        tree.show(plan)
        assert drawn(tree) == [(g.value.name, [item.name for item in g.rows]) for g in plan]
        names = {item.name for group in plan for item in group.rows}
        for name, index in held.items():
            assert index.isValid() == (name in names)
            assert not index.isValid() or index.data() == name
        held = {name: QPersistentModelIndex(tree.index_of(name)) for name in names}
    assert tester.model() is tree


def test_rows_and_groups_are_found_by_key_and_by_place():
    tree = new_tree()
    tree.show([Group(Day("A", "1 item"), [Item("k")]), Group(Day("B"), [Item("l", "Osaka")])])
    row, line = tree.index_of("l"), tree.index_of(("group", "A"))
    assert tree.row(row) == Item("l", "Osaka")
    assert tree.group(row) == Day("B")
    assert tree.key(row) == "l"
    assert tree.is_group(line)
    assert not tree.is_group(row)
    assert tree.row(line) is None
    assert line.data(AT_END) == "1 item"
    assert tree.index_of("m") == QModelIndex()
