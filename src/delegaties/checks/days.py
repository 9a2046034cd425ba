"""What a day asks of people: its length, and time to eat."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from operator import itemgetter
from uuid import UUID

from delegaties.checks.agenda import Stretch, is_long_flight
from delegaties.checks.case import Case, title
from delegaties.checks.finding import Finding, Part, Where
from delegaties.i18n import N_
from delegaties.values.kinds import ItemKind, Severity
from delegaties.values.when import Clock

FEW = 3
"""So many people are named; more are counted."""
PAUSE = timedelta(hours=5)
"""After so long without anything a new day begins for people, whatever the date says."""
TIME_TO_EAT = timedelta(hours=1)
"""With so much free time within the hours of a meal, or before or after a day that begins or ends
in them, people can see to it themselves."""
SERVED = timedelta(hours=3)
"""From here on a meal is served on a flight."""
FEEDS = frozenset({ItemKind.MEAL, ItemKind.RECEPTION})


@dataclass(frozen=True, slots=True)
class _Hungry:
    """People without a meal on a day, the longest free time they have for one, and after what."""

    people: tuple[UUID, ...]
    free: timedelta
    after: Stretch


def long_day(case: Case) -> Iterator[Finding]:
    """Find days that last too long without a pause; a long flight is a day of its own."""
    found = {
        (run[0], max(run, key=lambda each: each.ends)): None
        for line in case.travelling
        for run in _runs(case, line.stretches)
    }
    for first, last in found:
        length = last.ends - first.starts
        if length > timedelta(hours=case.limits.long_day_hours):
            yield Finding(
                rule="long_day",
                severity=Severity.INFO,
                where=_on(first.day, last),
                text=N_("A long day: {length}"),
                detail=N_("{day}: from “{first}” to “{last}”"),
                params={
                    "length": length, "day": first.day,
                    "first": title(first.item), "last": title(last.item),
                },
                about=(first.day, first.item.id, last.item.id),
            )  # fmt: skip


def _on(day: date, stretch: Stretch) -> Where:
    return Where(part=Part.PROGRAMME, row_id=stretch.item.id, field="when", day=day)


def _runs(case: Case, stretches: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """Yield the stretches between two pauses."""
    run: list[Stretch] = []
    ends = stretches[0].starts
    for each in stretches:
        asleep = is_long_flight(each, case.limits)
        if run and (asleep or each.starts - ends >= PAUSE):
            yield run
            run = []
        ends = max(ends, each.ends)
        if not asleep:
            run.append(each)
    if run:
        yield run


def lunch(case: Case) -> Iterator[Finding]:
    """Find days that go on through the hours of lunch without one."""
    limits = case.limits
    texts = N_("No lunch is planned"), N_("No time for lunch")
    yield from _without(case, "lunch", texts, (limits.lunch_from, limits.lunch_until))


def dinner(case: Case) -> Iterator[Finding]:
    """Find days that go on through the hours of dinner without one."""
    limits = case.limits
    texts = N_("No dinner is planned"), N_("No time for dinner")
    yield from _without(case, "dinner", texts, (limits.dinner_from, limits.dinner_until))


def _without(
    case: Case, rule: str, texts: tuple[str, str], hours: tuple[time, time]
) -> Iterator[Finding]:
    found: dict[date, list[_Hungry]] = defaultdict(list)
    for line in case.travelling:
        days: dict[date, list[Stretch]] = defaultdict(list)
        for stretch in line.stretches:
            days[stretch.day].append(stretch)
        for day, stretches in days.items():
            room = _room(day, stretches, hours)
            if room is not None:
                found[day].append(_Hungry(line.people, *room))
    for day, hungry in found.items():
        worst = min(hungry, key=lambda each: each.free)
        who = {key for each in hungry for key in each.people}
        no_time = worst.free < TIME_TO_EAT
        yield Finding(
            rule=rule,
            severity=Severity.WARN if no_time else Severity.INFO,
            where=_on(day, worst.after),
            text=texts[no_time],
            detail=_whom(who, case),
            params={"day": day, "who": case.names(who), "count": case.heads(who)},
            about=(day, *(() if who >= case.travellers else sorted(who))),
        )


def _whom(who: set[UUID], case: Case) -> str:
    if who >= case.travellers:
        return N_("{day}, for all")
    return N_("{day}, for {count} people") if len(who) > FEW else N_("{day}, for {who}")


def _room(
    day: date, stretches: Sequence[Stretch], hours: tuple[time, time]
) -> tuple[timedelta, Stretch] | None:
    """Return the longest free time within the hours of a meal, and what comes before it.

    None when there is a meal, or when the day does not go on through those hours.
    """
    zone = _zone(stretches, day, hours[0])
    opens, closes = (Clock(day, hour, zone).instant for hour in hours)
    within = [each for each in stretches if each.starts < closes and each.ends > opens]
    last = max(each.ends for each in stretches)
    through = stretches[0].starts <= opens + TIME_TO_EAT and last >= closes - TIME_TO_EAT
    if not through or any(map(_feeds, within)) or _eats_late(stretches, closes):
        return None
    # Each free time within those hours, with what comes before it.
    rooms, ends, before = [], opens, stretches[0]
    for each in stretches:
        if each.starts < closes:
            rooms.append((each.starts - ends, before))
            if each.ends >= ends or ends == opens:
                ends, before = max(ends, each.ends), each
    rooms.append((closes - ends, before))
    return max(rooms, key=itemgetter(0))


def _zone(stretches: Sequence[Stretch], day: date, hour: time) -> str:
    """Return the zone in which people are at an hour: where what they did before it ended."""
    zone = ""
    for each in stretches:
        start, end = each.item.when.start, each.item.when.end
        if start and (not zone or (start.date, start.time) <= (day, hour)):
            over = end is not None and (end.date, end.time) <= (day, hour)
            zone = end.zone if end and over else start.zone
    return zone


def _eats_late(stretches: Sequence[Stretch], closes: datetime) -> bool:
    """Whether a meal begins as its hours end."""
    return any(each.starts == closes and each.item.kind in FEEDS for each in stretches)


def _feeds(stretch: Stretch) -> bool:
    served = stretch.item.kind is ItemKind.FLIGHT and stretch.ends - stretch.starts >= SERVED
    return served or stretch.item.kind in FEEDS
