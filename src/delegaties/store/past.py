"""A mission as it was at an earlier entry of the journal; nothing is written, and no copy kept.

The rows as they are now are read, the later entries are taken back from them in memory, and what
comes out stands in a scratch database that whoever reads missions reads as any other. Rows that
were scrubbed since are read as they are.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Engine, Table, create_engine, or_, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from delegaties.model.base import ON_REMOVAL, OnRemoval, Row
from delegaties.model.journal import ChangedRow, ChangeEntry, ChangeScope
from delegaties.model.mission import Mission
from delegaties.store import facts, migrate
from delegaties.store.columns import KINDS, journaled, table_of, values_of
from delegaties.store.derived import derive
from delegaties.store.entries import RowChange

T = TypeVar("T")
Values = dict[str, Any]
Keys = Mapping[str, set[uuid.UUID]]
"""Ids of rows, by table."""

MISSION = Mission.__tablename__
_CHUNK = 400


def as_it_was(
    session: Session, mission_id: uuid.UUID, number: int, reader: Callable[[Session, uuid.UUID], T]
) -> T:
    """Return what `reader` reads of a mission as it was after the entry with this number."""
    rows = _Past(session, mission_id, number).rows()
    with _scratch().connect() as connection:
        migrate.create_all(connection)
        connection.commit()
        with Session(connection) as then:
            then.add_all(rows)
            then.commit()
        with Session(connection) as then:
            return reader(then, mission_id)


@cache
def _scratch() -> Engine:
    """Return an engine of which each connection is an empty database in memory.

    The same for all, because it remembers its statements: to write them takes longer than the rest.
    """
    return create_engine("sqlite://", poolclass=NullPool)


class _Past:
    """Gathers the rows of a mission and all they point to, as they were."""

    def __init__(self, session: Session, mission_id: uuid.UUID, number: int) -> None:
        self._session = session
        self._mission = mission_id
        self._since = _changes(session, mission_id, number)
        self._found: dict[str, dict[uuid.UUID, Values]] = defaultdict(dict)

    def rows(self) -> list[Row]:
        """Return them as new objects, derived columns filled."""
        news: Keys = {MISSION: {self._mission}}
        while news:
            news = self._follow(self._take(news))
        return [
            _made(KINDS[name], key, values)
            for name, rows in self._found.items()
            for key, values in rows.items()
        ]

    def _take(self, wanted: Keys) -> Keys:
        """Add these rows, where they were there; return which were."""
        taken: dict[str, set[uuid.UUID]] = {}
        for name, ids in wanted.items():
            there = self._then(name, ids - self._found[name].keys())
            self._found[name].update(there)
            if there:
                taken[name] = set(there)
        return taken

    def _follow(self, news: Keys) -> Keys:
        """Return what these rows point to, and what is a part of them."""
        wanted: dict[str, set[uuid.UUID]] = defaultdict(set)
        for name, ids in news.items():
            for column, target in _pointers(name):
                found = self._found[name]
                wanted[target] |= {found[key][column] for key in ids} - {None}
            for part, column in _parts(name):
                wanted[part] |= self._parts_of(part, column, ids)
        wanted.pop(MISSION, None)  # a previous edition is a mission of its own
        return {
            name: left for name, ids in wanted.items() if (left := ids - set(self._found[name]))
        }

    def _parts_of(self, part: str, column: str, wholes: set[uuid.UUID]) -> set[uuid.UUID]:
        """Return the rows of a table that were parts of these."""
        table = _table(part)
        now = {
            key
            for some in _chunks(wholes)
            for key in self._session.scalars(select(table.c.id).where(table.c[column].in_(some)))
        }
        states = self._then(part, now | self._since.get(part, {}).keys())
        return {key for key, values in states.items() if values[column] in wholes}

    def _then(self, name: str, ids: Collection[uuid.UUID]) -> dict[uuid.UUID, Values]:
        """Return those of these rows that were there, as they were."""
        now = _present(self._session, name, ids)
        changes = self._since.get(name, {})
        states = {key: _taken_back(name, now.get(key), changes.get(key, ())) for key in ids}
        return {key: values for key, values in states.items() if values is not None}


def _taken_back(
    name: str, values: Values | None, newest_first: Iterable[RowChange]
) -> Values | None:
    """Return what a row was before these changes; None where it was not there."""
    kind = KINDS[name]
    for change in newest_first:
        if change.before is None:
            values = values if change.after is None else None
        elif change.after is None:
            values = values_of(kind, _known(kind, change.before))
        elif values is not None:
            values = values | values_of(kind, _known(kind, change.before))
    return values


def _known(kind: type[Row], written: Mapping[str, Any]) -> Mapping[str, Any]:
    """Leave out columns that a migration took away since."""
    return {key: value for key, value in written.items() if key in journaled(kind)}


def _present(session: Session, name: str, ids: Collection[uuid.UUID]) -> dict[uuid.UUID, Values]:
    table, names = _table(name), tuple(journaled(KINDS[name]))
    columns = [table.c[each] for each in names]
    return {
        row[0]: dict(zip(names, row[1:], strict=True))
        for some in _chunks(ids)
        for row in session.execute(select(table.c.id, *columns).where(table.c.id.in_(some)))
    }


def _changes(
    session: Session, mission_id: uuid.UUID, number: int
) -> Mapping[str, Mapping[uuid.UUID, list[RowChange]]]:
    """Return what happened later to the mission and to the directory, by row, newest first."""
    entry, row, scope = ChangeEntry, ChangedRow, ChangeScope
    own = select(scope.entry_id).where(scope.mission_id == mission_id, scope.number > number)
    query = (
        select(row.table_name, row.row_id, row.before, row.after)
        .join(entry, entry.id == row.entry_id)
        .where(entry.origin == facts.origin(session.connection()), entry.number > number)
        .where(or_(row.entry_id.in_(own), row.table_name.in_(_directory())))
        .order_by(entry.number.desc(), row.ordinal.desc())
    )
    found: dict[str, dict[uuid.UUID, list[RowChange]]] = defaultdict(lambda: defaultdict(list))
    for each in session.execute(query):
        if each.table_name in KINDS:
            found[each.table_name][each.row_id].append(RowChange(*each))
    return found


def _made(kind: type[Row], key: uuid.UUID, values: Values) -> Row:
    make: Any = kind
    row: Row = make(id=key, **values)
    derive(row)
    return row


def _chunks(ids: Collection[uuid.UUID]) -> Iterable[list[uuid.UUID]]:
    listed = list(ids)
    return (listed[at : at + _CHUNK] for at in range(0, len(listed), _CHUNK))


def _table(name: str) -> Table:
    return table_of(KINDS[name])


@cache
def _pointers(name: str) -> tuple[tuple[str, str], ...]:
    """Return the columns of a table that point elsewhere, and whereto."""
    columns = _table(name).columns
    return tuple((each.key, key.column.table.name) for each in columns for key in each.foreign_keys)


@cache
def _parts(name: str) -> tuple[tuple[str, str], ...]:
    """Return the tables whose rows are parts of a row of this one, and the column that says so."""
    return tuple(
        (other, column)
        for other in KINDS
        for column, target in _pointers(other)
        if target == name and _table(other).c[column].info[ON_REMOVAL] is OnRemoval.GO
    )


@cache
def _directory() -> tuple[str, ...]:
    """Return the tables that belong to no mission."""
    inside, last = {MISSION}, 0
    while len(inside) > last:
        last = len(inside)
        inside |= {part for name in inside for part, _column in _parts(name)}
    return tuple(name for name in KINDS if name not in inside)
