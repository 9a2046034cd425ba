"""A backup takes the place of the present data, which is kept aside."""

from __future__ import annotations

import shutil
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from delegaties.i18n import N_
from delegaties.model.journal import CalendarRevision
from delegaties.model.mission import Mission
from delegaties.store import backup, facts, journal, migrate, revisions
from delegaties.store.copying import copy_rows
from delegaties.store.engine import for_reading, for_writing, open_engine
from delegaties.store.entries import Scope
from delegaties.store.failures import in_words

RESTORED = N_("Restore the backup {file}")

Revisions = dict[uuid.UUID, tuple[int, datetime]]


def restore(engine: Engine, where: str, source: Path, note: journal.Note) -> Path | None:
    """Replace all data by those of a backup; return where the present data were kept.

    All or nothing, in one transaction, so that other windows go on with the restored data. Nothing
    before it can be undone, and no calendar sequence falls. `note` becomes the entry in the
    journal, with the scopes it touched filled in. Raises StoreError when the file is
    damaged, not a backup, or from a newer program.
    """
    backup.check_sound(source)
    with _opened(source) as restored, in_words(where), for_writing(engine).begin() as target:
        kept = backup.before(engine, "before-restore")
        with for_reading(restored).connect() as copy:
            _replace(copy, target, note)
    return kept


def _replace(copy: Connection, target: Connection, note: journal.Note) -> None:
    had, missions = _revisions(target), _missions(target)
    last = journal.last_number(target, facts.origin(target))
    copy_rows(copy, target)
    has = _revisions(target)
    revisions.write(target, ((item, *_later(had, has, item)) for item in {**had, **has}))
    note.scopes = frozenset({None, *missions, *_missions(target)})
    journal.write(target, note, (), above=last)


@contextmanager
def _opened(source: Path) -> Iterator[Engine]:
    """Open a copy of a backup, brought to the present shape; the backup stays as it is."""
    with tempfile.TemporaryDirectory(prefix="delegaties-") as folder:
        file = Path(shutil.copyfile(source, Path(folder) / "restored.db"))
        engine = open_engine(str(file))
        try:
            with in_words(str(source)):
                migrate.ensure(engine, str(source), lambda: None)
            yield engine
        finally:
            engine.dispose()


def _revisions(connection: Connection) -> Revisions:
    columns = CalendarRevision.item_id, CalendarRevision.sequence, CalendarRevision.changed_at
    rows = connection.execute(select(*columns))
    return {item_id: (sequence, at) for item_id, sequence, at in rows}


def _later(had: Revisions, has: Revisions, item_id: uuid.UUID) -> tuple[int, datetime]:
    found = [each[item_id] for each in (had, has) if item_id in each]
    return max(sequence for sequence, _at in found), max(at for _sequence, at in found)


def _missions(connection: Connection) -> set[Scope]:
    return set(connection.scalars(select(Mission.id)))
