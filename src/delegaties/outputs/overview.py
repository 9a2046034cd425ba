"""A mission in plain lines, for a console."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time
from typing import Any

from delegaties.i18n import N_, Words
from delegaties.plan import document, sums
from delegaties.plan.directory import Summary
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan, Participation
from delegaties.values.kinds import Certainty, Side
from delegaties.values.labels import label
from delegaties.values.when import DAY_ENDS


def summary_as_json(mission: Summary) -> dict[str, Any]:
    """Return a mission of the list as JSON; the text that searching uses is left out."""
    told: dict[str, Any] = document.encode(mission)
    del told["search"]
    return told


def mission_lines(missions: Sequence[Summary], words: Words) -> Iterator[str]:
    """Yield one line per mission, in columns: id, departure, status, title."""
    rows = [
        (
            str(mission.id),
            mission.departs.isoformat() if mission.departs else "",
            words.text(label(mission.status)),
            words.text(label(mission.direction)),
            mission.title.text(words.language),
        )
        for mission in missions
    ]
    return in_columns(rows)


def in_columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the rows with their cells under each other, also where letters are two columns wide."""
    widths = [max(map(width, column), default=0) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [cell + " " * (most - width(cell)) for cell, most in zip(row, widths, strict=True)]
        yield "  ".join(cells).rstrip()


def width(text: str) -> int:
    """Return how many columns of a console a text takes (Unicode Standard Annex 11)."""
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )


def plan_lines(plan: MissionPlan, words: Words, day_ends: time = DAY_ENDS) -> Iterator[str]:
    """Yield a mission: what and when, who, the programme by day, and what still needs a day."""
    yield plan.title.text(words.language)
    yield from _head(plan, words)
    for side in Side:
        people = [part for part in plan.participations if part.side is side]
        if people:
            yield ""
            yield words.text(_SIDES[side])
            yield from _people(plan, people, words)
    for day in sums.programme_days(plan, day_ends):
        yield ""
        yield words.date_long(day.date)
        yield from _items(plan, day.items, words, day.date)
    waiting = sums.tray(plan)
    if waiting:
        yield ""
        yield words.text(N_("Without a day"))
        yield from _items(plan, waiting, words)


_SIDES = {Side.OURS: N_("Our delegation"), Side.THEIRS: N_("Their delegation")}


def _head(plan: MissionPlan, words: Words) -> Iterator[str]:
    facts = [label(plan.direction), label(plan.kind), label(plan.status)]
    yield ", ".join(words.text(fact) for fact in facts)
    if plan.departs and plan.returns:
        yield words.date_range(plan.departs, plan.returns)
    where = [
        ", ".join(filter(None, (stop.place, words.country(stop.country) if stop.country else "")))
        for stop in plan.destinations
    ]
    if where:
        yield "; ".join(where)


def _people(plan: MissionPlan, parts: Iterable[Participation], words: Words) -> Iterator[str]:
    lookup = Lookup(plan)
    for part in parts:
        count = f"{part.number} × " if part.number > 1 else ""
        told = [count + lookup.name_of(part, words.language), part.function.text(words.language)]
        told += [lookup.organisation_of(part), *(words.text(label(role)) for role in part.roles)]
        yield "  " + _one_line(", ".join(filter(None, told)))


def _items(
    plan: MissionPlan, items: Iterable[Item], words: Words, day: date | None = None
) -> Iterator[str]:
    lookup = Lookup(plan)
    for item in items:
        place = lookup.place(item.place_id)
        told = [item.title.text(words.language) or words.text(label(item.kind))]
        told += [
            place.name if place else item.place_note.text(words.language),
            words.text(label(item.status)),
        ]
        yield f"  {_time(item, words, day):15}  {_one_line(', '.join(filter(None, told)))}"


def _time(item: Item, words: Words, day: date | None) -> str:
    start, end = item.when.start, item.when.end
    if start is None:
        return words.text(N_("to be decided")) if item.when.date and not item.when.all_day else ""
    about = "" if item.when.certainty is Certainty.EXACT else "± "
    begin = about + words.time(start.time, padded=True)
    later = ((end or start).date - (day or start.date)).days
    until = f"–{words.time(end.time, padded=True)}" if end else ""
    return begin + until + (f" +{later}" if later else "")


def _one_line(text: str) -> str:
    return " ".join(text.split())
