"""Recording what a session changes, and refusing what would pass the record by."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, TextClause, event, inspect
from sqlalchemy.orm import Session, SessionTransaction
from sqlalchemy.orm.attributes import set_committed_value

from delegaties.model.base import Row
from delegaties.model.types import from_journal
from delegaties.store.columns import KINDS, journaled, key_of, plain, table_of
from delegaties.store.derived import derive
from delegaties.store.entries import RowChange

_WRITES = re.compile(
    r"\s*(with\b.*\b)?(insert|update|delete|replace|merge|truncate|drop|alter|create)\b",
    re.IGNORECASE | re.DOTALL,
)


_TABLES = frozenset(table_of(kind) for kind in KINDS.values())


@dataclass(slots=True)
class _Record:
    """What a row was before the change and is now; None where it is not there."""

    before: dict[str, Any] | None
    after: dict[str, Any] | None


class Recorder:
    """Collects what each row was and became in one session, over all its flushes."""

    def __init__(self, session: Session) -> None:
        self._rows: dict[tuple[str, uuid.UUID], _Record] = {}
        self._flushing = False
        self._open = True
        event.listen(session, "before_flush", self._before_flush)
        event.listen(session, "after_flush", self._after_flush)
        event.listen(session, "before_commit", self._before_commit)
        event.listen(session, "after_transaction_create", self._no_part)
        event.listen(session.connection(), "before_cursor_execute", self._guard)
        self._session = session

    def finish(self) -> list[RowChange]:
        """Flush what is left, stop recording, and return the net changes in order."""
        self._session.flush()
        self._open = False
        changes = []
        for (table, row_id), record in self._rows.items():
            before, after = record.before, record.after
            if before is not None and after is not None:
                differing = [key for key in after if before[key] != after[key]]
                before = {key: before[key] for key in differing}
                after = {key: after[key] for key in differing}
            if before != after:
                changes.append(RowChange(table, row_id, before, after))
        return changes

    def _before_flush(self, session: Session, _context: object, _instances: object) -> None:
        for row in session.deleted:
            # All of it must be known before it is gone.
            for key in inspect(row).unloaded:
                getattr(row, key)
        for row in (*session.new, *session.dirty):
            if isinstance(row, Row):
                derive(row)
        self._flushing = True

    def _after_flush(self, session: Session, _context: object) -> None:
        self._flushing = False
        # Each of these builds a new set at every use.
        new, dirty, deleted = session.new, session.dirty, session.deleted
        for row in deleted:
            self._removed(_known(row))
        for row in new:
            self._added(_known(row))
        for row in dirty:
            self._changed(_known(row))

    def _added(self, row: Row) -> None:
        kind = type(row)
        for key, column in journaled(kind).items():
            if key not in row.__dict__:
                # Left out, so NULL was written; known from now on, so that it may be set.
                set_committed_value(row, key, from_journal(column, plain(column, None)))
        after = {key: plain(column, row.__dict__[key]) for key, column in journaled(kind).items()}
        record = self._rows.setdefault(key_of(row), _Record(None, None))
        record.after = after

    def _changed(self, row: Row) -> None:
        types = journaled(type(row))
        was, now = {}, {}
        for key in types.keys() & inspect(row).committed_state.keys():
            old, new = _old_and_new(row, key)
            was[key], now[key] = plain(types[key], old), plain(types[key], new)
        if not now:
            return
        record = self._rows.setdefault(key_of(row), _Record({}, {}))
        if record.before is not None:
            record.before = was | record.before
        record.after = (record.after or {}) | now

    def _removed(self, row: Row) -> None:
        types = journaled(type(row))
        before = {key: plain(column, _old_and_new(row, key)[0]) for key, column in types.items()}
        record = self._rows.setdefault(key_of(row), _Record(before, None))
        if record.before is not None:
            record.before = before | record.before
        record.after = None

    def _before_commit(self, _session: Session) -> None:
        if self._open:
            message = (
                "The change commits by itself at its end; committing inside would lose its record."
            )
            raise RuntimeError(message)

    def _no_part(self, _session: Session, transaction: SessionTransaction) -> None:
        if self._open and transaction.nested:
            message = "A change is made whole or not at all; savepoints would falsify its record."
            raise RuntimeError(message)

    def _guard(
        self, _connection: Connection, _cursor: Any, statement: str, _values: Any, context: Any,
        _many: bool,
    ) -> None:  # fmt: skip
        """Refuse every statement that writes and does not come from a flushed object."""
        if not self._open:
            return
        compiled = getattr(context, "compiled", None)
        if compiled is None or isinstance(compiled.statement, TextClause):
            writes = _WRITES.match(statement) is not None
        else:
            writes = context.isinsert or context.isupdate or context.isdelete
        if not writes:
            return
        table = getattr(getattr(compiled, "statement", None), "table", None)
        if not self._flushing or table not in _TABLES:
            message = f"This would pass the journal by; change objects instead: {statement[:60]}"
            raise RuntimeError(message)


def _known(row: object) -> Row:
    if not isinstance(row, Row):
        message = f"{type(row).__name__} is no journaled row and cannot be changed here."
        raise TypeError(message)
    return row


def _old_and_new(row: Row, key: str) -> tuple[Any, Any]:
    """Return what the database held and what the object holds."""
    history = inspect(row).attrs[key].history
    if history.unchanged:
        return history.unchanged[0], history.unchanged[0]
    if not history.deleted:
        message = f"{type(row).__name__}.{key} was set without being loaded first."
        raise RuntimeError(message)
    return history.deleted[0], history.added[0] if history.added else None
