"""One field in its form: label above it, error or question below it, and what is not kept yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegaties.errors import RefusedError
from delegaties.ui.fields.base import FieldWidget
from delegaties.ui.fields.spec import Field
from delegaties.ui.language import _
from delegaties.ui.widgets.buttons import Picture
from delegaties.values.lines import many_lines
from delegaties.values.texts import Texts

GAP = 4
COLOURS = {"error": "severity.block.line"}
"""The colour of an icon beside a text with a look."""
NOTHING = object()
"""No value at all: None is one."""


def same(one: Any, other: Any) -> bool:
    """Whether two values are one to the reader: text apart from the spaces around it."""
    if isinstance(one, str) and isinstance(other, str):
        return many_lines(one).split() == many_lines(other).split()
    return bool(one == other)


class Note(QWidget):
    """A sentence below a field, with an icon; empty it takes no room."""

    def __init__(self, picture: str, look: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        mark = Picture(picture, COLOURS[look])
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setProperty("look", look)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    def say(self, text: str) -> None:
        """Show `text`, or nothing."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """Return what is said now."""
        return self._text.text()


class Cell(QWidget):
    """A field widget with its surroundings.

    `shown` is the value of the plan that the user saw, at the latest when they began to type:
    a colleague's change that arrives meanwhile waits, so that it is asked about and not lost.
    `typed` says that the text was changed since the focus came here, so that it is not rewritten
    under the user's hands; `refused` that what stands here was tried and is not tried again until
    it changes or is asked.
    """

    def __init__(self, field: Field, name: str, widget: FieldWidget) -> None:
        super().__init__()
        self.spec = field
        self.name = name
        self.widget = widget
        self._shown: Any = widget.empty()
        self._waiting: Any = NOTHING
        self.typed = self.refused = False
        self.error = Note("octagon-alert", "error")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(widget)
        self._column.addWidget(self.error)
        self._below: QWidget | None = None
        self._faulty: QWidget | None = None
        self._hint: QLabel | None = None
        widget.set_name(_(field.label))
        widget.edited.connect(self._edited)

    @property
    def dirty(self) -> bool:
        """Whether something typed waits to be kept."""
        return self.widget.dirty

    @property
    def shown(self) -> Any:
        """The value of the plan that the user saw."""
        return self._shown

    @shown.setter
    def shown(self, value: Any) -> None:
        self._shown, self._waiting = value, NOTHING

    def _edited(self) -> None:
        self.widget.dirty = self.typed = True
        self.refused = False

    @property
    def is_understood(self) -> bool:
        """Whether what is typed so far means something: half a date is no error yet."""
        try:
            self.widget.value()
        except RefusedError:
            return False
        return True

    def holds(self, widget: QWidget | None) -> bool:
        """Whether a widget belongs to this cell, also in a list that unfolds from it."""
        while widget is not None and widget is not self:
            widget = widget.parentWidget()
        return widget is self

    def is_parted(self, old: QWidget, new: QWidget | None) -> bool:
        """Whether the focus went from one part of the field to another, not to a question below."""
        left, entered = (
            next((part for part in self.widget.parts() if at and part.isAncestorOf(at)), None)
            for at in (old, new)
        )
        return left is not None and entered is not None and left is not entered

    def offer_from(self, values: Mapping[str, Any], *, busy: bool) -> None:
        """Take this field's value, of a text the one in this field's language, if it is there."""
        column, _dot, language = self.name.partition(".")
        if column in values:
            value = values[column]
            if language:
                value = value.get(language) if isinstance(value, Texts) else ""
            self.offer(value, busy=busy)

    def offer(self, value: Any, *, busy: bool) -> None:
        """Take a value of the plan, and show it unless that would disturb somebody typing.

        `busy` says that the focus is in this cell.
        """
        if self.widget.dirty:
            self._waiting = value
            return
        before, self.shown = self.shown, value
        if busy and self.typed and same(value, before):
            return
        if not (busy and self.typed and self._stands(value)):
            self.widget.set_value(value)
            self.say("")
            self.put(None)

    def _stands(self, value: Any) -> bool:
        """Whether what stands in the field means `value` already."""
        try:
            return same(self.widget.value(), value)
        except ValueError:
            return False

    def restore(self) -> None:
        """Show the value of the plan as it is now, and forget what was typed."""
        if self._waiting is not NOTHING:
            self.shown = self._waiting
        self.widget.dirty = self.typed = self.refused = False
        self.widget.set_value(self.shown)
        self.say("")
        self.put(None)

    def say_in(self, column: QVBoxLayout, hint: QLabel | None) -> None:
        """Show errors in a column that keeps room for them, in place of the hint."""
        column.addWidget(self.error)
        self._hint = hint

    def say(self, error: str, at: QWidget | None = None) -> None:
        """Show an error below the field; an empty one goes away. `at` is the part it is about."""
        self.error.say(error)
        if self._hint is not None:
            self._hint.setHidden(bool(error))
        faulty = (at or self.widget.control()) if error else None
        for part in (self._faulty, faulty):
            if part is not None:
                part.setProperty("invalid", part is faulty)
                part.style().polish(part)
                part.setAccessibleDescription(error if part is faulty else "")
        self._faulty = faulty

    def put(self, below: QWidget | None) -> None:
        """Put a question below the field, or take it away.

        Hiding a question that has the focus moves the focus, which may come back here.
        """
        gone, self._below = self._below, below
        if gone is not None:
            gone.hide()
            gone.deleteLater()
        if below is not None and self._below is below:
            self._column.addWidget(below)
            below.show()
