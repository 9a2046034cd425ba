"""Several entries of the journal in one change: all of them are kept, or none.

For what comes from elsewhere with a past of its own, which the journal is to know step by step.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from delegaties.store.journal import Note

_STEP = "step"
End = Callable[[Note], None]


def end_with(session: Session, end: End) -> None:
    """Say what ends a step of the change that `session` makes; the store does."""
    session.info[_STEP] = end


def step(
    session: Session,
    label: str,
    /,
    *,
    mission: uuid.UUID,
    who: str,
    at: datetime | None = None,
    **params: Any,
) -> None:
    """End an entry here: what follows in this change belongs to the next one.

    It is signed by `who`, `at` that time (UTC) or now.
    """
    end: End = session.info[_STEP]
    end(Note(who, label, params, frozenset({mission}), at=at))
