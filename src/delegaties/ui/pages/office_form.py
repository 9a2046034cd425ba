"""What the office holds to, as forms: measures, habits of a country, severities."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from functools import partial
from typing import Any

from delegaties.checks.rules import GROUPS, Rule
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.ui.form import Field, Kind, Section
from delegaties.ui.language import _, current
from delegaties.ui.mission.severities import name as severity_name
from delegaties.values.customs import DAYS, written
from delegaties.values.folding import fold
from delegaties.values.kinds import Severity
from delegaties.values.office import Limits, Office
from delegaties.values.typed import parse_time

MINUTES, HOURS = N_("minutes"), N_("hours")
MONTHS, AHEAD = N_("months"), N_("days")


def _number(name: str, label: str, unit: str, most: int, hint: str = "") -> Field:
    return Field(name, label, Kind.NUMBER, unit=unit, least=0, most=most, hint=hint)


LIMITS = (
    Section(
        N_("Points of attention"),
        (
            _number(
                "ahead_days", N_("Everything arranged before an item"), AHEAD, 365,
                N_("from then on place, host, contact and confirmation are asked for"),
            ),
            Field("day_ends", N_("A day ends at"), Kind.TIME, hint=N_("items until then belong to "
                "the evening before")),
            _number("transfer", N_("Minimum time between two places"), MINUTES, 240),
            _number("boarding_per_ten", N_("Boarding, for each ten people"), MINUTES, 60),
            _number("kilometres_an_hour", N_("Speed on the road"), N_("km/h"), 130),
            _number("interpreted", N_("An interpreted meeting takes at least"), MINUTES, 480),
            _number("long_day_hours", N_("A day is long from"), HOURS, 24),
            _number("long_flight_hours", N_("A flight is long from"), HOURS, 24),
            _number("rest_after_flight_hours", N_("Rest after a long flight"), HOURS, 48),
            _number("passport_months", N_("Travel document valid after return"), MONTHS, 24),
            Field("lunch_from", N_("Lunch from"), Kind.TIME),
            Field("lunch_until", N_("Lunch until"), Kind.TIME),
            Field("dinner_from", N_("Dinner from"), Kind.TIME),
            Field("dinner_until", N_("Dinner until"), Kind.TIME),
            _number("known_visit_months", N_("An earlier visit counts for"), MONTHS, 240),
        ),
        N_("for the whole office; empty a field to go back to the default"),
    ),
)  # fmt: skip
"""The measures; an emptied field goes back to what the program has."""


def _weekdays() -> list[tuple[str, str]]:
    return [(code, current().weekday(date(2024, 1, 1 + at))) for at, code in enumerate(DAYS)]


CUSTOMS = (
    Section(
        N_("Habits of a country"),
        (
            Field(
                "country", N_("Country"), Kind.COUNTRY, hint=N_("empty: every other country"),
                width="full",
            ),
            Field("opens", N_("Offices open"), Kind.TIME),
            Field("closes", N_("Offices close"), Kind.TIME),
            Field("lunch_from", N_("Lunch there from"), Kind.TIME),
            Field("lunch_until", N_("Lunch there until"), Kind.TIME),
            Field("weekend", N_("Weekend"), Kind.TAGS, _weekdays),
            Field(
                "prayers", N_("Times of prayer"), Kind.TAGS,
                hint=N_("such as Fri 12:00-13:30; without a day: every day"),
            ),
        ),
        N_("for the whole office"),
    ),
)  # fmt: skip


def _severities(rule: Rule) -> Sequence[tuple[Any, str]]:
    shipped = _("by default: {severity}", severity=severity_name(rule.severity))
    return [(None, shipped), *((each, severity_name(each)) for each in reversed(Severity))]


SEVERITIES = tuple(
    Section(
        heading,
        tuple(
            Field(
                rule.name, rule.label, Kind.CHOICE, partial(_severities, rule),
                optional=False,
            )
            for rule in rules
        ),
    )
    for heading, rules in GROUPS
)  # fmt: skip


def limits_shown(office: Office) -> Mapping[str, Any]:
    """Return the measures as the form has them."""
    return {each.name: getattr(office.limits, each.name) for each in fields(Limits)}


def customs_shown(office: Office, country: str) -> Mapping[str, Any]:
    """Return the habits of a country as the form has them."""
    habits = written(office.customs_of(country))
    return {**habits, "country": country, "prayers": prayers_shown(habits["prayers"])}


def severities_shown(office: Office) -> Mapping[str, Any]:
    """Return the office's own severities as the form has them."""
    rules = (field.name for section in SEVERITIES for field in section.fields)
    return {rule: office.severities.get(rule) for rule in rules}


def prayers_shown(prayers: Iterable[str]) -> tuple[str, ...]:
    """Return times of prayer with the days and clocks of the window's language."""
    return tuple(map(_prayer_shown, prayers))


def _prayer_shown(prayer: str) -> str:
    day, _space, span = prayer.rpartition(" ")
    clocks = (current().time(parse_time(clock)) for clock in span.split("-"))
    shown = "-".join(clocks)
    return f"{current().weekday(_a(day), short=True)} {shown}" if day else shown


def _a(day: str) -> date:
    """Return some date on a weekday."""
    return date(2024, 1, 1 + DAYS.index(day))


_PRAYER = re.compile(r"(?:([^\W\d]+)\.?\s+)?(\S+?)\s*[-–]\s*(\S+)")


def prayers_typed(words: Iterable[str]) -> tuple[str, ...]:
    """Read times of prayer as people type them; raises RefusedError."""
    return tuple(map(_prayer_typed, words))


def _prayer_typed(word: str) -> str:
    found = _PRAYER.fullmatch(word.strip())
    day = _day_typed(found[1]) if found and found[1] else ""
    if found is None or day is None:
        raise RefusedError(
            N_("{typed} is no time of prayer. Type for example Fri 12:00-13:30."), typed=word
        )
    first, last = parse_time(found[2]), parse_time(found[3])
    return f"{day} {first:%H:%M}-{last:%H:%M}".strip()


def _day_typed(typed: str) -> str | None:
    """Return the weekday somebody means by the beginning of its name."""
    wanted = fold(typed)
    names = ((code, fold(name)) for code, name in _weekdays())
    return next((code for code, name in names if name.startswith(wanted)), None)
