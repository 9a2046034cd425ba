"""Which letters can be printed: what the faces on paper have, as text that needs no font library.

`resources/fonts/letters.txt` lists them; `tools/fonts.py` writes it beside the faces, and a test
compares the two.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from delegaties import resources

LETTERS = "fonts/letters.txt"


@cache
def printable() -> frozenset[str]:
    """Return every letter that some face has."""
    spans = resources.path(LETTERS).read_text(encoding="ascii").split()
    ends = (span.partition("-") for span in spans)
    codes = (range(int(first, 16), int(last or first, 16) + 1) for first, _dash, last in ends)
    return frozenset[str]().union(*(map(chr, each) for each in codes))


def uncovered(text: str) -> str:
    """Return the letters of `text` that no face has, each once, in order."""
    text = clean(text)
    if printable().issuperset(text):
        return ""
    return "".join(dict.fromkeys(each for each in text if each not in printable() | {"\n"}))


_HYPHENS = "\N{NON-BREAKING HYPHEN}\N{HYPHEN}"
_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""Variation selectors, which choose a glyph we do not have."""

_ODD = _SELECTORS.union(_HYPHENS)
"""Printable letters that are nevertheless replaced."""


def clean(text: str) -> str:
    """Return `text` as it can be set: composed letters, plain spaces, no invisible characters."""
    if text.isprintable() and _ODD.isdisjoint(text) and unicodedata.is_normalized("NFC", text):
        return text
    settable = "".join(map(_settable, "\n".join(text.splitlines())))
    return unicodedata.normalize("NFC", settable).rstrip("\n")


_SPACES = "\n \N{NO-BREAK SPACE}"


@lru_cache(maxsize=4096)
def _settable(letter: str) -> str:
    """Return what stands for one character: itself, a plain space, a hyphen, or nothing."""
    if letter in _SPACES:
        return letter
    if letter in "\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}":
        return "\N{NO-BREAK SPACE}"
    if letter in _HYPHENS:
        return "-"
    category = unicodedata.category(letter)
    if category == "Zs" or letter == "\t":
        return " "
    invisible = category in ("Cc", "Cf", "Cs", "Co", "Cn") or letter in _SELECTORS
    return "" if invisible else letter
