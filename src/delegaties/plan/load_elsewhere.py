"""Reading what is known of all other missions, with a fixed number of statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from delegaties.model.delegation import Participation
from delegaties.model.mission import Mission
from delegaties.model.organisations import Involvement, Organisation
from delegaties.model.people import Person, PersonFunction
from delegaties.model.programme import (
    Attendance,
    ItemParty,
    ItemPerson,
    ItemVehicle,
    ProgrammeItem,
)
from delegaties.plan import mission as values
from delegaties.plan.elsewhere import Busy, Elsewhere, Member, Visit
from delegaties.plan.load import when_of
from delegaties.plan.sums import companies
from delegaties.values.kinds import (
    STOPPED,
    TRAVEL,
    Direction,
    InvolvementRole,
    ItemKind,
    ItemStatus,
    ParticipationStatus,
    Side,
    VisitStatus,
)
from delegaties.values.names import name_of
from delegaties.values.texts import Texts
from delegaties.values.when import today

MOMENT = timedelta(minutes=1)
"""How long an item takes whose end is not agreed."""

V = TypeVar("V")


def elsewhere(session: Session, mission_id: UUID) -> Elsewhere:
    """Read what all other missions hold; busy are only those that are still prepared or held.

    What was visited counts for archived missions too: the office wants to know it for years.
    """
    missions = {row.id: row for row in _missions(session, mission_id)}
    active = {key: row for key, row in missions.items() if not row.archived}
    parts = _participations(session)
    people, places, vehicles = _busy(session, active, parts)
    return Elsewhere(
        people=people,
        places=places,
        vehicles=vehicles,
        visits=_visits(session, missions),
        family=_families(session),
        away=_away(active, parts),
        executive=_executive(session),
    )


def _missions(session: Session, but: UUID) -> Iterable[Any]:
    found = select(
        Mission.id, Mission.title, Mission.direction, Mission.archived, Mission.departs,
        Mission.returns, Mission.home_zone,
    ).where(Mission.id != but, Mission.status.not_in(STOPPED))  # fmt: skip
    return session.execute(found)


def _participations(session: Session) -> Mapping[UUID, tuple[values.Participation, ...]]:
    """Return by mission who takes part, as far as attendance depends on it."""
    columns = (
        "id", "side", "person_id", "party_id", "status", "from_date", "from_time",
        "until_date", "until_time", "zone",
    )  # fmt: skip
    found = select(
        Participation.mission_id, *(getattr(Participation, each) for each in columns)
    ).order_by(Participation.ordinal)
    return _grouped(
        (row.mission_id, values.Participation(**{each: getattr(row, each) for each in columns}))
        for row in session.execute(found)
    )


def _busy(
    session: Session,
    missions: Mapping[UUID, Any],
    parts: Mapping[UUID, tuple[values.Participation, ...]],
) -> tuple[Mapping[UUID, tuple[Busy, ...]], ...]:
    """Return when people, places and vehicles are taken, each by start."""
    people: dict[UUID, list[Busy]] = defaultdict(list)
    places: dict[UUID, list[Busy]] = defaultdict(list)
    vehicles: dict[UUID, list[Busy]] = defaultdict(list)
    tasks = _linked(session, ItemPerson.item_id, ItemPerson.person_id)
    booked = _linked(session, ItemVehicle.item_id, ItemVehicle.vehicle_id)
    for mission_id, rows in _items(session, missions).items():
        taken = {row.id: _taken(row, missions[mission_id].title) for row, _ in rows}
        items = [item for _, item in rows]
        for item, company in companies(parts.get(mission_id, ()), items):
            there = {part.person_id for part in company if part.person_id}
            for person in there.union(tasks.get(item.id, ())):
                people[person].append(taken[item.id])
            if item.place_id and item.kind not in TRAVEL:
                places[item.place_id].append(taken[item.id])
            for vehicle in booked.get(item.id, ()):
                vehicles[vehicle].append(taken[item.id])
    return _by_start(people), _by_start(places), _by_start(vehicles)


def _by_start(taken: Mapping[UUID, list[Busy]]) -> Mapping[UUID, tuple[Busy, ...]]:
    return {
        key: tuple(sorted(each, key=lambda busy: (busy.starts, busy.ends)))
        for key, each in taken.items()
    }


def _taken(row: Any, mission: Texts) -> Busy:
    return Busy(
        starts=row.starts_at,
        ends=max(row.ends_at or row.starts_at, row.starts_at + MOMENT),
        mission_id=row.mission_id,
        item_id=row.id,
        mission=mission,
        title=row.title,
    )


def _items(
    session: Session, missions: Mapping[UUID, Any]
) -> Mapping[UUID, tuple[tuple[Any, values.Item], ...]]:
    """Return by mission the items at which somebody is expected at a certain time."""
    item = ProgrammeItem
    parties = _linked(session, ItemParty.item_id, ItemParty.party_id)
    named = _linked(session, Attendance.item_id, Attendance.participation_id, _invited())
    excepted = _linked(session, Attendance.item_id, Attendance.participation_id, _excepted())
    found = select(
        item.id, item.mission_id, item.kind, item.title, item.status, item.rule, item.place_id,
        item.starts_at, item.ends_at, item.day, item.start_time, item.start_zone, item.start_fold,
        item.end_date, item.end_time, item.end_zone, item.end_fold, item.certainty,
    ).where(
        item.starts_at.is_not(None),
        item.status != ItemStatus.CANCELLED,
        item.kind != ItemKind.FREE,
    )  # fmt: skip
    return _grouped(
        (
            row.mission_id,
            (
                row,
                values.Item(
                    id=row.id,
                    kind=row.kind,
                    status=row.status,
                    when=when_of(row),
                    place_id=row.place_id,
                    rule=row.rule,
                    party_ids=parties.get(row.id, ()),
                    named=named.get(row.id, ()),
                    excepted=excepted.get(row.id, ()),
                ),
            ),
        )
        for row in session.execute(found)
        if row.mission_id in missions
    )


def _invited() -> ColumnElement[bool]:
    return Attendance.excepted.is_(False)


def _excepted() -> ColumnElement[bool]:
    return Attendance.excepted.is_(True)


def _linked(session: Session, one: Any, other: Any, *where: Any) -> Mapping[UUID, tuple[UUID, ...]]:
    """Return by item what it is linked to."""
    return _grouped((row[0], row[1]) for row in session.execute(select(one, other).where(*where)))


def _grouped(pairs: Iterable[tuple[UUID, V]]) -> Mapping[UUID, tuple[V, ...]]:
    found: dict[UUID, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(each) for key, each in found.items()}


def _visits(session: Session, missions: Mapping[UUID, Any]) -> Mapping[UUID, tuple[Visit, ...]]:
    """Return by organisation in which missions it was visited, or came."""
    met = (InvolvementRole.VISITED, InvolvementRole.PARTNER, InvolvementRole.EXTERNAL_PARTY)
    found = select(Involvement.organisation_id, Involvement.mission_id).where(
        Involvement.status.in_([VisitStatus.ACCEPTED, VisitStatus.MOVED]),
        Involvement.role.in_(met),
    )
    return _grouped(
        (
            row.organisation_id,
            Visit(
                mission_id=row.mission_id,
                mission=missions[row.mission_id].title,
                day=missions[row.mission_id].departs,
            ),
        )
        for row in session.execute(found)
        if row.mission_id in missions
    )


def _families(session: Session) -> Mapping[UUID, tuple[tuple[UUID, str], ...]]:
    """Return by organisation the others of its family, as far as parents tell."""
    rows = list(session.execute(select(Organisation.id, Organisation.name, Organisation.parent_id)))
    parents = {row.id: row.parent_id for row in rows}
    names = {row.id: row.name for row in rows}
    families = _grouped((_head(row.id, parents), row.id) for row in rows)
    return {
        key: tuple(sorted(((each, names[each]) for each in family if each != key), key=_by_name))
        for family in families.values()
        if len(family) > 1
        for key in family
    }


def _by_name(named: tuple[UUID, str]) -> tuple[str, UUID]:
    return named[1], named[0]


def _head(key: UUID, parents: Mapping[UUID, UUID | None]) -> UUID:
    """Return the organisation at the top of a family; a circle has the least of its ids on top."""
    seen = [key]
    while (parent := parents.get(seen[-1])) is not None:
        if parent in seen:
            return min(seen[seen.index(parent) :])
        seen.append(parent)
    return seen[-1]


def _away(
    missions: Mapping[UUID, Any], parts: Mapping[UUID, tuple[values.Participation, ...]]
) -> Mapping[UUID, tuple[tuple[date, date, Texts], ...]]:
    """Return by person the missions of ours that they travel with, by their own dates."""
    return _grouped(
        (part.person_id, (first, last, mission.title))
        for key, mission in missions.items()
        if mission.direction is Direction.OUTGOING
        for part in parts.get(key, ())
        if part.side is Side.OURS
        and part.person_id
        and part.status is not ParticipationStatus.CANCELLED
        and (first := part.from_date or mission.departs)
        and (last := part.until_date or mission.returns or first)
    )


def _executive(session: Session) -> Mapping[UUID, Member]:
    """Return who has a function now that belongs to the executive of a municipality."""
    function = PersonFunction
    found = (
        select(function.person_id, function.organisation_id, *_NAME)
        .join(Person, Person.id == function.person_id)
        .where(
            function.executive.is_(True),
            or_(function.ends_on.is_(None), function.ends_on >= today("UTC")),
        )
    )
    return {
        row.person_id: Member(name=name_of(row).full, organisation_id=row.organisation_id)
        for row in session.execute(found)
    }


_NAME = (
    Person.given, Person.prefix, Person.family, Person.native, Person.native_language,
    Person.name_order, Person.pronunciation,
)  # fmt: skip
