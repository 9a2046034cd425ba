"""Who takes part in a mission, on both sides."""

from __future__ import annotations

import uuid
from datetime import date, time

from sqlalchemy.orm import Mapped, mapped_column

from delegaties.model.base import Base, OnRemoval, Row, part_of, refers_to
from delegaties.model.types import AudiencesType, ChoiceType
from delegaties.values.audience import Audiences
from delegaties.values.kinds import ParticipationStatus, Side
from delegaties.values.texts import NO_TEXTS, Texts


class Party(Row, Base):
    """A group within a delegation that can have a programme of its own."""

    __tablename__ = "party"

    mission_id: Mapped[uuid.UUID] = part_of("mission.id")
    ordinal: Mapped[int]
    name: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    note: Mapped[str] = mapped_column(default="")


class Participation(Row, Base):
    """One person's part in a mission, or a number of people not yet named.

    Function and organisation are kept as they were at the time. The attendance window is a wall
    clock at either end; a date without a time means the whole day. Without `person_id` it is
    `label` ("ambtenaren n.t.b.") times `number`. The deputy stands in at home meanwhile.
    """

    __tablename__ = "participation"

    mission_id: Mapped[uuid.UUID] = part_of("mission.id")
    side: Mapped[Side] = mapped_column(ChoiceType(Side))
    ordinal: Mapped[int]
    person_id: Mapped[uuid.UUID | None] = refers_to("person.id")
    label: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    number: Mapped[int] = mapped_column(default=1)
    party_id: Mapped[uuid.UUID | None] = refers_to("party.id", OnRemoval.CLEAR)
    status: Mapped[ParticipationStatus] = mapped_column(ChoiceType(ParticipationStatus))
    roles: Mapped[tuple[str, ...]] = mapped_column(default=())
    deputy_id: Mapped[uuid.UUID | None] = refers_to("person.id")
    function: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    organisation_id: Mapped[uuid.UUID | None] = refers_to("organisation.id")
    organisation: Mapped[str] = mapped_column(default="")
    from_date: Mapped[date | None]
    from_time: Mapped[time | None]
    until_date: Mapped[date | None]
    until_time: Mapped[time | None]
    zone: Mapped[str] = mapped_column(default="")
    diet: Mapped[str] = mapped_column(default="")
    languages: Mapped[tuple[str, ...]] = mapped_column(default=())
    notes: Mapped[str] = mapped_column(default="")
    audiences: Mapped[Audiences | None] = mapped_column(AudiencesType)
