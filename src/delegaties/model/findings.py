"""What the office decided about points of attention."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy.orm import Mapped

from delegaties.model.base import Base, Row, part_of


class Acceptance(Row, Base):
    """A point of attention that is left as it is until a day, and why.

    `finding` is the key of the point and `rule` the name of the check that finds it: when the
    fault becomes another one, its key does too, and this no longer holds for it.
    """

    __tablename__ = "acceptance"

    mission_id: Mapped[uuid.UUID] = part_of("mission.id")
    ordinal: Mapped[int]
    finding: Mapped[str]
    rule: Mapped[str]
    reason: Mapped[str]
    until: Mapped[date]
