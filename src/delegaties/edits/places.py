"""Places."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from delegaties.edits import rows
from delegaties.edits.removing import remove
from delegaties.edits.rows import Values
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model.places import Place
from delegaties.model.programme import ProgrammeItem
from delegaties.values.ids import new_id
from delegaties.values.when import known_zone

LIMITS = (("latitude", 90), ("longitude", 180))


def add_place(session: Session, **values: Any) -> UUID:
    """Add a place and return its id; raises RefusedError without a name."""
    place = rows.add(session, Place(id=new_id()), values)
    check_place(place)
    return place.id


def change_place(
    session: Session, place_id: UUID, values: Values, seen: Values | None = None
) -> None:
    """Change fields of a place.

    A corrected zone goes to the items there that had the old one; their wall clocks stay. Raises
    RefusedError for a zone or coordinates that do not exist, ConflictError when somebody else
    changed a field meanwhile.
    """
    place = rows.get(session, Place, place_id)
    old_zone = place.zone
    rows.change(session, place, values, seen)
    check_place(place)
    if place.zone and place.zone != old_zone:
        _correct_zone(session, place, old_zone)


def _correct_zone(session: Session, place: Place, old_zone: str) -> None:
    """Give the items at a place its corrected zone; what was agreed on the clock stays."""
    at_place = or_(ProgrammeItem.place_id == place.id, ProgrammeItem.end_place_id == place.id)
    for item in session.scalars(select(ProgrammeItem).where(at_place)):
        if item.place_id == place.id and item.start_zone == old_zone:
            item.start_zone = place.zone
        ends_here = (item.end_place_id or item.place_id) == place.id
        if ends_here and item.end_zone == old_zone:
            item.end_zone = place.zone


def remove_place(session: Session, place_id: UUID) -> None:
    """Remove a place; raises RefusedError, saying where, while it is still in use."""
    place = rows.get(session, Place, place_id)
    remove(session, place, name=place.name)


def check_place(place: Place) -> None:
    """Raise RefusedError when a place has no name, or a zone or coordinates that do not exist."""
    if not place.name:
        raise RefusedError(N_("A place needs a name. Type what people call it.")).at("name")
    if place.zone:
        known_zone(place.zone)
    for field, limit in LIMITS:
        value = getattr(place, field)
        if value is not None and abs(value) > limit:
            raise RefusedError(
                N_("{value} is no place on earth: it must lie between -{limit} and {limit}. "
                    "Check the coordinates."),
                value=value, limit=limit,
            ).at(field)  # fmt: skip
