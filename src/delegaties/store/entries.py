"""The journal as values: what the window shows and what subscribers hear."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

Scope = uuid.UUID | None
"""A mission, or the directory (None)."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """What one row was and became, in the journal's plain JSON.

    `before` is None for a new row and `after` for a removed one; both are None for a row that
    was scrubbed. For a changed row both hold only the columns that differ.
    """

    table: str
    row_id: uuid.UUID
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing somebody did; `at` is in UTC.

    `reverts` is the entry it took back (or, for a redo, brought back), and `is_undo` tells which of
    these two it did. `undone` tells whether its effect is taken back at present. `rows` is empty
    where only the label matters (`can_undo`).
    """

    id: uuid.UUID
    number: int
    at: datetime
    who: str
    label: str
    params: Mapping[str, Any]
    reverts: uuid.UUID | None
    undone: bool
    barrier: bool = False
    rows: tuple[RowChange, ...] = ()
    is_undo: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """News of a change: which missions, whether the directory, what was done, by whom.

    `own` is False when it was made through another Store: another window, program or colleague.
    """

    missions: frozenset[uuid.UUID]
    directory: bool
    label: str
    params: Mapping[str, Any]
    who: str
    own: bool = True
