"""Templates of programme days, which the office keeps for itself."""

from __future__ import annotations

import uuid
from datetime import time

from sqlalchemy.orm import Mapped, mapped_column

from delegaties.model.base import Base, Row, part_of
from delegaties.model.types import ChoiceType
from delegaties.values.kinds import ItemKind
from delegaties.values.texts import NO_TEXTS, Texts


class DayTemplate(Row, Base):
    """A day as the office often plans it, such as “Arrival day”."""

    __tablename__ = "day_template"

    name: Mapped[Texts] = mapped_column(default=NO_TEXTS)


class TemplateItem(Row, Base):
    """One entry of it; `starts` is the wall clock of wherever the day is, `minutes` how long.

    `parties` are letters: what was for party A is for party A of the mission it is filled into.
    """

    __tablename__ = "template_item"

    template_id: Mapped[uuid.UUID] = part_of("day_template.id")
    ordinal: Mapped[int]
    kind: Mapped[ItemKind] = mapped_column(ChoiceType(ItemKind))
    title: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    starts: Mapped[time | None]
    minutes: Mapped[int | None]
    parties: Mapped[tuple[str, ...]] = mapped_column(default=())
