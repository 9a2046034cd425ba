"""Writing entries of the journal, and making it forget."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, func, insert, select, tuple_, update

from delegaties.model.journal import ChangedRow, ChangeEntry, ChangeScope
from delegaties.store import facts
from delegaties.store.entries import RowChange, Scope
from delegaties.values.ids import new_id
from delegaties.values.when import now

_CHUNK = 400
_FORGOTTEN = "…"


@dataclass(slots=True)
class Note:
    """What an entry will say beside its rows; `at` is now unless it tells of another time."""

    who: str
    label: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    scopes: frozenset[Scope] = frozenset({None})
    reverts: uuid.UUID | None = None
    barrier: bool = False
    at: datetime | None = None


def write(connection: Connection, note: Note, rows: Sequence[RowChange], *, above: int = 0) -> int:
    """Add an entry to the journal of this database; return its number, which is above `above`."""
    origin = facts.origin(connection)
    number = max(above, last_number(connection, origin)) + 1
    entry_id = new_id()
    connection.execute(
        insert(ChangeEntry),
        {
            "id": entry_id, "origin": origin, "number": number, "who": note.who,
            "at": note.at or now(), "label": note.label, "params": plain_params(note.params),
            "reverts": note.reverts, "barrier": note.barrier,
        },
    )  # fmt: skip
    _write_all(
        connection,
        ChangeScope,
        [
            {"entry_id": entry_id, "number": number, "mission_id": scope}
            for scope in sorted(note.scopes, key=str)
        ],
    )
    _write_all(
        connection,
        ChangedRow,
        [
            {
                "entry_id": entry_id, "ordinal": ordinal, "table_name": row.table,
                "row_id": row.row_id, "before": row.before, "after": row.after,
            }
            for ordinal, row in enumerate(rows)
        ],
    )  # fmt: skip
    return number


def last_number(connection: Connection, origin: uuid.UUID) -> int:
    """Return the number of the latest entry made in the database `origin`; 0 without any."""
    query = select(func.max(ChangeEntry.number)).where(ChangeEntry.origin == origin)
    return connection.scalar(query) or 0


def barrier(connection: Connection) -> int:
    """Return the number up to which nothing can be undone."""
    query = select(func.max(ChangeEntry.number)).where(ChangeEntry.barrier.is_(True))
    return connection.scalar(query) or 0


def scrub(connection: Connection, rows: Iterable[tuple[str, uuid.UUID]]) -> int:
    """Remove everything the journal remembers of these rows (table name, id).

    Who changed something when stays; what it was and became goes, and so do the parameters of
    the labels of those entries, which may quote a name. The entries can no longer be undone.
    Returns the number of entries concerned.
    """
    wanted, entries = list(rows), set[uuid.UUID]()
    if connection.dialect.name == "sqlite":
        # Overwrite on disk what is removed.
        connection.exec_driver_sql("PRAGMA secure_delete=ON")
    for start in range(0, len(wanted), _CHUNK):
        part = wanted[start : start + _CHUNK]
        these = tuple_(ChangedRow.table_name, ChangedRow.row_id).in_(part)
        entries.update(connection.scalars(select(ChangedRow.entry_id).where(these)))
        connection.execute(update(ChangedRow).where(these).values(before=None, after=None))
    for entry_id in entries:
        _forget_params(connection, entry_id)
    return len(entries)


def _forget_params(connection: Connection, entry_id: uuid.UUID) -> None:
    entry = ChangeEntry.id == entry_id
    params = connection.scalar(select(ChangeEntry.params).where(entry)) or {}
    emptied = {
        key: _FORGOTTEN if isinstance(value, str) else value for key, value in params.items()
    }
    connection.execute(update(ChangeEntry).where(entry).values(params=emptied))


def _write_all(connection: Connection, table: type[Any], values: list[dict[str, Any]]) -> None:
    if values:
        connection.execute(insert(table), values)


def plain_params(params: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parameters of a label as the journal keeps them."""
    return {key: _json(value) for key, value in params.items()}


def _json(value: Any) -> Any:
    match value:
        case datetime() | date() | time():
            return value.isoformat()
        case uuid.UUID():
            return str(value)
    return value
