"""By which clocks a programme is lived, and on which days another clock begins to count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, time, timedelta

from delegaties.plan.attendance import Window, by_clock, window_of
from delegaties.plan.mission import Item, MissionPlan, Participation
from delegaties.plan.sums import Day
from delegaties.values.kinds import ItemStatus
from delegaties.values.when import Clock

NOON = time(12)


def zone_on(plan: MissionPlan, day: date | None) -> str:
    """Return the zone that a new item on a day has: of the destination, else that at home."""
    if day is None:
        return plan.home_zone
    there = [
        each.zone for each in plan.destinations
        if each.zone and each.arrives and each.arrives <= day <= (each.leaves or each.arrives)
    ]  # fmt: skip
    clocks = [i.when.start.zone for i in plan.items if i.when.date == day and i.when.start]
    return (there or clocks or [plan.home_zone])[-1]


def window_there(plan: MissionPlan, part: Participation) -> Window:
    """Return when somebody is there by the clock of where the mission is, at either end."""
    window = window_of(part)
    if not window.zone:
        return window
    begins = by_clock(window, zone_on(plan, window.from_date))
    ends = by_clock(window, zone_on(plan, window.until_date))
    return replace(begins, until_date=ends.until_date, until_time=ends.until_time, zone="")


def clock_zones(items: Iterable[Item]) -> tuple[str, ...]:
    """Return the zones of a day's times, in order; of those that tell the same time, the first."""
    found: dict[timedelta | None, str] = {}
    for item in items:
        if item.status is ItemStatus.CANCELLED:
            continue
        for clock in (item.when.start, item.when.end):
            if clock is not None:
                found.setdefault(clock.local.utcoffset(), clock.zone)
    return tuple(dict.fromkeys(found.values()))


def zone_changes(days: Iterable[Day], home: str) -> Mapping[date, tuple[str, ...]]:
    """Return, for each day on which the clock changes, its zones in order, the former one first."""
    found: dict[date, tuple[str, ...]] = {}
    before = home
    for day in days:
        zones = clock_zones(day.items)
        if not zones:
            continue
        if zones[0] != before and _offset(before, day.date) != _offset(zones[0], day.date):
            zones = (before, *zones)
        if len(zones) > 1:
            found[day.date] = zones
        before = zones[-1]
    return found


def _offset(zone: str, day: date) -> timedelta | None:
    return Clock(day, NOON, zone).local.utcoffset()
