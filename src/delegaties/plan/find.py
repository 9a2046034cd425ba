"""Finding missions, people, organisations, places and vehicles by a few letters, or a country."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import and_, not_, or_, select
from sqlalchemy.orm import Session

from delegaties.i18n import words as words_in
from delegaties.model.mission import Destination, Mission
from delegaties.model.organisations import Organisation
from delegaties.model.people import Person
from delegaties.model.places import Place
from delegaties.model.vehicles import Vehicle
from delegaties.values.folding import fold
from delegaties.values.labels import label
from delegaties.values.names import name_of
from delegaties.values.texts import LANGUAGES

FEWEST = 3
"""Letters from which the name of a country is recognised."""


class Kind(StrEnum):
    """What was found."""

    MISSION = "mission"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    VEHICLE = "vehicle"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: its own name, and a second line that tells it from others."""

    kind: Kind
    id: UUID
    name: str
    second: str


def find(session: Session, text: str, language: str, each: int = 8) -> tuple[Hit, ...]:
    """Return at most `each` hits of every kind whose folded text has all words of `text`.

    The beginning of a country's name, in any language of the window, finds what is there too,
    after what has the word itself. Five statements, whatever is found. An empty `text` finds
    nothing.
    """
    words = fold(text).split()
    if not words:
        return ()
    hits = [
        Hit(
            Kind.MISSION,
            row.id,
            row.title.text(language),
            str(row.departs.year) if row.departs else "",
        )
        for row in _matching(session, Mission, words, each, Mission.departs.desc())
    ]
    hits += [
        Hit(Kind.PERSON, row.id, name_of(row).with_native, row.email)
        for row in _matching(session, Person, words, each, Person.sort)
    ]
    for kind, table in ((Kind.ORGANISATION, Organisation), (Kind.PLACE, Place)):
        hits += [
            Hit(kind, row.id, row.name, _where(row, language))
            for row in _matching(session, table, words, each, table.sort)
        ]
    hits += [
        Hit(Kind.VEHICLE, row.id, row.name, words_in(language).text(label(row.kind)))
        for row in _matching(session, Vehicle, words, each, Vehicle.sort)
    ]
    return tuple(hits)


def _where(row: Any, language: str) -> str:
    country = words_in(language).country(row.country) if row.country else ""
    return ", ".join(filter(None, (row.city, country)))


def _matching(session: Session, table: Any, words: list[str], each: int, order: Any) -> Any:
    columns = [getattr(table, key) for key in table.__mapper__.columns.keys()]  # noqa: SIM118  not a dict
    has = [table.search.contains(word, autoescape=True) for word in words]
    meant = [or_(has, *_there(table, word)) for has, word in zip(has, words, strict=True)]
    found = select(*columns).where(*meant).order_by(not_(and_(*has)), order, table.id)
    return session.execute(found.limit(each))


def _there(table: Any, word: str) -> list[Any]:
    """Return the condition of being in a country whose name has a word that begins so, if any."""
    named = [code for code, name in _countries() if any(part.startswith(word) for part in name)]
    if len(word) < FEWEST or not named or table in {Person, Vehicle}:
        return []
    if table is Mission:
        goes = select(Destination.mission_id).where(Destination.country.in_(named))
        return [Mission.id.in_(goes)]
    return [table.country.in_(named)]


@cache
def _countries() -> tuple[tuple[str, list[str]], ...]:
    """Return the codes of all countries with the words of their names, also those in words."""
    named = [pair for language in LANGUAGES for pair in words_in(language).countries()]
    folded = [(code, fold(name)) for code, name in named]
    return tuple((code, [*name.split(), *re.split(r"\W+", name)]) for code, name in folded)
