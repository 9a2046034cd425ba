"""Removing a row with its parts; refusing while something else still uses it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Column, select
from sqlalchemy.orm import Session

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model.all import ROWS
from delegaties.model.base import ON_REMOVAL, OnRemoval, Row
from delegaties.model.called import called, listed
from delegaties.values.texts import Texts

MOST_NAMED = 4
"""So many users of a row are named when it cannot be removed."""


def remove(session: Session, row: Row, *, name: str | Texts = "") -> None:
    """Delete a row and all its parts, each journaled, and clear what merely points to it.

    Raises RefusedError, saying where, when something uses it that should not lose it.
    """
    session.flush()
    going: dict[tuple[type[Row], UUID], Row] = {}
    _collect(session, row, going)
    uses = [user for gone in going.values() for user in _users(session, gone, OnRemoval.REFUSE)]
    staying = [user for user, _ in uses if (type(user), user.id) not in going]
    if staying:
        raise RefusedError(
            N_("{name} is still used in: {where}. Take it out there first, then remove it."),
            name=name or "“”",
            where=listed((called(session, user) for user in staying), MOST_NAMED),
        )
    for gone in going.values():
        for user, column in _users(session, gone, OnRemoval.CLEAR):
            setattr(user, column, None)
    for gone in going.values():
        session.delete(gone)


def _collect(session: Session, row: Row, going: dict[tuple[type[Row], UUID], Row]) -> None:
    key = (type(row), row.id)
    if key in going:
        return
    going[key] = row
    for part, _ in _users(session, row, OnRemoval.GO):
        _collect(session, part, going)


def _users(session: Session, row: Row, policy: OnRemoval) -> Iterable[tuple[Row, str]]:
    """Yield every row that points to `row` under a policy, with the column that does."""
    target = type(row).__table__  # type: ignore[attr-defined]  # every Row is a table
    for table in ROWS:
        for column in table.__table__.columns:  # type: ignore[attr-defined]  # every Row is a table
            if column.info.get(ON_REMOVAL) is policy and _points_to(column, target):
                attribute: Any = getattr(table, column.key)
                for user in session.scalars(select(table).where(attribute == row.id)):
                    yield user, column.key


def _points_to(column: Column[Any], target: Any) -> bool:
    return any(key.column.table is target for key in column.foreign_keys)
