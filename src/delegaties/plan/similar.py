"""Likely duplicates of what is being typed, on the plain lists of the directory."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from delegaties.values.folding import fold

SIMILAR = 5
"""At most so many likely duplicates are shown while somebody types."""


def similar(rows: Any, text: str, besides: UUID | None = None) -> tuple[Any, ...]:
    """Return the rows of a list that are likely the same as what is being typed.

    They contain every word of `text` (folded, at least three letters long in all), or are persons
    of the same family name, prefixes apart, whose given name begins with the same letter: for
    “J. van der Berg” and “Jan v.d. Berg” Jan van der Berg is one. Others are the same when `text`
    only says more: for “Yanmar Co., Ltd.” Yanmar is one.
    """
    words = fold(text).split()
    if sum(map(len, words)) < 3:  # noqa: PLR2004  fewer letters match half the list
        return ()
    named, core = _named(fold(text)), _core(fold(text))
    hits = (
        row
        for row in rows
        if row.id != besides
        and (
            all(word in row.search for word in words)
            or (named and _is_named(row, named))
            or _is_begun(row, core)
        )
    )
    return tuple(hit for hit, _ in zip(hits, range(SIMILAR), strict=False))


_PREFIXES = frozenset(
    (
        *("van", "de", "der", "den", "het", "'t", "'s", "te", "ten", "ter", "in", "op"),
        *("von", "zu", "zum", "zur", "la", "le", "les", "du", "des", "di", "da", "del", "dos"),
        *("v", "d", "v.d", "v/d", "vd"),
    )
)
"""Small words, folded and also as they are shortened, that say nothing about who it is."""

_FORMS = frozenset(
    (
        *("bv", "nv", "vof", "gmbh", "ag", "kg", "se", "co", "ltd", "inc", "corp", "plc", "llc"),
        *("sa", "sas", "sarl", "srl", "spa", "as", "asa", "ab", "aps", "oy", "oyj", "kk"),
    )
)
"""Legal forms, folded and without dots."""


def _core(folded: str) -> list[str]:
    """Return the words of a name without its legal form."""
    words = (word.replace(".", "").strip(",()") for word in folded.split())
    return [word for word in words if word and word not in _FORMS]


def _is_begun(row: Any, core: list[str]) -> bool:
    """Whether an organisation or place in a list has a name that these words begin with."""
    if not core or row.sort[:1] != core[0][0] or "\t" in row.sort:
        return False
    own = _core(row.sort)
    return core[: len(own)] == own and sum(map(len, own)) >= 3  # noqa: PLR2004  as above


def _named(folded: str) -> tuple[list[str], str] | None:
    """Return the names without prefixes, and the first letter of the given name."""
    family, comma, given = folded.partition(",")
    words = family.split() if comma else folded.split()
    if not comma:
        given, *words = words
    words = [word for word in words if word.rstrip(".") not in _PREFIXES and "." not in word]
    return (words, given.strip()[0]) if words and given.strip() else None


def _is_named(row: Any, named: tuple[list[str], str]) -> bool:
    """Whether a person in a list has this family name and initial; others never have."""
    words, initial = named
    family, tab, given = row.sort.partition("\t")
    if not tab or not family.endswith(words[-1]) or not given.startswith(initial):
        return False
    core = [word for word in family.split() if word not in _PREFIXES]
    return bool(core) and words[-len(core) :] == core
