"""What a row is called in a sentence, in each language of a reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy.orm import Session

from delegaties.model.mission import Mission
from delegaties.model.organisations import Organisation
from delegaties.model.people import Person
from delegaties.model.programme import ProgrammeItem
from delegaties.values.names import name_of
from delegaties.values.texts import LANGUAGES, NO_TEXTS, Texts

_WHOLES = (
    ("item_id", ProgrammeItem), ("mission_id", Mission), ("person_id", Person),
    ("organisation_id", Organisation),
)  # fmt: skip


def called(session: Session, row: Any) -> Texts:
    """Return what a row is called, or the whole it is part of; an item with its mission."""
    match row:
        case Mission():
            return row.title
        case Organisation():
            return alike(row.name or row.native)
        case Person():
            return alike(name_of(row).full)
        case ProgrammeItem():
            mission = session.get(Mission, row.mission_id)
            title = mission.title if mission is not None else NO_TEXTS
            return _each(lambda code: f"{title.text(code)} ({row.title.text(code)})".strip())
    for column, table in _WHOLES:
        whole = getattr(row, column, None) and session.get(table, getattr(row, column))
        if whole is not None:
            return called(session, whole)
    name = getattr(row, "name", None) or ""
    return name if isinstance(name, Texts) else alike(name)


def alike(name: str) -> Texts:
    """Return a name that is the same for every reader."""
    return _each(lambda _code: name)


def listed(names: Iterable[Texts], most: int) -> Texts:
    """Return different names after each other, at most so many."""
    kept = list(dict.fromkeys(names))
    more = ["…"] if len(kept) > most else []
    return _each(lambda code: ", ".join([each.text(code) for each in kept[:most]] + more))


def _each(said: Callable[[str], str]) -> Texts:
    return Texts.of({code: said(code) for code in LANGUAGES})
