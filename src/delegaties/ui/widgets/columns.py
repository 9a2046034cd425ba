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
MOST = 460
"""A text that is wider than this need not be measured further."""
STRETCHED = 170
"""Pixels that a stretching column asks for, at the usual text size."""


def fit(view: QTableView | QTreeView, columns: Sequence[Column[Any]], rows: Sequence[Any]) -> None:
    """Give each column its width within the view, hiding those that give way first.

    `rows` are the values that the view shows; the first of them are measured.
    """
    room = view.viewport().width()
    scale = max(1.0, view.fontMetrics().height() / 18)
    whole = [_wanted(view, column, rows[:LOOKED_AT], scale) for column in columns]
    most = [min(each.widest, STRETCHED) if each.stretch else each.widest for each in columns]
    asked = [min(w, round(least * scale)) for w, least in zip(whole, most, strict=True)]
    shown = keep(columns, asked, room)
    widths = share(columns, asked, whole, shown, room)
    head = view.horizontalHeader() if isinstance(view, QTableView) else view.header()
    for at in range(len(columns)):
        if head.isSectionHidden(at) != (at not in shown):
            head.setSectionHidden(at, at not in shown)
        if at in shown:
            head.resizeSection(at, widths[at])


def share(
    columns: Sequence[Column[Any]],
    asked: Sequence[int],
    whole: Sequence[int],
    shown: Sequence[int],
    room: int,
) -> dict[int, int]:
    """Return the width of each shown column, of what it asked for and what its words need.

    What is left over goes to a title that is cut, then to lesser columns by what they lack, and
    then to those that stretch.
    """
    widths = {at: asked[at] for at in shown}
    titles = [at for at in shown if columns[at].strong]
    lesser = [at for at in shown if not columns[at].strong and not columns[at].stretch]
    for some in (titles, lesser):
        lacks = {at: max(0, whole[at] - widths[at]) for at in some}
        wanting = sum(lacks.values())
        given = min(max(room - sum(widths.values()), 0), wanting)
        for at, lack in lacks.items():
            widths[at] += given * lack // (wanting or 1)
    left = room - sum(widths.values())
    stretching = [at for at in shown if columns[at].stretch]
    for number, at in enumerate(stretching):
        part = left // (len(stretching) - number)
        widths[at] = max(LEAST, widths[at] + part)
        left -= part
    return widths


def keep(columns: Sequence[Column[Any]], wanted: Sequence[int], room: int) -> list[int]:
    """Return the columns that stay when there are `room` pixels."""
    shown = list(range(len(columns)))
    going = sorted((at for at in shown if columns[at].gives), key=lambda at: -columns[at].gives)
    for at in going:
        if sum(wanted[at] for at in shown) <= room:
            break
        shown.remove(at)
    return shown


def _wanted(
    view: QTableView | QTreeView, column: Column[Any], rows: Sequence[Any], scale: float
) -> int:
    """Return the width that a column would like, from its head and these rows."""
    plain = view.fontMetrics()
    metrics = QFontMetrics(strong_font()) if column.strong else plain
    widest = plain.horizontalAdvance(_(column.heading))
    # Each text once: measuring one takes longer than everything else here.
    for text, has_icon in {_shown(column, row) for row in rows}:
        width = metrics.horizontalAdvance(text) + (round(ICON * scale) if has_icon else 0)
        widest = max(widest, width)
        if widest > MOST * scale:
            break
    return widest + round(AROUND * scale)


def _shown(column: Column[Any], row: Any) -> tuple[str, bool]:
    text = str(cell(column, row, Role.DisplayRole) or "")
    return text, isinstance(cell(column, row, Role.DecorationRole), QIcon)
