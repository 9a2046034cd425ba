"""What asks for attention when a mission is on other dates: said before anything is done.

All checks judge the mission as it will be. Holidays and weekends are told once a day, with the
items on it, and not once an item. Of the rest the worst is told, as far as it is new.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from delegaties.checks.accepted import WORST_FIRST
from delegaties.checks.finding import Finding, second_line, sentence
from delegaties.i18n import N_
from delegaties.plan.mission import MissionPlan
from delegaties.plan.repeating import begins, functions_ended, left_open
from delegaties.ui.language import _, current, ngettext
from delegaties.values.kinds import ItemKind, Severity
from delegaties.values.labels import label
from delegaties.values.texts import Texts

YEAR = timedelta(weeks=52)
"""The same weekday a year later: what a next edition most often begins on."""

A_DAY = {
    "public_holiday": N_("{day} is {holiday} in {country}"),
    "weekend": N_("{day} is in the weekend in {country}"),
    "prayers": N_("There are prayers in {country} on {day}, {first}–{last}"),
}
"""Rules that are told once a day: what the day is."""

ALWAYS = frozenset({"clock_change", "travel_document", "no_destination"})
"""Rules that are told although the same was so before: the dates are what they are about."""

MOST = 4
"""So many items of a day are named."""
SENTENCES = 8
"""So much is told of what is new beside the days; more is counted."""


@dataclass(frozen=True)
class Point:
    """One point: what it is, and a lesser second line."""

    text: str
    more: str = ""
    severity: Severity = Severity.WARN


@dataclass(frozen=True)
class Foretold:
    """What the checks find on the new dates, and the keys of what they find now."""

    found: Sequence[Finding] = ()
    now: frozenset[str] = frozenset()


def next_first_day(first: date, today: date) -> date:
    """Return when a next edition begins: the same weekday a year later, or more years if past."""
    day = first + YEAR
    while day <= today:
        day += YEAR
    return day


def points(  # noqa: PLR0913  the mission twice, and what is known of both
    before: MissionPlan,
    after: MissionPlan,
    days: int,
    foretold: Foretold,
    *,
    today: date,
    people: bool = True,
) -> list[Point]:
    """Return what asks for attention on dates that are so many days later, worst first."""
    found = [*_past(after, today), *(_open(before, days) if after.items else ())]
    found += _functions(after) if people else ()
    found += _days(foretold.found, after)
    others = [each for each in foretold.found if each.rule not in A_DAY]
    told = [each for each in others if each.rule in ALWAYS]
    new = [each for each in others if each.rule not in ALWAYS and each.key not in foretold.now]
    loud = [each for each in new if each.severity is not Severity.INFO][:SENTENCES]
    words = current()
    found += [
        Point(sentence(each, words), second_line(each, words), each.severity)
        for each in (*told, *loud)
    ]
    found.sort(key=lambda point: WORST_FIRST.index(point.severity))
    return [*found, *_rest(len(new) - len(loud), len(others) - len(told) - len(new))]


def _rest(more: int, same: int) -> Iterator[Point]:
    """Yield how much is not told: what is new, and what is so already."""
    if more:
        text = ngettext("{n} other point besides", "{n} other points besides", more)
        yield Point(text, severity=Severity.INFO)
    if same:
        text = ngettext("{n} point stays as it is now", "{n} points stay as they are now", same)
        yield Point(text, severity=Severity.INFO)


def _past(after: MissionPlan, today: date) -> Iterator[Point]:
    first = begins(after)
    if first is not None and first < today:
        yield Point(
            _("These dates are past"),
            _("Holidays and weekends are pointed out for dates that are still to come."),
        )


def _open(before: MissionPlan, days: int) -> Iterator[Point]:
    for item in left_open(before, days):
        yield Point(
            _("“{item}” is left without a time", item=item.title.text(current().language)),
            _("On the new day its clock time does not exist, or occurs twice."),
        )


def _functions(after: MissionPlan) -> Iterator[Point]:
    for card, function in functions_ended(after):
        title = function.title.text(current().language)
        what = ", ".join(filter(None, (title, function.organisation)))
        yield Point(
            _("{name} has left this function then", name=card.name.full),
            _("{function}, until {date}", function=what, date=function.ends_on),
        )


def _days(judged: Sequence[Finding], after: MissionPlan) -> Iterator[Point]:
    """Yield what is special on each day, with the items that are planned on it, in order."""
    when: dict[UUID | None, Any] = {item.id: item.when.sort_key for item in after.items}
    found: dict[tuple[Any, ...], list[Finding]] = defaultdict(list)
    for each in judged:
        if each.rule in A_DAY and each.where.day is not None:
            country = str(each.params.get("country", ""))
            found[each.where.day, each.rule, country].append(each)
    words = current()
    for (day, rule, country), some in sorted(found.items(), key=lambda pair: pair[0]):
        params = {**some[0].params, "country": words.country(country)}
        shown = words.weekday_date(day)
        params["day"] = shown if rule == "prayers" else shown[:1].upper() + shown[1:]
        some.sort(key=lambda each: when[each.where.row_id])
        worst = min((each.severity for each in some), key=WORST_FIRST.index)
        yield Point(_(A_DAY[rule], **params), _items(some), worst)


def _items(some: Sequence[Finding]) -> str:
    words = current()
    names = [_item(each) for each in some]
    if len(names) > MOST:
        rest = len(names) - MOST + 1
        names = [*names[: MOST - 1], ngettext("{n} other item", "{n} other items", rest)]
    return words.listed(names)


def _item(finding: Finding) -> str:
    """Return what the item of a finding is called, or else what kind of item it is."""
    item, words = finding.params["item"], current()
    if isinstance(item, ItemKind):
        return words.text(label(item))
    return item.text(words.language) if isinstance(item, Texts) else ""
