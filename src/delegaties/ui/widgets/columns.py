"""How the width of a list is divided: lesser columns go before a title is cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QIcon
from PySide6.QtWidgets import QTableView, QTreeView

from delegaties.ui.rows import Column, strong_font

LOOKED_AT = 150
"""Rows that are measured; a longer text further down is cut with dots."""
AROUND = 26
ICON = 22
LEAST = 44
STRETCHED = 170
"""Pixels that a stretching column keeps before another one goes."""


def fit(view: QTableView | QTreeView, columns: Sequence[Column[Any]]) -> None:
    """Give each column its width within the view, hiding those that give way first."""
    room = view.viewport().width()
    wanted = [_wanted(view, column, at) for at, column in enumerate(columns)]
    shown = keep(columns, wanted, room)
    stretching = [at for at in shown if columns[at].stretch]
    left = room - sum(wanted[at] for at in shown if at not in stretching)
    head = view.horizontalHeader() if isinstance(view, QTableView) else view.header()
    for at in range(len(columns)):
        if head.isSectionHidden(at) != (at not in shown):
            head.setSectionHidden(at, at not in shown)
        if at in shown:
            width = max(LEAST, left // len(stretching)) if at in stretching else wanted[at]
            head.resizeSection(at, width)


def keep(columns: Sequence[Column[Any]], wanted: Sequence[int], room: int) -> list[int]:
    """Return the columns that stay when there are `room` pixels."""
    shown = list(range(len(columns)))
    going = sorted((at for at in shown if columns[at].gives), key=lambda at: -columns[at].gives)
    for at in going:
        need = [min(wanted[at], STRETCHED) if columns[at].stretch else wanted[at] for at in shown]
        if sum(need) <= room:
            break
        shown.remove(at)
    return shown


def _wanted(view: QTableView | QTreeView, column: Column[Any], at: int) -> int:
    """Return the width that a column would like, from its head and its first rows."""
    metrics = QFontMetrics(strong_font()) if column.strong else view.fontMetrics()
    model = view.model()
    heading = str(model.headerData(at, Qt.Orientation.Horizontal) or "")
    widest = view.fontMetrics().horizontalAdvance(heading)
    scale = max(1.0, view.fontMetrics().height() / 18)
    for index in _first_rows(view, at):
        width = metrics.horizontalAdvance(str(index.data() or ""))
        if isinstance(index.data(Qt.ItemDataRole.DecorationRole), QIcon):
            width += round(ICON * scale)
        widest = max(widest, width)
    return min(widest + round(AROUND * scale), round(column.widest * scale))


def _first_rows(view: QTableView | QTreeView, column: int) -> list[Any]:
    model = view.model()
    tops = [model.index(at, 0) for at in range(min(model.rowCount(), LOOKED_AT))]
    if isinstance(view, QTableView):
        return [top.siblingAtColumn(column) for top in tops]
    return [
        model.index(at, column, top)
        for top in tops
        for at in range(min(model.rowCount(top), LOOKED_AT))
    ][:LOOKED_AT]
