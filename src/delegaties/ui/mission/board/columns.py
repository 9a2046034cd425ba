"""The columns of the board: what is common and each party beside it, or a column per day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan, Participation
from delegaties.ui.language import _, current
from delegaties.values.kinds import AttendanceRule, ParticipationStatus


@dataclass(frozen=True, slots=True)
class Head:
    """A column before it has a place: its day, for whom it is, and what stands above it.

    It is for a `party`, for everyone (None), or `whole`: for whomever its items are for. `edged` is
    one that has marks of who comes and leaves at its side.
    """

    day: date
    title: str
    party: UUID | None = None
    letter: str = ""
    note: str = ""
    whole: bool = False
    edged: bool = True

    def holds(self, parties: Sequence[UUID]) -> bool:
        """Whether an item for these parties, () for everyone, stands in this column."""
        return self.whole or (self.party in parties if parties else self.party is None)


def of_day(plan: MissionPlan, day: date) -> tuple[Head, ...]:
    """Return the columns of one day: the common programme, and each party."""
    if not plan.parties:
        return (Head(day, _("Programme")),)
    parts = [p for p in plan.participations if p.status is not ParticipationStatus.CANCELLED]
    heads = [Head(day, _("Together"))]
    for party in plan.parties:
        here = (p for p in parts if p.party_id == party.id and _is_there(p, day))
        number = sum(part.number for part in here)
        name = party.name.text(current().language) or party.letter
        heads.append(Head(day, name, party.id, party.letter, str(number) if number else ""))
    return tuple(heads)


def _is_there(part: Participation, day: date) -> bool:
    """Whether somebody has come by a day and not left before it."""
    came = part.from_date is None or part.from_date <= day
    return came and (part.until_date is None or day <= part.until_date)


def of_mission(days: Sequence[date]) -> tuple[Head, ...]:
    """Return a column for each day, in which everybody's items stand side by side."""
    return tuple(Head(day, current().weekday_date(day), whole=True, edged=False) for day in days)


def parties_of(lookup: Lookup, item: Item) -> tuple[UUID, ...]:
    """Return the parties in whose columns an item stands; () for what all of them share."""
    if item.rule is AttendanceRule.EVERYONE:
        return ()
    if item.rule is AttendanceRule.PARTIES:
        chosen = set(item.party_ids)
    else:
        named = [lookup.participation(part) for part in item.named]
        chosen = {part.party_id for part in named if part is not None and part.party_id}
    found = tuple(party.id for party in lookup.plan.parties if party.id in chosen)
    return () if len(found) == len(lookup.plan.parties) > 1 else found


def letters_of(plan: MissionPlan, item: Item) -> tuple[str, ...]:
    """Return the letters of the parties in whose columns an item stands."""
    chosen = parties_of(Lookup(plan), item)
    return tuple(party.letter for party in plan.parties if party.id in chosen)
