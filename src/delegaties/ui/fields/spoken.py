"""Choices that are not a vocabulary of ours: languages by their names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from delegaties.i18n import words
from delegaties.ui.language import current

FIRST = ("nl", "en", "de", "fr", "es", "da", "ja", "zh", "ko", "tr", "ar", "pl", "vi", "pt", "it")
"""The languages most guests speak; the others follow by name."""


def languages() -> Sequence[tuple[str, str]]:
    """Return languages as (code, name): those most used first."""
    return _languages(current().language)


@cache
def _languages(language: str) -> Sequence[tuple[str, str]]:
    named = dict(words(language).languages())
    first = [(code, named[code]) for code in FIRST if code in named]
    return (*first, *((code, name) for code, name in named.items() if code not in FIRST))
