"""What asks for attention when a mission is on other dates: said before anything is done.

Holidays and weekends are told once a day, with the items on it, and not once an item.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from delegaties.checks.all import findings
from delegaties.checks.finding import Finding, second_line, sentence
from delegaties.checks.surroundings import Surroundings
from delegaties.i18n import N_
from delegaties.plan.mission import MissionPlan
from delegaties.plan.repeating import begins, functions_ended, left_open
from delegaties.ui.language import _, current, ngettext
from delegaties.values.kinds import ItemKind
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

ONE_BY_ONE = frozenset({"clock_change", "travel_document"})
"""Other rules that other dates may break though nothing else changed."""

MOST = 4
"""So many items of a day are named."""


@dataclass(frozen=True)
class Point:
    """One point: what it is, and a lesser second line."""

    text: str
    more: str = ""


def next_first_day(first: date, today: date) -> date:
    """Return when a next edition begins: the same weekday a year later, or more years if past."""
    day = first + YEAR
    while day <= today:
        day += YEAR
    return day


def points(
    before: MissionPlan, after: MissionPlan, days: int, around: Surroundings, *, people: bool = True
) -> list[Point]:
    """Return what asks for attention on dates that are so many days later."""
    found = [*_past(after, around.today), *(_open(before, days) if after.items else ())]
    found += _functions(after) if people else ()
    judged = findings(after, around)
    found += _days(judged, after)
    words = current()
    found += [
        Point(sentence(each, words), second_line(each, words))
        for each in judged
        if each.rule in ONE_BY_ONE
    ]
    return found


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
        yield Point(_(A_DAY[rule], **params), _items(some))


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
