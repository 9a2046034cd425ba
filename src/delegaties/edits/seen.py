"""Was it still what you saw? If not, somebody else's change is told, never overwritten."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from delegaties.errors import ConflictError
from delegaties.i18n import N_
from delegaties.model.base import Row
from delegaties.model.journal import ChangedRow, ChangeEntry


def still_seen(  # noqa: PLR0913, PLR0917  three values to compare, and where they stand
    session: Session, row: Row, field: str, seen: object, now: object, new: object
) -> None:
    """Raise ConflictError when `field` is neither what the user saw nor what they want.

    The error carries the field, the value now, the value seen, and who set it when (UTC).
    """
    if now in (seen, new):
        return
    error = ConflictError(
        N_("Somebody else has changed this field meanwhile. Choose which value must stay.")
    )
    error.field, error.theirs, error.seen = field, now, seen
    error.who, error.when = _last_change(session, row.__tablename__, row.id, field)  # type: ignore[attr-defined]  # every Row is a table
    raise error


def _last_change(session: Session, table: str, row_id: UUID, field: str) -> tuple[str, Any]:
    """Return who last set a column of a row, and when, from the newest entries."""
    entries = (
        select(ChangeEntry.who, ChangeEntry.at, ChangedRow.after)
        .join(ChangedRow, ChangedRow.entry_id == ChangeEntry.id)
        .where(ChangedRow.table_name == table, ChangedRow.row_id == row_id)
        .order_by(ChangeEntry.at.desc())
        .limit(200)
    )
    columns = COLUMNS.get(field, {field.partition(".")[0]})
    for who, at, after in session.execute(entries):
        if after and columns & after.keys():
            return who, at
    return "", None


COLUMNS = {
    "when": {
        *("day", "start_time", "start_zone", "start_fold", "certainty"),
        *("end_date", "end_time", "end_zone", "end_fold"),
    }
}
"""Fields of a form that are not a column of their own, and the columns that stand for them."""
