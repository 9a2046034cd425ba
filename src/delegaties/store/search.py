"""Searching text: one folded column per row, and the condition that looks in it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, true
from sqlalchemy.orm import InstrumentedAttribute

from delegaties.values.folding import fold
from delegaties.values.texts import Texts


def folded(*parts: str | Texts | None) -> str:
    """Return the text that a row is found by; a text in several languages counts in all."""
    words = [text for part in parts for text in _texts(part)]
    return fold(" ".join(words))


def found(column: InstrumentedAttribute[str], typed: str) -> ColumnElement[Any]:
    """Return the condition that every word typed occurs in a folded column."""
    words = fold(typed).split()
    return and_(true(), *(column.contains(word, autoescape=True) for word in words))


def _texts(part: str | Texts | None) -> list[str]:
    if part is None:
        return []
    return [part] if isinstance(part, str) else [text for _language, text in part]
