"""A line of text, also in one of several languages."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from delegaties.ui.fields.base import TypedField, inset, keep_clear, mark_tag
from delegaties.ui.fields.spec import Field, Sources
from delegaties.ui.language import _


class LineField(TypedField):
    """One line of text: str. With a language its code stands in the line."""

    def __init__(self, field: Field, sources: Sources | None, language: str = "") -> None:
        super().__init__(field, sources)
        self.edit.setPlaceholderText(_(field.placeholder))
        self.language = language
        self.tag: QLabel | None = None
        if language:
            self.tag = inset(self.edit, language.upper(), "tag")

    def empty(self) -> str:
        return ""

    def value(self) -> str:
        return self.edit.text()

    def mark_missing(self, *, missing: bool) -> None:
        if self.tag is not None:
            mark_tag(self.tag, self.language, missing=missing)
            keep_clear(self.edit, self.tag)
