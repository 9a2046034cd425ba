"""What a database knows about itself."""

from __future__ import annotations

import uuid

from sqlalchemy import Connection, delete, insert, select, update

from delegaties.model.journal import ORIGIN, Fact

EXAMPLE = "example"


def fact(connection: Connection, key: str) -> str | None:
    """Return a fact, or None."""
    return connection.scalar(select(Fact.value).where(Fact.key == key))


def set_fact(connection: Connection, key: str, value: str) -> None:
    """Write a fact, in place of the earlier one."""
    connection.execute(delete(Fact).where(Fact.key == key))
    connection.execute(insert(Fact), {"key": key, "value": value})


def touch(connection: Connection) -> None:
    """Write what stands there already, to see whether that is possible."""
    connection.execute(update(Fact).where(Fact.key == ORIGIN).values(value=Fact.value))


def origin(connection: Connection) -> uuid.UUID:
    """Return the identity of this database, which its journal entries carry."""
    return uuid.UUID(connection.execute(select(Fact.value).where(Fact.key == ORIGIN)).scalar_one())
