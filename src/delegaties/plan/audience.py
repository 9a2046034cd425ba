"""The copy of a plan that one audience may see. Outputs get nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from delegaties.plan.cards import PersonCard
from delegaties.plan.mission import Involvement, Item, MissionPlan, Participation
from delegaties.values.audience import Audience, Audiences, declared
from delegaties.values.kinds import (
    Certainty,
    InvolvementRole,
    ItemStatus,
    ParticipationStatus,
    Role,
    VisitStatus,
)
from delegaties.values.when import When

T = TypeVar("T")


def for_audience(plan: MissionPlan, audience: Audience) -> MissionPlan:
    """Return `plan` without everything that `audience` may not see.

    Beyond the declarations on the fields: an item, participation or organisation narrowed to
    other audiences is gone; hidden times, ideas and people who are not coming stay inside the
    office and the own delegation; who may not see the periods of functions sees only those held
    when the mission departs; the public reads who led the mission and nobody else's name; and
    cards that nothing points to any more are left out.
    """
    if audience is Audience.STAFF:
        return plan
    participations = tuple(p for p in plan.participations if _shows_participation(p, audience))
    involvements = tuple(i for i in plan.involvements if _shows_involvement(i, audience))
    hidden = {i.organisation_id for i in plan.involvements} - {
        i.organisation_id for i in involvements
    }
    present = {p.id for p in participations}
    kept = dataclasses.replace(
        plan,
        items=tuple(
            _pruned(_timed(item, audience), present, hidden)
            for item in plan.items
            if _shows_item(item, audience)
        ),
        participations=participations,
        involvements=involvements,
        people=_people(plan, audience),
    )
    return _without_strangers(_redacted(kept, audience))


def _people(plan: MissionPlan, audience: Audience) -> tuple[PersonCard, ...]:
    if audience is Audience.OWN:
        return plan.people
    return tuple(_then(card, plan.departs) for card in plan.people)


def _then(card: PersonCard, day: date | None) -> PersonCard:
    """Return `card` with the functions held on `day`; without a day, with those not ended."""
    held = tuple(each for each in card.functions if each.held_on(day))
    return dataclasses.replace(card, functions=held)


def _allowed(audiences: Audiences | None, audience: Audience) -> bool:
    return audiences is None or audience in audiences


def _timed(item: Item, audience: Audience) -> Item:
    """Return `item` without its clock times where these are hidden from `audience`."""
    if not item.time_hidden or audience is Audience.OWN:
        return item
    return dataclasses.replace(item, when=When(item.when.date, certainty=Certainty.OPEN))


def _pruned(item: Item, present: set[UUID], hidden: set[UUID]) -> Item:
    """Return `item` without absent participants and `hidden` organisations."""
    return dataclasses.replace(
        item,
        named=tuple(who for who in item.named if who in present),
        excepted=tuple(who for who in item.excepted if who in present),
        organisations=tuple(o for o in item.organisations if o.organisation_id not in hidden),
    )


def _shows_involvement(involvement: Involvement, audience: Audience) -> bool:
    """Tell nobody outside of a visit that was not asked for yet, or was declined."""
    unsettled = involvement.status in {VisitStatus.TO_ASK, VisitStatus.DECLINED}
    visited = involvement.role is InvolvementRole.VISITED
    if audience is not Audience.OWN and visited and unsettled:
        return False
    return _allowed(involvement.audiences, audience)


def _shows_item(item: Item, audience: Audience) -> bool:
    if audience is not Audience.OWN and item.status is ItemStatus.IDEA:
        return False
    return _allowed(item.audiences, audience)


def _shows_participation(participation: Participation, audience: Audience) -> bool:
    if audience is Audience.PUBLIC and Role.LEADER not in participation.roles:
        return False
    if participation.status is ParticipationStatus.CANCELLED and audience is not Audience.OWN:
        return False
    return _allowed(participation.audiences, audience)


def _redacted(value: T, audience: Audience) -> T:
    """Replace every field that `audience` may not see by its default, at every depth."""
    if isinstance(value, tuple):
        return tuple(_redacted(part, audience) for part in value)  # type: ignore[return-value]  # a tuple of the same
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    changes: dict[str, Any] = {}
    for field in dataclasses.fields(value):
        audiences = declared(field)
        if audiences is None:  # a pure value such as a name or a time, shown as a whole
            continue
        if audience in audiences:
            old = getattr(value, field.name)
            new = _redacted(old, audience)
            if new is not old:
                changes[field.name] = new
        else:
            changes[field.name] = field.default
    return dataclasses.replace(value, **changes) if changes else value


def _without_strangers(plan: MissionPlan) -> MissionPlan:
    """Leave out the cards that nothing in `plan` points to, and the pointers to nobody."""
    bare = dataclasses.replace(plan, people=(), organisations=(), places=(), vehicles=())
    wanted = set(_ids(bare))
    vehicles = tuple(card for card in plan.vehicles if card.id in wanted)
    wanted.update(_ids(vehicles))
    people = tuple(card for card in plan.people if card.id in wanted)
    wanted.update(_ids(people))
    return dataclasses.replace(
        plan,
        people=people,
        organisations=tuple(card for card in plan.organisations if card.id in wanted),
        places=tuple(card for card in plan.places if card.id in wanted),
        vehicles=vehicles,
    )


def _ids(value: object) -> Iterator[UUID]:
    """Yield every id that occurs in `value`, at every depth."""
    if isinstance(value, UUID):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _ids(part)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _ids(getattr(value, field.name))
