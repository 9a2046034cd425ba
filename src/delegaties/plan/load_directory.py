"""Reading lists of missions, people, organisations and places, and one of each with its history."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model.accounts import Commitment
from delegaties.model.delegation import Participation
from delegaties.model.mission import Destination, Mission
from delegaties.model.organisations import Organisation
from delegaties.model.people import Person, PersonFunction
from delegaties.model.places import Place
from delegaties.model.programme import ItemOrganisation, ItemPerson, ProgrammeItem
from delegaties.plan import directory as values
from delegaties.values.kinds import ItemStatus, ParticipationStatus
from delegaties.values.names import name_of
from delegaties.values.texts import NO_TEXTS

GONE = N_("This was removed meanwhile. Choose another from the list.")


def summaries(session: Session) -> tuple[values.Summary, ...]:
    """Read every mission for a list, latest departure first, with three statements."""
    people = _count(Participation, func.sum(Participation.number), _coming())
    open_items = case((ProgrammeItem.status.in_([ItemStatus.IDEA, ItemStatus.ASKED]), 1), else_=0)
    items = _count(ProgrammeItem, func.count())
    waiting = _count(ProgrammeItem, func.sum(open_items))
    found = select(
        *[getattr(Mission, key) for key in _SUMMARY],
        Person.given, Person.prefix, Person.family, Person.native, Person.native_language,
        Person.name_order, Person.pronunciation,
        people.label("people"), items.label("items"), waiting.label("waiting"),
    ).outerjoin(Person, Person.id == Mission.leader_id)  # fmt: skip
    order = (Mission.departs.is_(None).desc(), Mission.departs.desc(), Mission.id)
    where = _destinations(session)
    return tuple(
        values.Summary(
            **{key: getattr(row, key) for key in _SUMMARY if key != "leader_id"},
            leader=name_of(row).full if row.leader_id else "",
            places=tuple(dict.fromkeys(d.place for d in where[row.id] if d.place)),
            countries=tuple(dict.fromkeys(d.country for d in where[row.id] if d.country)),
            participants=row.people or 0,
            items=row.items or 0,
            unconfirmed=row.waiting or 0,
        )
        for row in session.execute(found.order_by(*order))
    )


_SUMMARY = (
    "id", "title", "direction", "kind", "status", "archived", "departs", "returns",
    "report_due", "reported_on", "search", "leader_id",
)  # fmt: skip


def _coming() -> ColumnElement[bool]:
    return Participation.status != ParticipationStatus.CANCELLED


def _count(table: Any, what: Any, *where: ColumnElement[bool]) -> Any:
    """Return a figure of a mission's rows, as a column of the mission."""
    return (
        select(what)
        .where(table.mission_id == Mission.id, *where)
        .correlate(Mission)
        .scalar_subquery()
    )


def _destinations(session: Session) -> dict[UUID, list[Any]]:
    rows = select(Destination.mission_id, Destination.place, Destination.country)
    found: dict[UUID, list[Any]] = defaultdict(list)
    for row in session.execute(rows.order_by(Destination.ordinal, Destination.id)):
        found[row.mission_id].append(row)
    return found


def people(session: Session) -> tuple[values.PersonRow, ...]:
    """Read every person for a list, in alphabetical order, with two statements."""
    now = (
        select(PersonFunction.person_id, PersonFunction.title, Organisation.name)
        .outerjoin(Organisation, Organisation.id == PersonFunction.organisation_id)
        .where(PersonFunction.ends_on.is_(None))
        .order_by(PersonFunction.ordinal.desc())
    )
    functions = {row.person_id: row for row in session.execute(now)}
    found = []
    for row in session.execute(select(*_PERSON).order_by(Person.sort, Person.id)):
        function = functions.get(row.id)
        found.append(
            values.PersonRow(
                id=row.id,
                name=name_of(row),
                function=function.title if function else NO_TEXTS,
                organisation=(function.name or "") if function else "",
                email=row.email,
                phone=row.mobile or row.phone,
                search=row.search,
                sort=row.sort,
            )
        )
    return tuple(found)


_PERSON = (
    Person.id, Person.given, Person.prefix, Person.family, Person.native, Person.native_language,
    Person.name_order, Person.pronunciation, Person.email, Person.phone, Person.mobile,
    Person.search, Person.sort,
)  # fmt: skip


def organisations(session: Session) -> tuple[values.OrganisationRow, ...]:
    """Read every organisation for a list, in alphabetical order, with one statement."""
    parent = aliased(Organisation)
    keys = (
        "id", "name", "native", "native_language", "kind", "sector", "country", "city",
        "search", "sort",
    )  # fmt: skip
    found = (
        select(
            *[getattr(Organisation, key) for key in keys],
            func.coalesce(parent.name, "").label("parent"),
        )
        .outerjoin(parent, parent.id == Organisation.parent_id)
        .order_by(Organisation.sort, Organisation.id)
    )
    return tuple(values.OrganisationRow(**row._mapping) for row in session.execute(found))  # noqa: SLF001  SQLAlchemy's public name


def places(session: Session) -> tuple[values.PlaceRow, ...]:
    """Read every place for a list, in alphabetical order, with one statement."""
    keys = ("id", "name", "address", "city", "country", "zone", "search", "sort")
    found = select(*[getattr(Place, key) for key in keys]).order_by(Place.sort, Place.id)
    return tuple(values.PlaceRow(**row._mapping) for row in session.execute(found))  # noqa: SLF001  SQLAlchemy's public name


def person(session: Session, person_id: UUID) -> values.PersonDetail:
    """Read one person with the missions and items they had a part in; RefusedError when gone."""
    from delegaties.plan.load_cards import people_cards  # noqa: PLC0415 - lists do without

    cards = people_cards(session, {person_id})
    if not cards:
        raise RefusedError(GONE)
    taken = (
        select(Mission.id.label("mission_id"), Mission.title, Mission.direction, Mission.departs)
        .join(Participation, Participation.mission_id == Mission.id)
        .where(Participation.person_id == person_id)
        .order_by(Mission.departs.desc(), Mission.id)
    )
    link = ItemPerson.item_id == ProgrammeItem.id
    return values.PersonDetail(
        card=cards[0],
        missions=tuple(values.MissionRef(**row._mapping) for row in session.execute(taken)),  # noqa: SLF001  SQLAlchemy's public name
        visits=visits_in(
            session, visited().join(ItemPerson, link).where(ItemPerson.person_id == person_id)
        ),
    )


def organisation(session: Session, organisation_id: UUID) -> values.OrganisationDetail:
    """Read one organisation with its family, contacts, visits both ways and commitments."""
    from delegaties.plan.load_cards import organisation_cards  # noqa: PLC0415 - lists do without

    cards = {card.id: card for card in organisation_cards(session, {organisation_id})}
    if organisation_id not in cards:
        raise RefusedError(GONE)
    link = ItemOrganisation.item_id == ProgrammeItem.id
    at = ItemOrganisation.organisation_id == organisation_id
    return values.OrganisationDetail(
        card=cards[organisation_id],
        family=_family(session, organisation_id),
        contacts=_contacts(session, organisation_id),
        visits=visits_in(session, visited().join(ItemOrganisation, link).where(at)),
        promises=_promises(session, organisation_id),
    )


def place(session: Session, place_id: UUID) -> values.PlaceDetail:
    """Read one place with what happened or will happen there."""
    from delegaties.plan.load_cards import place_cards  # noqa: PLC0415 - lists do without

    cards = place_cards(session, {place_id})
    if not cards:
        raise RefusedError(GONE)
    here = or_(ProgrammeItem.place_id == place_id, ProgrammeItem.end_place_id == place_id)
    return values.PlaceDetail(card=cards[0], visits=visits_in(session, visited().where(here)))


def earlier_visits(session: Session, mission_id: UUID) -> dict[UUID, tuple[values.Visit, ...]]:
    """Read, per organisation of a mission, the visits in other missions, with one statement."""
    here = (
        select(ItemOrganisation.organisation_id)
        .join(ProgrammeItem, ProgrammeItem.id == ItemOrganisation.item_id)
        .where(ProgrammeItem.mission_id == mission_id)
    )
    found = (
        visited()
        .add_columns(ItemOrganisation.organisation_id)
        .join(ItemOrganisation, ItemOrganisation.item_id == ProgrammeItem.id)
        .where(ItemOrganisation.organisation_id.in_(here), ProgrammeItem.mission_id != mission_id)
        .order_by(ProgrammeItem.day.desc(), ProgrammeItem.id)
    )
    visits: dict[UUID, list[values.Visit]] = defaultdict(list)
    for *columns, organisation_id in session.execute(found):
        visits[organisation_id].append(values.Visit(**dict(zip(_VISIT, columns, strict=True))))
    return {key: tuple(of_one) for key, of_one in visits.items()}


_VISIT = ("mission_id", "mission", "direction", "item_id", "item", "status", "date")


def visited() -> Any:
    """Return the statement that reads items as `Visit`s; the caller says which."""
    return select(
        Mission.id, Mission.title, Mission.direction, ProgrammeItem.id, ProgrammeItem.title,
        ProgrammeItem.status, ProgrammeItem.day,
    ).join(Mission, Mission.id == ProgrammeItem.mission_id)  # fmt: skip


def visits_in(session: Session, found: Any) -> tuple[values.Visit, ...]:
    """Read the items of a statement that `visited` began, the latest first."""
    rows = session.execute(found.distinct().order_by(ProgrammeItem.day.desc(), ProgrammeItem.id))
    return tuple(values.Visit(**dict(zip(_VISIT, row, strict=True))) for row in rows)


def _family(session: Session, organisation_id: UUID) -> tuple[values.Relative, ...]:
    """Walk up to the topmost parent, then down, in the order of a tree; with two statements."""
    table = Organisation
    up = (
        select(table.id, table.parent_id)
        .where(table.id == organisation_id)
        .cte("up", recursive=True)
    )
    up = up.union(select(table.id, table.parent_id).join(up, table.id == up.c.parent_id))
    down = select(table.id).where(table.id.in_(select(up.c.id))).cte("down", recursive=True)
    down = down.union(select(table.id).join(down, table.parent_id == down.c.id))
    columns = (table.id, table.name, table.city, table.country, table.staff_here, table.parent_id)
    rows = session.execute(
        select(*columns).where(table.id.in_(select(down.c.id))).order_by(table.sort, table.id)
    ).all()
    ids = {row.id for row in rows}
    children: dict[UUID | None, list[Any]] = defaultdict(list)
    for row in rows:
        children[row.parent_id if row.parent_id in ids else None].append(row)
    found: list[values.Relative] = []
    _walk(children, None, 0, found)
    return tuple(found) if len(found) > 1 else ()


def _walk(
    children: dict[UUID | None, list[Any]],
    parent: UUID | None,
    depth: int,
    found: list[values.Relative],
) -> None:
    for row in children[parent]:
        found.append(
            values.Relative(
                id=row.id, name=row.name, city=row.city, country=row.country,
                staff_here=row.staff_here, depth=depth,
            )
        )  # fmt: skip
        _walk(children, row.id, depth + 1, found)


def _contacts(session: Session, organisation_id: UUID) -> tuple[values.Contact, ...]:
    found = (
        select(*_PERSON, PersonFunction.title)
        .join(PersonFunction, PersonFunction.person_id == Person.id)
        .where(PersonFunction.organisation_id == organisation_id, PersonFunction.ends_on.is_(None))
        .order_by(Person.sort, Person.id)
    )
    return tuple(
        values.Contact(
            person_id=row.id, name=name_of(row), function=row.title, email=row.email,
            phone=row.mobile or row.phone,
        )
        for row in session.execute(found)
    )  # fmt: skip


def _promises(session: Session, organisation_id: UUID) -> tuple[values.Promise, ...]:
    keys = ("id", "mission_id", "what", "owner", "due_on", "done_on")
    found = (
        select(*[getattr(Commitment, key) for key in keys], Mission.title.label("mission"))
        .join(Mission, Mission.id == Commitment.mission_id)
        .where(Commitment.organisation_id == organisation_id)
        .order_by(Commitment.done_on, Commitment.due_on, Commitment.id)
    )
    return tuple(values.Promise(**row._mapping) for row in session.execute(found))  # noqa: SLF001  SQLAlchemy's public name
