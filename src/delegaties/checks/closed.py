"""Appointments at moments when the country of the place does not make them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta

from delegaties.checks.case import Case, meets_others, title
from delegaties.checks.finding import Country, Finding, Part, Where
from delegaties.i18n import N_
from delegaties.plan.mission import Item
from delegaties.values.free_days import free_day
from delegaties.values.kinds import ItemKind, Severity
from delegaties.values.office import Customs

_AT_WORK = frozenset(
    {ItemKind.VISIT, ItemKind.MEETING, ItemKind.ROUND_TABLE, ItemKind.SIGNING}
)  # fmt: skip
"""Items for which others must be at work; fairs and dinners are at weekends on purpose."""

_PUBLIC = _AT_WORK | {ItemKind.SEMINAR, ItemKind.OPENING, ItemKind.PRESS}
"""Items that also want others who are free to come."""

_LUNCH_LEFT = timedelta(minutes=30)
"""A lunch break of which less is left is no lunch."""

_MIDNIGHT = time(23, 59, 59)

Span = tuple[time, time]


def public_holiday(case: Case) -> Iterator[Finding]:
    """Find appointments on a public holiday of the place's country."""
    for item, day, country in _appointments(case, _PUBLIC):
        holiday = free_day(country, day)
        if holiday:
            yield _finding(
                "public_holiday", Severity.WARN, item,
                (N_("“{item}” is on a public holiday"),
                 N_("{day} is {holiday} in {country}: ask whether it can go on, or move it")),
                {"holiday": holiday, "country": Country(country)},
            )  # fmt: skip


def weekend(case: Case) -> Iterator[Finding]:
    """Find appointments at the weekend of the place's country."""
    for item, day, country in _appointments(case, _AT_WORK):
        if day.weekday() in _customs(case, country).weekend and not free_day(country, day):
            yield _finding(
                "weekend", Severity.WARN, item,
                (N_("“{item}” is in the weekend"),
                 N_("{day}, in {country}: ask whether it can go on, or move it")),
                {"country": Country(country)},
            )  # fmt: skip


def office_hours(case: Case) -> Iterator[Finding]:
    """Find appointments that begin before the offices open, or end after they close."""
    for item, day, country in _appointments(case, _AT_WORK):
        customs, span = _customs(case, country), _span(item)
        if span and not _is_free(customs, country, day) and _is_outside(span, customs):
            yield _finding(
                "office_hours", Severity.INFO, item,
                (N_("“{item}” ({first}–{last}) is outside office hours"),
                 N_("Offices in {country} are open {opens}–{closes}: ask who is there")),
                {"country": Country(country), "first": span[0], "last": span[1],
                 "opens": customs.opens, "closes": customs.closes},
            )  # fmt: skip


def _is_outside(span: Span, customs: Customs) -> bool:
    return span[0] < customs.opens or span[1] > customs.closes


def lunch(case: Case) -> Iterator[Finding]:
    """Find appointments that leave the hosts no lunch."""
    for item, day, country in _appointments(case, _AT_WORK):
        customs, span = _customs(case, country), _span(item)
        taken = _common(span, customs.lunch) if span else timedelta()
        left = _length(customs.lunch) - taken
        if taken and left < _LUNCH_LEFT and not _is_free(customs, country, day):
            yield _finding(
                "local_lunch", Severity.INFO, item,
                (N_("“{item}” runs through the lunch of the hosts"),
                 N_("In {country} {first}–{last}: move it, or agree on a lunch together")),
                {"country": Country(country), "first": customs.lunch[0],
                 "last": customs.lunch[1]},
            )  # fmt: skip


def prayers(case: Case) -> Iterator[Finding]:
    """Find appointments at a time of prayer."""
    for item, day, country in _appointments(case, _PUBLIC):
        span = _span(item)
        if span is None:
            continue
        for weekday, first, last in _customs(case, country).prayers:
            if weekday == day.weekday() and _common(span, (first, last)):
                yield _finding(
                    "prayers", Severity.WARN, item,
                    (N_("“{item}” is at a time of prayer"),
                 N_("In {country} {first}–{last}: move it")),
                    {"country": Country(country), "first": first, "last": last},
                )  # fmt: skip


def _appointments(case: Case, kinds: frozenset[ItemKind]) -> Iterator[tuple[Item, date, str]]:
    """Yield what is still to come with its day and its country, where both are known."""
    for item in case.ahead:
        if item.kind in kinds and meets_others(item) and item.when.date is not None:
            country = _country(case, item, item.when.date)
            if country:
                yield item, item.when.date, country


def _country(case: Case, item: Item, day: date) -> str:
    """Return the country of an item: of its place, or else the only one of that day."""
    place = case.lookup.place(item.place_id)
    if place is not None and place.country:
        return place.country
    there = {
        each.country
        for each in case.plan.destinations
        if (each.arrives or day) <= day <= (each.leaves or day)
    }
    return there.pop() if len(there) == 1 else ""


def _customs(case: Case, country: str) -> Customs:
    return case.around.office.customs_of(country)


def _is_free(customs: Customs, country: str, day: date) -> bool:
    return day.weekday() in customs.weekend or bool(free_day(country, day))


def _span(item: Item) -> Span | None:
    """Return from when until when an item is, by the clock of its place, within its day."""
    start, end = item.when.start, item.when.end
    if start is None:
        return None
    if end is None:
        return start.time, start.time
    return start.time, end.time if end.date == start.date else _MIDNIGHT


def _common(one: Span, other: Span) -> timedelta:
    """Return how long two spans of a day overlap."""
    first, last = max(one[0], other[0]), min(one[1], other[1])
    return max(timedelta(), _length((first, last)))


def _length(span: Span) -> timedelta:
    first, last = (datetime.combine(date.min, clock) for clock in span)
    return last - first


def _finding(
    rule: str,
    severity: Severity,
    item: Item,
    told: tuple[str, str],
    params: Mapping[str, object],
) -> Finding:
    where = Where(part=Part.PROGRAMME, row_id=item.id, field="when", day=item.when.date)
    both = {"item": title(item), "day": item.when.date, **params}
    return Finding(
        rule=rule, severity=severity, where=where, text=told[0], detail=told[1], params=both,
        about=(item.id,),
    )  # fmt: skip
