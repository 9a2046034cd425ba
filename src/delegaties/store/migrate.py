"""From an empty or older database to the present shape, and never further.

The shape is a revision in Alembic's own version table. At the start only that number is read;
Alembic is loaded when there is something to migrate. A new database is made from the model at
once, which a test holds against the migrations.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    MetaData,
    String,
    Table,
    delete,
    insert,
    inspect,
    select,
)

from delegaties.errors import StoreError
from delegaties.i18n import N_
from delegaties.model.all import MACHINERY, ROWS
from delegaties.model.base import Base
from delegaties.model.journal import ORIGIN
from delegaties.store import facts, journal
from delegaties.store.engine import for_writing
from delegaties.store.failures import NOT_A_DATABASE
from delegaties.values.ids import new_id

REVISIONS = ("0001",)
"""The names of all migrations, oldest first."""

APPLICATION_ID = 0x44454C47
"""Marks an SQLite file as ours: "DELG" (PRAGMA application_id)."""

MIGRATED = N_("Bring the database to a new version of the program")

NEWER = N_(
    "The database {where} was made by a newer version of Delegaties; it was left as it is. "
    "Install the newer version to open it."
)

_VERSIONS = Table(
    "alembic_version", MetaData(), Column("version_num", String(32), primary_key=True)
)
"""Alembic's own table: its tools work on our databases."""


class Step(Protocol):
    """A migration: a module as Alembic writes them."""

    revision: str

    def upgrade(self) -> None:
        """Change the database, through `alembic.op`."""


def ensure(engine: Engine, where: str, before_upgrade: Callable[[], object]) -> None:
    """Create what is missing, or bring it to the present shape after calling `before_upgrade`.

    Raises StoreError when it is somebody else's database, or from a newer program.
    """
    if _version(engine, where) is None:
        _create(engine, where)
    missing = missing_after(_version(engine, where), where)
    if missing:
        before_upgrade()
        upgrade(engine, _steps(missing), where)


def missing_after(version: str | None, where: str) -> Sequence[str]:
    """Return the revisions that a database of this version lacks; raise StoreError if newer."""
    if version is None:
        return REVISIONS
    if version not in REVISIONS:
        raise StoreError(NEWER, where=where)
    return REVISIONS[REVISIONS.index(version) + 1 :]


def version_of(connection: Connection) -> str | None:
    """Return the revision a database is in, or None when it has none."""
    if not inspect(connection).has_table(_VERSIONS.name):
        return None
    return connection.scalar(select(_VERSIONS.c.version_num))


def tables() -> list[Table]:
    """Return all tables, those of the journal after their entries."""
    found = [inspect(kind).local_table for kind in (*ROWS, *MACHINERY)]
    return [table for table in found if isinstance(table, Table)]


def create_all(connection: Connection) -> None:
    """Make all tables in an empty database, in the present shape, with an identity of its own."""
    # Naming the tables makes sure that all of them were imported.
    Base.metadata.create_all(connection, tables(), checkfirst=False)
    _stamp(connection, REVISIONS[-1])
    facts.set_fact(connection, ORIGIN, str(new_id()))
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def upgrade(engine: Engine, steps: Sequence[Step], where: str) -> None:
    """Run these migrations: all of them, or none.

    Afterwards nothing before can be undone: the journal speaks of columns as they were.
    """
    from alembic.migration import MigrationContext  # noqa: PLC0415 - only when it is needed
    from alembic.operations import Operations  # noqa: PLC0415

    with _without_foreign_keys(engine) as connection, connection.begin():
        if version_of(connection) == steps[-1].revision:
            return
        with Operations.context(MigrationContext.configure(connection)):
            for step in steps:
                step.upgrade()
        _stamp(connection, steps[-1].revision)
        _check_foreign_keys(connection, where)
        if facts.fact(connection, ORIGIN) is None:
            facts.set_fact(connection, ORIGIN, str(new_id()))
        journal.write(connection, journal.Note("", MIGRATED, barrier=True), ())


def _version(engine: Engine, where: str) -> str | None:
    """Return the revision; raise StoreError when the database is another program's."""
    with engine.connect() as connection:
        version = version_of(connection)
        if version is None and inspect(connection).get_table_names():
            raise StoreError(NOT_A_DATABASE, where=where)
        return version


def _create(engine: Engine, where: str) -> None:
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            _keep_a_log(connection)
    with for_writing(engine).begin() as connection:
        if version_of(connection) is None:  # else another process was first
            create_all(connection)
    _version(engine, where)


def _keep_a_log(connection: Connection) -> None:
    """Make an SQLite file write ahead: a property of the file, changed outside any transaction.

    Two that do so at once refuse each other whatever the busy timeout; so the later tries again.
    """
    for pause in (0.01, 0.05, 0.2, 0.5):
        try:
            _raw(connection, "PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            time.sleep(pause)  # noqa: TID251  SQLite tells nobody when a lock is gone
        else:
            return
    _raw(connection, "PRAGMA journal_mode=WAL")


def _steps(names: Sequence[str]) -> list[Step]:
    from delegaties.store.migrations.all import STEPS  # noqa: PLC0415 - loads Alembic

    return [step for step in STEPS if step.revision in names]


def _stamp(connection: Connection, revision: str) -> None:
    _VERSIONS.create(connection, checkfirst=True)
    connection.execute(delete(_VERSIONS))
    connection.execute(insert(_VERSIONS).values(version_num=revision))


@contextmanager
def _without_foreign_keys(engine: Engine) -> Iterator[Connection]:
    """Yield a connection for writing that lets tables be rebuilt.

    With foreign keys on, SQLite would apply them to the rows of a table that is being replaced.
    """
    with for_writing(engine).connect() as connection:
        sqlite = engine.dialect.name == "sqlite"
        if sqlite:
            _raw(connection, "PRAGMA foreign_keys=OFF")
        try:
            yield connection
        finally:
            if sqlite:
                _raw(connection, "PRAGMA foreign_keys=ON")


def _raw(connection: Connection, statement: str) -> None:
    """Run a statement outside any transaction."""
    link = connection.connection.dbapi_connection
    if link is not None:
        link.cursor().execute(statement)


def _check_foreign_keys(connection: Connection, where: str) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        message = f"The migration of {where} would break {len(broken)} references."
        raise RuntimeError(message)
