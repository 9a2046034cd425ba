"""Text folded for searching: no accents, no case, one width."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "ß": "ss",
        "đ": "d",
        "ð": "d",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ħ": "h",
        "ı": "i",
    }
    | dict.fromkeys("’‘ʼ`´", "'")
)


def fold(text: str) -> str:
    """Return `text` as it is compared in a search: "Đặng Văn Ất" becomes "dang van at".

    ł, ø, ß and their like are letters, not accented ones, so they are mapped by hand.
    """
    folded = _once(text)
    while (again := _once(folded)) != folded:  # a letter may hide inside another
        folded = again
    return folded


def _once(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    kept = (letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(unicodedata.normalize("NFKC", "".join(kept)).translate(_LETTERS).split())


def matches(needle: str, haystack: str) -> bool:
    """Whether every word of `needle` occurs in `haystack` (already folded)."""
    return all(word in haystack for word in fold(needle).split())
