"""Lists set up once: no grid, a line per row, Tab leaves, Enter opens, the empty state teaches.

    table = Table(rows, _("Organisations"))        # rows: ui.rows.Rows
    table.chosen.connect(self.show_one)            # the current row's value, or None
    table.opened.connect(self.open_one)            # Enter or double click
    table.set_empty(widget)                        # stands in place of rows
    outline = Outline(tree, _("Programme"))        # tree: ui.tree.Tree; the same signals

Signals carry the value of a row, never an index.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QTreeView, QWidget

from delegaties.ui.rows import ROOT, Rows
from delegaties.ui.theme import scaled
from delegaties.ui.tree import Tree
from delegaties.ui.widgets.lines import CHEVRON, PAD, row_height
from delegaties.ui.widgets.manners import Manners

HEAD = 28


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
        if self.tree.is_group(index) and event.position().x() < scaled(CHEVRON) + 4 * PAD:
            self.setExpanded(index, not self.isExpanded(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold with ← also from a row: the selection goes to its header first."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Left and index.parent().isValid():
            self.setCurrentIndex(index.parent())
            return
        super().keyPressEvent(event)
