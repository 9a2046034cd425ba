"""What depends on a country or a municipality: data that the office edits, with defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import time
from typing import Any

from delegaties.values.customs import Customs, shipped
from delegaties.values.kinds import Severity
from delegaties.values.when import DAY_ENDS

__all__ = ["Customs", "Limits", "Office", "counted", "limits"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The municipality's measures; minutes unless the name says otherwise."""

    day_ends: time = DAY_ENDS
    ahead_days: int = 14
    transfer: int = 10
    boarding_per_ten: int = 5
    kilometres_an_hour: int = 30
    long_day_hours: int = 14
    rest_after_flight_hours: int = 6
    long_flight_hours: int = 7
    lunch_from: time = time(11, 30)
    lunch_until: time = time(14, 30)
    dinner_from: time = time(17, 30)
    dinner_until: time = time(21)
    interpreted: int = 60
    passport_months: int = 6
    known_visit_months: int = 24


def counted(value: int | time) -> int:
    """Return a measure as a number: a clock time as minutes after midnight."""
    return value.hour * 60 + value.minute if isinstance(value, time) else value


def limits(numbers: Mapping[str, int]) -> Limits:
    """Return the measures, with these numbers in place of those that the program ships with."""
    return replace(_SHIPPED, **{name: _measure(name, number) for name, number in numbers.items()})


def _measure(name: str, number: int) -> Any:
    if isinstance(getattr(_SHIPPED, name), time):
        return time(*divmod(number, 60))
    return number


_SHIPPED = Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What the office holds to: limits, customs by country, and severities it set itself.

    `customs` has only the countries whose habits the office wrote itself.
    """

    limits: Limits = Limits()
    customs: Mapping[str, Customs] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)

    def customs_of(self, country: str) -> Customs:
        """Return a country's habits, or those that stand for any other."""
        for known in (self.customs, shipped()):
            if country in known:
                return known[country]
        return self.customs.get("") or shipped()[""]
