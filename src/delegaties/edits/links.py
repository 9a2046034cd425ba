"""What hangs on a programme item: its parties, named people, organisations and hosts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from delegaties.edits.rows import Values
from delegaties.edits.seen import still_seen
from delegaties.model.base import Row
from delegaties.model.programme import (
    Attendance,
    ItemOrganisation,
    ItemParty,
    ItemPerson,
    ItemVehicle,
    ProgrammeItem,
)
from delegaties.values.ids import new_id
from delegaties.values.kinds import ItemOrganisationRole, ItemPersonRole


@dataclass(frozen=True)
class Links:
    """One list of an item: its values are ids, or (id, role) pairs where there are roles."""

    name: str
    table: Any
    key: str
    role: type[StrEnum] | None = None
    fixed: Mapping[str, Any] = field(default_factory=dict)

    def rows(self, session: Session, item_id: UUID) -> list[Any]:
        """Return the rows of this list, in its order."""
        same = [getattr(self.table, name) == value for name, value in self.fixed.items()]
        order = getattr(self.table, "ordinal", getattr(self.table, self.key))
        found = select(self.table).where(self.table.item_id == item_id, *same)
        return list(session.scalars(found.order_by(order, self.table.id)))

    def value(self, row: Any) -> Any:
        """Return what the list says with this row."""
        key = getattr(row, self.key)
        return key if self.role is None else (key, row.role)

    def columns(self, value: Any) -> dict[str, Any]:
        """Return the columns of a row that says `value`."""
        if self.role is None:
            return {self.key: value, **self.fixed}
        key, role = value
        return {self.key: key, "role": self.role(role)}


LINKS = (
    Links("party_ids", ItemParty, "party_id"),
    Links("named", Attendance, "participation_id", fixed={"excepted": False}),
    Links("excepted", Attendance, "participation_id", fixed={"excepted": True}),
    Links("organisations", ItemOrganisation, "organisation_id", ItemOrganisationRole),
    Links("persons", ItemPerson, "person_id", ItemPersonRole),
    Links("vehicle_ids", ItemVehicle, "vehicle_id"),
)


def links_of(session: Session, item_id: UUID) -> list[Row]:
    """Return every row that hangs on an item."""
    return [row for links in LINKS for row in links.rows(session, item_id)]


def set_links(
    session: Session, item: ProgrammeItem, values: Values, seen: Values | None = None
) -> None:
    """Bring the lists of an item in line with `values`; rows that stay are kept.

    Raises ConflictError when somebody else changed such a list meanwhile.
    """
    session.flush()
    for links in LINKS:
        if links.name in values:
            before = None if seen is None else seen.get(links.name)
            _replace(session, item, links, tuple(dict.fromkeys(values[links.name])), before)


def _replace(
    session: Session, item: ProgrammeItem, links: Links, wanted: tuple[Any, ...], seen: Any
) -> None:
    have = {links.value(row): row for row in links.rows(session, item.id)}
    if seen is not None:
        still_seen(session, item, links.name, frozenset(seen), frozenset(have), frozenset(wanted))
    for value in have.keys() - set(wanted):
        session.delete(have[value])
    for at, value in enumerate(wanted):
        row = have.get(value)
        if row is None:
            row = links.table(id=new_id(), item_id=item.id, **links.columns(value))
            session.add(row)
        if links.role is not None and row.ordinal != at:
            row.ordinal = at
