"""Everything derived from a plan: computed here, never stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from delegaties.plan.attendance import Window, is_present, window_of
from delegaties.values.kinds import (
    STOPPED,
    AttendanceRule,
    ItemStatus,
    MissionStatus,
    ParticipationStatus,
    Side,
)
from delegaties.values.money import Money, totals
from delegaties.values.when import DAY_ENDS

if TYPE_CHECKING:  # lists of missions do without
    from delegaties.plan.mission import Cost, Item, MissionPlan, Participation
    from delegaties.values.when import When

REPORT_TERM = timedelta(weeks=6)
"""A report is due six weeks after return, unless a decision names another date (domain rule)."""

REPORTED = frozenset({MissionStatus.REPORTED, MissionStatus.PUBLISHED, MissionStatus.CLOSED})


def report_due(returns: date | None, overridden: date | None) -> date | None:
    """Return the date on which the report is due."""
    if overridden is not None:
        return overridden
    return None if returns is None else returns + REPORT_TERM


def report_open(status: MissionStatus, reported_on: date | None) -> bool:
    """Whether a report is still to be written."""
    return reported_on is None and status not in REPORTED and status not in STOPPED


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the programme; `number` counts from the first day of the mission."""

    date: date
    number: int | None
    items: tuple[Item, ...]


def programme_day(when: When, day_ends: time = DAY_ENDS) -> date | None:
    """Return the day of the programme an item belongs to; its own date stays what it is.

    What begins after midnight and before `day_ends` belongs to the evening before.
    """
    late = when.start is not None and when.start.time < day_ends
    return when.date - timedelta(1) if when.date is not None and late else when.date


def programme_days(plan: MissionPlan, day_ends: time = DAY_ENDS) -> tuple[Day, ...]:
    """Return every day of the mission, and every other day that has items, in order."""
    by_date: dict[date, list[Item]] = defaultdict(list)
    for item in plan.items:
        day = programme_day(item.when, day_ends)
        if day is not None:
            by_date[day].append(item)
    first, last = plan.departs, plan.returns or plan.departs
    if first is not None and last is not None:
        for offset in range(min((last - first).days, 366) + 1):
            by_date.setdefault(first + timedelta(offset), [])
    start = first or min(by_date, default=None)
    return tuple(
        Day(day, (day - start).days + 1 if start and day >= start else None, _in_order(items))
        for day, items in sorted(by_date.items())
    )


def _in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=lambda item: (item.when.sort_key, item.id)))


def day_count(plan: MissionPlan) -> int | None:
    """Return how many days the mission lasts, travel days included."""
    if plan.departs is None or plan.returns is None:
        return None
    return (plan.returns - plan.departs).days + 1


def tray(plan: MissionPlan) -> tuple[Item, ...]:
    """Return the items that still have to be given a day."""
    return tuple(item for item in plan.items if item.when.date is None)


def attendees(plan: MissionPlan, item: Item) -> tuple[Participation, ...]:
    """Return who attends an item, in order of precedence.

    The rule chooses, `named` adds and `excepted` takes away. Somebody outside their attendance
    window, or not coming at all, does not attend by rule, only by name.
    """
    return next(company for _, company in companies(plan.participations, (item,)))


def companies(
    participations: Sequence[Participation], items: Iterable[Item]
) -> Iterator[tuple[Item, tuple[Participation, ...]]]:
    """Yield who attends each item, as `attendees` does, for a whole programme at once.

    Equal companies are one and the same tuple.
    """
    at = {part.id: place for place, part in enumerate(participations)}
    windows = _windows(participations)
    by_rule: dict[tuple[object, ...], frozenset[int]] = {}
    known: dict[frozenset[int], tuple[Participation, ...]] = {}
    for item in items:
        rule = item.rule, item.party_ids
        if rule not in by_rule:
            by_rule[rule] = _by_rule(participations, item)
        there = (
            by_rule[rule]
            .difference(
                *(parts for one, parts in windows if not is_present(one, item)),
                [at[each] for each in item.excepted if each in at],
            )
            .union(at[each] for each in item.named if each in at)
        )
        if there not in known:
            known[there] = tuple(participations[place] for place in sorted(there))
        yield item, known[there]


def _windows(participations: Sequence[Participation]) -> list[tuple[Participation, list[int]]]:
    """Return the places of those with equal attendance windows, with one that stands for them."""
    windows: dict[Window, list[int]] = defaultdict(list)
    for place, part in enumerate(participations):
        if part.from_date or part.until_date:
            windows[window_of(part)].append(place)
    return [(participations[places[0]], places) for places in windows.values()]


def _by_rule(participations: Sequence[Participation], item: Item) -> frozenset[int]:
    """Return the places of those whom the rule chooses."""
    if item.rule is AttendanceRule.NAMED:
        return frozenset()
    everyone, parties = item.rule is AttendanceRule.EVERYONE, set(item.party_ids)
    return frozenset(
        place
        for place, part in enumerate(participations)
        if part.status is not ParticipationStatus.CANCELLED
        and (everyone or part.party_id in parties)
    )


def items_of(plan: MissionPlan, participation_id: UUID) -> tuple[Item, ...]:
    """Return the items one participant attends."""
    return tuple(
        item for item in plan.items
        if any(part.id == participation_id for part in attendees(plan, item))
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people: as estimated, confirmed and in fact, and as listed on each side."""

    estimated: int | None
    confirmed: int | None
    actual: int | None
    ours: int
    theirs: int
    listed_confirmed: int


def counts(plan: MissionPlan) -> Counts:
    """Count the delegation; the first three are what the office wrote down, kept apart."""
    coming = [p for p in plan.participations if p.status is not ParticipationStatus.CANCELLED]
    return Counts(
        plan.count_estimated,
        plan.count_confirmed,
        plan.count_actual,
        sum(p.number for p in coming if p.side is Side.OURS),
        sum(p.number for p in coming if p.side is Side.THEIRS),
        sum(p.number for p in coming if p.status is ParticipationStatus.CONFIRMED),
    )


@dataclass(frozen=True, slots=True)
class PayerTotal:
    """What one payer bears, one amount per currency."""

    payer: str
    estimate: tuple[Money, ...]
    actual: tuple[Money, ...]


def cost_totals(costs: Iterable[Cost]) -> tuple[PayerTotal, ...]:
    """Return the totals per payer, by name, and within a payer per currency."""
    lines: dict[str, list[Cost]] = defaultdict(list)
    for cost in costs:
        lines[cost.payer].append(cost)
    return tuple(
        PayerTotal(
            payer,
            totals(Money(c.estimate, c.currency) for c in of_payer if c.estimate is not None),
            totals(Money(c.actual, c.currency) for c in of_payer if c.actual is not None),
        )
        for payer, of_payer in sorted(lines.items())
    )


def unconfirmed(plan: MissionPlan) -> tuple[Item, ...]:
    """Return the items that are still only an idea or asked."""
    return tuple(i for i in plan.items if i.status in (ItemStatus.IDEA, ItemStatus.ASKED))
