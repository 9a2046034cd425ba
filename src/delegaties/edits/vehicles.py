"""Vehicles and other things that are booked."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from delegaties.edits import rows
from delegaties.edits.removing import remove
from delegaties.edits.rows import Values
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model.vehicles import Vehicle
from delegaties.values.ids import new_id
from delegaties.values.kinds import VehicleKind

LARGEST = 9_999
"""People: more than any hall of these."""


def add_vehicle(session: Session, **values: Any) -> UUID:
    """Add something to book, a coach unless told otherwise, and return its id.

    Raises RefusedError without a name.
    """
    vehicle = rows.add(session, Vehicle(id=new_id(), kind=VehicleKind.COACH), values)
    check_vehicle(vehicle)
    return vehicle.id


def change_vehicle(
    session: Session, vehicle_id: UUID, values: Values, seen: Values | None = None
) -> None:
    """Change fields of a vehicle; raises ConflictError when somebody else did meanwhile."""
    vehicle = rows.get(session, Vehicle, vehicle_id)
    rows.change(session, vehicle, values, seen)
    check_vehicle(vehicle)


def remove_vehicle(session: Session, vehicle_id: UUID) -> None:
    """Remove a vehicle; raises RefusedError, saying where, while it is still booked."""
    vehicle = rows.get(session, Vehicle, vehicle_id)
    remove(session, vehicle, name=vehicle.name)


def check_vehicle(vehicle: Vehicle) -> None:
    """Raise RefusedError when a vehicle has no name, or room for a number that cannot be."""
    if not vehicle.name:
        raise RefusedError(
            N_("What is booked needs a name. Type one, such as “Coach, 30 seats”.")
        ).at("name")
    if vehicle.capacity is not None and not 1 <= vehicle.capacity <= LARGEST:
        raise RefusedError(
            N_("There is room for 1 to {most} people. Correct the number, or leave it empty."),
            most=LARGEST,
        ).at("capacity")
