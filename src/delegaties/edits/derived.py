"""Columns computed from others: what searching, sorting and range queries use."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from delegaties.model.mission import Mission
from delegaties.model.organisations import Organisation
from delegaties.model.people import Person
from delegaties.model.places import Place
from delegaties.model.programme import ProgrammeItem
from delegaties.values.folding import fold
from delegaties.values.kinds import NameOrder
from delegaties.values.names import PersonName
from delegaties.values.when import Clock


def refresh(row: object) -> None:
    """Bring the derived columns of a row up to date."""
    match row:
        case Mission():
            row.search = fold(" ".join(text for _, text in row.title or ()))
        case Person():
            _refresh_person(row)
        case Organisation():
            words = (row.name, row.native, row.city, row.sector, row.country)
            row.search, row.sort = _folded(words), fold(row.name or row.native or "")
        case Place():
            lines = (row.name, row.address, row.city, row.country)
            row.search, row.sort = _folded(lines), fold(row.name or "")
        case ProgrammeItem():
            row.starts_at = _instant(row.day, row.start_time, row.start_zone, row.start_fold)
            row.ends_at = _instant(
                row.end_date or row.day, row.end_time, row.end_zone, row.end_fold
            )


def _refresh_person(row: Person) -> None:
    name = PersonName(row.given or "", row.prefix or "", row.family or "", row.native or "")
    row.sort = "\t".join(name.sort_key)
    usual = name.full
    parts: tuple[str | None, ...] = (usual, row.native, row.pronunciation, row.email)
    if row.name_order is NameOrder.FAMILY_FIRST:
        parts = (f"{row.prefix or ''} {row.family or ''} {row.given or ''}", *parts)
    row.search = _folded(parts)


def _folded(parts: tuple[str | None, ...]) -> str:
    return fold(" ".join(part for part in parts if part))


def _instant(day: Any, at: Any, zone: str | None, which: int | None) -> datetime | None:
    return Clock(day, at, zone, which).instant if day and at and zone else None
