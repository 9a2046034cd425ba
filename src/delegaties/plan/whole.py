"""What changed of a mission as a whole: title, dates, where it goes, whom to call, what to know.

Items of the programme and people are compared in `plan.difference`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import MissionPlan
from delegaties.values.kinds import STOPPED


class Part(StrEnum):
    """A part of a mission, in the order in which readers want to know of it."""

    STATUS = "status"
    TITLE = "title"
    DATES = "dates"
    WORKING_DAYS = "working_days"
    LEADER = "leader"
    DESTINATION = "destination"
    STAY = "stay"
    KEY_CONTACT = "key_contact"
    PRACTICAL = "practical"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class WholeChange:
    """What became of one part; None stands for what was not there, or is there no more.

    `id` is that of the line of a list, and else the mission's.
    """

    part: Part
    id: UUID
    before: Any
    after: Any

    @property
    def key(self) -> tuple[Part, UUID]:
        """What tells it from all other changes of the mission."""
        return self.part, self.id


_OWN: Mapping[Part, Callable[[MissionPlan], Any]] = {
    # Getting ready changes nothing for readers; being called off does.
    Part.STATUS: lambda plan: plan.status if plan.status in STOPPED else None,
    Part.TITLE: lambda plan: plan.title,
    Part.DATES: lambda plan: (plan.departs, plan.returns),
    Part.WORKING_DAYS: lambda plan: (plan.works_from, plan.works_until),
    Part.LEADER: lambda plan: plan.leader_id,
}

_LISTS: Mapping[Part, str] = {
    Part.DESTINATION: "destinations",
    Part.STAY: "stays",
    Part.KEY_CONTACT: "key_contacts",
    Part.PRACTICAL: "practicals",
    Part.PARTY: "parties",
}


def whole_changes(old: Lookup, new: Lookup) -> Iterator[WholeChange]:
    """Yield what changed, part by part."""
    for part, value in _OWN.items():
        before, after = value(old.plan), value(new.plan)
        if before != after:
            yield WholeChange(part, new.plan.id, before, after)
    for part, name in _LISTS.items():
        was = {each.id: each for each in getattr(old.plan, name)}
        now = {each.id: each for each in getattr(new.plan, name)}
        for key in {**now, **was}:
            before, after = was.get(key), now.get(key)
            if _known(before, old) != _known(after, new):
                yield WholeChange(part, key, before, after)


def _known(line: Any, lookup: Lookup) -> tuple[Any, ...]:
    """Return a line of a list as readers know it, with what it points to."""
    place = lookup.place(getattr(line, "place_id", None))
    person = lookup.person(getattr(line, "person_id", None))
    return (
        line,
        (place.name, place.address, place.city) if place else None,
        (person.name, person.phone, person.mobile, person.email) if person else None,
    )
