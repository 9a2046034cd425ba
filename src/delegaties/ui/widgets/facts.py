"""Short lists of what is known, for the column at the right: a heading, and two lines a fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegaties.ui.widgets.buttons import Picture, button, label, line


@dataclass(frozen=True)
class Fact:
    """One fact: its first line (a link when there is something to open), second line and note."""

    text: str
    second: str = ""
    note: str = ""
    icon: str = ""
    open: Callable[[], object] | None = None


def facts(heading: str, listed: Iterable[Fact], empty: str = "") -> list[QWidget]:
    """Return a heading with its facts, or with the words for none; nothing without either."""
    rows = [_row(fact) for fact in listed]
    if not rows and not empty:
        return []
    words = rows or [label(empty, "muted", wrap=True)]
    return [label(heading, "section"), *words, line()]


def _row(fact: Fact) -> QWidget:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 2, 0, 2)
    across.setSpacing(8)
    if fact.icon:
        across.addWidget(Picture(fact.icon), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(0)
    if fact.open is None:
        column.addWidget(label(fact.text, wrap=True))
    else:
        link = button(fact.text, fact.open, look="link")
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
    if fact.second:
        column.addWidget(label(fact.second, "muted", wrap=True))
    across.addLayout(column, 1)
    if fact.note:
        across.addWidget(label(fact.note, "muted"), 0, Qt.AlignmentFlag.AlignTop)
    return row
