"""Taking an entry of the journal back: every column it changed, unless changed again since."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Column, select
from sqlalchemy.orm import Session

from delegaties.errors import ConflictError, RefusedError
from delegaties.i18n import N_
from delegaties.model.base import Row
from delegaties.model.called import called, listed
from delegaties.model.journal import ChangedRow, ChangeEntry
from delegaties.model.types import TextsType, from_journal
from delegaties.store.columns import KINDS, journaled, plain, table_of, values_of
from delegaties.store.entries import RowChange
from delegaties.store.history import entry_of, rows_of, scopes_of
from delegaties.store.journal import Note, barrier
from delegaties.store.stacks import tips

CHANGED = N_(
    "{who} changed the same field of {what} after this, so it was not undone. "
    "Look at the present value and change it by hand if need be."
)
CHANGED_HERE = N_(
    "The same field of {what} was changed after this, so it was not undone. "
    "Look at the present value and change it by hand if need be."
)
USED = N_(
    "{what} is still used in: {where}. So this was not undone. Take it out there first, "
    "or undo there what came after."
)
REMOVED = N_("What this changed was removed after it, so it was not undone. Bring that back first.")
BACK = N_("What this removed is there again already, so nothing was undone.")
SCRUBBED = N_(
    "Part of this was removed from the history for the sake of privacy; it can no longer be undone."
)

UNDONE_ALREADY = N_("This was undone already. Look at the list of changes again.")
TOO_OLD = N_(
    "This was done before the database was brought to a new version or restored, "
    "so it can no longer be undone."
)
UNKNOWN = N_("This change is no longer in the history. Look at the list of changes again.")

_CHUNK = 400
_DEPTH = 200
_NAMED = 4
"""So many of those who still use a row are named."""


def in_force(session: Session, entry_id: uuid.UUID) -> uuid.UUID:
    """Return the entry by which the effect of this one holds: itself, or its latest redo.

    Raises RefusedError when its effect is taken back at present.
    """
    tip, distance = tips(session, [entry_id]).get(entry_id, (None, 0))
    if tip is None:
        raise RefusedError(UNKNOWN)
    if distance % 2:
        raise RefusedError(UNDONE_ALREADY)
    return tip


def take_back(session: Session, entry_id: uuid.UUID, note: Note) -> None:
    """Revert an entry, and let `note` say so: same words, same scopes.

    Raises RefusedError for an entry from before a barrier, and as `revert` does.
    """
    entry = entry_of(session, entry_id)
    if entry is None or entry.number <= barrier(session.connection()):
        raise RefusedError(TOO_OLD)
    note.label, note.params, note.reverts = entry.label, entry.params, entry_id
    note.scopes = scopes_of(session, [entry_id])
    try:
        revert(session, rows_of(session, [entry_id]).get(entry_id, ()))
    except ConflictError as error:
        if error.who == note.who:
            error.message = CHANGED_HERE
        raise


def revert(session: Session, rows: Sequence[RowChange]) -> None:
    """Make every row what it was before these changes.

    Columns that others changed stay theirs. Raises ConflictError when one of the same columns
    (for texts: the same language) was changed since, and RefusedError for a scrubbed entry.
    """
    if not rows or any(row.before is None and row.after is None for row in rows):
        raise RefusedError(SCRUBBED)
    present, gone = _present(session, rows), list[Row]()
    for row in rows:
        found = present.get((row.table, row.row_id))
        if row.after is None:
            if found is not None:
                raise ConflictError(BACK)
            session.add(_made(row))
        elif found is None:
            raise ConflictError(REMOVED)
        elif row.before is None:
            for key, value in row.after.items():
                _check(session, found, row, key, value)
            gone.append(found)
        else:
            for key, value in row.before.items():
                _set_back(session, found, row, key, value)
    _check_unused(session, gone)
    for found in gone:
        session.delete(found)


def _check_unused(session: Session, gone: Sequence[Row]) -> None:
    """Raise ConflictError, saying where, when something still mentions a row that goes."""
    if not gone:
        return
    session.flush()
    by_table: dict[str, dict[uuid.UUID, Row]] = {}
    for row in gone:
        by_table.setdefault(table_of(type(row)).name, {})[row.id] = row
    for kind in KINDS.values():
        table = table_of(kind)
        going = by_table.get(table.name, {})
        for column in table.columns:
            for key in column.foreign_keys:
                used = by_table.get(key.column.table.name, {})
                users = _users(session, table.c.id, column, used)
                _refuse(
                    session, kind, {user: used[row] for user, row in users if user not in going}
                )


def _users(
    session: Session, key: Column[Any], column: Column[Any], used: Iterable[uuid.UUID]
) -> Iterable[tuple[uuid.UUID, uuid.UUID]]:
    """Yield (id of a row, id that it mentions in a column) for these mentioned ids."""
    ids = list(used)
    for start in range(0, len(ids), _CHUNK):
        query = select(key, column).where(column.in_(ids[start : start + _CHUNK]))
        yield from ((row[0], row[1]) for row in session.execute(query))


def _refuse(session: Session, kind: type[Any], users: Mapping[uuid.UUID, Row]) -> None:
    """Raise ConflictError when there are users of rows that go."""
    if users:
        some = islice(users, _NAMED + 1)
        names = (called(session, session.get_one(kind, user)) for user in some)
        used = next(iter(users.values()))
        raise ConflictError(USED, what=called(session, used), where=listed(names, _NAMED))


def _made(row: RowChange) -> Row:
    """Make the object of a removed row anew, with the id it had."""
    kind: type[Any] = KINDS[row.table]
    made: Row = kind(id=row.row_id, **values_of(kind, row.before or {}))
    return made


def _present(session: Session, rows: Sequence[RowChange]) -> Mapping[tuple[str, uuid.UUID], Row]:
    """Load all rows concerned, a few hundred at a time."""
    found: dict[tuple[str, uuid.UUID], Row] = {}
    by_table: dict[str, list[uuid.UUID]] = {}
    for row in rows:
        by_table.setdefault(row.table, []).append(row.row_id)
    for table, ids in by_table.items():
        kind = KINDS[table]
        for start in range(0, len(ids), _CHUNK):
            query = select(kind).where(kind.id.in_(ids[start : start + _CHUNK]))
            found.update(((table, each.id), each) for each in session.scalars(query))
    return found


def _check(session: Session, found: Row, row: RowChange, key: str, after: Any) -> None:
    """Raise ConflictError when a column no longer holds what the entry left there."""
    column = journaled(type(found))[key]
    now = plain(column, getattr(found, key))
    if now != after:
        raise _conflict(session, row, key, now, after)


def _set_back(session: Session, found: Row, row: RowChange, key: str, before: Any) -> None:
    column, after = journaled(type(found))[key], (row.after or {})[key]
    if not isinstance(column, TextsType):
        _check(session, found, row, key, after)
        setattr(found, key, from_journal(column, before))
        return
    now = plain(column, getattr(found, key))
    merged = dict(now)
    for language in _differing(before, after):
        if now.get(language) != after.get(language):
            raise _conflict(session, row, key, now, after)
        merged[language] = before.get(language, "")
    setattr(found, key, from_journal(column, merged))


def _differing(before: Mapping[str, str], after: Mapping[str, str]) -> Iterable[str]:
    return [code for code in {**before, **after} if before.get(code) != after.get(code)]


def _conflict(session: Session, row: RowChange, key: str, now: Any, after: Any) -> ConflictError:
    column = journaled(KINDS[row.table])[key]
    setter = last_setter(session, row.table, row.row_id, key)
    found = session.get(KINDS[row.table], row.row_id)
    what = (called(session, found) if found is not None else None) or "“”"
    if setter is None:
        error = ConflictError(CHANGED_HERE, what=what)
    else:
        error = ConflictError(CHANGED, who=setter.who, what=what)
    error.field = key
    error.theirs, error.seen = from_journal(column, now), from_journal(column, after)
    if setter is not None:
        error.who, error.when = setter.who, setter.at
    return error


def last_setter(session: Session, table: str, row_id: uuid.UUID, key: str) -> ChangeEntry | None:
    """Return the entry that last set a column of a row, among the row's latest changes."""
    query = (
        select(ChangeEntry, ChangedRow.after)
        .join(ChangedRow, ChangedRow.entry_id == ChangeEntry.id)
        .where(ChangedRow.table_name == table, ChangedRow.row_id == row_id)
        .order_by(ChangeEntry.number.desc())
        .limit(_DEPTH)
    )
    return next((entry for entry, after in session.execute(query) if after and key in after), None)
