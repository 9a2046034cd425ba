"""A colour, typed as #rrggbb or #rgb, or chosen."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QColorDialog, QToolButton

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.ui.fields.base import HEIGHT, TypedField
from delegaties.ui.fields.spec import Field, Sources
from delegaties.ui.language import _

HEX = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
SWATCH = 18


class ColourField(TypedField):
    """A colour: "#rrggbb", or None for the program's own."""

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__(field, sources)
        self.edit.setPlaceholderText(_(field.placeholder) or "#0e5c68")
        self.button = QToolButton()
        self.button.setMinimumSize(HEIGHT, HEIGHT)
        self.button.setToolTip(_("Choose a colour"))
        self.button.setAccessibleName(_("Choose a colour"))
        self.button.clicked.connect(self._choose)
        self.row.addWidget(self.button)
        self.edited.connect(self._paint)

    def parse(self, text: str) -> str:
        found = HEX.fullmatch(text)
        if not found:
            raise RefusedError(
                N_("{typed} is not a colour. Type six figures such as #0e5c68, or choose one."),
                typed=text,
            )
        return QColor(f"#{found[1]}").name()

    def set_value(self, value: object) -> None:
        super().set_value(value)
        self._paint()

    def _paint(self) -> None:
        picture = QPixmap(SWATCH, SWATCH)
        found = HEX.fullmatch(self.edit.text().strip())
        picture.fill(QColor(f"#{found[1]}") if found else QColor(0, 0, 0, 0))
        self.button.setIcon(QIcon(picture))

    def _choose(self) -> None:
        found = HEX.fullmatch(self.edit.text().strip())
        start = QColor(f"#{found[1]}") if found else QColor("#0e5c68")
        chosen = QColorDialog.getColor(start, self, self.edit.accessibleName())
        if chosen.isValid():
            self.edit.setText(chosen.name())
            self.edited.emit()
            self.finished.emit()
