"""Missions: what, whereto, why; and what a traveller needs to know."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from delegaties.model.base import Base, OnRemoval, Row, derived, part_of, refers_to
from delegaties.model.types import ChoiceType
from delegaties.values.kinds import Direction, MissionKind, MissionStatus, PracticalKind
from delegaties.values.texts import NO_TEXTS, Texts


class Mission(Row, Base):
    """One journey, outgoing or incoming.

    `departs` and `returns` are the travel days, `works_from` and `works_until` the working days
    between them. `report_due` is set only where it differs from six weeks after return.
    """

    __tablename__ = "mission"

    title: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    direction: Mapped[Direction] = mapped_column(ChoiceType(Direction))
    kind: Mapped[MissionKind] = mapped_column(ChoiceType(MissionKind))
    status: Mapped[MissionStatus] = mapped_column(ChoiceType(MissionStatus), index=True)
    archived: Mapped[bool] = mapped_column(default=False)
    departs: Mapped[date | None] = mapped_column(index=True)
    returns: Mapped[date | None]
    works_from: Mapped[date | None]
    works_until: Mapped[date | None]
    home_zone: Mapped[str]
    applicant_id: Mapped[uuid.UUID | None] = refers_to("person.id")
    leader_id: Mapped[uuid.UUID | None] = refers_to("person.id")
    department_id: Mapped[uuid.UUID | None] = refers_to("organisation.id")
    on_behalf_of: Mapped[str] = mapped_column(default="")
    capacity: Mapped[str] = mapped_column(default="")
    motivation: Mapped[str] = mapped_column(default="")
    occasion: Mapped[str] = mapped_column(default="")
    objectives: Mapped[str] = mapped_column(default="")
    background: Mapped[str] = mapped_column(default="")
    transport: Mapped[str] = mapped_column(default="")
    series: Mapped[str] = mapped_column(default="")
    series_years: Mapped[int | None]
    previous_id: Mapped[uuid.UUID | None] = refers_to("mission.id", OnRemoval.CLEAR)
    previous_note: Mapped[str] = mapped_column(default="")
    count_estimated: Mapped[int | None]
    count_confirmed: Mapped[int | None]
    count_actual: Mapped[int | None]
    officials_requested: Mapped[int | None]
    officials_reported: Mapped[int | None]
    report_due: Mapped[date | None]
    reported_on: Mapped[date | None]
    report_by: Mapped[str] = mapped_column(default="")
    activities: Mapped[str] = mapped_column(default="")
    results: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    search: Mapped[str] = derived(default="")


class Destination(Row, Base):
    """One place of a mission, in order, with its dates and zone."""

    __tablename__ = "destination"

    mission_id: Mapped[uuid.UUID] = part_of("mission.id")
    ordinal: Mapped[int]
    country: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    zone: Mapped[str] = mapped_column(default="")
    arrives: Mapped[date | None]
    leaves: Mapped[date | None]


class Stay(Row, Base):
    """A hotel and its nights."""

    __tablename__ = "stay"

    mission_id: Mapped[uuid.UUID] = part_of("mission.id")
    ordinal: Mapped[int]
    place_id: Mapped[uuid.UUID | None] = refers_to("place.id")
    name: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    first_night: Mapped[date | None]
    leaves: Mapped[date | None]
    note: Mapped[Texts] = mapped_column(default=NO_TEXTS)


class KeyContact(Row, Base):
    """Somebody to call: the duty officer, the consulate, the hotel's night desk."""

    __tablename__ = "key_contact"

    mission_id: Mapped[uuid.UUID] = part_of("mission.id")
    ordinal: Mapped[int]
    what: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    person_id: Mapped[uuid.UUID | None] = refers_to("person.id")
    name: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")


class Practical(Row, Base):
    """A piece of practical information, in each language it is printed in."""

    __tablename__ = "practical"

    mission_id: Mapped[uuid.UUID] = part_of("mission.id")
    ordinal: Mapped[int]
    kind: Mapped[PracticalKind] = mapped_column(ChoiceType(PracticalKind))
    text: Mapped[Texts] = mapped_column(default=NO_TEXTS)


class Release(Row, Base):
    """A version of the programme that was given out.

    Which state it names, by whom and when, the journal tells: the first entry that made this row.
    """

    __tablename__ = "programme_release"

    mission_id: Mapped[uuid.UUID] = part_of("mission.id")
    number: Mapped[int]
    note: Mapped[str] = mapped_column(default="")
