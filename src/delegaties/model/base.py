"""What all tables share."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum, auto
from typing import Any

from sqlalchemy import Date, ForeignKey, MetaData, Text, Time
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from delegaties.model.types import AmountType, IdType, MomentType, TextsType, WordsType
from delegaties.values.ids import new_id
from delegaties.values.texts import Texts

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

DERIVED = "derived"
"""Key in `Column.info` of columns computed from others or kept by the machinery: not journaled."""

ON_REMOVAL = "on_removal"
"""Key in `Column.info` of a foreign key: what becomes of this row when the other is removed."""


class OnRemoval(Enum):
    """What becomes of a row when one it points to is removed."""

    GO = auto()
    """It is a part of the other, and goes with it."""
    CLEAR = auto()
    """It stays, and points to nothing."""
    REFUSE = auto()
    """It keeps the other from being removed."""


class Base(DeclarativeBase):
    """Base of every table."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012  SQLAlchemy's own spelling
        str: Text,
        uuid.UUID: IdType,
        date: Date,
        time: Time,
        datetime: MomentType,
        Decimal: AmountType,
        Texts: TextsType,
        tuple[str, ...]: WordsType,
    }


class Row:
    """Mixin of journaled rows: an id made on the client, a version that catches lost updates."""

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    version: Mapped[int] = mapped_column(info={DERIVED: True})

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805  SQLAlchemy calls it on the class
        return {"version_id_col": cls.version}


def part_of(target: str) -> Any:
    """Make a column that ties a row to the whole it belongs to and is deleted with."""
    return mapped_column(_deferred(target), index=True, info={ON_REMOVAL: OnRemoval.GO})


def refers_to(target: str, on_removal: OnRemoval = OnRemoval.REFUSE) -> Any:
    """Make a column that mentions another row; `on_removal` says what when that one is removed."""
    return mapped_column(_deferred(target), index=True, info={ON_REMOVAL: on_removal})


def derived(**options: Any) -> Any:
    """Make a column that is computed from others, and so is not journaled."""
    return mapped_column(info={DERIVED: True}, **options)


def _deferred(target: str) -> ForeignKey:
    """Check at commit, so that reverting, importing and merging need no order."""
    return ForeignKey(target, deferrable=True, initially="DEFERRED")
