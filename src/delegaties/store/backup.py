"""Copies of the database: whole, sound, and only there when finished."""

from __future__ import annotations

import os
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlalchemy import Engine

from delegaties.store.location import file_of
from delegaties.values.when import now

KEPT = 14
"""How many daily backups are kept."""

FOLDER = "backups"


def backup(engine: Engine, target: Path) -> Path:
    """Write a copy of the database to `target`, also while others write to it.

    The copy is made in one step: in several, every foreign write would start it anew. An earlier
    file stays as it was until the copy is whole. Raises OSError or sqlite3.Error.
    """
    with _beside(target) as part:
        with closing(sqlite3.connect(part)) as copy, _link(engine) as link:
            link.backup(copy)
            # One file, that can be carried away: without WAL beside it.
            copy.execute("PRAGMA journal_mode=DELETE")
        with part.open("rb+") as stream:
            os.fsync(stream.fileno())
        part.replace(target)
    return target


def before_upgrade(engine: Engine) -> Path | None:
    """Keep a copy beside the database before its shape changes; None for a server."""
    file = file_of(engine.url)
    return None if file is None else backup(engine, aside(file, "before-upgrade"))


def aside(file: Path, why: str) -> Path:
    """Return a new name in the folder of backups beside a database."""
    folder = file.parent / FOLDER
    folder.mkdir(exist_ok=True)
    return folder / f"{file.stem}-{why}-{now():%Y%m%d-%H%M%S}.db"


@contextmanager
def _link(engine: Engine) -> Iterator[sqlite3.Connection]:
    raw = engine.raw_connection()
    try:
        link: object = raw.dbapi_connection
        if not isinstance(link, sqlite3.Connection):
            message = "Only an SQLite database can be copied as a file."
            raise TypeError(message)
        yield link
    finally:
        raw.close()


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    part = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        yield part
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
