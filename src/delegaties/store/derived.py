"""Columns that are computed from others: at every flush, so that undo keeps them right too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any

from delegaties.model.base import Row
from delegaties.model.mission import Mission
from delegaties.model.organisations import Organisation
from delegaties.model.people import Person
from delegaties.model.places import Place
from delegaties.model.programme import ProgrammeItem
from delegaties.model.vehicles import Vehicle
from delegaties.store.search import folded
from delegaties.values.folding import fold
from delegaties.values.kinds import NameOrder
from delegaties.values.names import PersonName
from delegaties.values.when import Clock


def derive(row: Row) -> None:
    """Fill the derived columns of a row from its other columns."""
    compute = _COMPUTED.get(type(row))
    if compute is None:
        return
    for key, value in compute(row).items():
        if row.__dict__.get(key, row) != value:
            setattr(row, key, value)


def _mission(row: Mission) -> dict[str, Any]:
    return {"search": folded(row.title)}


def _person(row: Person) -> dict[str, Any]:
    name = PersonName(row.given or "", row.prefix or "", row.family or "", row.native or "")
    # Typed either way round, a name is found.
    reverse = (row.prefix, row.family, row.given)
    family_first = reverse if row.name_order is NameOrder.FAMILY_FIRST else ()
    return {
        "search": folded(*family_first, name.full, row.native, row.pronunciation, row.email),
        "sort": "\t".join(name.sort_key),
    }


def _organisation(row: Organisation) -> dict[str, Any]:
    return {
        "search": folded(row.name, row.native, row.city, row.sector, row.country),
        "sort": fold(row.name or row.native or ""),
    }


def _place(row: Place) -> dict[str, Any]:
    return {
        "search": folded(row.name, row.address, row.city, row.country),
        "sort": fold(row.name or ""),
    }


def _vehicle(row: Vehicle) -> dict[str, Any]:
    return {"search": folded(row.name, row.note), "sort": fold(row.name or "")}


def _item(row: ProgrammeItem) -> dict[str, Any]:
    starts = _instant(row.day, row.start_time, row.start_zone, row.start_fold)
    ends = _instant(row.end_date or row.day, row.end_time, row.end_zone, row.end_fold)
    return {"starts_at": starts, "ends_at": ends}


def _instant(
    day: date | None, clock: time | None, zone: str | None, fold_: int | None
) -> datetime | None:
    if day is None or clock is None or not zone:
        return None
    return Clock(day, clock, zone, fold_).instant


_COMPUTED: Mapping[type[Row], Callable[[Any], dict[str, Any]]] = MappingProxyType(
    {
        Mission: _mission,
        Person: _person,
        Organisation: _organisation,
        Place: _place,
        Vehicle: _vehicle,
        ProgrammeItem: _item,
    }
)
