"""What a party is called beside its letter."""

from __future__ import annotations

_GENERAL = frozenset({"groep", "group", "party"})
"""What stands before a letter in a name that says nothing but the letter."""


def own_name(name: str, letter: str) -> str:
    """Return a party's name; empty when it only repeats the letter, as in “Groep B”."""
    *before, last = name.split() or [""]
    only_letter = last.casefold() == letter.casefold() and len(before) <= 1
    return "" if only_letter and {word.casefold() for word in before} <= _GENERAL else name


def lettered(name: str, letter: str) -> str:
    """Return letter and name, “B DUJAT”; the letter once when the name only repeats it."""
    return f"{letter} {own_name(name, letter)}".strip()
