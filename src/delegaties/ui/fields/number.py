"""Numbers and amounts, as people type them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.ui.fields.base import TypedField, inset
from delegaties.ui.fields.spec import Field, Sources
from delegaties.ui.language import _, current
from delegaties.values.typed import parse_amount


class NumberField(TypedField):
    """A number within its bounds: int, or float where the field has decimals; None when empty."""

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__(field, sources)
        if field.unit:
            inset(self.edit, _(field.unit), "muted")

    def parse(self, text: str) -> int | float:
        plain = text.replace("\N{MINUS SIGN}", "-").replace(" ", "")
        try:
            number = float(plain.replace(",", ".")) if self.spec.decimals else int(plain)
        except ValueError:
            raise RefusedError(
                N_("{typed} is not a number. Type for example 12."), typed=text
            ) from None
        least, most = self.spec.least, self.spec.most
        if least is not None and number < least:
            raise RefusedError(
                N_("{typed} is too little; at least {least}."), typed=text, least=least
            )
        if most is not None and not number <= most:
            raise RefusedError(N_("{typed} is too much; at most {most}."), typed=text, most=most)
        return number

    def shown(self, value: Any) -> str:
        return "" if value is None else str(value)


class MoneyField(TypedField):
    """An amount with two decimals: Decimal, or None when empty."""

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__(field, sources)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        if field.unit:
            inset(self.edit, _(field.unit), "muted")

    def parse(self, text: str) -> Decimal:
        return parse_amount(text)

    def shown(self, value: Any) -> str:
        return "" if value is None else current().number(value, 2)
