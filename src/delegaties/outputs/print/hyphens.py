"""Where words may be divided: only asked for in narrow columns, never for names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

_DICTIONARIES = {"nl": "nl_NL", "en": "en_GB"}
_SHORTEST = 8
"""A word of fewer letters is not divided."""


def places(word: str, language: str) -> tuple[int, ...]:
    """Return after how many letters `word` may be divided; nothing in an unknown language."""
    if len(word) < _SHORTEST or not word.isalpha() or language not in _DICTIONARIES:
        return ()
    return tuple(_dictionary(_DICTIONARIES[language]).positions(word))


@cache
def _dictionary(name: str) -> Pyphen:
    from pyphen import Pyphen  # noqa: PLC0415  its patterns take a fifth of a second to read

    return Pyphen(lang=name, left=3, right=3)
