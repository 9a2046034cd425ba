"""What is done to items by hand and eye: several at once, by minutes, days and parties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from delegaties.edits import rows
from delegaties.edits.links import LINKS
from delegaties.edits.programme import (
    add_item,
    change_item,
    duplicate_item,
    move_item,
    when_of,
)
from delegaties.model.programme import ProgrammeItem
from delegaties.values.moving import Company, for_party, moved, resized
from delegaties.values.texts import Texts
from delegaties.values.when import When


def move_items(
    session: Session,
    item_ids: Iterable[UUID],
    *,
    minutes: int = 0,
    days: int = 0,
    fold: int | None = None,
) -> None:
    """Move items on the clock of their place, their ends along; what has no day yet stays.

    Raises RefusedError for a time that the clocks leap over, and DoubleTimeError for one that
    comes twice, unless `fold` says which.
    """
    for item_id in item_ids:
        when = when_of(rows.get(session, ProgrammeItem, item_id))
        move_item(session, item_id, moved(when, minutes=minutes, days=days, fold=fold))


def resize_items(
    session: Session,
    item_ids: Iterable[UUID],
    minutes: int,
    *,
    at_start: bool = False,
    fold: int | None = None,
) -> None:
    """Make items longer or shorter, at their end or at their start; raises as `move_items`."""
    for item_id in item_ids:
        when = when_of(rows.get(session, ProgrammeItem, item_id))
        move_item(session, item_id, resized(when, minutes, at_start=at_start, fold=fold))


def retime_items(
    session: Session, times: Mapping[UUID, When], seen: Mapping[UUID, When] | None = None
) -> None:
    """Give each of several items a time of its own, all or none.

    `seen` are the times that the user chose from: raises ConflictError when one is no longer so.
    """
    for item_id, when in times.items():
        move_item(session, item_id, when, None if seen is None else seen.get(item_id))


def to_party(
    session: Session, item_ids: Iterable[UUID], party_id: UUID | None, leaving: UUID | None = None
) -> None:
    """Let items be for a party, or for everyone (None); see `values.moving.for_party`."""
    for item_id in item_ids:
        company = for_party(company_of(session, item_id), party_id, leaving)
        change_item(session, item_id, asdict(company))


def copy_items(
    session: Session,
    item_ids: Iterable[UUID],
    *,
    minutes: int = 0,
    days: int = 0,
    fold: int | None = None,
) -> list[UUID]:
    """Copy items with all that belongs to them, the copies moved; return the copies' ids."""
    copies = [duplicate_item(session, item_id) for item_id in item_ids]
    session.flush()
    move_items(session, copies, minutes=minutes, days=days, fold=fold)
    return copies


def create_item(
    session: Session,
    mission_id: UUID,
    title: Texts,
    when: When,
    party_id: UUID | None = None,
    **values: Any,
) -> UUID:
    """Add an item where somebody drew it: its time, and the party in whose column it is."""
    company = asdict(for_party(Company(), party_id))
    return add_item(session, mission_id, title, when=when, **{**company, **values})


def company_of(session: Session, item_id: UUID) -> Company:
    """Return for whom an item is."""
    item = rows.get(session, ProgrammeItem, item_id)
    lists = {
        links.name: tuple(links.value(row) for row in links.rows(session, item_id))
        for links in LINKS
        if links.name in {"party_ids", "named"}
    }
    return Company(item.rule, lists["party_ids"], lists["named"])
