"""Reading the cards of everybody and everything a plan points to."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from delegaties.model import organisations, people, places, vehicles
from delegaties.plan.cards import Function, OrganisationCard, PersonCard, PlaceCard, VehicleCard
from delegaties.plan.mission import MissionPlan
from delegaties.plan.rows import columns_of, maker, read_rows, rows_of
from delegaties.values.names import name_of


def with_cards(session: Session, plan: MissionPlan) -> MissionPlan:
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


def pointed_to(plan: MissionPlan) -> tuple[AbstractSet[UUID | None], ...]:
    """Return the people, organisations, places and vehicles a plan points to, by their ids."""
    return _people_ids(plan), _organisation_ids(plan), _place_ids(plan), _vehicle_ids(plan)


def _people_ids(plan: MissionPlan) -> AbstractSet[UUID]:
    ids = [plan.applicant_id, plan.leader_id]
    ids += [contact.person_id for contact in plan.key_contacts]
    ids += [key for part in plan.participations for key in (part.person_id, part.deputy_id)]
    ids += [link.person_id for item in plan.items for link in item.persons]
    ids += [involvement.contact_id for involvement in plan.involvements]
    return _present(ids)


def _organisation_ids(plan: MissionPlan) -> AbstractSet[UUID | None]:
    ids = [plan.department_id]
    ids += [part.organisation_id for part in plan.participations]
    ids += [link.organisation_id for item in plan.items for link in item.organisations]
    ids += [key for i in plan.involvements for key in (i.organisation_id, i.intermediary_id)]
    ids += [commitment.organisation_id for commitment in plan.commitments]
    return set(ids)


def _place_ids(plan: MissionPlan) -> AbstractSet[UUID]:
    ids = [key for item in plan.items for key in (item.place_id, item.end_place_id)]
    return _present(ids + [stay.place_id for stay in plan.stays])


def _vehicle_ids(plan: MissionPlan) -> AbstractSet[UUID]:
    return {key for item in plan.items for key in item.vehicle_ids}


def people_cards(session: Session, ids: AbstractSet[UUID]) -> tuple[PersonCard, ...]:
    """Read the cards of these people, in alphabetical order, with two statements."""
    table, organisation = people.PersonFunction, organisations.Organisation
    columns = [
        table.id,
        table.person_id,
        table.title,
        table.organisation_id,
        table.executive,
        table.starts_on,
        table.ends_on,
    ]
    held = (
        select(*columns, func.coalesce(organisation.name, "").label("organisation"))
        .outerjoin(organisation, organisation.id == table.organisation_id)
        .where(table.person_id.in_(ids))
        .order_by(table.ordinal, table.id)
    )
    rows = read_rows(session, held)
    make = maker(Function, rows)
    functions: dict[UUID, list[Function]] = defaultdict(list)
    for row in rows:
        functions[row.person_id].append(make(row))
    order = (people.Person.sort, people.Person.id)
    found = rows_of(session, people.Person, people.Person.id.in_(ids), *order)
    card = maker(PersonCard, found)
    return tuple(card(row, name=name_of(row), functions=tuple(functions[row.id])) for row in found)


def organisation_cards(session: Session, ids: AbstractSet[UUID]) -> tuple[OrganisationCard, ...]:
    """Read the cards of these organisations and of all above them, in alphabetical order."""
    table = organisations.Organisation
    line = select(table.id, table.parent_id).where(table.id.in_(ids)).cte("line", recursive=True)
    line = line.union(select(table.id, table.parent_id).join(line, table.id == line.c.parent_id))
    parent = aliased(table)
    found = (
        select(*columns_of(table), func.coalesce(parent.name, "").label("parent"))
        .outerjoin(parent, parent.id == table.parent_id)
        .where(table.id.in_(select(line.c.id)))
        .order_by(table.sort, table.id)
    )
    rows = read_rows(session, found)
    return tuple(map(maker(OrganisationCard, rows), rows))


def place_cards(session: Session, ids: AbstractSet[UUID]) -> tuple[PlaceCard, ...]:
    """Read the cards of these places, in alphabetical order."""
    table = places.Place
    found = rows_of(session, table, table.id.in_(ids), table.sort, table.id)
    return tuple(map(maker(PlaceCard, found), found))


def vehicle_cards(session: Session, ids: AbstractSet[UUID]) -> tuple[VehicleCard, ...]:
    """Read the cards of these vehicles, in alphabetical order."""
    table = vehicles.Vehicle
    found = rows_of(session, table, table.id.in_(ids), table.sort, table.id)
    return tuple(map(maker(VehicleCard, found), found))
