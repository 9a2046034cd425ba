"""A change in the making: what is written of it in the journal, before all of it is committed."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from delegaties.store import journal, revert, revisions
from delegaties.store.entries import Change, RowChange
from delegaties.store.history import announcement
from delegaties.store.record import Recorder


@dataclass(slots=True)
class Draft:
    """One change; `written` are the numbers of its entries so far, `own` those of this store.

    `always` asks for an entry also when no row changed, `forget` names rows that the journal is to
    forget. `made` is what is announced when it was committed; None when nothing happened.
    """

    session: Session
    note: journal.Note
    recorder: Recorder
    own: set[int]
    written: list[int] = field(default_factory=list)
    always: bool = False
    forget: Sequence[tuple[str, uuid.UUID]] = ()
    forgotten: int = 0
    made: Change | None = None

    def finish(self) -> None:
        """Write the last entry, unless nothing changed."""
        rows, note = self.recorder.finish(), self.note
        if self.forget:
            self.forgotten = journal.scrub(self.session.connection(), self.forget)
        some = bool(rows or self.always or self.forgotten)
        if not some and not self.written:
            return
        revisions.take_over(self.session)
        if some:
            self._write(note, rows)
        self.made = announcement(
            note.scopes, note.label, journal.plain_params(note.params), note.who
        )

    def end_step(self, note: journal.Note) -> None:
        """Write what changed so far as an entry of its own, and go on with the next."""
        rows = self.recorder.finish()
        if rows:
            self._write(note, rows)
        self.recorder = Recorder(self.session)

    def take_back(self, entry_id: uuid.UUID) -> None:
        """Bring back what an entry changed; the note of this change says that it does so."""
        revert.take_back(self.session, entry_id, self.note)
        self.always = True

    def _write(self, note: journal.Note, rows: Sequence[RowChange]) -> None:
        connection = self.session.connection()
        number = journal.write(connection, note, rows)
        revisions.raise_revisions(connection, rows)
        self.written.append(number)
        self.own.add(number)
