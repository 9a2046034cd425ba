"""What may be undone and redone next, read from the journal backwards.

An entry that nothing reverts counts. Counted from the entry at the root of its chain of reverts,
an even one did something (an edit, a redo) and an odd one took something back (an undo, an "undo
this"). So undo takes the newest even one, redo the newest odd one that is younger than the last
plain edit. Nothing else is kept, which is why this also works after a restart and whatever
colleagues reverted meanwhile.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Select, and_, exists, func, literal, not_, select
from sqlalchemy.orm import Session, aliased

from delegaties.model.journal import ChangedRow, ChangeEntry, ChangeScope
from delegaties.store import facts, journal
from delegaties.store.entries import Scope

BATCH = 64
HORIZON = 1024
"""How many entries of one scope are looked back at, at most."""


class _Found(NamedTuple):
    """An entry, whether something reverts it, and whether it took something back."""

    id: uuid.UUID
    reverts: uuid.UUID | None
    spent: bool
    is_undo: bool


@dataclass(frozen=True, slots=True)
class Stack:
    """Whose stack of which scope, without the entries that were tried in vain."""

    who: str
    scope: Scope
    without: Collection[uuid.UUID] = ()


def undoable(session: Session, stack: Stack) -> uuid.UUID | None:
    """Return the entry that undo takes back, or None."""
    for entry in _backwards(session, stack):
        if not entry.is_undo and _is_open(session, stack, entry):
            return entry.id
    return None


def redoable(session: Session, stack: Stack) -> uuid.UUID | None:
    """Return the undo that redo takes back, or None."""
    for entry in _backwards(session, stack):
        if entry.reverts is None:
            return None
        if entry.is_undo and _is_open(session, stack, entry):
            return entry.id
    return None


def tips(
    session: Session, entry_ids: Collection[uuid.UUID]
) -> dict[uuid.UUID, tuple[uuid.UUID, int]]:
    """Return for each entry the last one in its chain of reverts, and how far that is away.

    At an even distance the entry's effect holds at present, at an odd one it is taken back.
    """
    first = select(
        ChangeEntry.id.label("root"), ChangeEntry.id.label("tip"), literal(0).label("depth")
    ).where(ChangeEntry.id.in_(entry_ids))
    chain = first.cte("chain", recursive=True)
    later = aliased(ChangeEntry)
    chain = chain.union_all(
        select(chain.c.root, later.id, chain.c.depth + 1).where(later.reverts == chain.c.tip)
    )
    query = select(chain.c.root, chain.c.tip, chain.c.depth).order_by(chain.c.depth)
    return {root: (tip, depth) for root, tip, depth in session.execute(query)}


def _is_open(session: Session, stack: Stack, entry: _Found) -> bool:
    """Whether the entry is still there to be taken back."""
    if entry.spent or entry.id in stack.without:
        return False
    rows = exists().where(ChangedRow.entry_id == entry.id)
    scrubbed = rows.where(ChangedRow.before.is_(None), ChangedRow.after.is_(None))
    return bool(session.scalar(select(and_(rows, not_(scrubbed)))))


def _backwards(session: Session, stack: Stack) -> Iterator[_Found]:
    """Yield the entries of a stack, newest first, down to the last barrier."""
    connection = session.connection()
    origin, last = facts.origin(connection), journal.barrier(connection)
    below: int | None = None
    for _batch in range(HORIZON // BATCH):
        query = _query(stack, origin).where(ChangeScope.number > last).limit(BATCH)
        if below is not None:
            query = query.where(ChangeScope.number < below)
        entries = session.execute(query).all()
        own = [entry for entry in entries if entry.who == stack.who]
        back = undos(session, [entry.id for entry in own if entry.reverts and not entry.spent])
        for entry in own:
            yield _Found(entry.id, entry.reverts, entry.spent, entry.id in back)
        if len(entries) < BATCH:
            return
        below = entries[-1].number


def _query(stack: Stack, origin: uuid.UUID) -> Select[uuid.UUID, uuid.UUID | None, bool, int, str]:
    later = aliased(ChangeEntry)
    spent = exists().where(later.reverts == ChangeEntry.id).label("spent")
    return (
        select(ChangeEntry.id, ChangeEntry.reverts, spent, ChangeEntry.number, ChangeEntry.who)
        .join(ChangeScope, ChangeScope.entry_id == ChangeEntry.id)
        .where(and_(ChangeScope.mission_id == stack.scope, ChangeEntry.origin == origin))
        .order_by(ChangeScope.number.desc())
    )


def undos(session: Session, entry_ids: Collection[uuid.UUID]) -> set[uuid.UUID]:
    """Return those that took something back, as opposed to doing it again."""
    if not entry_ids:
        return set()
    chain = (
        select(ChangeEntry.id.label("root"), ChangeEntry.reverts, literal(0).label("depth"))
        .where(ChangeEntry.id.in_(entry_ids))
        .cte("chain", recursive=True)
    )
    earlier = aliased(ChangeEntry)
    chain = chain.union_all(
        select(chain.c.root, earlier.reverts, chain.c.depth + 1).where(
            earlier.id == chain.c.reverts
        )
    )
    depths = select(chain.c.root, func.max(chain.c.depth)).group_by(chain.c.root)
    return {root for root, depth in session.execute(depths) if depth % 2}
