"""A whole mission again on other dates: moved as it is, or copied as the next edition.

Dates keep their distance to the departure. A clock time that does not exist on the new day, or
occurs twice, is left open: it is asked, never guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, TypeVar

from delegaties.plan.cards import Function, PersonCard
from delegaties.plan.copying import fresh
from delegaties.plan.mission import Item, MissionPlan
from delegaties.values.kinds import (
    Certainty,
    ItemStatus,
    MissionStatus,
    ParticipationStatus,
    VisitStatus,
)
from delegaties.values.moving import JOURNEY, MISSION_DATES, moved
from delegaties.values.texts import Texts
from delegaties.values.when import When

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What the next edition takes over."""

    people: bool = True
    programme: bool = True
    organisations: bool = True
    practical: bool = True
    costs: bool = True


def begins(plan: MissionPlan) -> date | None:
    """Return the day that a mission's other dates are counted from."""
    known = [plan.departs, plan.works_from, *(item.when.date for item in plan.items)]
    return plan.departs or min(filter(None, known), default=None)


def shifted(plan: MissionPlan, days: int) -> MissionPlan:
    """Return the mission some days later (or earlier), with every date of the journey."""
    lists: dict[str, Any] = {
        name: tuple(_dates_shifted(part, fields, days) for part in getattr(plan, name))
        for name, fields in JOURNEY.items()
    }
    items = tuple(replace(item, when=_on(item.when, days)) for item in plan.items)
    return replace(_dates_shifted(plan, MISSION_DATES, days), items=items, **lists)


def _dates_shifted(part: T, fields: Sequence[str], days: int) -> T:
    known = {name: getattr(part, name) for name in fields}
    later = {name: day + timedelta(days) for name, day in known.items() if day is not None}
    return replace(part, **later)  # type: ignore[type-var]  # each part of a plan is a dataclass


def _on(when: When, days: int) -> When:
    after = moved(when, days=days)
    clocks = [clock for clock in (after.start, after.end) if clock is not None]
    if any(clock.is_missing or clock.is_double for clock in clocks):
        return When(date=after.date, certainty=Certainty.OPEN)
    return after


def left_open(plan: MissionPlan, days: int) -> tuple[Item, ...]:
    """Return the items that lose their clock time when the mission is so many days later."""
    return tuple(
        item for item in plan.items
        if item.status is not ItemStatus.CANCELLED
        and item.when.start is not None
        and _on(item.when, days).start is None
    )  # fmt: skip


def repeated(plan: MissionPlan, title: Texts, days: int, taken: Taken) -> MissionPlan:
    """Return the next edition of a mission: new ids, and everything still to be agreed.

    Decisions, alignments, reports and commitments belong to the former edition.
    """
    later = shifted(plan, days)
    changes: dict[str, Any] = {
        "items": _items(later, taken),
        "participations": _participations(later) if taken.people else (),
        "parties": later.parties if taken.people or taken.programme else (),
        "involvements": _involvements(later) if taken.organisations else (),
        "costs": tuple(replace(c, actual=None) for c in later.costs) if taken.costs else (),
    }
    if not taken.practical:
        changes |= {"stays": (), "practicals": (), "key_contacts": ()}
    if not taken.people:
        costs = changes["costs"]
        changes["costs"] = tuple(replace(cost, participation_id=None) for cost in costs)
    copy = fresh(replace(later, **changes, **_ANEW))
    return replace(copy, title=title, previous_id=plan.id)


_ANEW: dict[str, Any] = {
    "status": MissionStatus.IDEA,
    "archived": False,
    "previous_note": "",
    "count_confirmed": None,
    "count_actual": None,
    "officials_reported": None,
    "report_due": None,
    "reported_on": None,
    "report_by": "",
    "activities": "",
    "results": "",
    "consultations": (),
    "decisions": (),
    "commitments": (),
}
"""What an edition begins with."""


def _items(plan: MissionPlan, taken: Taken) -> tuple[Item, ...]:
    if not taken.programme:
        return ()
    coming = {part.id for part in _participations(plan)} if taken.people else set()
    return tuple(
        replace(
            item,
            status=ItemStatus.IDEA,
            named=tuple(each for each in item.named if each in coming),
            excepted=tuple(each for each in item.excepted if each in coming),
        )
        for item in plan.items
        if item.status is not ItemStatus.CANCELLED
    )


def _participations(plan: MissionPlan) -> tuple[Any, ...]:
    return tuple(
        replace(part, status=ParticipationStatus.EXPECTED, deputy_id=None)
        for part in plan.participations
        if part.status is not ParticipationStatus.CANCELLED
    )


def _involvements(plan: MissionPlan) -> tuple[Any, ...]:
    return tuple(replace(each, status=VisitStatus.TO_ASK) for each in plan.involvements)


def functions_ended(plan: MissionPlan) -> tuple[tuple[PersonCard, Function], ...]:
    """Return the participants who have left their function when the mission begins.

    Where it is known for which organisation they come, their functions there count, else all.
    """
    first = begins(plan)
    if first is None:
        return ()
    cards = {card.id: card for card in plan.people}
    found = []
    for part in plan.participations:
        card = cards.get(part.person_id) if part.person_id else None
        if card is None or part.status is ParticipationStatus.CANCELLED:
            continue
        there = [each for each in card.functions if each.organisation_id == part.organisation_id]
        functions = there if part.organisation_id and there else card.functions
        ended = [
            (each.ends_on, each) for each in functions if each.ends_on and each.ends_on < first
        ]
        if ended and len(ended) == len(functions):
            found.append((card, max(ended, key=lambda pair: pair[0])[1]))
    return tuple(found)
