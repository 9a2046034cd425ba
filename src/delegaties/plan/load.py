"""Reading a mission into a value, with a fixed number of statements."""

from __future__ import annotations

import string
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import Session

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model import (
    accounts,
    delegation,
    findings,
    mission,
    organisations,
    programme,
)
from delegaties.model.journal import CalendarRevision, ChangeEntry, ChangeScope
from delegaties.plan import mission as values
from delegaties.plan.load_cards import with_cards
from delegaties.plan.rows import maker, read_rows, rows_of
from delegaties.values.kinds import Certainty, Role
from delegaties.values.when import Clock, When

V = TypeVar("V")
Mission = mission.Mission
Item = programme.ProgrammeItem


def load(session: Session, mission_id: UUID) -> values.MissionPlan:
    """Read one mission, however large, with the same few statements.

    Raises RefusedError when there is no such mission (any more).
    """
    parts = {name: read(session, mission_id) for name, (_table, read) in PARTS.items()}
    programme_of = items(session, Item.mission_id == mission_id)
    return with_cards(session, put_together(session, mission_id, items=programme_of, **parts))


def put_together(session: Session, mission_id: UUID, **parts: Any) -> values.MissionPlan:
    """Read the mission's own row, and make a plan of it and its parts; raises RefusedError."""
    head = rows_of(session, Mission, Mission.id == mission_id)
    if not head:
        raise RefusedError(N_("This mission is not there any more. Choose another from the list."))
    changed_at = _changed_at(session, mission_id)
    return maker(values.MissionPlan, head)(head[0], changed_at=changed_at, **parts)


def _list(
    table: Any, kind: Callable[..., V]
) -> tuple[Any, Callable[[Session, UUID], tuple[V, ...]]]:
    """Return a table, and what reads the rows of a mission in it, in their order."""

    def read(session: Session, mission_id: UUID) -> tuple[V, ...]:
        found = rows_of(session, table, table.mission_id == mission_id, table.ordinal, table.id)
        return tuple(map(maker(kind, found), found))

    return table, read


def _parties(session: Session, mission_id: UUID) -> tuple[values.Party, ...]:
    table = delegation.Party
    found = rows_of(session, table, table.mission_id == mission_id, table.ordinal, table.id)
    make, letters = maker(values.Party, found), string.ascii_uppercase
    return tuple(make(row, letter=letters[at % len(letters)]) for at, row in enumerate(found))


def _participations(session: Session, mission_id: UUID) -> tuple[values.Participation, ...]:
    table = delegation.Participation
    found = rows_of(
        session, table, table.mission_id == mission_id, table.side, table.ordinal, table.id
    )
    make = maker(values.Participation, found)
    return tuple(make(row, roles=tuple(Role(role) for role in row.roles)) for row in found)


PARTS: Mapping[str, tuple[Any, Callable[[Session, UUID], tuple[Any, ...]]]] = {
    "destinations": _list(mission.Destination, values.Destination),
    "stays": _list(mission.Stay, values.Stay),
    "key_contacts": _list(mission.KeyContact, values.KeyContact),
    "practicals": _list(mission.Practical, values.Practical),
    "parties": (delegation.Party, _parties),
    "participations": (delegation.Participation, _participations),
    "involvements": _list(organisations.Involvement, values.Involvement),
    "costs": _list(accounts.CostLine, values.Cost),
    "consultations": _list(accounts.Consultation, values.Consultation),
    "decisions": _list(accounts.Decision, values.Decision),
    "commitments": _list(accounts.Commitment, values.Commitment),
    "acceptances": _list(findings.Acceptance, values.Acceptance),
}
"""The lists of a mission that come from one table each: that table, and how it is read."""


def items(session: Session, which: ColumnElement[bool]) -> tuple[values.Item, ...]:
    """Read these programme items in the order of the days."""
    organisations_of = _links(session, which, programme.ItemOrganisation, ORGANISATION)
    persons_of = _links(session, which, programme.ItemPerson, PERSON)
    parties_of = _links(session, which, programme.ItemParty, ("party_id",))
    vehicles_of = _links(session, which, programme.ItemVehicle, ("vehicle_id",))
    named_of = _links(session, which, programme.Attendance, ATTENDANCE)
    revisions = _revisions(session, which)
    found = rows_of(session, Item, which, *IN_ORDER)
    make, made = maker(values.Item, found), []
    for row in found:
        key = row.id
        named = named_of.get(key, ())
        sequence, changed_at = revisions.get(key, (0, None))
        made.append(
            make(
                row,
                when=when_of(row),
                organisations=tuple(
                    values.ItemOrganisation(organisation_id=organisation, role=role)
                    for organisation, role, _at in organisations_of.get(key, ())
                ),
                persons=tuple(
                    values.ItemPerson(person_id=person, role=role)
                    for person, role, _at in persons_of.get(key, ())
                ),
                party_ids=tuple(party for (party,) in parties_of.get(key, ())),
                vehicle_ids=tuple(vehicle for (vehicle,) in vehicles_of.get(key, ())),
                named=tuple(part for part, excepted in named if not excepted),
                excepted=tuple(part for part, excepted in named if excepted),
                sequence=sequence,
                changed_at=changed_at,
            )
        )
    return tuple(made)


IN_ORDER = (
    Item.day.is_(None),
    Item.day,
    case(
        (Item.start_time.is_not(None), 1),
        (and_(Item.day.is_not(None), Item.certainty == Certainty.EXACT), 0),
        else_=2,
    ),
    Item.starts_at,
    Item.id,
)
"""The order of `When.sort_key`, by the derived instant."""
ORGANISATION = ("organisation_id", "role", "ordinal")
PERSON = ("person_id", "role", "ordinal")
ATTENDANCE = ("participation_id", "excepted")


def _links(
    session: Session, which: ColumnElement[bool], table: Any, columns: tuple[str, ...]
) -> Mapping[UUID, Sequence[Any]]:
    """Read these columns of a table that hangs on an item, for all these items at once.

    They come in the order of the last column but for attendance, which has none: then of the first.
    """
    link, item = table.__table__, Item.__table__
    order = link.c[columns[-1] if columns[-1] == "ordinal" else columns[0]]
    found = (
        select(link.c.item_id, *[link.c[name] for name in columns])
        .select_from(link.join(item, item.c.id == link.c.item_id))
        .where(which)
        .order_by(order, link.c.id)
    )
    by_item: dict[UUID, list[Any]] = defaultdict(list)
    for item_id, *rest in read_rows(session, found):
        by_item[item_id].append(rest)
    return by_item


def _revisions(
    session: Session, which: ColumnElement[bool]
) -> Mapping[UUID, tuple[int, datetime | None]]:
    """Read the calendar's SEQUENCE of each item, and when it last changed."""
    revision, item = CalendarRevision.__table__, Item.__table__
    found = (
        select(revision.c.item_id, revision.c.sequence, revision.c.changed_at)
        .select_from(revision.join(item, item.c.id == revision.c.item_id))
        .where(which)
    )
    rows = read_rows(session, found)
    return {item_id: (sequence, changed_at) for item_id, sequence, changed_at in rows}


def when_of(row: Any) -> When:
    """Return the time of an item from the columns of its row."""
    start = _clock(row.day, row.start_time, row.start_zone, row.start_fold)
    end = _clock(row.end_date or row.day, row.end_time, row.end_zone, row.end_fold)
    return When(row.day, start, end, row.certainty)


def _clock(day: date | None, at: time | None, zone: str, fold: int | None) -> Clock | None:
    return Clock(day, at, zone, fold) if day is not None and at is not None else None


def _changed_at(session: Session, mission_id: UUID) -> datetime | None:
    """Return when anything of the mission last changed."""
    latest = (
        select(func.max(ChangeEntry.at))
        .join(ChangeScope, ChangeScope.entry_id == ChangeEntry.id)
        .where(ChangeScope.mission_id == mission_id)
    )
    return session.scalars(latest).one()
