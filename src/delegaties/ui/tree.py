"""ONE tree model over values, two levels deep: groups (days, years) with their rows.

    tree = Tree(
        group_key=lambda day: day.date, key=lambda item: item.id, columns=columns,
        header=lambda day, column: day.title if column == 0 else "",
    )
    tree.show([Group(day, items), …])    # again and again: selection, folds, scroll, editor stay

A row that moves to another group stays selected. Columns are those of `ui.rows`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from delegaties.ui import keyed
from delegaties.ui.rows import (
    EDITABLE,
    FIXED,
    ROOT,
    Column,
    Index,
    Role,
    cell,
    heading,
    strong_font,
)

G = TypeVar("G")
R = TypeVar("R")
NOTE = Role.UserRole + 1
AT_END = Role.UserRole + 2
"""Roles of a group's line: a muted text after its title, and one at the right."""
GROUP = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
"""What Qt may do with a group."""
HEADER = 0
"""Internal id of the index of a group; that of a row is the serial number of its group."""


@dataclass(frozen=True)
class Group(Generic[G, R]):
    """A group and its rows, in the order they are shown."""

    value: G
    rows: Sequence[R]


class _Branch(Generic[G, R]):
    """A group as the model holds it."""

    def __init__(self, serial: int, value: G) -> None:
        self.serial = serial
        self.value = value
        self.rows: list[R] = []


class Tree(QAbstractItemModel, Generic[G, R]):
    """Groups with rows, each with a key that stays the same when it changes.

    `header(group, column)` gives the text of a group's line; `header_data(group, column, role)`
    any other role, such as NOTE and AT_END.
    """

    def __init__(  # noqa: PLR0913  a group has what a row has
        self,
        *,
        group_key: Callable[[G], Hashable],
        key: Callable[[R], Hashable],
        columns: Sequence[Column[R]],
        header: Callable[[G, int], str],
        header_data: Callable[[G, int, int], Any] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._group_key = group_key
        self._key = key
        self._header = header
        self._header_data = header_data
        self._branches: list[_Branch[G, R]] = []
        self._by_serial: dict[int, _Branch[G, R]] = {}
        self._serials = count(1)

    # Rows and keys

    @property
    def rows(self) -> Sequence[R]:
        """The rows of all groups in the order they are shown."""
        return [row for branch in self._branches for row in branch.rows]

    def row(self, index: Index) -> R | None:
        """Return the row under `index`; None for a group."""
        branch = self._by_serial.get(index.internalId()) if index.isValid() else None
        at = index.row()
        return branch.rows[at] if branch is not None and at < len(branch.rows) else None

    def group(self, index: Index) -> G | None:
        """Return the group under `index`, or the group that the row there belongs to."""
        branch = self._branch(index) if index.isValid() else None
        return None if branch is None else branch.value

    def is_group(self, index: Index) -> bool:
        """Whether `index` is the line of a group."""
        return index.isValid() and index.internalId() == HEADER

    def key(self, index: Index) -> Hashable | None:
        """Return the key of the row under `index`; for a group ("group", its key)."""
        row = self.row(index)
        if row is not None:
            return self._key(row)
        group = self.group(index)
        return None if group is None else ("group", self._group_key(group))

    def index_of(self, key: Hashable, column: int = 0) -> QModelIndex:
        """Return where the row (or ("group", key)) is now; invalid when it is not shown."""
        for at, branch in enumerate(self._branches):
            if ("group", self._group_key(branch.value)) == key:
                return self.createIndex(at, column, HEADER)
            for place, row in enumerate(branch.rows):
                if self._key(row) == key:
                    return self.createIndex(place, column, branch.serial)
        return QModelIndex()

    def _branch(self, index: Index) -> _Branch[G, R] | None:
        if index.internalId() == HEADER:
            at = index.row()
            return self._branches[at] if at < len(self._branches) else None
        return self._by_serial.get(index.internalId())

    # Showing

    def show(self, groups: Sequence[Group[G, R]]) -> None:
        """Show `groups`, keeping selection, folds, scrolling and editors of all that stay."""
        if self._keys(self._branches) != self._keys(groups):
            wanted = {self._group_key(group.value) for group in groups}
            rows = {self._key(row) for group in groups for row in group.rows}
            self._add_groups(groups)
            for branch in self._branches:
                self._remove_rows(branch, rows)
            self._rearrange(groups)
            self._remove_groups(wanted)
            for branch, group in zip(self._branches, groups, strict=True):
                self._add_rows(branch, group.rows)
        for branch, group in zip(self._branches, groups, strict=True):
            self._update(branch, group)

    def _keys(self, groups: Iterable[Group[G, R] | _Branch[G, R]]) -> list[Any]:
        return [(self._group_key(group.value), [*map(self._key, group.rows)]) for group in groups]

    def _add_groups(self, groups: Sequence[Group[G, R]]) -> None:
        have = {self._group_key(branch.value) for branch in self._branches}
        new = [group.value for group in groups if self._group_key(group.value) not in have]
        if new:
            at = len(self._branches)
            self.beginInsertRows(ROOT, at, at + len(new) - 1)
            self._branches += [_Branch(next(self._serials), value) for value in new]
            self._by_serial = {branch.serial: branch for branch in self._branches}
            self.endInsertRows()

    def _remove_rows(self, branch: _Branch[G, R], wanted: set[Hashable]) -> None:
        for first, last in keyed.gone([self._key(row) for row in branch.rows], wanted):
            self.beginRemoveRows(self._index(branch), first, last)
            del branch.rows[first : last + 1]
            self.endRemoveRows()

    def _remove_groups(self, wanted: set[Hashable]) -> None:
        keys = [self._group_key(branch.value) for branch in self._branches]
        for first, last in keyed.gone(keys, wanted):
            self.beginRemoveRows(ROOT, first, last)
            del self._branches[first : last + 1]
            self._by_serial = {branch.serial: branch for branch in self._branches}
            self.endRemoveRows()

    def _rearrange(self, groups: Sequence[Group[G, R]]) -> None:
        """Put groups and the rows that there are in their new places, groups that go last."""
        held = {self._key(row): row for branch in self._branches for row in branch.rows}
        by_key = {self._group_key(branch.value): branch for branch in self._branches}
        branches: list[_Branch[G, R]] = []
        inside: list[list[R]] = []
        for group in groups:
            branches.append(by_key.pop(self._group_key(group.value)))
            inside.append([held[key] for key in map(self._key, group.rows) if key in held])
        branches += by_key.values()
        inside += [[] for _branch in by_key]
        if branches == self._branches and inside == [branch.rows for branch in branches]:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [(self.key(index), index.column()) for index in before]
        self._branches = branches
        for branch, rows in zip(branches, inside, strict=True):
            branch.rows = rows
        places = self._places()
        after = [self._at(places.get(key), column) for key, column in keys]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _places(self) -> dict[Hashable, tuple[int, int]]:
        """Return (row, internal id) of everything by key."""
        places: dict[Hashable, tuple[int, int]] = {}
        for at, branch in enumerate(self._branches):
            places["group", self._group_key(branch.value)] = at, HEADER
            for place, row in enumerate(branch.rows):
                places[self._key(row)] = place, branch.serial
        return places

    def _at(self, place: tuple[int, int] | None, column: int) -> QModelIndex:
        return QModelIndex() if place is None else self.createIndex(place[0], column, place[1])

    def _add_rows(self, branch: _Branch[G, R], rows: Sequence[R]) -> None:
        have = {self._key(row) for row in branch.rows}
        for first, last in keyed.new([self._key(row) for row in rows], have):
            self.beginInsertRows(self._index(branch), first, last)
            branch.rows[first:first] = rows[first : last + 1]
            self.endInsertRows()

    def _update(self, branch: _Branch[G, R], group: Group[G, R]) -> None:
        changed = keyed.differing(branch.rows, group.rows)
        branch.rows = list(group.rows)
        last = len(self.columns) - 1
        for first, final in keyed.runs(changed):
            top = self.createIndex(first, 0, branch.serial)
            self.dataChanged.emit(top, self.createIndex(final, last, branch.serial))
        if group.value != branch.value:
            branch.value = group.value
            line = self._index(branch)
            self.dataChanged.emit(line, line.siblingAtColumn(last))

    def _index(self, branch: _Branch[G, R]) -> QModelIndex:
        return self.createIndex(self._branches.index(branch), 0, HEADER)

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        if not (0 <= row < self.rowCount(parent) and 0 <= column < len(self.columns)):
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, column, HEADER)
        return self.createIndex(row, column, self._branches[parent.row()].serial)

    def parent(self, index: Index = ROOT) -> Any:
        if not index.isValid():
            return super().parent() if index is ROOT else QModelIndex()
        if index.internalId() == HEADER:
            return QModelIndex()
        branch = self._branch(index)
        return QModelIndex() if branch is None else self._index(branch)

    def rowCount(self, parent: Index = ROOT) -> int:
        if not parent.isValid():
            return len(self._branches)
        if parent.internalId() != HEADER or parent.column() > 0:
            return 0
        return len(self._branches[parent.row()].rows)

    def columnCount(self, _parent: Index = ROOT) -> int:
        return len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row = self.row(index)
        if row is not None:
            return cell(self.columns[index.column()], row, role)
        group = self.group(index)
        return None if group is None else self._of_group(group, index.column(), role)

    def _of_group(self, group: G, column: int, role: int) -> Any:
        special = self._header_data(group, column, role) if self._header_data else None
        if special is not None:
            return special
        if role == Role.DisplayRole:
            return self._header(group, column)
        return strong_font() if role == Role.FontRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        return heading(self.columns, section, orientation, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.internalId() == HEADER:
            return GROUP
        return EDITABLE if self.columns[index.column()].edit else FIXED

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        row, edit = self.row(index), self.columns[index.column()].edit
        if role != Role.EditRole or edit is None or row is None:
            return False
        edit(row, str(value))
        return True
