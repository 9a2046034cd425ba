"""Reading a mission again: what the journal did not touch since is kept, down to each item.

    known = read(session, mission_id)            # everything, and where the journal stands
    known = read_again(session, known)           # later, in another session

Both read in one consistent picture, so a plan is never older than the journal at that moment,
whoever made the entries. Parts and items that were not touched stay the very same objects, so a
page sees by `is` what it need not draw again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from delegaties.model.journal import ORIGIN, ChangedRow, ChangeEntry, Fact
from delegaties.model.organisations import Organisation
from delegaties.model.people import Person, PersonFunction
from delegaties.model.places import Place
from delegaties.model.programme import (
    Attendance,
    ItemOrganisation,
    ItemParty,
    ItemPerson,
    ItemVehicle,
    ProgrammeItem,
)
from delegaties.model.vehicles import Vehicle
from delegaties.plan.copying import CARDS as SHARED
from delegaties.plan.load import PARTS, items, load, put_together
from delegaties.plan.load_cards import pointed_to, with_cards
from delegaties.plan.mission import Item, MissionPlan

LINKS: Mapping[str, Any] = {
    table.__tablename__: table
    for table in (ItemOrganisation, ItemPerson, ItemParty, ItemVehicle, Attendance)
}
CARDS = frozenset(
    table.__tablename__ for table in (Person, PersonFunction, Organisation, Place, Vehicle)
)
ITEM, PLACE = ProgrammeItem.__tablename__, Place.__tablename__
MANY = 200
"""When more rows than this were touched, everything is read."""


@dataclass(frozen=True, slots=True)
class Known:
    """A plan, and the last entry of the journal when it was read."""

    plan: MissionPlan
    origin: UUID
    entry: UUID | None
    number: int


@dataclass(slots=True)
class _Touched:
    """What the journal touched: rows by table, and items by what hangs on them."""

    rows: dict[str, set[UUID]] = field(default_factory=lambda: defaultdict(set))
    items: set[UUID] = field(default_factory=set)


def read(session: Session, mission_id: UUID) -> Known:
    """Read all of a mission; raises RefusedError when there is none."""
    origin = UUID(session.execute(select(Fact.value).where(Fact.key == ORIGIN)).scalar_one())
    latest = (
        select(ChangeEntry.id, ChangeEntry.number)
        .where(ChangeEntry.origin == origin)
        .order_by(ChangeEntry.number.desc())
        .limit(1)
    )
    entry, number = session.execute(latest).first() or (None, 0)
    return Known(load(session, mission_id), origin, entry, number)


def read_again(session: Session, known: Known) -> Known:
    """Read what was touched since; raises RefusedError when the mission is gone.

    Everything is read when the journal does not go on from there (a backup took its place) or
    does not tell (rows were scrubbed, or very many touched).
    """
    entries = _since(session, known)
    if not entries or entries[0].id != known.entry:
        return read(session, known.plan.id)
    news, last = entries[1:], entries[-1]
    if not news:
        return known
    if len(news) > MANY or any(each.barrier or _is_scrubbed(each) for each in news):
        return read(session, known.plan.id)
    plan = _renewed(session, known.plan, _touched(session, news))
    return replace(known, plan=plan, entry=last.id, number=last.number)


def _since(session: Session, known: Known) -> Sequence[Any]:
    """Return the entry that is known, and the rows of all after it."""
    entry, row = ChangeEntry, ChangedRow
    after = and_(row.entry_id == entry.id, entry.number > known.number)
    found = (
        select(
            entry.id, entry.number, entry.barrier, row.table_name, row.row_id, row.before, row.after
        )
        .outerjoin(row, after)
        .where(entry.origin == known.origin, entry.number >= known.number)
        .order_by(entry.number)
        .limit(MANY + 2)
    )
    return session.execute(found).all()


def _is_scrubbed(row: Any) -> bool:
    return row.table_name is not None and row.before is None and row.after is None


def _touched(session: Session, news: Iterable[Any]) -> _Touched:
    touched, links = _Touched(), defaultdict[str, set[UUID]](set)
    for row in news:
        if row.table_name is None:
            continue
        touched.rows[row.table_name].add(row.row_id)
        if row.table_name in LINKS:
            links[row.table_name].add(row.row_id)
            states = [state or {} for state in (row.before, row.after)]
            touched.items.update(UUID(each["item_id"]) for each in states if "item_id" in each)
    for name, ids in links.items():
        table = LINKS[name]
        touched.items.update(session.scalars(select(table.item_id).where(table.id.in_(ids))))
    touched.items |= touched.rows.get(ITEM, set())
    return touched


def _renewed(session: Session, plan: MissionPlan, touched: _Touched) -> MissionPlan:
    parts = {
        name: read_part(session, plan.id)
        if table.__tablename__ in touched.rows
        else getattr(plan, name)
        for name, (table, read_part) in PARTS.items()
    }
    programme = _items_again(session, plan, touched)
    renewed = put_together(session, plan.id, items=programme, **parts)
    if CARDS & touched.rows.keys() or pointed_to(renewed) != pointed_to(plan):
        renewed = with_cards(session, renewed)
    else:
        renewed = replace(renewed, **{name: getattr(plan, name) for name in SHARED})
    return plan if renewed == plan else renewed


def _items_again(session: Session, plan: MissionPlan, touched: _Touched) -> tuple[Item, ...]:
    """Read the items that were touched, also by a change of their place, among the others."""
    at = touched.rows.get(PLACE, set())
    ids = touched.items | {
        item.id for item in plan.items if at and (item.place_id in at or item.end_place_id in at)
    }
    if not ids:
        return plan.items
    which = and_(ProgrammeItem.mission_id == plan.id, ProgrammeItem.id.in_(ids))
    kept = [item for item in plan.items if item.id not in ids]
    return tuple(sorted([*kept, *items(session, which)], key=_in_order))


def _in_order(item: Item) -> tuple[Any, UUID]:
    return item.when.sort_key, item.id
