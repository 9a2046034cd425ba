"""What depends on a country or a municipality: data that the office edits, with defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time

from delegaties.values.kinds import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Customs:
    """The habits of one country (ISO 3166-1 alpha-2; "" for any other).

    `weekend` counts Monday as 0. Spans are wall clocks of the place; `prayers` are those at which
    no appointment is made.
    """

    country: str = ""
    weekend: tuple[int, ...] = (5, 6)
    opens: time = time(9)
    closes: time = time(17, 30)
    lunch: tuple[time, time] = (time(12), time(13))
    prayers: tuple[tuple[int, time, time], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The municipality's measures; minutes unless the name says otherwise."""

    day_ends: time = time(4)
    ahead_days: int = 14
    transfer: int = 10
    boarding_per_ten: int = 5
    kilometres_an_hour: int = 30
    long_day_hours: int = 14
    rest_after_flight_hours: int = 6
    long_flight_hours: int = 7
    passport_months: int = 6
    known_visit_months: int = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What the office holds to: limits, customs by country, and severities it set itself."""

    limits: Limits = Limits()
    customs: Mapping[str, Customs] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)

    def customs_of(self, country: str) -> Customs:
        """Return a country's habits, or those that stand for any other."""
        return self.customs.get(country) or self.customs.get("") or Customs()
