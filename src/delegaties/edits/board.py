"""What is done to items by hand and eye: several at once are put elsewhere, or copied there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from delegaties.edits.programme import change_item, duplicate_item
from delegaties.values.moving import Company
from delegaties.values.when import When


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an item is put: a time (none: the tray), and for whom; None leaves either as it is."""

    when: When | None = None
    company: Company | None = None

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of an item that say so."""
        when = {} if self.when is None else {"when": self.when}
        return when if self.company is None else when | asdict(self.company)


Spots = Mapping[UUID, Spot]


def put_items(session: Session, spots: Spots, seen: Spots | None = None) -> None:
    """Put each of several items in a place of its own, all or none.

    `seen` is where they were for the user: raises ConflictError when one is no longer there,
    RefusedError for a time that the clocks leap over, DoubleTimeError for one that comes twice.
    """
    for item_id, spot in spots.items():
        before = seen.get(item_id) if seen is not None else None
        change_item(session, item_id, spot.fields, before.fields if before is not None else None)


def copy_items(session: Session, spots: Spots) -> list[UUID]:
    """Copy items with all that belongs to them, and put the copies; returns the copies' ids."""
    copies = {duplicate_item(session, item_id): spot for item_id, spot in spots.items()}
    session.flush()
    put_items(session, copies)
    return list(copies)
