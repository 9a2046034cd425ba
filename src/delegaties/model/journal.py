"""The memory of every change, and the few facts a database knows about itself."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from delegaties.model.base import Base
from delegaties.values.ids import new_id

PLAIN = JSON(none_as_null=True)
ORIGIN = "origin"
"""The fact that is the identity of a database; the entries made in it carry it."""


class ChangeEntry(Base):
    """One thing the user did: a label (message id and parameters), who, when.

    `origin` is the database it was made in and `number` counts up within it, so that journals can
    be merged. `reverts` names the entry this one takes back. `barrier` entries (a migration)
    cannot be undone, nor anything before them.
    """

    __tablename__ = "change_entry"
    __table_args__ = (UniqueConstraint("origin", "number"), Index(None, "barrier", "number"))

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    origin: Mapped[uuid.UUID]
    number: Mapped[int]
    at: Mapped[datetime]
    who: Mapped[str]
    label: Mapped[str]
    params: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    reverts: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("change_entry.id", deferrable=True, initially="DEFERRED"), index=True
    )
    barrier: Mapped[bool] = mapped_column(default=False)


class ChangeScope(Base):
    """What an entry touches: a mission, or the directory (`mission_id` is then NULL).

    No foreign key to the mission: an entry outlives what it deleted. `number` is the entry's, so
    that one scope can be read backwards without looking at the others.
    """

    __tablename__ = "change_scope"
    __table_args__ = (Index(None, "mission_id", "number"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    entry_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("change_entry.id"), index=True)
    number: Mapped[int]
    mission_id: Mapped[uuid.UUID | None]


class ChangedRow(Base):
    """What one row was and became; `before` is NULL for a new row, `after` for a removed one.

    For a changed row both hold only the columns that differ.
    """

    __tablename__ = "changed_row"
    __table_args__ = (Index(None, "table_name", "row_id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    entry_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("change_entry.id"), index=True)
    ordinal: Mapped[int]
    table_name: Mapped[str]
    row_id: Mapped[uuid.UUID]
    before: Mapped[dict[str, Any] | None] = mapped_column(PLAIN)
    after: Mapped[dict[str, Any] | None] = mapped_column(PLAIN)


class CalendarRevision(Base):
    """The iCalendar SEQUENCE of a programme item, and when the item last changed (UTC).

    Kept apart from the item and outside the journal, because it only ever rises: through edit,
    delete, undo, redo and restore (RFC 5545 3.8.7.4).
    """

    __tablename__ = "calendar_revision"

    item_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    sequence: Mapped[int]
    changed_at: Mapped[datetime]


class Fact(Base):
    """Something the database knows about itself: its own id, whether it holds the examples."""

    __tablename__ = "fact"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
