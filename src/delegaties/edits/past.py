"""A mission that is brought in with its past: from one state to the next, and its versions."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from delegaties.edits import rows
from delegaties.edits.links import LINKS
from delegaties.edits.planrows import CARDS
from delegaties.edits.releases import check_number
from delegaties.model.base import DERIVED
from delegaties.model.mission import Release
from delegaties.model.people import PersonFunction

_LINKS = frozenset(links.table for links in LINKS)
_SHARED = frozenset((*(kind.table for kind in CARDS), PersonFunction))


class Becoming:
    """The rows of one new mission, from state to state, within one change.

    Cards of the directory are added when they first occur, and then stay as they are.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rows: dict[Hashable, Any] = {}
        self._shared: set[Hashable] = set()

    def become(self, wanted: Iterable[Any]) -> None:
        """Make the mission what these rows say, which belong to no session yet."""
        new = {_key(row): row for row in wanted}
        for key, row in new.items():
            if type(row) in _SHARED:
                if key not in self._shared:
                    self._shared.add(key)
                    self._session.add(row)
            elif key in self._rows:
                _copy(row, self._rows[key])
            else:
                self._rows[key] = row
                self._session.add(row)
        for key in self._rows.keys() - new.keys():
            self._session.delete(self._rows.pop(key))


def add_release(
    session: Session, mission_id: UUID, release_id: UUID, number: int, note: str
) -> None:
    """Add a version that was given out elsewhere; raises RefusedError for a number that is none."""
    check_number(number)
    made = Release(id=release_id, mission_id=mission_id, number=number)
    rows.add(session, made, {"note": note})


def _key(row: Any) -> Hashable:
    """Return what tells a row from others; what links two rows is known by these alone."""
    kind = type(row)
    if kind not in _LINKS:
        return kind, row.id
    return kind, *(getattr(row, key) for key in _columns(kind))


def _columns(kind: Any) -> list[str]:
    columns = kind.__mapper__.columns.items()
    return [key for key, column in columns if key != "id" and not column.info.get(DERIVED)]


def _copy(source: Any, target: Any) -> None:
    for key in _columns(type(source)):
        if key in source.__dict__ and getattr(source, key) != getattr(target, key):
            setattr(target, key, getattr(source, key))
