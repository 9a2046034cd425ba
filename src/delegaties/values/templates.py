"""A programme day as an office often plans it: kept by the office, or shipped as an example."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from delegaties import resources
from delegaties.values.kinds import Certainty, ItemKind
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item of a template: its wall clock and length in minutes, None while they are open.

    `parties` are the letters of the parties it is for; without any it is for everyone.
    """

    kind: ItemKind
    title: Texts
    starts: time | None = None
    minutes: int | None = None
    parties: tuple[str, ...] = ()

    def on(self, day: date, zone: str, day_ends: time = time.min) -> When:
        """Return when it is on a day of the programme, on the clock of `zone`.

        What begins before `day_ends` is after midnight, on the next date. A clock time that does
        not exist that day, or occurs twice, is left open.
        """
        if self.starts is None:
            return When(date=day, certainty=Certainty.OPEN)
        day += timedelta(self.starts < day_ends)
        ends = datetime.combine(day, self.starts) + timedelta(minutes=self.minutes or 0)
        start = Clock(day, self.starts, zone)
        end = Clock(ends.date(), ends.time(), zone) if self.minutes else None
        if any(clock.is_missing or clock.is_double for clock in (start, end) if clock):
            return When(date=day, certainty=Certainty.OPEN)
        return When(day, start, end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A day: its name and its entries in order; a shipped one has no `id`."""

    name: Texts
    entries: tuple[Entry, ...]
    id: UUID | None = None


def entry_of(kind: ItemKind, title: Texts, when: When, parties: tuple[str, ...] = ()) -> Entry:
    """Return an item of a programme as an entry of a template."""
    length = when.duration
    return Entry(
        kind=kind,
        title=title,
        starts=when.start.time if when.start else None,
        minutes=int(length.total_seconds()) // 60 if length is not None else None,
        parties=parties,
    )


@cache
def shipped() -> tuple[Template, ...]:
    """Return the templates that come with the program."""
    kept = tomllib.loads(resources.path("day_templates.toml").read_text(encoding="utf-8"))
    return tuple(
        Template(name=_texts(each["name"]), entries=tuple(map(_entry, each["items"])))
        for each in kept["day"]
    )


def _entry(table: Mapping[str, Any]) -> Entry:
    return Entry(
        kind=ItemKind(table["kind"]),
        title=_texts(table["title"]),
        starts=table.get("starts"),
        minutes=table.get("minutes"),
    )


def _texts(table: Mapping[str, str]) -> Texts:
    return Texts.of(table)
