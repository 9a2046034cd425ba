"""ONE table model over values: give it the new rows, and it tells the view what differs.

    columns = (
        Column(N_("Name"), lambda row: row.name, stretch=True, strong=True),
        Column(N_("Country"), lambda row: words.country(row.country), gives=2),
    )
    rows = Rows(lambda row: row.id, columns)
    rows.show(desk.organisations())      # again and again: selection, scroll and editor stay
    rows.row(index), rows.index_of(key)

Sorting is done on the Python list (`sort`, from the table head), never in a proxy model. Headings
are message ids and are looked up when drawn, so the language may change under a view.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QIcon

from delegaties.i18n import sort_key
from delegaties.ui import keyed
from delegaties.ui.language import _

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROOT = QModelIndex()
START = Qt.AlignmentFlag.AlignLeft
END = Qt.AlignmentFlag.AlignRight
TEXT = frozenset((int(Role.DisplayRole), int(Role.EditRole)))
ALIGNMENT, FONT = int(Role.TextAlignmentRole), int(Role.FontRole)
TOOLTIP, ICON = int(Role.ToolTipRole), int(Role.DecorationRole)
"""Roles as plain numbers: a view asks thousands of times for each frame it paints."""
FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
EDITABLE = FIXED | Qt.ItemFlag.ItemIsEditable
"""What Qt may do with a cell."""
MANY = 60
"""More steps than this are shown as a whole new list; the view finds its selection by key."""


@dataclass(frozen=True)
class Column(Generic[R]):
    """A heading (message id) and what a row shows under it.

    `edit(row, text)` makes the cell editable with F2. `sort(row)` gives what to sort by (the shown
    text otherwise; None sorts last). `data` answers any other Qt role. A column that stretches
    gets the room that is left, and the column with the highest `gives` disappears first where
    there is too little; those with 0 stay.
    """

    heading: str
    show: Callable[[R], str]
    edit: Callable[[R, str], None] | None = None
    icon: Callable[[R], QIcon | None] | None = None
    tooltip: Callable[[R], str] | None = None
    sort: Callable[[R], Any] | None = None
    data: Callable[[R, int], Any] | None = None
    align: Qt.AlignmentFlag = START
    strong: bool = False
    stretch: bool = False
    gives: int = 0
    widest: int = 260


def cell(column: Column[R], row: R, role: int) -> Any:
    """Return what a view asks about one cell."""
    special = column.data(row, role) if column.data else None
    if special is not None:
        return special
    if role in TEXT:
        return column.show(row)
    if role == ALIGNMENT:
        return column.align | Qt.AlignmentFlag.AlignVCenter
    if role == FONT and column.strong:
        return strong_font()
    if role == TOOLTIP and column.tooltip:
        return column.tooltip(row)
    return column.icon(row) if role == ICON and column.icon else None


def strong_font() -> QFont:
    """Return the font of the text that a row is known by."""
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font


def heading(columns: Sequence[Column[R]], section: int, orientation: Any, role: int) -> Any:
    """Return what a table head asks about one column."""
    if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(columns):
        return None
    if role == Role.DisplayRole:
        return _(columns[section].heading)
    if role == Role.TextAlignmentRole:
        return columns[section].align | Qt.AlignmentFlag.AlignVCenter
    return None


def in_order(rows: Sequence[R], column: Column[R], *, descending: bool) -> list[R]:
    """Return the rows sorted by a column; those without a value stand last either way."""
    value = column.sort or (lambda row: sort_key(column.show(row)) if column.show(row) else None)
    pairs = [(value(row), row) for row in rows]
    have = sorted((pair for pair in pairs if pair[0] is not None), key=_first, reverse=descending)
    return [row for _value, row in have] + [row for found, row in pairs if found is None]


def _first(pair: tuple[Any, object]) -> Any:
    return pair[0]


class Rows(QAbstractTableModel, Generic[R]):
    """Rows of one kind, each with a key that stays the same when the row changes."""

    def __init__(
        self,
        key: Callable[[R], Hashable],
        columns: Sequence[Column[R]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._given: list[R] = []
        self._rows: list[R] = []
        self._known_places: dict[Hashable, int] | None = None
        self._sorting: tuple[int, bool] | None = None

    # Rows and keys

    @property
    def rows(self) -> Sequence[R]:
        """The rows in the order they are shown."""
        return self._rows

    def row(self, index: Index) -> R | None:
        """Return the value under `index`, or None when there is none."""
        at = index.row()
        return self._rows[at] if index.isValid() and 0 <= at < len(self._rows) else None

    def key(self, index: Index) -> Hashable | None:
        """Return the key of the row under `index`."""
        row = self.row(index)
        return None if row is None else self._key(row)

    def index_of(self, key: Hashable, column: int = 0) -> QModelIndex:
        """Return where the row with this key is now; an invalid index when it is not shown."""
        at = self._places.get(key)
        return QModelIndex() if at is None else self.index(at, column)

    def show(self, rows: Sequence[R]) -> None:
        """Show `rows`, keeping selection, scrolling and open editors of the rows that stay."""
        self._given = list(rows)
        self._become(self._sorted(self._given))

    def _sorted(self, rows: list[R]) -> list[R]:
        if self._sorting is None:
            return list(rows)
        column, descending = self._sorting
        return in_order(rows, self.columns[column], descending=descending)

    def _become(self, rows: list[R]) -> None:
        going, coming = keyed.apart(self._rows, rows, self._key)
        if len(going) + len(coming) > MANY:
            self.beginResetModel()
            self._set(rows)
            self.endResetModel()
            return
        for first, last in going:
            self.beginRemoveRows(ROOT, first, last)
            self._set(self._rows[:first] + self._rows[last + 1 :])
            self.endRemoveRows()
        self._rearrange(keyed.without(rows, coming))
        for first, last in coming:
            self.beginInsertRows(ROOT, first, last)
            self._set(self._rows[:first] + rows[first : last + 1] + self._rows[first:])
            self.endInsertRows()
        self._update(rows)

    def _set(self, rows: list[R]) -> None:
        self._rows = rows
        self._known_places = None

    @property
    def _places(self) -> dict[Hashable, int]:
        """Where each key is; made when it is first asked for, since a long list takes a while."""
        if self._known_places is None:
            self._known_places = {self._key(row): at for at, row in enumerate(self._rows)}
        return self._known_places

    def _rearrange(self, rows: Sequence[R]) -> None:
        """Put the rows there are in the order of these, which have the same keys."""
        pairs = zip(rows, self._rows, strict=True)
        if all(row is had or self._key(row) == self._key(had) for row, had in pairs):
            return
        keys = [self._key(row) for row in rows]
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(self.key(index), index.column()) for index in before]
        self._set([self._rows[self._places[key]] for key in keys])
        self.changePersistentIndexList(before, [self.index_of(key, column) for key, column in held])
        self.layoutChanged.emit()

    def _update(self, rows: list[R]) -> None:
        """Take the new values and tell which rows look different."""
        changed = keyed.differing(self._rows, rows)
        self._set(rows)
        last = len(self.columns) - 1
        for first, final in keyed.runs(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(final, last))

    # What Qt asks

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column from now on; -1 returns to the order the rows were given in."""
        valid = 0 <= column < len(self.columns)
        self._sorting = (column, order == Qt.SortOrder.DescendingOrder) if valid else None
        self._become(self._sorted(self._given))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row = self.row(index)
        return None if row is None else cell(self.columns[index.column()], row, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        return heading(self.columns, section, orientation, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return EDITABLE if self.columns[index.column()].edit else FIXED

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        row, edit = self.row(index), self.columns[index.column()].edit
        if role != Role.EditRole or edit is None or row is None:
            return False
        edit(row, str(value))
        return True
