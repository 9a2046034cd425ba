"""A country, by its name in the window's language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from delegaties.i18n import words
from delegaties.ui.fields.pick import Option, PickField
from delegaties.ui.language import current
from delegaties.values.folding import fold


@cache
def countries(language: str) -> tuple[Option, ...]:
    """Return every country as an option; its code finds it too."""
    return tuple(
        Option(code, name, search=fold(f"{name} {code}"))
        for code, name in words(language).countries()
    )


class CountryField(PickField):
    """A country: its ISO 3166-1 code, or "" for none."""

    def empty(self) -> str:
        return ""

    def options(self) -> Sequence[Option]:
        return countries(current().language)
