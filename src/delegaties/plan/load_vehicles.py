"""Reading the list of vehicles and other things to book, and one with what it is booked for."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from delegaties.errors import RefusedError
from delegaties.model.organisations import Organisation
from delegaties.model.programme import ItemVehicle, ProgrammeItem
from delegaties.model.vehicles import Vehicle
from delegaties.plan.directory import VehicleDetail, VehicleRow
from delegaties.plan.load_directory import GONE, visited, visits_in


def vehicles(session: Session) -> tuple[VehicleRow, ...]:
    """Read every vehicle for a list, in alphabetical order, with one statement."""
    keys = ("id", "name", "kind", "capacity", "phone", "search", "sort")
    found = (
        select(
            *[getattr(Vehicle, key) for key in keys],
            func.coalesce(Organisation.name, "").label("organisation"),
        )
        .outerjoin(Organisation, Organisation.id == Vehicle.organisation_id)
        .order_by(Vehicle.sort, Vehicle.id)
    )
    return tuple(VehicleRow(**row._mapping) for row in session.execute(found))  # noqa: SLF001  SQLAlchemy's public name


def vehicle(session: Session, vehicle_id: UUID) -> VehicleDetail:
    """Read one vehicle with the items it is booked for; raises RefusedError when gone."""
    from delegaties.plan.load_cards import vehicle_cards  # noqa: PLC0415 - lists do without

    cards = vehicle_cards(session, {vehicle_id})
    if not cards:
        raise RefusedError(GONE)
    link = ItemVehicle.item_id == ProgrammeItem.id
    booked = visited().join(ItemVehicle, link).where(ItemVehicle.vehicle_id == vehicle_id)
    return VehicleDetail(card=cards[0], visits=visits_in(session, booked))
