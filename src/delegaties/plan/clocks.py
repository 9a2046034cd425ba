"""By which clocks a programme is lived, and on which days another clock begins to count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta

from delegaties.plan.mission import Item
from delegaties.plan.sums import Day
from delegaties.values.kinds import ItemStatus
from delegaties.values.when import Clock

NOON = time(12)


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
