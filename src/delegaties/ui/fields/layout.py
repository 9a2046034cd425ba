"""How a section lays out its fields: two columns, one where there is no room."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from delegaties.ui.fields.all import new_widgets
from delegaties.ui.fields.cell import Cell
from delegaties.ui.fields.spec import Field, Kind, Section, Sources
from delegaties.ui.language import _
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.scrolled import ask_room

GAP = 4
BETWEEN = 12
APART = 16
LINE = 18
NARROW = 17
"""Below this width, in letters “m” per column, fields stand below each other."""


def plain(text: str, look: str) -> QLabel:
    """Return a label for data, with a look of the theme."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("look", look)
    return label


class Block(QWidget):
    """A field with its label; a text per language has one cell for each."""

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__()
        self.spec = field
        self.meant = True
        self.cells = [Cell(field, name, widget) for name, widget in new_widgets(field, sources)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        if field.kind is not Kind.CHECK and field.label:
            column.addLayout(self._head(field))
        for cell in self.cells:
            column.addWidget(cell)
        hint = plain(_(field.hint), "muted") if field.hint else None
        if hint is not None:
            hint.setWordWrap(True)
            column.addWidget(hint)
        if field.room:
            column.addWidget(self._foot(field.room, hint))
        column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    def _head(self, field: Field) -> QHBoxLayout:
        head = QHBoxLayout()
        label = plain(_(field.label), "label")
        label.setBuddy(self.cells[0].widget.control())
        head.addWidget(label)
        head.addStretch(1)
        if field.note:
            head.addWidget(plain(_(field.note), "muted"))
        return head

    def _foot(self, lines: int, hint: QLabel | None) -> QWidget:
        """Return the room that is kept for an error or the hint, which gives way to it."""
        foot = QWidget()
        foot.setMinimumHeight(scaled(LINE) * lines)
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        self.cells[0].say_in(column, hint)
        if hint is not None:
            column.addWidget(hint)
        column.addStretch(1)
        return foot

    def mark_missing(self) -> None:
        """Let the languages in which nothing is written say so, when another has something."""
        some = any(cell.shown for cell in self.cells)
        for cell in self.cells:
            cell.widget.mark_missing(missing=some and not cell.shown and not cell.dirty)


class SectionPart(QFrame):
    """One section of a form: a line, the heading with its note, and the fields."""

    def __init__(self, section: Section, sources: Sources | None, *, first: bool) -> None:
        super().__init__()
        self._blocks = [Block(field, sources) for field in section.fields]
        self.cells = [cell for block in self._blocks for cell in block.cells]
        self._columns = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, APART)
        column.setSpacing(BETWEEN)
        if not first:
            line = QFrame()
            line.setFrameShape(QFrame.Shape.HLine)
            line.setProperty("look", "line")
            column.addWidget(line)
        if section.heading:
            column.addLayout(self._head(section))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(APART)
        self._grid.setVerticalSpacing(BETWEEN)
        column.addLayout(self._grid)
        self._flow(2)

    @staticmethod
    def _head(section: Section) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(plain(_(section.heading), "section"))
        head.addStretch(1)
        if section.note:
            head.addWidget(plain(_(section.note), "muted"))
        return head

    def reflect(self, values: Mapping[str, Any]) -> None:
        """Show the fields that mean something with these values, and only those."""
        for block in self._blocks:
            block.mark_missing()
        before = [block.meant for block in self._blocks]
        for block in self._blocks:
            shown_if = block.spec.shown_if
            block.meant = shown_if is None or shown_if(values)
            block.setHidden(not block.meant)
        if before != [block.meant for block in self._blocks]:
            self._flow(self._columns, again=True)

    def _flow(self, columns: int, *, again: bool = False) -> None:
        """Put the blocks in the grid, two halves beside each other where there is room."""
        if columns == self._columns and not again:
            return
        self._columns = columns
        for block in self._blocks:
            self._grid.removeWidget(block)
        row = place = 0
        for block in self._blocks:
            if not block.meant:
                continue
            span = 1 if block.spec.width == "half" else columns
            if place + span > columns:
                row, place = row + 1, 0
            self._grid.addWidget(block, row, place, 1, min(span, columns))
            place += span
        for at in range(2):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        ask_room(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        letter = self.fontMetrics().horizontalAdvance("m")
        self._flow(1 if self.width() < NARROW * letter else 2)
