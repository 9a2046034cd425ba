"""Short lists of what is known, for the column at the right: a heading, and two lines a fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from delegaties.ui.widgets.buttons import Picture, label, line

PAD = 2


@dataclass(frozen=True)
class Fact:
    """One fact: its first line (a link when there is something to open), second line and note."""

    text: str
    second: str = ""
    note: str = ""
    icon: str = ""
    open: Callable[[], object] | None = None


class Link(QPushButton):
    """A link that is cut to the room there is; the whole text is its tooltip and its name."""

    def __init__(self, text: str, act: Callable[[], object]) -> None:
        super().__init__(text)
        self._text = text
        self.setProperty("look", "link")
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _on: act())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - 2 * PAD
        cut = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        self.setText(cut)


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
        column.addWidget(Link(fact.text, fact.open))
    if fact.second:
        column.addWidget(label(fact.second, "muted", wrap=True))
    across.addLayout(column, 1)
    if fact.note:
        across.addWidget(label(fact.note, "muted"), 0, Qt.AlignmentFlag.AlignTop)
    return row
