"""Connections to the two kinds of database, set the way the program needs them."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

from delegaties.store.location import database_url, file_of

PATIENCE = 5.0
"""Seconds to wait while another program writes."""

WRITES = "delegaties_writes"
"""Execution option of connections that change something."""

LOCK_KEY = 0x44454C47
"""Key of the advisory lock that changes hold on PostgreSQL: "DELG"."""


def open_engine(place: str, patience: float = PATIENCE) -> Engine:
    """Return an engine for a database given as URL or path; nothing is opened yet.

    Raises StoreError when the address is of a kind that is not supported.
    """
    url = database_url(place)
    milliseconds = int(patience * 1000)
    if file_of(url) is not None:
        engine = create_engine(url)

        def prepare(connection: sqlite3.Connection, _record: object) -> None:
            # The driver must not begin transactions by itself: it only knows deferred ones.
            connection.isolation_level = None
            connection.execute(f"PRAGMA busy_timeout={milliseconds}")
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA synchronous=FULL")

        event.listen(engine, "connect", prepare)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    engine = create_engine(
        url, pool_pre_ping=True, connect_args={"connect_timeout": max(2, int(patience))}
    )

    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get(WRITES):
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {milliseconds}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK_KEY})")

    event.listen(engine, "begin", begin)
    return engine


def for_writing(engine: Engine) -> Engine:
    """Return the engine for changes, one at a time: each holds the database's write lock.

    A transaction that reads first and writes later would fail at once when another wrote in
    between, however long the timeout; so it takes the lock before it reads.
    """
    return engine.execution_options(**{WRITES: True})


def for_reading(engine: Engine) -> Engine:
    """Return the engine for reading one consistent picture."""
    if engine.dialect.name == "postgresql":
        options: dict[str, Any] = {"isolation_level": "REPEATABLE READ"}
        return engine.execution_options(**options)
    return engine


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
