"""Who leads the delegation, and when leadership is handed over: by role and attendance window.

Whoever has the role of leader leads while they are there; of several at one moment the first in
order of precedence. The person whom the mission names as its leader counts as one without the
role too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import groupby

from delegaties.plan.mission import MissionPlan, Participation
from delegaties.values.kinds import Direction, ParticipationStatus, Role, Side

MIDNIGHT, END = time.min, time.max


@dataclass(frozen=True, slots=True)
class Leading:
    """A stretch of a day that somebody leads; without `part` nobody does.

    `begins` is None from the start of the day, `ends` None until its end.
    """

    part: Participation | None
    begins: time | None = None
    ends: time | None = None


def leaders(plan: MissionPlan) -> tuple[Participation, ...]:
    """Return who may lead, in order of precedence."""
    side = Side.OURS if plan.direction is Direction.OUTGOING else Side.THEIRS
    return tuple(
        part
        for part in plan.participations
        if part.side is side
        and part.status is not ParticipationStatus.CANCELLED
        and (
            Role.LEADER in part.roles
            or (part.person_id is not None and part.person_id == plan.leader_id)
        )
    )


def leading(plan: MissionPlan, day: date) -> tuple[Leading, ...]:
    """Return who leads on a day, one after the other; empty when the mission has no leader."""
    who = leaders(plan)
    if not who:
        return ()
    moments = sorted({MIDNIGHT, *(at for part in who for at in _turns(part, day))})
    stretches = [(at, _first(who, day, at)) for at in moments]
    changes = [
        (next(iter(group))[0], part)
        for part, group in groupby(stretches, key=lambda stretch: stretch[1])
    ]
    ends = [at for at, _part in changes[1:]]
    return tuple(
        Leading(part, at if at != MIDNIGHT else None, end)
        for (at, part), end in zip(changes, [*ends, None], strict=True)
    )


def is_handed_over(plan: MissionPlan, days: Iterable[date]) -> bool:
    """Whether more than one person leads in these days, one after the other."""
    stretches = (each for day in days for each in leading(plan, day))
    return len({each.part.id for each in stretches if each.part is not None}) > 1


def _turns(part: Participation, day: date) -> Sequence[time]:
    """Return the clock times of a day at which somebody comes or goes."""
    turns = ((part.from_date, part.from_time), (part.until_date, part.until_time))
    return [at for when, at in turns if when == day and at is not None]


def _first(who: Sequence[Participation], day: date, at: time) -> Participation | None:
    return next((part for part in who if _is_there(part, day, at)), None)


def _is_there(part: Participation, day: date, at: time) -> bool:
    begins = (part.from_date, part.from_time or MIDNIGHT) if part.from_date else (day, MIDNIGHT)
    ends = (part.until_date, part.until_time or END) if part.until_date else (day, END)
    return begins <= (day, at) < ends
