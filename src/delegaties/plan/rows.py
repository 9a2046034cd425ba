"""Plain rows of a table, and values made of them: quicker by far than live objects."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Executable, select
from sqlalchemy.orm import Session

from delegaties.model.base import DERIVED

V = TypeVar("V")


def rows_of(session: Session, table: Any, where: ColumnElement[bool], *order: Any) -> Sequence[Any]:
    """Read plain rows (no live objects) of a table, without what is derived."""
    found = select(*columns_of(table)).where(where).order_by(*order)
    return read_rows(session, found)


def read_rows(session: Session, found: Executable) -> Sequence[Any]:
    """Read the rows of a statement past the ORM, which goes through every row once more.

    What a session holds and has not written yet is written first, where the session does so.
    """
    if session.autoflush:
        session.flush()
    return session.connection().execute(found).all()


@cache
def columns_of(table: Any) -> tuple[Any, ...]:
    """Return the table's own columns: reading them is quicker than through mapped attributes."""
    return tuple(column for column in table.__table__.columns if not column.info.get(DERIVED))


def maker(kind: Callable[..., V], rows: Sequence[Any]) -> Callable[..., V]:
    """Return what makes a value from one of `rows`: its fields' columns, and keywords over them."""
    shared = _shared(kind, rows[0]._fields) if rows else ()

    def make(row: Any, **more: Any) -> V:
        fields = {name: row[at] for name, at in shared}
        fields.update(more)
        return kind(**fields)

    return make


@cache
def _shared(kind: Any, columns: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """Return which fields of a value are columns of a row, and where."""
    names = [field.name for field in dataclasses.fields(kind)]
    return tuple((name, columns.index(name)) for name in names if name in columns)
