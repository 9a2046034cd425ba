"""The habits of countries: as the program ships with them, and as text in a file or a row."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import time
from functools import cache
from typing import Any

from delegaties import resources

ANY = "any"
"""The table of the file that stands for every other country."""

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Prayer = tuple[int, time, time]
"""A weekday (Monday is 0), and from when until when."""


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
    prayers: tuple[Prayer, ...] = ()


def customs(country: str, table: Mapping[str, Any]) -> Customs:
    """Read the habits of a country, written as in the shipped file."""
    first, last = table["lunch"]
    return Customs(
        country=country,
        weekend=tuple(DAYS.index(day) for day in table["weekend"]),
        opens=table["opens"],
        closes=table["closes"],
        lunch=(first, last),
        prayers=tuple(prayer for text in table["prayers"] for prayer in _prayers(text)),
    )


def _prayers(text: str) -> Iterable[Prayer]:
    day, _space, span = text.rpartition(" ")
    first, _dash, last = span.partition("-")
    for weekday in (DAYS.index(day),) if day else range(len(DAYS)):
        yield weekday, time.fromisoformat(first), time.fromisoformat(last)


def written(habits: Customs) -> Mapping[str, Any]:
    """Return the habits of a country as a row has them: days and prayers as the file does."""
    return {
        "weekend": tuple(DAYS[day] for day in habits.weekend),
        "opens": habits.opens,
        "closes": habits.closes,
        "lunch_from": habits.lunch[0],
        "lunch_until": habits.lunch[1],
        "prayers": _prayers_written(habits.prayers),
    }


def _prayers_written(prayers: Iterable[Prayer]) -> tuple[str, ...]:
    # What is on every day is written once.
    spans: dict[tuple[time, time], list[int]] = {}
    for day, first, last in prayers:
        spans.setdefault((first, last), []).append(day)
    found = []
    for (first, last), weekdays in spans.items():
        span = f"{first:%H:%M}-{last:%H:%M}"
        daily = len(set(weekdays)) == len(DAYS)
        found += [span] if daily else [f"{DAYS[day]} {span}" for day in weekdays]
    return tuple(found)


@cache
def shipped() -> Mapping[str, Customs]:
    """Return the habits that the program ships with, by country; "" for any other."""
    tables = tomllib.loads(resources.path("customs.toml").read_text(encoding="utf-8"))
    rest = tables.pop(ANY)
    known = {country: customs(country, rest | table) for country, table in tables.items()}
    return known | {"": customs("", rest)}
