"""Several references, each with its role where there are roles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from delegaties.errors import RefusedError
from delegaties.ui.fields.base import GAP, FieldWidget
from delegaties.ui.fields.choice import CalmBox, labelled
from delegaties.ui.fields.reference import ReferenceField
from delegaties.ui.fields.spec import Field, Sources
from delegaties.ui.icons import icon
from delegaties.ui.language import _

TARGET = 26


class ReferenceLine(QWidget):
    """One of them: its name, its role, and a cross to take it away."""

    changed = Signal()
    removed = Signal()

    def __init__(self, row_id: UUID, text: str, role: Any, roles: list[tuple[Any, str]]) -> None:
        super().__init__()
        self.row_id = row_id
        self.role = role
        self._roles = roles
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        name = QLabel(text)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        line.addWidget(name, 1)
        if roles:
            line.addWidget(self._box(text))
        cross = QToolButton()
        cross.setIcon(icon("x"))
        cross.setProperty("look", "quiet")
        cross.setMinimumSize(TARGET, TARGET)
        cross.setToolTip(_("Take away"))
        cross.setAccessibleName(_("Take away {name}", name=text))
        cross.clicked.connect(self.removed)
        line.addWidget(cross)

    def _box(self, text: str) -> CalmBox:
        box = CalmBox()
        box.addItems([shown for _value, shown in self._roles])
        values = [value for value, _shown in self._roles]
        box.setCurrentIndex(values.index(self.role) if self.role in values else 0)
        box.setAccessibleName(_("Role of {name}", name=text))
        box.activated.connect(self._chosen)
        return box

    def _chosen(self, at: int) -> None:
        self.role = self._roles[at][0]
        self.changed.emit()


class ReferencesField(FieldWidget):
    """Several references: a tuple of ids, or of (id, role) where the field has choices."""

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__(field, sources)
        self._lines: list[ReferenceLine] = []
        self._roles = list(labelled(field.choices))
        self._column = QVBoxLayout()
        self._column.setSpacing(GAP)
        self.row.addLayout(self._column, 1)
        self.picker = ReferenceField(field, sources)
        self.picker.edited.connect(self._typed)
        self.picker.finished.connect(self._pick)
        self.picker.refused.connect(self.refused)
        self._column.addWidget(self.picker)

    def empty(self) -> tuple[Any, ...]:
        return ()

    def value(self) -> tuple[Any, ...]:
        found = [(line.row_id, line.role) for line in self._lines]
        chosen = self._chosen()
        if chosen is not None:
            found.append((chosen, self._first_role()))
        return tuple(found) if self._roles else tuple(row_id for row_id, _role in found)

    def _chosen(self) -> UUID | None:
        """Return who is typed and no line yet; raises RefusedError for nobody in particular."""
        chosen: UUID | None = self.picker.value()
        return chosen if all(line.row_id != chosen for line in self._lines) else None

    def _first_role(self) -> Any:
        return self._roles[0][0] if self._roles else None

    def set_value(self, value: Iterable[Any] | None) -> None:
        self._clear()
        wanted = tuple(value or ())
        if wanted == self.value():
            return
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for one in wanted:
            row_id, role = one if self._roles else (one, None)
            self._add(row_id, role)

    def shown(self, value: Iterable[Any]) -> str:
        """Return the names of values."""
        ids = [one[0] if self._roles else one for one in value]
        return ", ".join(self.picker.text_of(row_id) for row_id in ids)

    def control(self) -> QWidget:
        return self.picker.edit

    def _add(self, row_id: UUID, role: Any) -> None:
        line = ReferenceLine(row_id, self.picker.text_of(row_id), role, self._roles)
        line.changed.connect(self._changed)
        line.removed.connect(lambda: self._remove(line))
        self._lines.append(line)
        self._column.insertWidget(len(self._lines) - 1, line)
        line.show()

    def _typed(self) -> None:
        """Count what is typed and not chosen yet as unsaved."""
        self.picker.dirty = True
        self.edited.emit()

    def _clear(self) -> None:
        self.picker.set_value(None)
        self.picker.dirty = False

    def _pick(self) -> None:
        """Add what was chosen, and make room for the next."""
        try:
            chosen = self._chosen()
        except RefusedError as error:
            self.refused.emit(error)
            return
        self._clear()
        if chosen is not None:
            self._add(chosen, self._first_role())
        self._changed()

    def _remove(self, line: ReferenceLine) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        self.picker.edit.setFocus()
        line.hide()
        line.deleteLater()
        self._changed()

    def _changed(self) -> None:
        self.edited.emit()
        self.finished.emit()
