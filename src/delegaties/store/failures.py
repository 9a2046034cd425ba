"""What a database driver complains about, in words a user can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm.exc import StaleDataError

from delegaties.errors import ConflictError, DelegatiesError, StoreError
from delegaties.i18n import N_

LOCKED = N_(
    "Another program keeps the database {where} locked, so nothing was saved just now. "
    "Wait a moment and try again; if it goes on, close the other program."
)
FULL = N_(
    "The disk with the database {where} is full; the last change was not saved and nothing was "
    "damaged. Make room on the disk, then do it again."
)
READ_ONLY = N_(
    "The database {where} cannot be written. Ask for the right to write in that folder, "
    "or copy the file to a folder of your own and open it there."
)
NOT_A_DATABASE = N_(
    "The file {where} is not a Delegaties database; it was left as it is. Choose another file."
)
DAMAGED = N_(
    "The database {where} is damaged; it was left as it is. Restore the most recent backup "
    "into a new database."
)
UNREACHABLE = N_(
    "The database {where} cannot be opened: the file or its folder is out of reach. "
    "Check that the folder is there and that you may use it."
)
DISK = N_(
    "The disk with the database {where} gave an error; the last change was not saved. "
    "Check the disk, and make a backup elsewhere as soon as it can be read."
)
SERVER = N_(
    "The database server {where} does not answer. Check the network and the address, "
    "then try again."
)
SERVER_DATABASE = N_(
    "The database server knows no database by the name in {where}. Check the address, or ask the "
    "administrator to create it."
)
DENIED = N_(
    "The database server {where} does not let you in. Check the user name and the password."
)
MEANWHILE = N_(
    "Somebody else changed this meanwhile; nothing was done. Look at the present state "
    "and try again."
)
IN_USE = N_(
    "This is still used elsewhere, or refers to something that was removed meanwhile; nothing was "
    "done. Look where it is used and try again."
)

_SQLITE = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_NOTADB: NOT_A_DATABASE,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_CANTOPEN: UNREACHABLE,
    sqlite3.SQLITE_IOERR: DISK,
}
"""Primary result codes (https://sqlite.org/rescode.html)."""

_POSTGRESQL = {
    "55P03": LOCKED,
    "53100": FULL,
    "25006": READ_ONLY,
    "42501": READ_ONLY,
    "3D000": SERVER_DATABASE,
    "28000": DENIED,
    "28P01": DENIED,
}
"""SQLSTATE codes (PostgreSQL documentation, appendix A)."""

_FOREIGN_KEY_PG = "23503"


@contextmanager
def in_words(where: str) -> Iterator[None]:
    """Turn what the driver raises inside into a StoreError or ConflictError; bugs pass."""
    try:
        yield
    except StaleDataError as error:
        raise ConflictError(MEANWHILE) from error
    except (DBAPIError, sqlite3.Error) as error:
        told = explained(error, where)
        if told is None:
            raise
        raise told from error


def explained(error: DBAPIError | sqlite3.Error, where: str) -> DelegatiesError | None:
    """Return the error in words, or None when it is a bug of ours."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _from_sqlite(cause, where)
    state = getattr(cause, "sqlstate", None)
    if state == _FOREIGN_KEY_PG:
        return ConflictError(IN_USE)
    if state in _POSTGRESQL:
        return StoreError(_POSTGRESQL[state], where=where)
    lost = isinstance(error, DBAPIError) and error.connection_invalidated
    # psycopg tells no code when it never reached the server; only the sentence says more.
    if state is None and type(cause).__name__ == "OperationalError":
        return StoreError(_unanswered(str(cause)), where=where)
    return StoreError(SERVER, where=where) if lost else None


def _from_sqlite(error: sqlite3.Error, where: str) -> DelegatiesError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    if code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return ConflictError(IN_USE)
    message = _SQLITE.get(code & 0xFF)
    return StoreError(message, where=where) if message else None


def _unanswered(sentence: str) -> str:
    if "does not exist" in sentence and "database" in sentence:
        return SERVER_DATABASE
    return DENIED if "authentication failed" in sentence else SERVER
