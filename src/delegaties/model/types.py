"""Column types for the values of the program, with their own way to and from the journal.

Every column type of the model answers two questions: how the database keeps a value, and how
the journal writes it as JSON (`to_journal`) and reads it back (`from_journal`).
"""

from __future__ import annotations

import enum
import json
import uuid
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sqlalchemy import BigInteger, Date, DateTime, Dialect, String, Text, Time, TypeDecorator, Uuid
from sqlalchemy.types import TypeEngine

from delegaties.values.audience import Audience, Audiences
from delegaties.values.money import from_scaled, to_scaled
from delegaties.values.texts import NO_TEXTS, Texts


@lru_cache(maxsize=100_000)
def _read_id(text: str | None) -> uuid.UUID | None:
    return None if text is None else uuid.UUID(text)


@lru_cache(maxsize=20_000)
def _read_texts(text: str | None) -> Texts:
    return NO_TEXTS if text in (None, "{}") else Texts.of(json.loads(str(text)))


@lru_cache(maxsize=1_000)
def _read_words(text: str | None) -> tuple[str, ...]:
    return () if text in (None, "[]") else tuple(json.loads(str(text)))


@lru_cache(maxsize=100)
def _read_audiences(text: str | None) -> Audiences | None:
    if text is None:
        return None
    return frozenset(Audience(name) for name in text.split(",") if name)


class IdType(Uuid[uuid.UUID]):
    """The identity of a row. Reading a plan is mostly reading these, so they are remembered.

    All readers of this file are plain functions with a memory: they are called for every cell.
    """

    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:  # noqa: ARG002  SQLAlchemy's signature
        """Return the reader, where the database hands out text."""
        return None if dialect.supports_native_uuid else _read_id


class TextsType(TypeDecorator[Texts]):
    """A text per language, as a JSON object."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Texts | None, dialect: Dialect) -> str:  # noqa: ARG002  SQLAlchemy's signature
        """Write a JSON object; None becomes the empty one."""
        return json.dumps(dict(value or NO_TEXTS), ensure_ascii=False)

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:  # noqa: ARG002  SQLAlchemy's signature
        """Return the reader of a JSON object."""
        return _read_texts


class WordsType(TypeDecorator[tuple[str, ...]]):
    """A short list of codes (roles, languages), as a JSON array."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:  # noqa: ARG002  SQLAlchemy's signature
        """Write a JSON array."""
        return json.dumps(list(value or ()), ensure_ascii=False)

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:  # noqa: ARG002  SQLAlchemy's signature
        """Return the reader of a JSON array."""
        return _read_words


class AudiencesType(TypeDecorator[Audiences | None]):
    """A narrowed set of audiences, or NULL where the declaration of the field holds."""

    impl = String(60)
    cache_ok = True

    def process_bind_param(self, value: Audiences | None, dialect: Dialect) -> str | None:  # noqa: ARG002  SQLAlchemy's signature
        """Write the names, sorted."""
        return None if value is None else ",".join(sorted(value))

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:  # noqa: ARG002  SQLAlchemy's signature
        """Return the reader of the names."""
        return _read_audiences


class AmountType(TypeDecorator[Decimal]):
    """An exact amount, as a scaled integer: SQLite's NUMERIC would pass through float."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002  SQLAlchemy's signature
        """Scale to ten-thousandths."""
        return None if value is None else to_scaled(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002  SQLAlchemy's signature
        """Scale back."""
        return None if value is None else from_scaled(value)


class ChoiceType(TypeDecorator[enum.StrEnum]):
    """One of an enumeration, as its value."""

    impl = String(40)
    cache_ok = True

    def __init__(self, kind: type[enum.StrEnum]) -> None:
        super().__init__()
        self.kind = kind
        self._members: dict[str | None, enum.StrEnum] = {member.value: member for member in kind}

    def process_bind_param(self, value: enum.StrEnum | None, dialect: Dialect) -> str | None:  # noqa: ARG002  SQLAlchemy's signature
        """Write the value."""
        return None if value is None else self.kind(value).value

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:  # noqa: ARG002  SQLAlchemy's signature
        """Return the reader: a look in the table of members."""
        return self._members.get


class MomentType(TypeDecorator[datetime]):
    """An instant in UTC, aware in Python; ISO text in SQLite so that it sorts."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive times; write UTC."""
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  SQLAlchemy's signature
        """Read UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def to_journal(kind: TypeEngine[Any], value: Any) -> Any:  # noqa: PLR0911  one return per kind of value reads best
    """Return `value` of a column of type `kind` as plain JSON."""
    match value:
        case None | bool() | int():
            return value
        case Texts():
            return dict(value)
        case tuple():
            return list(value)
        case frozenset():
            return sorted(value)
        case enum.StrEnum():
            return value.value
        case uuid.UUID() | Decimal():
            return str(value)
        case datetime() | date() | time():
            return value.isoformat()
        case float() | str():
            return value
    message = f"The journal cannot keep {value!r} of {kind!r}."
    raise TypeError(message)


def from_journal(kind: TypeEngine[Any], value: Any) -> Any:  # noqa: C901, PLR0911  one return per kind of value reads best
    """Return what `to_journal` wrote, as the value the column holds in Python."""
    if value is None:
        return None
    match kind:
        case TextsType():
            return Texts.of(value)
        case WordsType():
            return tuple(value)
        case AudiencesType():
            return frozenset(Audience(name) for name in value)
        case AmountType():
            return Decimal(value)
        case ChoiceType():
            return kind.kind(value)
        case Uuid():
            return uuid.UUID(value)
        case MomentType() | DateTime():
            return datetime.fromisoformat(value)
        case Date():
            return date.fromisoformat(value)
        case Time():
            return time.fromisoformat(value)
    return value
