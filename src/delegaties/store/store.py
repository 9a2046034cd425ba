"""The one door to the data: read it, change it, undo it, hear of changes."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, Engine, event, select
from sqlalchemy.orm import Session, sessionmaker

from delegaties.errors import ConflictError, RefusedError, StoreError
from delegaties.i18n import N_
from delegaties.model.mission import Mission
from delegaties.store import (
    backup,
    facts,
    journal,
    migrate,
    restore,
    revert,
    stacks,
    steps,
)
from delegaties.store.backup import KEPT
from delegaties.store.draft import Draft
from delegaties.store.engine import PATIENCE, for_reading, for_writing, open_engine
from delegaties.store.entries import Change, Entry, Scope
from delegaties.store.failures import LOCKED, in_words
from delegaties.store.history import announcement, entry_of, history, news
from delegaties.store.location import check_file, file_of, shown
from delegaties.store.record import Recorder

FORGOTTEN = N_("Remove personal data from the history")
REPLACED = N_("The database was replaced")


class Store:
    """One database. `who` signs the changes made here; `url` is where it is."""

    def __init__(self, url: str, who: str, *, patience: float = PATIENCE) -> None:
        self.engine: Engine = open_engine(url, patience)
        self.url = self.engine.url.render_as_string(hide_password=False)
        self.where = shown(self.engine.url)
        self.who = who
        self._patience = patience
        self._read = sessionmaker(for_reading(self.engine), autoflush=False)
        self._write = sessionmaker(for_writing(self.engine), expire_on_commit=False)
        self._changing = threading.RLock()
        self._busy = False
        self._subscribers: list[Callable[[Change], None]] = []
        self._in_vain: set[uuid.UUID] = set()
        self._own: set[int] = set()
        self._origin = uuid.UUID(int=0)
        self._seen = 0

    @classmethod
    def open(cls, url: str, who: str, *, patience: float = PATIENCE) -> Self:
        """Open the database at a URL or path; create it, or bring it to the present shape.

        Waits `patience` seconds for others who write. Raises StoreError, in words, when it cannot
        be used: a network share, no database, a newer version, read-only, locked, out of reach.
        """
        store = cls(url, who, patience=patience)
        try:
            file = file_of(store.engine.url)
            if file is not None:
                check_file(file)
            with in_words(store.where):
                migrate.ensure(
                    store.engine, store.where, lambda: backup.before(store.engine, "before-upgrade")
                )
                # Proves that it can be written, and that nobody keeps it locked; then rolled back.
                with for_writing(store.engine).connect() as connection:
                    facts.touch(connection)
                    store._look(connection)
        except BaseException:
            store.close()
            raise
        return store

    @property
    def is_example(self) -> bool:
        """Whether this database holds the examples."""
        with self.reading() as session:
            return facts.fact(session.connection(), facts.EXAMPLE) is not None

    def mark_example(self) -> None:
        """Say for good that this database holds the examples."""
        with in_words(self.where), for_writing(self.engine).begin() as connection:
            facts.set_fact(connection, facts.EXAMPLE, "yes")

    def close(self) -> None:
        """Close all connections; the store can be used again and then opens new ones."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that reads one consistent picture, on this thread; it cannot change."""
        with in_words(self.where), self._read() as session:
            event.listen(session, "before_flush", _no_writing)
            yield session

    @contextmanager
    def change(
        self, label: str, /, *, mission: uuid.UUID | Iterable[Scope] | None = None, **params: Any
    ) -> Iterator[Session]:
        """Make one undoable change: all of it, or nothing.

        `label` is a message id that tells what was done, with `params` (plain JSON); `mission` is
        the scope it belongs to: one mission or several, or the directory (None). At the end the
        change is in the journal and subscribers have heard of it, on this thread; when nothing
        changed there is neither. Raises ConflictError when somebody else changed the same row
        meanwhile, StoreError when it cannot be written.
        """
        scopes = {mission} if mission is None or isinstance(mission, uuid.UUID) else set(mission)
        note = journal.Note(self.who, label, params, frozenset(scopes or {None}))
        with self._making(note) as draft:
            yield draft.session

    def undo(self, scope: Scope) -> Change | None:
        """Take back the last own change of a mission, or of the directory (None).

        Returns None when there is nothing to undo. Raises ConflictError when somebody changed the
        same since; nothing is done then, and the next call goes on with the change before it.
        """
        return self._step(scope, stacks.undoable)

    def redo(self, scope: Scope) -> Change | None:
        """Do again what was last undone in a scope; otherwise as `undo`."""
        return self._step(scope, stacks.redoable)

    def can_undo(self, scope: Scope) -> Entry | None:
        """Return the entry (without its rows) that `undo` would take back."""
        return self._top(scope, stacks.undoable)

    def can_redo(self, scope: Scope) -> Entry | None:
        """Return the entry (without its rows) that `redo` would bring back."""
        return self._top(scope, stacks.redoable)

    def revert(self, entry_id: uuid.UUID) -> Change | None:
        """Take back one entry of the history, wherever it stands and whoever made it.

        Raises RefusedError when it was taken back already or cannot be any more, ConflictError
        when the same was changed since.
        """
        with self._making(journal.Note(self.who)) as draft:
            draft.take_back(revert.in_force(draft.session, entry_id))
        return draft.made

    def history(self, mission: Scope, limit: int = 200, before: Entry | None = None) -> list[Entry]:
        """Return what was done in a mission or the directory (None), newest first.

        `before` is the last entry of the page one already has.
        """
        with self.reading() as session:
            return history(session, mission, limit, before)

    def scrub(self, rows: Iterable[tuple[str, uuid.UUID]]) -> int:
        """Make the journal forget what these rows (table name, id) were and became.

        For "forget this person" and retention terms. Returns how many entries were concerned;
        those can no longer be undone.
        """
        with self._making(journal.Note(self.who, FORGOTTEN)) as draft:
            draft.forget = list(rows)
        return draft.forgotten

    def backup(self, target: Path) -> Path:
        """Write a copy of the whole database to a file, also while others write; return it.

        The file is there when it is whole; an earlier one stays until then. Raises StoreError.
        """
        return backup.backup(self.engine, target)

    def backup_daily(self, folder: Path | None = None, keep: int = KEPT) -> Path | None:
        """Make today's copy unless it is there already, and keep the latest `keep` of them.

        They go into `folder`, or into "backups" beside the database. Returns the new copy, or None.
        """
        return backup.daily(self.engine, folder, keep)

    def restore(self, source: Path) -> Path | None:
        """Replace everything by a backup; return where the present data were kept (a file).

        Other windows go on with the restored data. Raises StoreError when the file is damaged, not
        a backup or from a newer version; the present data are then untouched.
        """
        note = journal.Note(self.who, restore.RESTORED, {"file": source.name}, barrier=True)
        kept = restore.restore(self.engine, self.where, source, note)
        with self.reading() as session:
            self._look(session.connection())
        self._announce(announcement(note.scopes, note.label, dict(note.params), note.who))
        return kept

    def check(self) -> None:
        """Raise StoreError when the database file is damaged; a server looks after itself."""
        file = file_of(self.engine.url)
        if file is not None:
            backup.check_sound(file)

    def subscribe(self, callback: Callable[[Change], None]) -> Callable[[], None]:
        """Call `callback` after each change, on the thread that made it; return how to stop."""
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    def poll(self) -> bool:
        """Look whether others changed the database, and announce it; return whether they did."""
        with self.reading() as session:
            connection = session.connection()
            if facts.origin(connection) != self._origin or (
                journal.last_number(connection, self._origin) < self._seen
            ):
                self._look(connection)
                every = {None, *session.scalars(select(Mission.id))}
                told: Change | None = announcement(every, REPLACED, {}, "", own=False)
            else:
                self._seen, told = news(session, self._seen, self._own)
                self._own = {number for number in self._own if number > self._seen}
        if told is not None:
            self._announce(told)
        return told is not None

    def _look(self, connection: Connection) -> None:
        """Start listening from the present on."""
        self._origin = facts.origin(connection)
        self._seen = journal.last_number(connection, self._origin)

    @contextmanager
    def _making(self, note: journal.Note) -> Iterator[Draft]:
        """Begin a change, and at the end write its entry, commit, and announce it."""
        if not self._changing.acquire(timeout=self._patience):
            raise StoreError(LOCKED, where=self.where)
        if self._busy:
            self._changing.release()
            message = "A change cannot be made inside another one."
            raise RuntimeError(message)
        written: list[int] = []
        self._busy = True
        try:
            with in_words(self.where), self._write.begin() as session:
                draft = Draft(session, note, Recorder(session), self._own, written)
                steps.end_with(session, draft.end_step)
                yield draft
                draft.finish()
            written = []
        finally:
            self._busy = False
            self._own.difference_update(written)  # of what was not saved after all
            self._changing.release()
        if draft.made is not None:
            self._announce(draft.made)

    def _step(
        self, scope: Scope, find: Callable[[Session, stacks.Stack], uuid.UUID | None]
    ) -> Change | None:
        target = None
        try:
            with self._making(journal.Note(self.who)) as draft:
                target = find(draft.session, stacks.Stack(self.who, scope, self._in_vain))
                if target is not None:
                    draft.take_back(target)
        except (ConflictError, RefusedError):
            if target is not None:
                self._in_vain.add(target)
            raise
        return draft.made

    def _top(
        self, scope: Scope, find: Callable[[Session, stacks.Stack], uuid.UUID | None]
    ) -> Entry | None:
        with self.reading() as session:
            found = find(session, stacks.Stack(self.who, scope, self._in_vain))
            return entry_of(session, found) if found else None

    def _announce(self, change: Change) -> None:
        for subscriber in tuple(self._subscribers):
            subscriber(change)


def _no_writing(_session: Session, _context: object, _instances: object) -> None:
    message = "This session only reads; change things inside store.change()."
    raise RuntimeError(message)
