"""How the width of a list is divided: lesser columns go before a title is cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QFontMetrics, QIcon
from PySide6.QtWidgets import QTableView, QTreeView

from delegaties.ui.language import _
from delegaties.ui.rows import Column, Role, cell, strong_font

LOOKED_AT = 150
"""Rows that are measured; a longer text further down is cut with dots."""
AROUND = 26
ICON = 22
LEAST = 44
STRETCHED = 170
"""Pixels that a stretching column keeps before another one goes."""


def fit(view: QTableView | QTreeView, columns: Sequence[Column[Any]], rows: Sequence[Any]) -> None:
    """Give each column its width within the view, hiding those that give way first.

    `rows` are the values that the view shows; the first of them are measured.
    """
    room = view.viewport().width()
    wanted = [_wanted(view, column, rows[:LOOKED_AT]) for column in columns]
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


def _wanted(view: QTableView | QTreeView, column: Column[Any], rows: Sequence[Any]) -> int:
    """Return the width that a column would like, from its head and these rows."""
    plain = view.fontMetrics()
    metrics = QFontMetrics(strong_font()) if column.strong else plain
    scale = max(1.0, plain.height() / 18)
    widest = plain.horizontalAdvance(_(column.heading))
    # Each text once: measuring one takes longer than everything else here.
    for text, has_icon in {_shown(column, row) for row in rows}:
        width = metrics.horizontalAdvance(text) + (round(ICON * scale) if has_icon else 0)
        widest = max(widest, width)
        if column.stretch and widest > STRETCHED:
            break
    return min(widest + round(AROUND * scale), round(column.widest * scale))


def _shown(column: Column[Any], row: Any) -> tuple[str, bool]:
    text = str(cell(column, row, Role.DisplayRole) or "")
    return text, isinstance(cell(column, row, Role.DecorationRole), QIcon)
