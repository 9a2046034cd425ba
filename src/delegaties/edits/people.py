"""People and their functions."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from delegaties.edits import rows
from delegaties.edits.removing import remove
from delegaties.edits.rows import Values
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model.people import Person, PersonFunction
from delegaties.values.executive import sounds_executive
from delegaties.values.ids import new_id
from delegaties.values.kinds import NameOrder
from delegaties.values.names import name_of
from delegaties.values.texts import NO_TEXTS

ADDRESS = re.compile(r"[^\s@,\"<>]+@[^\s@,\"<>]+")

PHONE = re.compile(
    r"(?:[-‐‑–－+＋()（）\d\s./,;*#]|(?:ext(?:ension)?|tst|toestel|x)[.:]?\s?(?=\d))+",
    re.IGNORECASE,
)
"""One or more telephone numbers as people write them: +31 (0)36-539 99 11 tst. 12 / 06.12345678."""


def add_person(session: Session, **values: Any) -> UUID:
    """Add a person and return their id; raises RefusedError without any name."""
    person = Person(id=new_id(), name_order=NameOrder.GIVEN_FIRST)
    rows.add(session, person, values)
    check_person(person)
    return person.id


def change_person(
    session: Session, person_id: UUID, values: Values, seen: Values | None = None
) -> None:
    """Change fields of a person.

    Raises RefusedError when no name is left or an e-mail address or telephone number cannot be
    one, ConflictError when somebody else changed a field meanwhile.
    """
    person = rows.get(session, Person, person_id)
    rows.change(session, person, values, seen)
    check_person(person)


def remove_person(session: Session, person_id: UUID) -> None:
    """Remove a person; raises RefusedError, saying where, while they are still in use."""
    person = rows.get(session, Person, person_id)
    remove(session, person, name=name_of(person).full)


def add_function(session: Session, person_id: UUID, **values: Any) -> UUID:
    """Add a function to a person and return its id.

    Unless `executive` is told, the title says whether it belongs to the executive.
    """
    rows.get(session, Person, person_id)
    ordinal = rows.at_the_end(session, PersonFunction, person_id=person_id)
    function = PersonFunction(id=new_id(), person_id=person_id, ordinal=ordinal)
    sounds = sounds_executive(values.get("title", NO_TEXTS))
    rows.add(session, function, {"executive": sounds, **values})
    check_function(function)
    return function.id


def change_function(
    session: Session, function_id: UUID, values: Values, seen: Values | None = None
) -> None:
    """Change fields of somebody's function; raises RefusedError when it ends before it begins.

    A new title also says whether it belongs to the executive, unless somebody decided otherwise.
    """
    function = rows.get(session, PersonFunction, function_id)
    as_it_sounds = function.executive is sounds_executive(function.title)
    rows.change(session, function, values, seen)
    if as_it_sounds and "executive" not in values:
        function.executive = sounds_executive(function.title)
    check_function(function)


def move_function(session: Session, function_id: UUID, steps: int) -> None:
    """Move a function up or down; the first without an end is the present one."""
    function = rows.get(session, PersonFunction, function_id)
    rows.move(session, function, steps, person_id=function.person_id)


def remove_function(session: Session, function_id: UUID) -> None:
    """Remove a function from a person."""
    remove(session, rows.get(session, PersonFunction, function_id))


def check_email(text: str | None) -> None:
    """Raise RefusedError when `text` is neither empty nor an e-mail address."""
    if text and not ADDRESS.fullmatch(text):
        raise RefusedError(
            N_("“{text}” is not an e-mail address. Type it as name@organisation.nl."), text=text
        ).at("email")


def check_phones(row: Any, *fields: str) -> None:
    """Raise RefusedError when one of these fields is neither empty nor a telephone number."""
    for field in fields:
        text = getattr(row, field)
        if text and not (PHONE.fullmatch(text) and any(map(str.isdigit, text))):
            raise RefusedError(
                N_("“{text}” is not a telephone number. Type digits, such as +31 36 123 45 67 "
                   "or 06-12345678 ext. 12; anything else belongs in a note."),
                text=text,
            ).at(field)  # fmt: skip


def check_person(person: Person) -> None:
    """Raise RefusedError when somebody has no name, or an address or number that cannot be one."""
    if not (person.given or person.family or person.native):
        raise RefusedError(
            N_("Somebody needs a name. Type a given name, a family name, or both.")
        ).at("family")
    check_email(person.email)
    check_phones(person, "phone", "mobile")


def check_function(function: PersonFunction) -> None:
    """Raise RefusedError when a function ends before it begins."""
    begin, end = function.starts_on, function.ends_on
    if begin and end and end < begin:
        raise RefusedError(
            N_("The function ends ({late}) before it begins ({early}). Choose a later date."),
            early=begin, late=end,
        ).at("ends_on")  # fmt: skip
