"""What all edits share: finding a row, changing fields of it, keeping an order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from delegaties.edits.seen import still_seen
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model.base import Row
from delegaties.values.lines import many_lines, one_line
from delegaties.values.texts import Texts

R = TypeVar("R", bound=Row)
Values = Mapping[str, Any]
"""Field names and values; `title.nl` means one language of a text."""

LONG = frozenset(
    [
        "motivation",
        "occasion",
        "objectives",
        "background",
        "previous_note",
        "activities",
        "results",
        "notes",
        "note",
        "plans",
        "biography",
        "profile",
        "description",
        "talking_points",
        "speech",
        "text",
        "conditions",
        "results",
    ]
)
"""Fields in which line breaks mean something; all others are one line."""

LONGEST = 20_000
"""More letters than this in one field are refused: it is then a document, not a field."""


def get(session: Session, table: type[R], row_id: UUID) -> R:
    """Return the row; raise RefusedError when somebody removed it meanwhile."""
    row = session.get(table, row_id)
    if row is None:
        raise RefusedError(
            N_(
                "This was removed meanwhile, so the change has nowhere to go. "
                "Undo the removal first."
            )
        )
    return row


def clean(field: str, value: object) -> object:
    """Return a value fit to keep: text without stray characters, on one line where one belongs."""
    tidy = many_lines if field in LONG else one_line
    match value:
        case str():
            return short_enough(field, tidy(value))
        case Texts():
            return Texts.of((code, str(clean(field, text))) for code, text in value)
    return value


def short_enough(field: str, text: str) -> str:
    """Return `text`, or raise RefusedError when it is longer than a field can be."""
    if len(text) > LONGEST:
        raise RefusedError(
            N_("This text has {length} letters; at most {longest} fit. Shorten it, or attach it."),
            length=len(text), longest=LONGEST,
        ).at(field)  # fmt: skip
    return text


def change(session: Session, row: Row, values: Values, seen: Values | None = None) -> None:
    """Set fields of a row.

    Raises ConflictError when a field is no longer what the user saw (`seen`, old values of the
    same fields), and RefusedError for a text that is too long.
    """
    for name, value in values.items():
        column, _, language = name.partition(".")
        old = getattr(row, column)
        new = clean(column, value)
        if seen is not None and name in seen:
            now = old.get(language) if language else old
            still_seen(session, row, name, clean(column, seen[name]), now, new)
        setattr(row, column, old.replaced(language, str(new)) if language else new)


def add(session: Session, row: R, values: Values) -> R:
    """Add a new row with these values."""
    for name, value in values.items():
        setattr(row, name, clean(name, value))
    session.add(row)
    return row


def at_the_end(session: Session, table: Any, **parents: object) -> int:
    """Return the ordinal that puts a new row after its siblings."""
    session.flush()
    same = [getattr(table, name) == value for name, value in parents.items()]
    last = session.scalar(select(func.max(table.ordinal)).where(*same))
    return 0 if last is None else last + 1


def move(session: Session, row: Any, steps: int, **parents: object) -> None:
    """Move a row up (negative) or down among its siblings; at either end it stays there."""
    table = type(row)
    same = [getattr(table, name) == value for name, value in parents.items()]
    siblings = list(session.scalars(select(table).where(*same).order_by(table.ordinal, table.id)))
    at = siblings.index(row)
    siblings.insert(max(0, min(len(siblings) - 1, at + steps)), siblings.pop(at))
    for ordinal, sibling in enumerate(siblings):
        if sibling.ordinal != ordinal:
            sibling.ordinal = ordinal
