"""One of many choices that the form itself brings, found by typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from delegaties.ui.fields.choice import labelled
from delegaties.ui.fields.pick import Option, PickField
from delegaties.ui.fields.spec import Field, Sources
from delegaties.ui.icons import icon
from delegaties.ui.language import _
from delegaties.values.folding import fold


class ListedField(PickField):
    """One of the field's `choices`; the arrow in the line, or the key ↓, shows them all."""

    def __init__(self, field: Field, sources: Sources | None) -> None:
        self._all = tuple(
            Option(value, text, search=fold(text)) for value, text in labelled(field.choices)
        )
        super().__init__(field, sources)
        self.edit.setPlaceholderText(_(field.placeholder))
        unfold = QAction(icon("chevron-down"), _("Choose"), self)
        unfold.triggered.connect(self.unfold)
        self.edit.addAction(unfold, QLineEdit.ActionPosition.TrailingPosition)

    def options(self) -> Sequence[Option]:
        return self._all

    def text_of(self, value: Any) -> str:
        return next((option.text for option in self._all if option.value == value), "")

    def shown(self, value: Any) -> str:
        return self.text_of(value)

    def unfold(self) -> None:
        """Put the focus here and show what can be chosen."""
        self.edit.setFocus()
        self.edit.selectAll()
        self.offer_all()
