"""Reading which versions of a programme were given out."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from delegaties.model import mission
from delegaties.model.journal import ORIGIN, ChangedRow, ChangeEntry, Fact
from delegaties.plan.releases import Release


def releases(session: Session, mission_id: UUID) -> tuple[Release, ...]:
    """Return the versions of a mission, the latest first.

    The state that a version names is that of the first entry that made its row: taken back and
    done again, it still means the same.
    """
    table, row, entry = mission.Release, ChangedRow, ChangeEntry
    origin = UUID(session.execute(select(Fact.value).where(Fact.key == ORIGIN)).scalar_one())
    made = (
        select(table.id, table.number, table.note, entry.who, entry.at, entry.number)
        .join(row, row.row_id == table.id)
        .join(entry, entry.id == row.entry_id)
        .where(table.mission_id == mission_id, row.table_name == table.__tablename__)
        .where(row.before.is_(None), row.after.is_not(None), entry.origin == origin)
        .order_by(entry.number)
    )
    first: dict[UUID, Any] = {}
    for each in session.execute(made):
        first.setdefault(each[0], each)
    found = [
        Release(id=key, number=number, note=note, who=who, at=at, position=position)
        for key, number, note, who, at, position in first.values()
    ]
    return tuple(sorted(found, key=lambda release: release.number, reverse=True))
