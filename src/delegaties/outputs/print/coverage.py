"""What stands on paper for letters that no face has: a description, never a box."""

from __future__ import annotations

from itertools import groupby

from delegaties.i18n import N_, Words
from delegaties.outputs.print.fonts import script
from delegaties.values.letters import clean, uncovered

_SCRIPTS = {
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "BENGALI": "Beng",
    "CJK": "Hani",
    "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi",
    "GEORGIAN": "Geor",
    "GUJARATI": "Gujr",
    "GURMUKHI": "Guru",
    "HANGUL": "Hang",
    "HEBREW": "Hebr",
    "KANNADA": "Knda",
    "KHMER": "Khmr",
    "LAO": "Laoo",
    "MALAYALAM": "Mlym",
    "MYANMAR": "Mymr",
    "SINHALA": "Sinh",
    "TAMIL": "Taml",
    "TELUGU": "Telu",
    "THAI": "Thai",
    "TIBETAN": "Tibt",
}
"""The first word of a letter's Unicode name, and the ISO 15924 code of the script."""


def covered(text: str, words: Words) -> str:
    """Return `text` with each stretch of letters that no face has replaced by a description."""
    missing = uncovered(text)
    if not missing:
        return text
    parts = []
    for kind, letters in groupby(clean(text), key=lambda letter: _kind(letter, missing)):
        parts.append("".join(letters) if kind is None else _described(kind, words))
    return "".join(parts)


def _kind(letter: str, missing: str) -> str | None:
    """Return None for a letter that can be set, else the name of its script ("" for a symbol)."""
    return script(letter) if letter in missing else None


def _described(kind: str, words: Words) -> str:
    if not kind:
        return words.text(N_("[symbol]"))
    code = _SCRIPTS.get(kind)
    name = words.locale.scripts.get(code) if code else None
    if name is None:
        return words.text(N_("[text in another script]"))
    return words.text(N_("[text in {script} script]"), script=name)
