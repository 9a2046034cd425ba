"""What the list of participants shows: one side of a delegation as rows, made once per plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from delegaties.plan import sums
from delegaties.plan.clocks import window_there, zone_on
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import MissionPlan, Participation
from delegaties.ui.language import _, current, ngettext
from delegaties.values.kinds import ParticipationStatus, Side
from delegaties.values.labels import label
from delegaties.values.when import Clock

CHIP = {
    ParticipationStatus.EXPECTED: "asked",
    ParticipationStatus.CONFIRMED: "confirmed",
    ParticipationStatus.CANCELLED: "cancelled",
}
"""Which status chip a participation has."""
DAY_MINUTES = 24 * 60


@dataclass(frozen=True)
class Span:
    """The days that attendance is drawn over."""

    first: date
    days: int

    def share(self, day: date, clock: time | None, *, ends: bool) -> float:
        """Return where a moment lies, from 0 (begin of the first day) to 1 (end of the last)."""
        minutes = clock.hour * 60 + clock.minute if clock else DAY_MINUTES * ends
        at = (day - self.first).days + minutes / DAY_MINUTES
        return min(1.0, max(0.0, at / self.days))


@dataclass(frozen=True)
class PartRow:
    """One line: a person, or a number of people not yet named.

    `begin` and `end` are the attendance as shares of the mission's days; None without days.
    """

    part: Participation
    order: int
    name: str
    function: str
    organisation: str
    letter: str
    status: str
    attendance: str
    begin: float | None
    end: float | None

    @property
    def id(self) -> UUID:
        """The participation's id."""
        return self.part.id


def span_of(plan: MissionPlan) -> Span | None:
    """Return the days of a mission; of one without dates those of its programme."""
    days = [day.date for day in sums.programme_days(plan)]
    return Span(days[0], (days[-1] - days[0]).days + 1) if days else None


def rows_of(plan: MissionPlan, side: Side) -> tuple[PartRow, ...]:
    """Return the participants of one side in order of precedence."""
    lookup, span = Lookup(plan), span_of(plan)
    parts = [part for part in plan.participations if part.side is side]
    return tuple(_row(lookup, span, part, at) for at, part in enumerate(parts, 1))


def _row(lookup: Lookup, span: Span | None, part: Participation, order: int) -> PartRow:
    party = lookup.party(part.party_id)
    begin = end = None
    if span is not None:
        window = window_there(lookup.plan, part)
        begin = span.share(window.from_date or span.first, window.from_time, ends=False)
        last = window.until_date
        end = span.share(last, window.until_time, ends=True) if last else 1.0
    return PartRow(
        part=part, order=order, name=name_of(lookup, part), function=_function(part),
        organisation=lookup.organisation_of(part), letter=party.letter if party else "",
        status=_(label(part.status)), attendance=attendance(lookup.plan, part),
        begin=begin, end=end,
    )  # fmt: skip


def name_of(lookup: Lookup, part: Participation) -> str:
    """Return a name with its own script, or the label of people not yet named: “32 DUJAT”."""
    person = lookup.person(part.person_id)
    if person is not None:
        return person.name.with_native
    called = part.label.text(current().language)
    return f"{part.number} {called}" if part.number > 1 else called


def _function(part: Participation) -> str:
    roles = [_(label(role)) for role in part.roles]
    function = part.function.text(current().language)
    return ", ".join(filter(None, (function, *(role for role in roles if role != function))))


def attendance(plan: MissionPlan, part: Participation) -> str:
    """Return the attendance in words: “from Mon 15 May 9:30, until Wed 17 May”.

    Times have their city where another clock counts that day.
    """
    begin = _moment(plan, part.from_date, part.from_time, part.zone)
    end = _moment(plan, part.until_date, part.until_time, part.zone)
    if begin and end:
        return _("from {begin} up to and including {end}", begin=begin, end=end)
    if begin:
        return _("from {begin}", begin=begin)
    return _("up to and including {end}", end=end) if end else _("the whole mission")


def _moment(plan: MissionPlan, day: date | None, clock: time | None, zone: str) -> str:
    if day is None:
        return ""
    words = current()
    if clock is None:
        return words.weekday_date(day)
    told = f"{words.weekday_date(day)} {words.time(clock)}"
    there = Clock(day, clock, zone_on(plan, day))
    elsewhere = zone and there.instant != Clock(day, clock, zone).instant
    return f"{told} {words.zone(zone)}" if elsewhere else told


def filtered(rows: tuple[PartRow, ...], letters: frozenset[str]) -> tuple[PartRow, ...]:
    """Return the rows of the chosen parties; all when none is chosen."""
    return tuple(row for row in rows if row.letter in letters) if letters else rows


def people_in_words(number: int) -> str:
    """Return “34 participants”."""
    return ngettext("{n} participant", "{n} participants", number)
