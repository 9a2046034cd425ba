"""Vehicles and other things that are booked: what carries or holds so many people."""

from __future__ import annotations

import uuid

from sqlalchemy.orm import Mapped, mapped_column

from delegaties.model.base import Base, Row, derived, refers_to
from delegaties.model.types import ChoiceType
from delegaties.values.kinds import VehicleKind


class Vehicle(Row, Base):
    """One thing to book, of a company (`organisation_id`); no `capacity` means it is not known."""

    __tablename__ = "vehicle"

    name: Mapped[str] = mapped_column(default="")
    kind: Mapped[VehicleKind] = mapped_column(ChoiceType(VehicleKind))
    capacity: Mapped[int | None]
    organisation_id: Mapped[uuid.UUID | None] = refers_to("organisation.id")
    phone: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    search: Mapped[str] = derived(default="")
    sort: Mapped[str] = derived(default="", index=True)
