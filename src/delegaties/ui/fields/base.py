"""What every field widget is to its form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from delegaties.errors import RefusedError
from delegaties.ui.fields.spec import Field, Sources
from delegaties.ui.language import _
from delegaties.values.when import today

GAP = 4
HEIGHT = 30
"""Pixels between parts of a field, and the height of a line, button or choice."""


class FieldWidget(QWidget):
    """One control (or a few) with one value.

    `edited` is emitted when the user changes what stands here, `finished` when they say they are
    done (Enter, a choice), `refused` with a DelegatiesError to show here. The form watches the
    focus itself. `dirty` and `values` are set by the form: whether something typed waits to be
    kept, and what the other fields hold.
    """

    edited = Signal()
    finished = Signal()
    refused = Signal(object)

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__()
        self.spec = field
        self.sources = sources
        self.dirty = False
        self.values: Callable[[], Mapping[str, Any]] = dict
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(GAP)

    def value(self) -> Any:
        """Return what stands here; raises RefusedError when it cannot be understood."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value, without any signal."""
        raise NotImplementedError

    def control(self) -> QWidget:
        """Return the part that takes the focus and that the label belongs to."""
        raise NotImplementedError

    def empty(self) -> Any:
        """Return the value of an empty field."""
        return None

    def set_name(self, name: str) -> None:
        """Give the control the name that assistive software reads."""
        self.control().setAccessibleName(name)

    def ask(self, error: RefusedError) -> QWidget | None:
        """Return a question to put below the field for an error it can settle, or None."""
        del error
        return None

    def blamed(self, error: RefusedError) -> QWidget:
        """Return the part that an error is about."""
        del error
        return self.control()

    def parts(self) -> tuple[QWidget, ...]:
        """Return the fields that this one is made of, if any: leaving one is judged again."""
        return ()

    def mark_missing(self, *, missing: bool) -> None:
        """Say that this language of a text is missing while another is there."""

    def near(self) -> date:
        """Return the date that an incomplete date is taken to be near to."""
        other = self.values().get(self.spec.near) if self.spec.near else None
        if isinstance(other, date):
            return other
        return today(self.sources.home_zone if self.sources else "UTC")


class UndoGoesOn(QObject):
    """Lets Ctrl+Z of a text control with nothing typed reach the window's own undo.

    A text control claims the key even when it has nothing to take back.
    """

    def __init__(self, field: FieldWidget) -> None:
        super().__init__(field)
        self._field = field

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            steps = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if not self._field.dirty and any(event.matches(step) for step in steps):
                event.ignore()
                return True
        return False


class TypedField(FieldWidget):
    """A field of one typed line; `parse` and `shown` turn text into the value and back."""

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__(field, sources)
        self.edit = QLineEdit()
        self.edit.setMinimumHeight(HEIGHT)
        self.edit.textEdited.connect(self.edited)
        self.edit.returnPressed.connect(self.finished)
        self.edit.installEventFilter(UndoGoesOn(self))
        self.row.addWidget(self.edit, 1)

    def parse(self, text: str) -> Any:
        """Return the value that `text` means; raises RefusedError."""
        return text

    def shown(self, value: Any) -> str:
        """Return the text that stands for `value`."""
        return "" if value is None else str(value)

    def value(self) -> Any:
        text = self.edit.text().strip()
        return self.parse(text) if text else self.empty()

    def set_value(self, value: Any) -> None:
        text = self.shown(value)
        if text != self.edit.text():
            self.edit.setText(text)
            self.edit.setCursorPosition(0)

    def control(self) -> QWidget:
        return self.edit

    def type_again(self, text: str) -> None:
        """Put back what was typed and not kept, as if it were typed now."""
        self.edit.setText(text)
        self.edited.emit()


def inset(edit: QLineEdit, text: str, look: str) -> QLabel:
    """Put a small text (a language, a unit) at the right inside a line."""
    label = QLabel(text, edit)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("look", look)
    layout = QHBoxLayout(edit)
    layout.setContentsMargins(0, 0, 6, 0)
    layout.addWidget(label, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    keep_clear(edit, label)
    return label


def keep_clear(edit: QLineEdit, label: QLabel) -> None:
    """Keep the text of a line clear of the label in it."""
    label.ensurePolished()
    edit.setTextMargins(0, 0, label.sizeHint().width() + 4, 0)


def mark_tag(tag: QLabel, language: str, *, missing: bool) -> None:
    """Show a language's code, or that this language is missing."""
    code = language.upper()
    tag.setText(_("{language} missing", language=code) if missing else code)
    look = "missing" if missing else "tag"
    if tag.property("look") != look:  # polishing is slow, and forms have many tags
        tag.setProperty("look", look)
        tag.style().polish(tag)
