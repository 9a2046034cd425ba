"""Items outside the mission, and the nights in which the clocks change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from delegaties.checks.case import Case, title
from delegaties.checks.finding import Finding, Part, Where
from delegaties.i18n import N_
from delegaties.plan.mission import Item
from delegaties.values.kinds import Severity

LONGEST = 400
"""So many days are looked at; a mission that lasts longer has a typing error in its dates."""


def outside(case: Case) -> Iterator[Finding]:
    """Find items before the departure or after the return."""
    first, last = case.plan.departs, case.plan.returns or case.plan.departs
    for item in case.items:
        day = item.when.date
        if day is None or first is None or last is None:
            continue
        early = day < first
        if early or _last_day(case, item, day) > last:
            yield Finding(
                rule="outside_mission",
                severity=Severity.WARN,
                where=Where(part=Part.PROGRAMME, row_id=item.id, field="when", day=day),
                text=N_("“{item}” is before the departure")
                if early
                else N_("“{item}” is after the return"),
                detail=N_("The mission is from {first} to {last}"),
                params={"item": title(item), "first": first, "last": last},
                about=(item.id,),
            )


def _last_day(case: Case, item: Item, day: date) -> date:
    """Return the day on which an item ends; the small hours belong to the day before."""
    end = item.when.end
    if end is None:
        return day
    small = end.date > day and end.time <= case.limits.day_ends
    return end.date - timedelta(days=small)


def doubtful_clocks(case: Case) -> Iterator[Finding]:
    """Find clock times that do not exist, or occur twice while nobody said which is meant."""
    for item in case.items:
        for clock in (item.when.start, item.when.end):
            if clock is None or _changes(clock.zone, clock.date, clock.date) == {}:
                continue
            if clock.is_missing or (clock.is_double and clock.fold is None):
                yield Finding(
                    rule="doubtful_clock",
                    severity=Severity.BLOCK,
                    where=Where(
                        part=Part.PROGRAMME, row_id=item.id, field="when", day=item.when.date
                    ),
                    text=N_("{time} does not exist that night: “{item}”")
                    if clock.is_missing
                    else N_("{time} occurs twice that night: “{item}”"),
                    detail=N_("{day}: the clocks change in {zone}"),
                    params={
                        "time": clock.time, "item": title(item), "day": clock.date,
                        "zone": clock.zone,
                    },
                    about=(item.id, clock is item.when.end),
                )  # fmt: skip


def clock_changes(case: Case) -> Iterator[Finding]:
    """Find the days of the programme on which the clocks change, there or at home."""
    days: dict[str, set[date]] = {case.plan.home_zone: set()}
    for item in case.items:
        for clock in (item.when.start, item.when.end):
            if clock is not None:
                days.setdefault(clock.zone, set()).add(clock.date)
                days[case.plan.home_zone].add(clock.date)
    told = set()
    for zone, dates in sorted(days.items()):
        if not dates:
            continue
        for day, forward in _changes(zone, min(dates), max(dates)).items():
            if (day, forward) not in told:
                told.add((day, forward))
                yield _night(case, zone, day, forward=forward)


def _night(case: Case, zone: str, day: date, *, forward: bool) -> Finding:
    return Finding(
        rule="clock_change",
        severity=Severity.INFO,
        where=Where(part=Part.PROGRAMME, day=day),
        text=N_("The clocks go forward: the night is an hour shorter")
        if forward
        else N_("The clocks go back: the night is an hour longer"),
        detail=N_("{day}, at home; the difference in time changes")
        if zone == case.plan.home_zone
        else N_("{day}, in {zone}"),
        params={"day": day, "zone": zone},
        about=(zone, day),
    )


def _changes(zone: str, first: date, last: date) -> Mapping[date, bool]:
    """Return the days on which a zone's clocks change; True where they go forward."""
    return _known_changes(zone, first, min(last, first + timedelta(LONGEST)))


@lru_cache(maxsize=2000)
def _known_changes(zone: str, first: date, last: date) -> Mapping[date, bool]:
    info, found = ZoneInfo(zone), {}
    offset = _offset(info, first)
    for number in range((last - first).days + 1):
        day = first + timedelta(number)
        after = _offset(info, day + timedelta(1))
        if after != offset:
            found[day] = after > offset
        offset = after
    return found


def _offset(zone: ZoneInfo, day: date) -> timedelta:
    """Return how far ahead of UTC a zone is when a day begins there."""
    offset = datetime(day.year, day.month, day.day, tzinfo=UTC).astimezone(zone).utcoffset()
    return offset or timedelta(0)
