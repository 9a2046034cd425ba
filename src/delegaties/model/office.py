"""What the office holds to, where that differs from what the program ships with."""

from __future__ import annotations

from datetime import time

from sqlalchemy.orm import Mapped, mapped_column

from delegaties.model.base import Base, Row
from delegaties.model.types import ChoiceType
from delegaties.values.kinds import Severity

# Their ids follow from what they are about (`values.ids.named_id`), so that there is one of each.


class OfficeLimit(Row, Base):
    """One measure of `values.office.Limits`; a clock time counts as minutes after midnight."""

    __tablename__ = "office_limit"

    name: Mapped[str]
    number: Mapped[int]


class OfficeCustoms(Row, Base):
    """The habits of one country; `weekend` and `prayers` are written as in the shipped file."""

    __tablename__ = "office_customs"

    country: Mapped[str]
    weekend: Mapped[tuple[str, ...]]
    opens: Mapped[time]
    closes: Mapped[time]
    lunch_from: Mapped[time]
    lunch_until: Mapped[time]
    prayers: Mapped[tuple[str, ...]]


class OfficeSeverity(Row, Base):
    """How bad the office finds what one rule of the checks finds."""

    __tablename__ = "office_severity"

    rule: Mapped[str]
    severity: Mapped[Severity] = mapped_column(ChoiceType(Severity))
