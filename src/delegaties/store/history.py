"""Reading the journal as values."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from delegaties.model.journal import ChangedRow, ChangeEntry, ChangeScope
from delegaties.store import facts
from delegaties.store.entries import Change, Entry, RowChange, Scope
from delegaties.store.stacks import tips, undos


def history(session: Session, scope: Scope, limit: int, before: Entry | None = None) -> list[Entry]:
    """Return the latest entries of a mission or the directory, newest first, in five queries."""
    query = (
        select(ChangeEntry)
        .join(ChangeScope, ChangeScope.entry_id == ChangeEntry.id)
        .where(ChangeScope.mission_id == scope)
        .order_by(ChangeScope.number.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(ChangeScope.number < before.number)
    found = list(session.scalars(query))
    return _values(session, found, rows_of(session, [entry.id for entry in found]))


def entry_of(session: Session, entry_id: uuid.UUID, *, rows: bool = False) -> Entry | None:
    """Return one entry, or None when there is none."""
    found = session.get(ChangeEntry, entry_id)
    if found is None:
        return None
    return _values(session, [found], rows_of(session, [entry_id]) if rows else {})[0]


def rows_of(
    session: Session, entry_ids: Collection[uuid.UUID]
) -> dict[uuid.UUID, tuple[RowChange, ...]]:
    """Return the rows of these entries, in the order in which they were changed."""
    query = (
        select(
            ChangedRow.entry_id, ChangedRow.table_name, ChangedRow.row_id, ChangedRow.before,
            ChangedRow.after,
        )
        .where(ChangedRow.entry_id.in_(entry_ids))
        .order_by(ChangedRow.entry_id, ChangedRow.ordinal)
    )  # fmt: skip
    rows: dict[uuid.UUID, list[RowChange]] = {}
    for entry_id, *row in session.execute(query):
        rows.setdefault(entry_id, []).append(RowChange(*row))
    return {entry_id: tuple(each) for entry_id, each in rows.items()}


def scopes_of(session: Session, entry_ids: Collection[uuid.UUID]) -> frozenset[Scope]:
    """Return the missions (and None for the directory) that these entries touch."""
    query = select(ChangeScope.mission_id).where(ChangeScope.entry_id.in_(entry_ids)).distinct()
    return frozenset(session.scalars(query))


def news(session: Session, seen: int, own: Collection[int]) -> tuple[int, Change | None]:
    """Return the latest number, and what others did after `seen` as one change.

    It carries the label of the last of their entries and the scopes of all.
    """
    origin = facts.origin(session.connection())
    query = (
        select(ChangeEntry)
        .where(ChangeEntry.origin == origin, ChangeEntry.number > seen)
        .order_by(ChangeEntry.number)
    )
    entries = list(session.scalars(query))
    latest = entries[-1].number if entries else seen
    theirs = [entry for entry in entries if entry.number not in own]
    if not theirs:
        return latest, None
    scopes, last = scopes_of(session, [entry.id for entry in theirs]), theirs[-1]
    return latest, announcement(scopes, last.label, last.params, last.who, own=False)


def announcement(
    scopes: Iterable[Scope], label: str, params: dict[str, object], who: str, *, own: bool = True
) -> Change:
    """Return the news of a change of these scopes."""
    every = set(scopes)
    missions = frozenset(scope for scope in every if scope is not None)
    return Change(missions, None in every, label, params, who, own)


def _values(
    session: Session,
    found: list[ChangeEntry],
    rows: dict[uuid.UUID, tuple[RowChange, ...]],
) -> list[Entry]:
    chains = tips(session, [entry.id for entry in found])
    took_back = undos(session, [entry.id for entry in found if entry.reverts])
    return [
        Entry(
            entry.id, entry.number, entry.at, entry.who, entry.label, entry.params, entry.reverts,
            chains[entry.id][1] % 2 == 1, entry.barrier, rows.get(entry.id, ()),
            entry.id in took_back,
        )
        for entry in found
    ]  # fmt: skip
