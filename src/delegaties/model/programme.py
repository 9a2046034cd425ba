"""The programme: items, and who has to do with them."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time

from sqlalchemy.orm import Mapped, mapped_column

from delegaties.model.base import Base, Row, derived, part_of, refers_to
from delegaties.model.types import AudiencesType, ChoiceType
from delegaties.values.audience import Audiences
from delegaties.values.kinds import (
    AttendanceRule,
    Certainty,
    ItemKind,
    ItemOrganisationRole,
    ItemPersonRole,
    ItemStatus,
)
from delegaties.values.texts import NO_TEXTS, Texts


class ProgrammeItem(Row, Base):
    """One entry of the programme (`values.when.When` says how its time columns read).

    Without `day` the item waits in the tray. `starts_at` and `ends_at` are the derived instants
    (UTC), for range queries only.
    """

    __tablename__ = "programme_item"

    mission_id: Mapped[uuid.UUID] = part_of("mission.id")
    kind: Mapped[ItemKind] = mapped_column(ChoiceType(ItemKind))
    title: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    status: Mapped[ItemStatus] = mapped_column(ChoiceType(ItemStatus))
    day: Mapped[date | None]
    start_time: Mapped[time | None]
    start_zone: Mapped[str] = mapped_column(default="")
    start_fold: Mapped[int | None]
    end_date: Mapped[date | None]
    end_time: Mapped[time | None]
    end_zone: Mapped[str] = mapped_column(default="")
    end_fold: Mapped[int | None]
    certainty: Mapped[Certainty] = mapped_column(ChoiceType(Certainty))
    time_hidden: Mapped[bool] = mapped_column(default=False)
    starts_at: Mapped[datetime | None] = derived(index=True)
    ends_at: Mapped[datetime | None] = derived()
    place_id: Mapped[uuid.UUID | None] = refers_to("place.id")
    place_note: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    end_place_id: Mapped[uuid.UUID | None] = refers_to("place.id")
    reference: Mapped[str] = mapped_column(default="")
    rule: Mapped[AttendanceRule] = mapped_column(ChoiceType(AttendanceRule))
    description: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    language: Mapped[str] = mapped_column(default="")
    dress: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    gift: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    talking_points: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    speech: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    press: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    notes: Mapped[str] = mapped_column(default="")
    audiences: Mapped[Audiences | None] = mapped_column(AudiencesType)


class ItemParty(Row, Base):
    """A party that attends an item whose rule is `parties`."""

    __tablename__ = "item_party"

    item_id: Mapped[uuid.UUID] = part_of("programme_item.id")
    party_id: Mapped[uuid.UUID] = part_of("party.id")


class Attendance(Row, Base):
    """A participant named for an item, or (`excepted`) left out of it although the rule says so."""

    __tablename__ = "attendance"

    item_id: Mapped[uuid.UUID] = part_of("programme_item.id")
    participation_id: Mapped[uuid.UUID] = part_of("participation.id")
    excepted: Mapped[bool] = mapped_column(default=False)


class ItemOrganisation(Row, Base):
    """An organisation's part in an item."""

    __tablename__ = "item_organisation"

    item_id: Mapped[uuid.UUID] = part_of("programme_item.id")
    organisation_id: Mapped[uuid.UUID] = refers_to("organisation.id")
    ordinal: Mapped[int]
    role: Mapped[ItemOrganisationRole] = mapped_column(ChoiceType(ItemOrganisationRole))


class ItemPerson(Row, Base):
    """A host, interpreter, speaker or escort of an item."""

    __tablename__ = "item_person"

    item_id: Mapped[uuid.UUID] = part_of("programme_item.id")
    person_id: Mapped[uuid.UUID] = refers_to("person.id")
    ordinal: Mapped[int]
    role: Mapped[ItemPersonRole] = mapped_column(ChoiceType(ItemPersonRole))


class ItemVehicle(Row, Base):
    """A vehicle or hall that is booked for an item."""

    __tablename__ = "item_vehicle"

    item_id: Mapped[uuid.UUID] = part_of("programme_item.id")
    vehicle_id: Mapped[uuid.UUID] = refers_to("vehicle.id")
