"""Reading a mission into a value, with a fixed number of statements."""

from __future__ import annotations

import dataclasses
import string
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime, time
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import Session, aliased

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model import (
    accounts,
    delegation,
    findings,
    mission,
    organisations,
    people,
    places,
    programme,
    vehicles,
)
from delegaties.model.base import DERIVED
from delegaties.model.journal import CalendarRevision, ChangeEntry, ChangeScope
from delegaties.plan import mission as values
from delegaties.values.kinds import Certainty, Role
from delegaties.values.names import name_of
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
    head = _rows(session, Mission, Mission.id == mission_id)
    if not head:
        raise RefusedError(N_("This mission is not there any more. Choose another from the list."))
    changed_at = _changed_at(session, mission_id)
    return _maker(values.MissionPlan, head)(head[0], changed_at=changed_at, **parts)


def _rows(session: Session, table: Any, where: ColumnElement[bool], *order: Any) -> Sequence[Any]:
    """Read plain rows (no live objects) of a table, without what is derived."""
    found = select(*_columns(table)).where(where).order_by(*order)
    return session.execute(found).all()


@cache
def _columns(table: Any) -> tuple[Any, ...]:
    """Return the table's own columns: reading them is quicker than through mapped attributes."""
    return tuple(column for column in table.__table__.columns if not column.info.get(DERIVED))


def _maker(kind: Callable[..., V], rows: Sequence[Any]) -> Callable[..., V]:
    """Return what makes a value from one of `rows`: its fields' columns, and keywords over them."""
    shared = _shared(kind, rows[0]._fields) if rows else ()

    def make(row: Any, **more: Any) -> V:
        return kind(**{**{name: row[at] for name, at in shared}, **more})

    return make


@cache
def _shared(kind: Any, columns: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """Return which fields of a value are columns of a row, and where."""
    names = [field.name for field in dataclasses.fields(kind)]
    return tuple((name, columns.index(name)) for name in names if name in columns)


def _list(
    table: Any, kind: Callable[..., V]
) -> tuple[Any, Callable[[Session, UUID], tuple[V, ...]]]:
    """Return a table, and what reads the rows of a mission in it, in their order."""

    def read(session: Session, mission_id: UUID) -> tuple[V, ...]:
        found = _rows(session, table, table.mission_id == mission_id, table.ordinal, table.id)
        return tuple(map(_maker(kind, found), found))

    return table, read


def _parties(session: Session, mission_id: UUID) -> tuple[values.Party, ...]:
    table = delegation.Party
    found = _rows(session, table, table.mission_id == mission_id, table.ordinal, table.id)
    make, letters = _maker(values.Party, found), string.ascii_uppercase
    return tuple(make(row, letter=letters[at % len(letters)]) for at, row in enumerate(found))


def _participations(session: Session, mission_id: UUID) -> tuple[values.Participation, ...]:
    table = delegation.Participation
    found = _rows(
        session, table, table.mission_id == mission_id, table.side, table.ordinal, table.id
    )
    make = _maker(values.Participation, found)
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
    found = _rows(session, Item, which, *IN_ORDER)
    make, made = _maker(values.Item, found), []
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
    for item_id, *rest in session.execute(found).all():
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
    rows = session.execute(found).all()
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


def with_cards(session: Session, plan: values.MissionPlan) -> values.MissionPlan:
    """Add the cards of everybody and everything the plan points to.

    Relation managers come along, and so the organisations where they work: once more as many
    statements for each step from an organisation to a manager nobody pointed to yet.
    """
    booked = vehicle_cards(session, _vehicle_ids(plan))
    ids, wanted = _people_ids(plan), _organisation_ids(plan)
    wanted = wanted | {card.organisation_id for card in booked}
    while True:
        cards = people_cards(session, ids)
        employers = {function.organisation_id for card in cards for function in card.functions}
        firms = organisation_cards(session, _present(wanted | employers))
        managers = _present(firm.manager_id for firm in firms)
        if managers <= ids:
            break
        ids |= managers
    return dataclasses.replace(
        plan, people=cards, organisations=firms, places=place_cards(session, _place_ids(plan)),
        vehicles=booked,
    )  # fmt: skip


def _present(ids: Iterable[UUID | None]) -> AbstractSet[UUID]:
    return {key for key in ids if key is not None}


def pointed_to(plan: values.MissionPlan) -> tuple[AbstractSet[UUID | None], ...]:
    """Return the people, organisations, places and vehicles a plan points to, by their ids."""
    return _people_ids(plan), _organisation_ids(plan), _place_ids(plan), _vehicle_ids(plan)


def _people_ids(plan: values.MissionPlan) -> AbstractSet[UUID]:
    ids = [plan.applicant_id, plan.leader_id]
    ids += [contact.person_id for contact in plan.key_contacts]
    ids += [part.person_id for part in plan.participations]
    ids += [link.person_id for item in plan.items for link in item.persons]
    ids += [involvement.contact_id for involvement in plan.involvements]
    return _present(ids)


def _organisation_ids(plan: values.MissionPlan) -> AbstractSet[UUID | None]:
    ids = [plan.department_id]
    ids += [part.organisation_id for part in plan.participations]
    ids += [link.organisation_id for item in plan.items for link in item.organisations]
    ids += [key for i in plan.involvements for key in (i.organisation_id, i.intermediary_id)]
    ids += [commitment.organisation_id for commitment in plan.commitments]
    return set(ids)


def _place_ids(plan: values.MissionPlan) -> AbstractSet[UUID]:
    ids = [key for item in plan.items for key in (item.place_id, item.end_place_id)]
    return _present(ids + [stay.place_id for stay in plan.stays])


def _vehicle_ids(plan: values.MissionPlan) -> AbstractSet[UUID]:
    return {key for item in plan.items for key in item.vehicle_ids}


def people_cards(session: Session, ids: AbstractSet[UUID]) -> tuple[values.PersonCard, ...]:
    """Read the cards of these people, in alphabetical order, with two statements."""
    table, organisation = people.PersonFunction, organisations.Organisation
    columns = [
        table.id,
        table.person_id,
        table.title,
        table.organisation_id,
        table.starts_on,
        table.ends_on,
    ]
    held = (
        select(*columns, func.coalesce(organisation.name, "").label("organisation"))
        .outerjoin(organisation, organisation.id == table.organisation_id)
        .where(table.person_id.in_(ids))
        .order_by(table.ordinal, table.id)
    )
    rows = session.execute(held).all()
    make = _maker(values.Function, rows)
    functions: dict[UUID, list[values.Function]] = defaultdict(list)
    for row in rows:
        functions[row.person_id].append(make(row))
    order = (people.Person.sort, people.Person.id)
    found = _rows(session, people.Person, people.Person.id.in_(ids), *order)
    card = _maker(values.PersonCard, found)
    return tuple(card(row, name=name_of(row), functions=tuple(functions[row.id])) for row in found)


def organisation_cards(
    session: Session, ids: AbstractSet[UUID]
) -> tuple[values.OrganisationCard, ...]:
    """Read the cards of these organisations and of all above them, in alphabetical order."""
    table = organisations.Organisation
    line = select(table.id, table.parent_id).where(table.id.in_(ids)).cte("line", recursive=True)
    line = line.union(select(table.id, table.parent_id).join(line, table.id == line.c.parent_id))
    parent = aliased(table)
    found = (
        select(*_columns(table), func.coalesce(parent.name, "").label("parent"))
        .outerjoin(parent, parent.id == table.parent_id)
        .where(table.id.in_(select(line.c.id)))
        .order_by(table.sort, table.id)
    )
    rows = session.execute(found).all()
    return tuple(map(_maker(values.OrganisationCard, rows), rows))


def place_cards(session: Session, ids: AbstractSet[UUID]) -> tuple[values.PlaceCard, ...]:
    """Read the cards of these places, in alphabetical order."""
    table = places.Place
    found = _rows(session, table, table.id.in_(ids), table.sort, table.id)
    return tuple(map(_maker(values.PlaceCard, found), found))


def vehicle_cards(session: Session, ids: AbstractSet[UUID]) -> tuple[values.VehicleCard, ...]:
    """Read the cards of these vehicles, in alphabetical order."""
    table = vehicles.Vehicle
    found = _rows(session, table, table.id.in_(ids), table.sort, table.id)
    return tuple(map(_maker(values.VehicleCard, found), found))
