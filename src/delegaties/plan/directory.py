"""The small siblings of the plan: what the lists and editors of the directory show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from delegaties.values.kinds import (
    Direction,
    ItemStatus,
    MissionKind,
    MissionStatus,
    OrganisationKind,
    VehicleKind,
)
from delegaties.values.names import PersonName
from delegaties.values.texts import Texts

if TYPE_CHECKING:  # lists do without
    from delegaties.plan.cards import OrganisationCard, PersonCard, PlaceCard, VehicleCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A mission in a list. `participants` counts people, `unconfirmed` ideas and asked items."""

    id: UUID
    title: Texts
    direction: Direction
    kind: MissionKind
    status: MissionStatus
    archived: bool
    departs: date | None
    returns: date | None
    report_due: date | None
    reported_on: date | None
    leader: str
    places: tuple[str, ...]
    countries: tuple[str, ...]
    participants: int
    items: int
    unconfirmed: int
    search: str

    @property
    def year(self) -> int | None:
        """The year the mission belongs to."""
        return self.departs.year if self.departs else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A person in a list, with their present function."""

    id: UUID
    name: PersonName
    function: Texts
    organisation: str
    email: str
    phone: str
    search: str
    sort: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationRow:
    """An organisation in a list; `parent` is the parent's name."""

    id: UUID
    name: str
    native: str
    native_language: str
    kind: OrganisationKind
    sector: Texts
    country: str
    city: str
    parent: str
    search: str
    sort: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place in a list."""

    id: UUID
    name: str
    address: str
    city: str
    country: str
    zone: str
    search: str
    sort: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VehicleRow:
    """A vehicle or hall in a list; `organisation` is the name of whose it is."""

    id: UUID
    name: str
    kind: VehicleKind
    capacity: int | None
    organisation: str
    phone: str
    search: str
    sort: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A programme item of some mission in which somebody or something had a part."""

    mission_id: UUID
    mission: Texts
    direction: Direction
    item_id: UUID
    item: Texts
    status: ItemStatus
    date: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MissionRef:
    """A mission somebody took part in."""

    mission_id: UUID
    title: Texts
    direction: Direction
    departs: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody with a present function at an organisation."""

    person_id: UUID
    name: PersonName
    function: Texts
    email: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """An organisation in the family of another; `depth` counts down from the topmost (0)."""

    id: UUID
    name: str
    city: str
    country: str
    staff_here: int | None
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """An open or kept commitment that has to do with an organisation."""

    id: UUID
    mission_id: UUID
    mission: Texts
    what: str
    owner: str
    due_on: date | None
    done_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDetail:
    """Everything the editor of a person shows."""

    card: PersonCard
    missions: tuple[MissionRef, ...]
    visits: tuple[Visit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationDetail:
    """Everything the editor of an organisation shows."""

    card: OrganisationCard
    family: tuple[Relative, ...]
    contacts: tuple[Contact, ...]
    visits: tuple[Visit, ...]
    promises: tuple[Promise, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDetail:
    """Everything the editor of a place shows."""

    card: PlaceCard
    visits: tuple[Visit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VehicleDetail:
    """Everything the editor of a vehicle shows; `visits` are the items it is booked for."""

    card: VehicleCard
    visits: tuple[Visit, ...]
