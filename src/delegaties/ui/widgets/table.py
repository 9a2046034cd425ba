"""Lists set up once: no grid, a line per row, Tab leaves, Enter opens, the empty state teaches.

    table = Table(rows, _("Organisations"))        # rows: ui.rows.Rows
    table.chosen.connect(self.show_one)            # the current row's value, or None
    table.opened.connect(self.open_one)            # Enter or double click
    table.set_empty(widget)                        # stands in place of rows
    outline = Outline(tree, _("Programme"))        # tree: ui.tree.Tree; the same signals

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
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QTreeView,
    QWidget,
)

from delegaties.ui.rows import ROOT, Column, Rows
from delegaties.ui.tree import Tree
from delegaties.ui.widgets.columns import fit
from delegaties.ui.widgets.lines import CHEVRON, PAD, RowDelegate, row_height

HEAD = 28
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


def _head(head: QHeaderView) -> None:
    head.setMinimumHeight(HEAD)
    head.setHighlightSections(False)
    head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setStretchLastSection(False)


class Table(QTableView):
    """A list of rows in columns."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self, rows: Rows[Any], name: str, parent: QWidget | None = None, *, sortable: bool = False
    ) -> None:
        super().__init__(parent)
        self.rows = rows
        self.setModel(rows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height(self))
        _head(self.horizontalHeader())
        self.manners = Manners(self, rows, name)
        self.manners.chosen.connect(self.chosen)
        self.manners.opened.connect(self.opened)
        if sortable:
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.setSortingEnabled(True)
            self.horizontalHeader().setSortIndicatorClearable(True)

    def set_empty(self, empty: QWidget) -> None:
        """Let a widget stand in place of rows while there are none."""
        self.manners.set_empty(empty)

    def select(self, key: Hashable) -> bool:
        """Select the row with this key; False when it is not shown."""
        return self.manners.select(key)

    def current(self) -> Any:
        """Return the current row's value, or None."""
        return self.manners.current()

    def selected(self) -> list[Any]:
        """Return the selected rows' values, from top to bottom."""
        return self.manners.selected()

    def set_row_height(self, height: int) -> None:
        """Give rows another height: 50 for two lines."""
        self.verticalHeader().setDefaultSectionSize(row_height(self, height))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(row_height(self))


class Outline(QTreeView):
    """A list of rows under group headers, which span the columns and fold with ← and →.

    `group_opened` is emitted with a group for Enter or a double click on its header.
    """

    chosen = Signal(object)
    opened = Signal(object)
    group_opened = Signal(object)

    def __init__(self, tree: Tree[Any, Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = tree
        self.setModel(tree)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        _head(self.header())
        self.manners = Manners(self, tree, name)
        self.manners.chosen.connect(self.chosen)
        self.manners.opened.connect(self.opened)
        self.manners.group_opened.connect(self.group_opened)
        tree.rowsInserted.connect(self._came)
        tree.layoutChanged.connect(self._span)
        tree.rowsRemoved.connect(self._span)
        self._came(QModelIndex(), 0, tree.rowCount() - 1)

    def _came(self, parent: QModelIndex, first: int, last: int) -> None:
        """Show new groups unfolded."""
        if not parent.isValid():
            self._span()
            for at in range(first, last + 1):
                self.expand(self.tree.index(at, 0))

    def _span(self, *_changes: object) -> None:
        for at in range(self.tree.rowCount()):
            if not self.isFirstColumnSpanned(at, ROOT):  # it lays the whole tree out again
                self.setFirstColumnSpanned(at, ROOT, True)

    def set_empty(self, empty: QWidget) -> None:
        """Let a widget stand in place of rows while there are none."""
        self.manners.set_empty(empty)

    def select(self, key: Hashable) -> bool:
        """Select the row (or ("group", key)) with this key; False when it is not shown."""
        return self.manners.select(key)

    def current(self) -> Any:
        """Return the current row's value, or None."""
        return self.manners.current()

    def selected(self) -> list[Any]:
        """Return the selected rows' values, from top to bottom."""
        return self.manners.selected()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold a group by its chevron."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if self.tree.is_group(index) and event.position().x() < CHEVRON + 4 * PAD:
            self.setExpanded(index, not self.isExpanded(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold with ← also from a row: the selection goes to its header first."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Left and index.parent().isValid():
            self.setCurrentIndex(index.parent())
            return
        super().keyPressEvent(event)
