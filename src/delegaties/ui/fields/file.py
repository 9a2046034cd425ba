"""The path of a file, typed or chosen: one that is there, or one to be made."""

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
    """A picture that exists: its path as str, or None. `files` of the field is Qt's filter."""

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
        if not _is_picture(text):
            raise RefusedError(
                N_("{path} cannot be read as a picture. Choose a PNG or JPEG file."), path=text
            )
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


class NewFileField(FileField):
    """A file to be made: its whole path as str, or None. The folder must be there.

    A name without an ending gets that of the field's `files`, such as "Calendar (*.ics)".
    """

    def parse(self, text: str) -> str:
        file = Path(text).expanduser()
        if _is_folder(file):
            raise RefusedError(N_("{path} is a folder. Type a name behind it."), path=text)
        ending = self.spec.files.partition("*")[2].rstrip(")")
        if ending and not file.suffix:
            file = file.with_name(file.name + ending)
        if not _is_folder(file.parent) or not file.is_absolute():
            raise RefusedError(
                N_("The folder {folder} is not there. Choose another folder."), folder=file.parent
            )
        return str(file)

    def _choose(self) -> None:
        now = Path(self.edit.text().strip() or ".")
        title = self.edit.accessibleName()
        chosen = messages.save_file(self, title, _(self.spec.files), now)
        if chosen is not None:
            self.edit.setText(str(chosen))
            self.edited.emit()
            self.finished.emit()


def _is_picture(path: str) -> bool:
    """Whether the books can put it on paper."""
    from PIL import Image  # noqa: PLC0415 - only when a picture is chosen

    try:
        with Image.open(path, formats=("PNG", "JPEG")) as picture:
            picture.verify()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return True


def _is_folder(path: Path) -> bool:
    """Whether a folder is there; a name that no system can have is none."""
    try:
        return path.is_dir()
    except OSError:
        return False
