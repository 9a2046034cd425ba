"""A backup takes the place of a database file that is damaged and cannot be opened any more."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from delegaties.errors import DelegatiesError, StoreError
from delegaties.i18n import N_
from delegaties.store import backup
from delegaties.store.failures import DAMAGED, NOT_A_DATABASE
from delegaties.store.location import database_url, file_of
from delegaties.store.store import Store

NOT_RESTORED = N_(
    "The backup of {file} was not restored: {reason}. The database was left as it was. "
    "Close other windows of Delegaties and try again."
)
BESIDE = ("", "-wal", "-shm", "-journal")
"""What SQLite adds to the name of a database for the files it keeps beside it."""


def copy_for(place: str, error: DelegatiesError) -> Path | None:
    """Return the most recent backup when `error` says that the database at `place` is damaged.

    A crash may leave a file of zeros, which no longer looks like a database.
    """
    if error.message not in {DAMAGED, NOT_A_DATABASE}:
        return None
    file = file_of(database_url(place))
    return backup.latest(file) if file is not None and file.is_file() else None


def rescue(place: str, copy: Path, who: str) -> Path:
    """Put a backup in the place of a damaged database; return where the damaged file is kept.

    The new database is made whole first, so that nothing is moved when the backup cannot be used.
    Raises StoreError, in words, and the damaged file is then where it was.
    """
    file = file_of(database_url(place))
    assert file is not None  # noqa: S101 - `copy_for` found a copy of a file
    with tempfile.TemporaryDirectory(prefix="delegaties-") as folder:
        made = Path(folder) / file.name
        store = Store.open(str(made), who)
        try:
            store.restore(copy)
        finally:
            store.close()
        with _aside(file) as kept:
            backup.put(made, file)
    return kept


@contextmanager
def _aside(file: Path) -> Iterator[Path]:
    """Keep a file, with what is beside it, among the backups; it comes back after an error.

    Whatever stayed beside it would be taken for part of the new file.
    """
    kept = backup.free_name(file.parent / backup.FOLDER / f"{file.stem}-damaged")
    moved: list[tuple[Path, Path]] = []
    try:
        for end in BESIDE:
            old, new = file.with_name(file.name + end), kept.with_name(kept.name + end)
            if old.exists():
                moved.append((old, old.rename(new)))
        yield kept
    except OSError as error:
        for old, new in reversed(moved):
            new.replace(old)
        reason = error.strerror or type(error).__name__
        raise StoreError(NOT_RESTORED, file=str(file), reason=reason) from error
