"""Giving out a version of the programme."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from delegaties.edits import rows
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model.mission import Mission, Release
from delegaties.values.ids import new_id

HIGHEST = 9999
"""Who counts further types a date into the wrong field."""


def release(
    session: Session, mission_id: UUID, *, number: int | None = None, note: str = ""
) -> UUID:
    """Name the programme, as it stands before this, a version; return the version's id.

    Without a number it gets the one after the highest. Raises RefusedError for a number that is
    taken or cannot be.
    """
    rows.get(session, Mission, mission_id)
    last = session.scalar(select(func.max(Release.number)).where(Release.mission_id == mission_id))
    number = (last or 0) + 1 if number is None else number
    check_number(number)
    same = select(Release).where(Release.mission_id == mission_id, Release.number == number)
    if session.scalars(same).first() is not None:
        taken = N_("There is a version {number} already. Choose a higher number.")
        raise RefusedError(taken, number=number).at("number")
    made = Release(id=new_id(), mission_id=mission_id, number=number)
    return rows.add(session, made, {"note": note}).id


def check_number(number: int) -> None:
    """Raise RefusedError for a number that no version has."""
    if not 1 <= number <= HIGHEST:
        impossible = N_("A version has a number from 1 to {most}. Type another.")
        raise RefusedError(impossible, most=HIGHEST).at("number")


def change_note(session: Session, release_id: UUID, note: str, seen: str | None = None) -> None:
    """Change what is noted with a version; raises ConflictError as every edit does."""
    row = rows.get(session, Release, release_id)
    rows.change(session, row, {"note": note}, None if seen is None else {"note": seen})
