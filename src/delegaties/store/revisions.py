"""The calendar SEQUENCE of programme items: it only ever rises (RFC 5545 3.8.7.4, RFC 5546 2.1.4).

It stands outside the journal and is raised in the same transaction as the change, also by undo,
redo and restore.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from delegaties.model.journal import CalendarRevision
from delegaties.model.programme import ProgrammeItem
from delegaties.store.columns import table_of
from delegaties.store.entries import RowChange
from delegaties.values.kinds import Certainty
from delegaties.values.when import now

ITEM = "programme_item"
PLACE = "place"

RAISING = frozenset(
    {"day", "start_time", "start_zone", "start_fold"}
    | {"end_date", "end_time", "end_zone", "end_fold"}
    | {"status", "place_id", "end_place_id", "place_note"}
)
"""Columns of an item that the invited must hear of: when, where, and whether it goes on."""

RAISING_PLACE = frozenset({"name", "address", "city", "country"})
"""Columns of a place that stand in the LOCATION of the items there."""

_CHUNK = 400
_SEQUENCES = "sequences"


def raise_revisions(connection: Connection, rows: Sequence[RowChange]) -> None:
    """Count the changes of items (and of places they are at) in their revisions."""
    raised: dict[uuid.UUID, bool] = {}
    for row in rows:
        if row.table == ITEM:
            raised[row.row_id] = _matters(row)
    for item_id in _at_places(connection, _moved_places(rows)):
        raised[item_id] = True
    if not raised:
        return
    known, moment = _sequences(connection, raised), now()
    write(
        connection,
        (
            (item_id, known[item_id] + matters if item_id in known else 0, moment)
            for item_id, matters in raised.items()
        ),
    )


def go_on_from(session: Session, sequences: Mapping[uuid.UUID, int]) -> None:
    """Let items that come from another database go on counting where they were there.

    Takes effect at the end of the change that `session` makes.
    """
    session.info[_SEQUENCES] = sequences


def take_over(session: Session) -> None:
    """Write what `go_on_from` asked, unless the items are further already."""
    asked: Mapping[uuid.UUID, int] = session.info.pop(_SEQUENCES, {})
    counted = {item_id: sequence for item_id, sequence in asked.items() if sequence > 0}
    connection = session.connection()
    known, moment = _sequences(connection, counted), now()
    write(
        connection,
        ((key, max(sequence, known.get(key, 0)), moment) for key, sequence in counted.items()),
    )


def write(connection: Connection, revisions: Iterable[tuple[uuid.UUID, int, datetime]]) -> None:
    """Write (item, sequence, changed at), in place of what stands there."""
    values = [
        {"item_id": item_id, "sequence": sequence, "changed_at": at}
        for item_id, sequence, at in revisions
    ]
    if not values:
        return
    upsert: Any = sqlite.insert
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - a long import, for teams only

        upsert = postgresql.insert
    statement = upsert(CalendarRevision)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["item_id"],
            set_={key: statement.excluded[key] for key in ("sequence", "changed_at")},
        ),
        values,
    )


def _matters(row: RowChange) -> bool:
    """Whether those invited must hear of it.

    A removed item keeps its row; when it comes back it counts as raised.
    """
    if row.after is None:
        return False
    if row.before is None:
        return True
    changed = row.before.keys()
    return bool(changed & RAISING) or ("certainty" in changed and _opened_or_closed(row))


def _opened_or_closed(row: RowChange) -> bool:
    """Whether the kind of time changed: all day, exact, or still to be decided.

    Approximate and exact look the same to a calendar.
    """
    kinds = [(each or {})["certainty"] for each in (row.before, row.after)]
    return Certainty.OPEN.value in kinds


def _moved_places(rows: Sequence[RowChange]) -> list[uuid.UUID]:
    return [
        row.row_id
        for row in rows
        if row.table == PLACE and row.before and row.after and row.before.keys() & RAISING_PLACE
    ]


def _at_places(connection: Connection, places: Sequence[uuid.UUID]) -> set[uuid.UUID]:
    items = table_of(ProgrammeItem).c
    found: set[uuid.UUID] = set()
    for start in range(0, len(places), _CHUNK):
        part = places[start : start + _CHUNK]
        at = items.place_id.in_(part) | items.end_place_id.in_(part)
        found.update(connection.scalars(select(items.id).where(at)))
    return found


def _sequences(connection: Connection, item_ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, int]:
    ids, columns = list(item_ids), CalendarRevision
    known: dict[uuid.UUID, int] = {}
    for start in range(0, len(ids), _CHUNK):
        query = select(columns.item_id, columns.sequence).where(
            columns.item_id.in_(ids[start : start + _CHUNK])
        )
        known.update((item_id, sequence) for item_id, sequence in connection.execute(query))
    return known
