"""Which columns the journal keeps, and how it writes them."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Table, inspect
from sqlalchemy.types import TypeEngine

from delegaties.model.all import ROWS
from delegaties.model.base import DERIVED, Row
from delegaties.model.types import AmountType, TextsType, WordsType, from_journal, to_journal
from delegaties.values.money import from_scaled, to_scaled


def table_of(kind: type[Row]) -> Table:
    """Return the table of a class."""
    table = inspect(kind).local_table
    if not isinstance(table, Table):
        message = f"{kind!r} is not mapped to a table."
        raise TypeError(message)
    return table


KINDS: Mapping[str, type[Row]] = {table_of(kind).name: kind for kind in ROWS}
"""The class of each journaled table, by the table's name."""

_JOURNALED: Mapping[type[Row], Mapping[str, TypeEngine[Any]]] = {
    kind: {
        column.key: column.type
        for column in table_of(kind).columns
        if not column.primary_key and not column.info.get(DERIVED)
    }
    for kind in ROWS
}


def journaled(kind: type[Row]) -> Mapping[str, TypeEngine[Any]]:
    """Return the columns of a class that the journal keeps, with their types.

    Derived columns are computed again instead, and the id stands beside the columns.
    """
    return _JOURNALED[kind]


def plain(kind: TypeEngine[Any], value: Any) -> Any:
    """Return a value as the journal writes it, in one spelling per value.

    What an edit sets and what the database gives back may be spelled differently (5 and 5.00,
    None and no texts), and would otherwise look like somebody else's change.
    """
    if value.__class__ is str:  # most are, and an import has many
        return value
    match kind, value:
        case TextsType(), None:
            return {}
        case WordsType(), None:
            return []
        case AmountType(), int() | Decimal():
            return str(from_scaled(to_scaled(Decimal(value))))
        case _, datetime():
            return value.astimezone(UTC).isoformat()
    return to_journal(kind, value)


def values_of(kind: type[Row], written: Mapping[str, Any]) -> dict[str, Any]:
    """Return what `plain` wrote as the values an object of this class holds."""
    types = journaled(kind)
    return {key: from_journal(types[key], value) for key, value in written.items()}


def key_of(row: Row) -> tuple[str, uuid.UUID]:
    """Return what identifies a row in the journal: its table and its id."""
    return table_of(type(row)).name, row.id
