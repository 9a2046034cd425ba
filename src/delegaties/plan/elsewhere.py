"""Who and what is busy in the other missions, and what is known of them: a value for the checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from delegaties.plan.mission import MissionPlan
from delegaties.values.texts import NO_TEXTS, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """One stretch of time, as instants (UTC), that somebody or something is taken elsewhere."""

    starts: datetime
    ends: datetime
    mission_id: UUID
    item_id: UUID | None = None
    mission: Texts = NO_TEXTS
    title: Texts = NO_TEXTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A mission in which an organisation was visited or came."""

    mission_id: UUID
    mission: Texts = NO_TEXTS
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody who belongs to the executive of an organisation, where that is known."""

    name: str
    organisation_id: UUID | None = None


T = TypeVar("T", Busy, Visit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """All other missions together.

    `people`, `places` and `vehicles` list by id when they are taken, by start. `visits` lists per
    organisation when it was visited, `family` the organisations it belongs with (parent and
    subsidiaries, at any remove) by name. `away` lists per person the missions they travel with,
    as first and last date at home. `executive` has the people who now belong to the executive of
    a municipality.
    """

    people: Mapping[UUID, tuple[Busy, ...]] = field(default_factory=dict)
    places: Mapping[UUID, tuple[Busy, ...]] = field(default_factory=dict)
    vehicles: Mapping[UUID, tuple[Busy, ...]] = field(default_factory=dict)
    visits: Mapping[UUID, tuple[Visit, ...]] = field(default_factory=dict)
    family: Mapping[UUID, tuple[tuple[UUID, str], ...]] = field(default_factory=dict)
    away: Mapping[UUID, tuple[tuple[date, date, Texts], ...]] = field(default_factory=dict)
    executive: Mapping[UUID, Member] = field(default_factory=dict)


NOTHING_ELSEWHERE = Elsewhere()


def without(everything: Elsewhere, plan: MissionPlan) -> Elsewhere:
    """Return what all missions hold without what this one does: what is elsewhere for it."""
    return replace(
        everything,
        people=_others(everything.people, plan.id),
        places=_others(everything.places, plan.id),
        vehicles=_others(everything.vehicles, plan.id),
        visits=_others(everything.visits, plan.id),
        away=_away(everything.away, plan),
    )


def _others(taken: Mapping[UUID, tuple[T, ...]], own: UUID) -> Mapping[UUID, tuple[T, ...]]:
    kept = {key: tuple(x for x in each if x.mission_id != own) for key, each in taken.items()}
    return {key: each for key, each in kept.items() if each}


def _away(
    away: Mapping[UUID, tuple[tuple[date, date, Texts], ...]], plan: MissionPlan
) -> Mapping[UUID, tuple[tuple[date, date, Texts], ...]]:
    """Take out this journey, once for every time that somebody takes part in it."""
    left = dict(away)
    for part in plan.participations:
        first = part.from_date or plan.departs
        journey = first, part.until_date or plan.returns or first, plan.title
        journeys = list(left.get(part.person_id, ())) if part.person_id else []
        if part.person_id and journey in journeys:
            journeys.remove(journey)
            left[part.person_id] = tuple(journeys)
    return {key: each for key, each in left.items() if each}
