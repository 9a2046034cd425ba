"""Finding missions, people, organisations and places by a few letters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from delegaties.model.mission import Mission
from delegaties.model.organisations import Organisation
from delegaties.model.people import Person
from delegaties.model.places import Place
from delegaties.plan.load import name_of
from delegaties.values.folding import fold


class Kind(StrEnum):
    """What was found."""

    MISSION = "mission"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: its own name, and a second line that tells it from others."""

    kind: Kind
    id: UUID
    name: str
    second: str


def find(session: Session, text: str, language: str, each: int = 8) -> tuple[Hit, ...]:
    """Return at most `each` hits of every kind whose folded text has all words of `text`.

    Four statements, whatever is found. An empty `text` finds nothing.
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
            Hit(kind, row.id, row.name, row.city)
            for row in _matching(session, table, words, each, table.sort)
        ]
    return tuple(hits)


def _matching(session: Session, table: Any, words: list[str], each: int, order: Any) -> Any:
    columns = [getattr(table, key) for key in table.__mapper__.columns.keys()]  # noqa: SIM118  not a dict
    has = [table.search.contains(word, autoescape=True) for word in words]
    return session.execute(select(*columns).where(*has).order_by(order, table.id).limit(each))
