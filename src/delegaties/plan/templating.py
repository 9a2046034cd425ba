"""A day and a template: a day's items as entries, and the entries that a day has not got yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, time
from uuid import UUID

from delegaties.plan.clocks import zone_on
from delegaties.plan.mission import Item, MissionPlan
from delegaties.values.kinds import AttendanceRule, ItemStatus
from delegaties.values.templates import Entry, entry_of
from delegaties.values.when import When


def kept(plan: MissionPlan, items: Iterable[Item]) -> list[Entry]:
    """Return the items of a day as entries of a template; what was cancelled is left out."""
    letters = {party.id: party.letter for party in plan.parties}
    return [
        entry_of(item.kind, item.title, item.when, tuple(letters[key] for key in _parties(item)))
        for item in items
        if item.status is not ItemStatus.CANCELLED
    ]


def missing(
    plan: MissionPlan, items: Iterable[Item], entries: Sequence[Entry], day: date, day_ends: time
) -> list[tuple[Entry, When]]:
    """Return the entries that are not among the items of that day, each with its time there."""
    zone = zone_on(plan, day)
    planned = [(entry, entry.on(day, zone, day_ends)) for entry in entries]
    there = {(item.title, item.when.start) for item in items}
    return [(entry, when) for entry, when in planned if (entry.title, when.start) not in there]


def _parties(item: Item) -> tuple[UUID, ...]:
    return item.party_ids if item.rule is AttendanceRule.PARTIES else ()
