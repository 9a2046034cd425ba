"""The kind of a new item, guessed from what it is called; the words are data."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache

from delegaties import resources
from delegaties.values.kinds import ItemKind

DEFAULT = ItemKind.MEETING
"""What an item is when nobody says so."""


def kind_of(title: str) -> ItemKind:
    """Return what an item of this title is most likely; the first word that tells it decides."""
    best, found = len(title) + 1, DEFAULT
    for kind, words in _words().items():
        match = words.search(title)
        if match is not None and match.start() < best:
            best, found = match.start(), kind
    return found


@cache
def _words() -> Mapping[ItemKind, re.Pattern[str]]:
    """Return what the words of each kind look like in a title."""
    kept = tomllib.loads(resources.path("kind_words.toml").read_text(encoding="utf-8"))
    return {ItemKind(kind): _pattern(words) for kind, words in kept.items()}


def _pattern(words: list[str]) -> re.Pattern[str]:
    each = (re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"\b(?:{'|'.join(each)})\b", re.IGNORECASE)
