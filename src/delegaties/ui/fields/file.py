"""The path of a file, typed or chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.ui import messages
from delegaties.ui.fields.base import HEIGHT, TypedField
from delegaties.ui.fields.spec import Field, Sources
from delegaties.ui.language import _


class FileField(TypedField):
    """A file that exists: its path as str, or None. `files` of the field is Qt's filter."""

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__(field, sources)
        self.edit.setPlaceholderText(_(field.placeholder))
        self.button = QPushButton(_("Choose…"))
        self.button.setMinimumHeight(HEIGHT)
        self.button.clicked.connect(self._choose)
        self.row.addWidget(self.button)

    def parse(self, text: str) -> str:
        if not Path(text).is_file():
            raise RefusedError(N_("There is no file {path}. Choose it again."), path=text)
        return text

    def set_name(self, name: str) -> None:
        super().set_name(name)
        self.button.setAccessibleName(_("Choose a file: {name}", name=name))

    def _choose(self) -> None:
        chosen = messages.open_file(self, self.edit.accessibleName(), _(self.spec.files))
        if chosen is not None:
            self.edit.setText(str(chosen))
            self.edited.emit()
            self.finished.emit()
