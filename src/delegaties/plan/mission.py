"""A mission as a value: frozen, whole at one moment, and safe to pass to any thread.

Every field declares the audiences that may see it (`values.audience.seen_by`); a field hidden
from some audience has a default, which stands in for it in their copy. Ids point to the cards in
`MissionPlan.people`, `.organisations`, `.places` and `.vehicles`; `plan.lookup` finds them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from uuid import UUID

from delegaties.plan.cards import OrganisationCard, PersonCard, PlaceCard, VehicleCard
from delegaties.values.audience import ALL, BOTH, OFFICIAL, OURS, STAFF, Audiences, seen_by
from delegaties.values.kinds import (
    AttendanceRule,
    CostKind,
    Direction,
    InvolvementRole,
    ItemKind,
    ItemOrganisationRole,
    ItemPersonRole,
    ItemStatus,
    MissionKind,
    MissionStatus,
    Outcome,
    ParticipationStatus,
    PracticalKind,
    Role,
    Side,
    VisitStatus,
)
from delegaties.values.texts import NO_TEXTS, Texts
from delegaties.values.when import When

NO_TIME = When()


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """One place of the mission with its dates and zone."""

    id: UUID = seen_by(ALL)
    country: str = seen_by(ALL, default="")
    place: str = seen_by(ALL, default="")
    zone: str = seen_by(ALL, default="")
    arrives: date | None = seen_by(ALL, default=None)
    leaves: date | None = seen_by(ALL, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """A hotel and its nights: from `first_night` until the morning of `leaves`."""

    id: UUID = seen_by(OURS)
    place_id: UUID | None = seen_by(OURS, default=None)
    name: str = seen_by(OURS, default="")
    address: str = seen_by(OURS, default="")
    phone: str = seen_by(OURS, default="")
    first_night: date | None = seen_by(OURS, default=None)
    leaves: date | None = seen_by(OURS, default=None)
    note: Texts = seen_by(OURS, default=NO_TEXTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyContact:
    """Somebody to call; `name` stands when no person is chosen, or beside one."""

    id: UUID = seen_by(BOTH)
    what: Texts = seen_by(BOTH, default=NO_TEXTS)
    person_id: UUID | None = seen_by(BOTH, default=None)
    name: str = seen_by(BOTH, default="")
    phone: str = seen_by(BOTH, default="")
    email: str = seen_by(BOTH, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Practical:
    """A piece of practical information."""

    id: UUID = seen_by(BOTH)
    kind: PracticalKind = seen_by(BOTH, default=PracticalKind.OTHER)
    text: Texts = seen_by(BOTH, default=NO_TEXTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A group with possibly a programme of its own; `letter` follows from its order (A, B, …)."""

    id: UUID = seen_by(BOTH)
    letter: str = seen_by(BOTH, default="")
    name: Texts = seen_by(BOTH, default=NO_TEXTS)
    note: str = seen_by(STAFF, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """One person's part, or `number` people not yet named who are called `label`.

    `from_date` and `until_date` bound the attendance (None: as the mission itself); the times are
    wall clocks in `zone`, None meaning the whole day. `deputy_id` stands in at home meanwhile.
    """

    id: UUID = seen_by(ALL)
    side: Side = seen_by(ALL)
    person_id: UUID | None = seen_by(ALL, default=None)
    label: Texts = seen_by(BOTH, default=NO_TEXTS)
    number: int = seen_by(BOTH, default=1)
    party_id: UUID | None = seen_by(BOTH, default=None)
    status: ParticipationStatus = seen_by(OURS, default=ParticipationStatus.CONFIRMED)
    roles: tuple[Role, ...] = seen_by(ALL, default=())
    deputy_id: UUID | None = seen_by(OURS, default=None)
    function: Texts = seen_by(ALL, default=NO_TEXTS)
    organisation_id: UUID | None = seen_by(BOTH, default=None)
    organisation: str = seen_by(BOTH, default="")
    from_date: date | None = seen_by(BOTH, default=None)
    from_time: time | None = seen_by(BOTH, default=None)
    until_date: date | None = seen_by(BOTH, default=None)
    until_time: time | None = seen_by(BOTH, default=None)
    zone: str = seen_by(BOTH, default="")
    diet: str = seen_by(STAFF, default="")
    languages: tuple[str, ...] = seen_by(BOTH, default=())
    notes: str = seen_by(STAFF, default="")
    audiences: Audiences | None = seen_by(STAFF, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOrganisation:
    """An organisation's part in an item."""

    organisation_id: UUID = seen_by(BOTH)
    role: ItemOrganisationRole = seen_by(BOTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPerson:
    """A host, interpreter, speaker or escort of an item."""

    person_id: UUID = seen_by(BOTH)
    role: ItemPersonRole = seen_by(BOTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of the programme.

    Who attends follows from `rule`: everyone, the parties in `party_ids`, or only those in
    `named`; those in `excepted` stay away. `sums.attendees` works it out. With `time_hidden` the
    other side and the public are told the day and no clock time. `sequence` and `changed_at` are
    the calendar's revision and the moment of the last change (UTC).
    """

    id: UUID = seen_by(ALL)
    kind: ItemKind = seen_by(ALL)
    title: Texts = seen_by(BOTH, default=NO_TEXTS)
    status: ItemStatus = seen_by(ALL)
    when: When = seen_by(ALL, default=NO_TIME)
    time_hidden: bool = seen_by(OURS, default=False)
    place_id: UUID | None = seen_by(BOTH, default=None)
    place_note: Texts = seen_by(BOTH, default=NO_TEXTS)
    end_place_id: UUID | None = seen_by(BOTH, default=None)
    reference: str = seen_by(BOTH, default="")
    rule: AttendanceRule = seen_by(BOTH, default=AttendanceRule.EVERYONE)
    party_ids: tuple[UUID, ...] = seen_by(BOTH, default=())
    named: tuple[UUID, ...] = seen_by(BOTH, default=())
    excepted: tuple[UUID, ...] = seen_by(BOTH, default=())
    organisations: tuple[ItemOrganisation, ...] = seen_by(BOTH, default=())
    persons: tuple[ItemPerson, ...] = seen_by(BOTH, default=())
    vehicle_ids: tuple[UUID, ...] = seen_by(OURS, default=())
    description: Texts = seen_by(BOTH, default=NO_TEXTS)
    language: str = seen_by(BOTH, default="")
    dress: Texts = seen_by(BOTH, default=NO_TEXTS)
    gift: Texts = seen_by(OURS, default=NO_TEXTS)
    talking_points: Texts = seen_by(OURS, default=NO_TEXTS)
    speech: Texts = seen_by(OURS, default=NO_TEXTS)
    press: Texts = seen_by(OURS, default=NO_TEXTS)
    notes: str = seen_by(STAFF, default="")
    audiences: Audiences | None = seen_by(STAFF, default=None)
    sequence: int = seen_by(ALL, default=0)
    changed_at: datetime | None = seen_by(ALL, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Involvement:
    """What an organisation is to the mission, and how it answered."""

    id: UUID = seen_by(BOTH)
    organisation_id: UUID = seen_by(BOTH)
    role: InvolvementRole = seen_by(BOTH, default=InvolvementRole.VISITED)
    status: VisitStatus = seen_by(OURS, default=VisitStatus.ACCEPTED)
    intermediary_id: UUID | None = seen_by(OURS, default=None)
    contact_id: UUID | None = seen_by(OURS, default=None)
    note: str = seen_by(STAFF, default="")
    audiences: Audiences | None = seen_by(STAFF, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """One cost line; both amounts are in `currency` (ISO 4217)."""

    id: UUID = seen_by(STAFF)
    kind: CostKind = seen_by(STAFF, default=CostKind.OTHER)
    what: str = seen_by(STAFF, default="")
    estimate: Decimal | None = seen_by(STAFF, default=None)
    actual: Decimal | None = seen_by(STAFF, default=None)
    currency: str = seen_by(STAFF, default="EUR")
    payer: str = seen_by(STAFF, default="")
    basis: str = seen_by(STAFF, default="")
    participation_id: UUID | None = seen_by(STAFF, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """A dated alignment with one party."""

    id: UUID = seen_by(STAFF)
    party: str = seen_by(STAFF, default="")
    held_on: date | None = seen_by(STAFF, default=None)
    note: str = seen_by(STAFF, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision of the executive."""

    id: UUID = seen_by(OFFICIAL)
    subject: str = seen_by(OFFICIAL, default="")
    meets_on: date | None = seen_by(OFFICIAL, default=None)
    outcome: Outcome | None = seen_by(OFFICIAL, default=None)
    text: str = seen_by(OFFICIAL, default="")
    conditions: str = seen_by(STAFF, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A promise made by either side."""

    id: UUID = seen_by(OURS)
    side: Side = seen_by(OURS, default=Side.OURS)
    what: str = seen_by(OURS, default="")
    organisation_id: UUID | None = seen_by(OURS, default=None)
    owner: str = seen_by(OURS, default="")
    due_on: date | None = seen_by(OURS, default=None)
    done_on: date | None = seen_by(OURS, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """A point of attention (its key) that is left as it is up to and including `until`, and why."""

    id: UUID = seen_by(STAFF)
    finding: str = seen_by(STAFF, default="")
    rule: str = seen_by(STAFF, default="")
    reason: str = seen_by(STAFF, default="")
    until: date = seen_by(STAFF, default=date.max)


@dataclass(frozen=True, slots=True, kw_only=True)
class MissionPlan:
    """All of one mission at one moment; `changed_at` is its last change (UTC)."""

    id: UUID = seen_by(ALL)
    title: Texts = seen_by(ALL, default=NO_TEXTS)
    direction: Direction = seen_by(ALL)
    kind: MissionKind = seen_by(ALL)
    status: MissionStatus = seen_by(ALL)
    archived: bool = seen_by(STAFF, default=False)
    departs: date | None = seen_by(ALL, default=None)
    returns: date | None = seen_by(ALL, default=None)
    works_from: date | None = seen_by(ALL, default=None)
    works_until: date | None = seen_by(ALL, default=None)
    home_zone: str = seen_by(ALL)
    applicant_id: UUID | None = seen_by(OFFICIAL, default=None)
    leader_id: UUID | None = seen_by(ALL, default=None)
    department_id: UUID | None = seen_by(OFFICIAL, default=None)
    on_behalf_of: str = seen_by(OFFICIAL, default="")
    capacity: str = seen_by(OFFICIAL, default="")
    motivation: str = seen_by(OFFICIAL, default="")
    occasion: str = seen_by(OFFICIAL, default="")
    objectives: str = seen_by(OFFICIAL, default="")
    background: str = seen_by(OFFICIAL, default="")
    transport: str = seen_by(OFFICIAL, default="")
    series: str = seen_by(OFFICIAL, default="")
    series_years: int | None = seen_by(OFFICIAL, default=None)
    previous_id: UUID | None = seen_by(OURS, default=None)
    previous_note: str = seen_by(OFFICIAL, default="")
    count_estimated: int | None = seen_by(OURS, default=None)
    count_confirmed: int | None = seen_by(OURS, default=None)
    count_actual: int | None = seen_by(OURS, default=None)
    officials_requested: int | None = seen_by(OFFICIAL, default=None)
    officials_reported: int | None = seen_by(OFFICIAL, default=None)
    report_due: date | None = seen_by(OFFICIAL, default=None)
    reported_on: date | None = seen_by(OFFICIAL, default=None)
    report_by: str = seen_by(OFFICIAL, default="")
    activities: str = seen_by(OFFICIAL, default="")
    results: str = seen_by(OFFICIAL, default="")
    notes: str = seen_by(STAFF, default="")
    changed_at: datetime | None = seen_by(ALL, default=None)
    destinations: tuple[Destination, ...] = seen_by(ALL, default=())
    stays: tuple[Stay, ...] = seen_by(OURS, default=())
    key_contacts: tuple[KeyContact, ...] = seen_by(BOTH, default=())
    practicals: tuple[Practical, ...] = seen_by(BOTH, default=())
    parties: tuple[Party, ...] = seen_by(BOTH, default=())
    participations: tuple[Participation, ...] = seen_by(ALL, default=())
    items: tuple[Item, ...] = seen_by(ALL, default=())
    involvements: tuple[Involvement, ...] = seen_by(BOTH, default=())
    costs: tuple[Cost, ...] = seen_by(STAFF, default=())
    consultations: tuple[Consultation, ...] = seen_by(STAFF, default=())
    decisions: tuple[Decision, ...] = seen_by(OFFICIAL, default=())
    commitments: tuple[Commitment, ...] = seen_by(OURS, default=())
    acceptances: tuple[Acceptance, ...] = seen_by(STAFF, default=())
    people: tuple[PersonCard, ...] = seen_by(ALL, default=())
    organisations: tuple[OrganisationCard, ...] = seen_by(ALL, default=())
    places: tuple[PlaceCard, ...] = seen_by(ALL, default=())
    vehicles: tuple[VehicleCard, ...] = seen_by(OURS, default=())
