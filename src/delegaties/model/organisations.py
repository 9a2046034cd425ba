"""Organisations, and their part in a mission."""

from __future__ import annotations

import uuid

from sqlalchemy.orm import Mapped, mapped_column

from delegaties.model.base import Base, Row, derived, part_of, refers_to
from delegaties.model.types import AudiencesType, ChoiceType
from delegaties.values.audience import Audiences
from delegaties.values.kinds import InvolvementRole, OrganisationKind, VisitStatus
from delegaties.values.texts import NO_TEXTS, Texts


class Organisation(Row, Base):
    """A company, city, ministry, embassy, federation, university; possibly part of another."""

    __tablename__ = "organisation"

    name: Mapped[str] = mapped_column(default="")
    native: Mapped[str] = mapped_column(default="")
    native_language: Mapped[str] = mapped_column(default="")
    kind: Mapped[OrganisationKind] = mapped_column(ChoiceType(OrganisationKind))
    parent_id: Mapped[uuid.UUID | None] = refers_to("organisation.id")
    sector: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    country: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    website: Mapped[str] = mapped_column(default="")
    manager_id: Mapped[uuid.UUID | None] = refers_to("person.id")
    staff_here: Mapped[int | None]
    plans: Mapped[str] = mapped_column(default="")
    profile: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    notes: Mapped[str] = mapped_column(default="")
    search: Mapped[str] = derived(default="")
    sort: Mapped[str] = derived(default="", index=True)


class Involvement(Row, Base):
    """What an organisation is to a mission, how it answered, and through whom it was asked."""

    __tablename__ = "involvement"

    mission_id: Mapped[uuid.UUID] = part_of("mission.id")
    organisation_id: Mapped[uuid.UUID] = refers_to("organisation.id")
    ordinal: Mapped[int]
    role: Mapped[InvolvementRole] = mapped_column(ChoiceType(InvolvementRole))
    status: Mapped[VisitStatus] = mapped_column(ChoiceType(VisitStatus))
    intermediary_id: Mapped[uuid.UUID | None] = refers_to("organisation.id")
    contact_id: Mapped[uuid.UUID | None] = refers_to("person.id")
    note: Mapped[str] = mapped_column(default="")
    audiences: Mapped[Audiences | None] = mapped_column(AudiencesType)
