"""What tables and outlines have in common: selection by key, empty state, fitting columns.

Selection, current row and scrolling are found again by key when the model shows a whole new list.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTreeView, QWidget

from delegaties.ui.rows import Column
from delegaties.ui.tree import Tree
from delegaties.ui.widgets.columns import fit
from delegaties.ui.widgets.lines import RowDelegate

Index = QModelIndex | QPersistentModelIndex
SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
ADD = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class Keyed(Protocol):
    """What a list needs of its model: `ui.rows.Rows` and `ui.tree.Tree` have it."""

    columns: tuple[Column[Any], ...]

    @property
    def rows(self) -> Sequence[Any]:
        """The values of all rows, in the order they are shown."""
        ...

    def row(self, index: Index) -> Any:
        """Return the value under an index."""
        ...

    def key(self, index: Index) -> Hashable | None:
        """Return its key."""
        ...

    def index_of(self, key: Hashable, column: int = 0) -> QModelIndex:
        """Return where a key is now."""
        ...


class Manners(QObject):
    """What tables and outlines have in common; attached to a view."""

    chosen = Signal(object)
    opened = Signal(object)
    group_opened = Signal(object)

    def __init__(self, view: QTableView | QTreeView, model: Keyed, name: str) -> None:
        super().__init__(view)
        self.view = view
        self.model = model
        self.empty: QWidget | None = None
        self._held: tuple[list[Hashable], Hashable | None, int] = ([], None, 0)
        self._last: Hashable | None = None
        view.setAccessibleName(name)
        view.setItemDelegate(RowDelegate(view))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        view.setTabKeyNavigation(False)
        view.setFrameShape(QTableView.Shape.NoFrame)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.doubleClicked.connect(self._open)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)  # a scroll bar that comes takes room from it
        self._listen()

    def _listen(self) -> None:
        model = self.view.model()
        model.modelAboutToBeReset.connect(self._hold)
        model.modelReset.connect(self._find_again)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._reflect)
        for signal in (model.dataChanged, model.layoutChanged):
            signal.connect(self._told_later)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.fit)
        self.view.selectionModel().currentRowChanged.connect(self._moved)

    # Selection

    def select(self, key: Hashable) -> bool:
        """Select the row with this key and bring it into sight; False when it is not shown."""
        index = self.model.index_of(key)
        if not index.isValid():
            return False
        self.view.selectionModel().setCurrentIndex(index, SELECT)
        self.view.scrollTo(index)
        return True

    def current(self) -> Any:
        """Return the value of the current row, or None."""
        index = self.view.currentIndex()
        return self.model.row(index) if index.isValid() else None

    def selected(self) -> list[Any]:
        """Return the values of the selected rows, from top to bottom."""
        indexes = self.view.selectionModel().selectedRows()
        rows = [self.model.row(index) for index in sorted(indexes, key=_place)]
        return [row for row in rows if row is not None]

    def _hold(self) -> None:
        selected = self.view.selectionModel().selectedRows()
        keys = [key for key in map(self.model.key, selected) if key is not None]
        current = self.model.key(self.view.currentIndex())
        self._held = keys, current, self.view.verticalScrollBar().value()

    def _find_again(self) -> None:
        keys, current, scroll = self._held
        selection = self.view.selectionModel()
        index = self.model.index_of(current) if current is not None else QModelIndex()
        if index.isValid():
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        for key in keys:
            index = self.model.index_of(key)
            if index.isValid():
                selection.select(index, ADD)
        self.view.verticalScrollBar().setValue(scroll)
        self._moved()

    def _moved(self, *_indexes: object) -> None:
        index = self.view.currentIndex()
        key = self.model.key(index) if index.isValid() else None
        if key != self._last:
            self._last = key
            self.chosen.emit(self.current())

    def _open(self, index: Index) -> None:
        row = self.model.row(index)
        if row is not None:
            self.opened.emit(row)
        elif isinstance(self.model, Tree) and index.isValid():
            self.group_opened.emit(self.model.group(index))

    # Looks

    def set_empty(self, empty: QWidget) -> None:
        """Let `empty` stand in place of rows while there are none."""
        self.empty = empty
        empty.setParent(self.view.viewport())
        self._reflect()

    def _reflect(self, *_changes: object) -> None:
        if self.empty is not None:
            self.empty.setVisible(self.view.model().rowCount() == 0)
            self.empty.setGeometry(self.view.viewport().rect())
        self._soon.start()

    def _told_later(self, *_changes: object) -> None:
        self._soon.start()

    def fit(self) -> None:
        """Divide the width over the columns."""
        self._soon.stop()
        fit(self.view, self.model.columns, self.model.rows)
        if self.empty is not None:
            self.empty.setGeometry(self.view.viewport().rect())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.Show}:
            self._soon.start()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            editing = self.view.state() == QAbstractItemView.State.EditingState
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not editing:
                self._open(self.view.currentIndex())
                return self.view.currentIndex().isValid()
        return False


def _place(index: QModelIndex) -> tuple[int, ...]:
    above = index.parent()
    return (above.row(), 0, index.row()) if above.isValid() else (index.row(), -1)
