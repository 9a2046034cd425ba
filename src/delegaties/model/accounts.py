"""What a mission costs, and what was decided and promised."""

from __future__ import annotations

import uuid
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Mapped, mapped_column

from delegaties.model.base import Base, OnRemoval, Row, part_of, refers_to
from delegaties.model.types import ChoiceType
from delegaties.values.kinds import CostKind, Outcome, Side


class CostLine(Row, Base):
    """One cost, estimated and actual in one currency (ISO 4217), who pays it and on what basis."""

    __tablename__ = "cost_line"

    mission_id: Mapped[uuid.UUID] = part_of("mission.id")
    ordinal: Mapped[int]
    kind: Mapped[CostKind] = mapped_column(ChoiceType(CostKind))
    what: Mapped[str] = mapped_column(default="")
    estimate: Mapped[Decimal | None]
    actual: Mapped[Decimal | None]
    currency: Mapped[str] = mapped_column(default="EUR")
    payer: Mapped[str] = mapped_column(default="")
    basis: Mapped[str] = mapped_column(default="")
    participation_id: Mapped[uuid.UUID | None] = refers_to("participation.id", OnRemoval.CLEAR)


class Consultation(Row, Base):
    """A dated alignment with one party before the decision."""

    __tablename__ = "consultation"

    mission_id: Mapped[uuid.UUID] = part_of("mission.id")
    ordinal: Mapped[int]
    party: Mapped[str] = mapped_column(default="")
    held_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")


class Decision(Row, Base):
    """A decision of the executive."""

    __tablename__ = "decision"

    mission_id: Mapped[uuid.UUID] = part_of("mission.id")
    ordinal: Mapped[int]
    subject: Mapped[str] = mapped_column(default="")
    meets_on: Mapped[date | None]
    outcome: Mapped[Outcome | None] = mapped_column(ChoiceType(Outcome))
    text: Mapped[str] = mapped_column(default="")
    conditions: Mapped[str] = mapped_column(default="")


class Commitment(Row, Base):
    """A promise made by either side, with who keeps it and by when."""

    __tablename__ = "commitment"

    mission_id: Mapped[uuid.UUID] = part_of("mission.id")
    ordinal: Mapped[int]
    side: Mapped[Side] = mapped_column(ChoiceType(Side))
    what: Mapped[str] = mapped_column(default="")
    organisation_id: Mapped[uuid.UUID | None] = refers_to("organisation.id")
    owner: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
