"""The cards that missions share: people, organisations, places and what is booked, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from delegaties.values.audience import ALL, BOTH, OURS, STAFF, seen_by
from delegaties.values.kinds import (
    OrganisationKind,
    VehicleKind,
)
from delegaties.values.names import PersonName
from delegaties.values.texts import NO_TEXTS, Texts

NO_NAME = PersonName()


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """A function somebody has or had; `organisation` is the organisation's name.

    `executive`: it belongs to the executive of a municipality (mayor and aldermen).
    """

    id: UUID = seen_by(ALL)
    title: Texts = seen_by(ALL, default=NO_TEXTS)
    organisation_id: UUID | None = seen_by(BOTH, default=None)
    organisation: str = seen_by(BOTH, default="")
    executive: bool = seen_by(ALL, default=False)
    starts_on: date | None = seen_by(OURS, default=None)
    ends_on: date | None = seen_by(OURS, default=None)

    def held_on(self, day: date | None) -> bool:
        """Whether somebody has it on a day; None: at some time that is not past."""
        if day is None:
            return self.ends_on is None
        return (self.starts_on or day) <= day <= (self.ends_on or day)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """Somebody who has to do with the mission."""

    id: UUID = seen_by(ALL)
    name: PersonName = seen_by(ALL, default=NO_NAME)
    address_form: Texts = seen_by(BOTH, default=NO_TEXTS)
    salutation: Texts = seen_by(BOTH, default=NO_TEXTS)
    email: str = seen_by(OURS, default="")
    phone: str = seen_by(OURS, default="")
    mobile: str = seen_by(OURS, default="")
    diet: str = seen_by(STAFF, default="")
    languages: tuple[str, ...] = seen_by(BOTH, default=())
    biography: Texts = seen_by(BOTH, default=NO_TEXTS)
    document_valid_until: date | None = seen_by(STAFF, default=None)
    notes: str = seen_by(STAFF, default="")
    functions: tuple[Function, ...] = seen_by(BOTH, default=())

    def in_executive(self, day: date | None) -> Function | None:
        """Return the function with which somebody belongs to an executive on a day."""
        found = (each for each in self.functions if each.executive and each.held_on(day))
        return next(found, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationCard:
    """An organisation that has to do with the mission; `parent` is the parent's name."""

    id: UUID = seen_by(ALL)
    name: str = seen_by(ALL, default="")
    native: str = seen_by(BOTH, default="")
    native_language: str = seen_by(BOTH, default="")
    kind: OrganisationKind = seen_by(ALL, default=OrganisationKind.OTHER)
    parent_id: UUID | None = seen_by(BOTH, default=None)
    parent: str = seen_by(BOTH, default="")
    sector: Texts = seen_by(BOTH, default=NO_TEXTS)
    country: str = seen_by(ALL, default="")
    city: str = seen_by(ALL, default="")
    address: str = seen_by(BOTH, default="")
    phone: str = seen_by(OURS, default="")
    email: str = seen_by(OURS, default="")
    website: str = seen_by(BOTH, default="")
    manager_id: UUID | None = seen_by(STAFF, default=None)
    staff_here: int | None = seen_by(OURS, default=None)
    plans: str = seen_by(STAFF, default="")
    profile: Texts = seen_by(BOTH, default=NO_TEXTS)
    notes: str = seen_by(STAFF, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCard:
    """A place where something happens."""

    id: UUID = seen_by(ALL)
    name: str = seen_by(ALL, default="")
    address: str = seen_by(BOTH, default="")
    city: str = seen_by(ALL, default="")
    country: str = seen_by(ALL, default="")
    zone: str = seen_by(ALL, default="")
    latitude: float | None = seen_by(BOTH, default=None)
    longitude: float | None = seen_by(BOTH, default=None)
    note: str = seen_by(OURS, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class VehicleCard:
    """A vehicle, hall or other thing that is booked; `organisation_id` is whose it is."""

    id: UUID = seen_by(OURS)
    name: str = seen_by(OURS, default="")
    kind: VehicleKind = seen_by(OURS, default=VehicleKind.OTHER)
    capacity: int | None = seen_by(OURS, default=None)
    organisation_id: UUID | None = seen_by(OURS, default=None)
    phone: str = seen_by(OURS, default="")
    note: str = seen_by(OURS, default="")
