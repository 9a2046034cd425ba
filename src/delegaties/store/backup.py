"""Copies of the database: whole, sound, and only there when finished.

A copy is always an SQLite file, of a PostgreSQL database too: one kind of backup, that any
installation can open and restore.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlalchemy import Engine

from delegaties.errors import StoreError
from delegaties.i18n import N_
from delegaties.store import migrate
from delegaties.store.copying import copy_rows
from delegaties.store.engine import for_reading, for_writing, open_engine
from delegaties.store.failures import DAMAGED, NOT_A_DATABASE, in_words
from delegaties.store.location import check_folder, file_of
from delegaties.values.when import now

KEPT = 14
"""How many daily backups are kept."""

FOLDER = "backups"

NOT_WRITTEN = N_(
    "The backup {file} was not made: {reason}. An earlier file is untouched. "
    "Choose another folder or make room."
)
MISSING = N_("There is no file {file}. Choose another backup.")


def backup(engine: Engine, target: Path) -> Path:
    """Write a copy of the database to `target`, also while others write to it.

    An earlier file stays as it was until the copy is whole. Raises StoreError in words.
    """
    check_folder(target)
    # Made on this computer first: `target` may be on a network share, where SQLite cannot lock.
    with tempfile.TemporaryDirectory(prefix="delegaties-") as folder:
        made = Path(folder) / "copy.db"
        with in_words(str(made)):
            _copy(engine, made)
        check_sound(made)
        try:
            put(made, target)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise StoreError(NOT_WRITTEN, file=str(target), reason=reason) from error
    return target


def daily(engine: Engine, folder: Path | None = None, keep: int = KEPT) -> Path | None:
    """Make today's copy unless it is there, and remove all but the latest `keep` daily ones.

    They go into `folder`, or into "backups" beside the database; a server without a folder named
    is left to its administrator. Returns the new copy, or None. Raises StoreError in words.
    """
    file = file_of(engine.url)
    folder = folder or (file and file.parent / FOLDER)
    if folder is None:
        return None
    stem = file.stem if file else str(engine.url.database)
    target = folder / f"{stem}-{now().astimezone():%Y-%m-%d}.db"
    if target.exists():
        return None
    _make_folder(folder)
    backup(engine, target)
    for old in sorted(folder.glob(f"{stem}-????-??-??.db"))[:-keep]:
        old.unlink()
    return target


def before(engine: Engine, what: str) -> Path | None:
    """Keep a copy beside the database before something drastic; None for a server."""
    file = file_of(engine.url)
    if file is None:
        return None
    _make_folder(file.parent / FOLDER)
    return backup(engine, free_name(file.parent / FOLDER / f"{file.stem}-{what}"))


def latest(file: Path) -> Path | None:
    """Return the most recent sound copy that was made of a database file in good order.

    One from before a restore is left out: what it holds was replaced on purpose.
    """
    names = f"{file.stem}-????-??-??.db", f"{file.stem}-before-upgrade-*.db"
    found = [copy for name in names for copy in (file.parent / FOLDER).glob(name)]
    found.sort(key=lambda copy: copy.stat().st_mtime, reverse=True)
    return next((copy for copy in found if _is_sound(copy)), None)


def _is_sound(file: Path) -> bool:
    try:
        check_sound(file)
    except StoreError:
        return False
    return True


def check_sound(file: Path) -> None:
    """Raise StoreError when a file is no sound database of this program."""
    where = str(file)
    if not file.is_file():
        raise StoreError(MISSING, file=where)
    with (
        in_words(where),
        closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as link,
    ):
        (mark,) = link.execute("PRAGMA application_id").fetchone()
        if mark != migrate.APPLICATION_ID:
            raise StoreError(NOT_A_DATABASE, where=where)
        if link.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise StoreError(DAMAGED, where=where)


def _copy(engine: Engine, file: Path) -> None:
    if engine.dialect.name != "sqlite":
        _copy_from_server(engine, file)
        return
    with closing(sqlite3.connect(file)) as copy, _link(engine) as link:
        # In one step: in several, every foreign write would start it anew.
        link.backup(copy)
        # One file, that can be carried away: without a WAL beside it.
        copy.execute("PRAGMA journal_mode=DELETE")


def _copy_from_server(engine: Engine, file: Path) -> None:
    file_engine = open_engine(str(file))
    with for_reading(engine).connect() as source, for_writing(file_engine).begin() as target:
        migrate.create_all(target)
        copy_rows(source, target)
    file_engine.dispose()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StoreError(NOT_WRITTEN, file=str(folder), reason=reason) from error


def free_name(start: Path) -> Path:
    """Return a name that begins like this, tells the time, and is not taken."""
    name = f"{start.name}-{now().astimezone():%Y%m%d-%H%M%S}"
    tried = (start.with_name(f"{name}{mark}.db") for mark in ("", *map("-{}".format, range(2, 99))))
    return next(path for path in tried if not path.exists())


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


def put(made: Path, target: Path) -> None:
    """Put a file in another's place, whole or not at all."""
    part = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        shutil.copyfile(made, part)
        with part.open("rb+") as stream:
            os.fsync(stream.fileno())
        part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
