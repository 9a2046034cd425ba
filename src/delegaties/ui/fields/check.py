"""Yes or no."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from delegaties.ui.fields.base import HEIGHT, FieldWidget
from delegaties.ui.fields.spec import Field, Sources
from delegaties.ui.language import _


class CheckField(FieldWidget):
    """A box to tick: bool. Its label is its own text, so that both can be clicked."""

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__(field, sources)
        self.box = QCheckBox(_(field.label))
        self.box.setMinimumHeight(HEIGHT)
        self.box.clicked.connect(self._chosen)
        self.row.addWidget(self.box, 1)

    def empty(self) -> bool:
        return False

    def value(self) -> bool:
        return self.box.isChecked()

    def set_value(self, value: object) -> None:
        self.box.setChecked(bool(value))

    def control(self) -> QWidget:
        return self.box

    def _chosen(self) -> None:
        self.edited.emit()
        self.finished.emit()
