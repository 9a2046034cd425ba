"""One of a few values: a list that unfolds, or segments side by side."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QWidget

from delegaties.ui.fields.base import HEIGHT, FieldWidget
from delegaties.ui.fields.spec import Choices, Field, Sources
from delegaties.ui.icons import TEXT
from delegaties.ui.language import _
from delegaties.ui.theme import scaled
from delegaties.values.labels import label


def labelled(choices: Choices) -> Sequence[tuple[Any, str]]:
    """Return (value, text in the window's language) of each choice."""
    if callable(choices):
        return choices()
    return [
        (value, _(label(value)) if isinstance(value, StrEnum) else str(value)) for value in choices
    ]


class CalmBox(QComboBox):
    """A combo box that the wheel scrolls past, unless somebody is at it."""

    def __init__(self) -> None:
        super().__init__()
        self.setIconSize(QSize(scaled(TEXT), scaled(TEXT)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceField(FieldWidget):
    """One of the field's choices; None, where that is allowed, is the empty first line."""

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__(field, sources)
        self.box = CalmBox()
        self.box.setMinimumHeight(HEIGHT)
        self.box.setMinimumContentsLength(6)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.activated.connect(self._chosen)
        self.row.addWidget(self.box, 1)
        self._values: list[Any] = []
        self._fill()

    def _fill(self) -> None:
        pairs = list(labelled(self.spec.choices))
        if self.spec.optional:
            pairs.insert(0, (None, _(self.spec.placeholder)))
        self._values = [value for value, _text in pairs]
        texts = [text for _value, text in pairs]
        if texts != [self.box.itemText(at) for at in range(self.box.count())]:
            self.box.clear()
            self.box.addItems(texts)

    def value(self) -> Any:
        at = self.box.currentIndex()
        return self._values[at] if at >= 0 else None

    def set_value(self, value: Any) -> None:
        self._fill()
        wanted = None if value == "" else value
        at = next((at for at, have in enumerate(self._values) if have == wanted), -1)
        if at < 0 and wanted is not None:
            self._values.append(wanted)
            self.box.addItem(str(wanted))
            at = len(self._values) - 1
        self.box.setCurrentIndex(at)

    def control(self) -> QWidget:
        return self.box

    def _chosen(self) -> None:
        self.edited.emit()
        self.finished.emit()


class SegmentsField(FieldWidget):
    """One of a few choices, all visible; the arrow keys choose."""

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__(field, sources)
        self._group = QButtonGroup(self)
        self._values: list[Any] = []
        frame = QHBoxLayout()
        frame.setSpacing(0)
        self.row.addLayout(frame, 1)
        for value, text in labelled(field.choices):
            button = QPushButton(text)
            button.setCheckable(True)
            button.setMinimumHeight(HEIGHT)
            button.setProperty("look", "segment")
            button.setProperty("first", not self._values)
            self._group.addButton(button, len(self._values))
            self._values.append(value)
            frame.addWidget(button, 1)
        self._group.idClicked.connect(self._chosen)

    def value(self) -> Any:
        at = self._group.checkedId()
        return self._values[at] if at >= 0 else None

    def set_value(self, value: Any) -> None:
        for at, have in enumerate(self._values):
            if have == value:
                self._group.button(at).setChecked(True)

    def control(self) -> QWidget:
        return self._group.checkedButton() or self._group.buttons()[0]

    def set_name(self, name: str) -> None:
        for button in self._group.buttons():
            button.setAccessibleName(f"{name}: {button.text()}")

    def _chosen(self) -> None:
        self.edited.emit()
        self.finished.emit()
