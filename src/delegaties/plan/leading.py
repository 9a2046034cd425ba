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

from delegaties.plan.attendance import Window, by_clock, window_of
from delegaties.plan.clocks import zone_on
from delegaties.plan.mission import MissionPlan, Participation
from delegaties.values.kinds import Direction, ParticipationStatus, Role, Side

MIDNIGHT, END = time.min, time.max


@dataclass(frozen=True, slots=True)
class Leading:
    """A stretch of a day that somebody leads; without `part` nobody does.

    `begins` is None from the start of the day, `ends` None until its end; both are clocks of
    where the mission is that day.
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
    zone = zone_on(plan, day)
    windows = [(part, by_clock(window_of(part), zone)) for part in who]
    moments = sorted({MIDNIGHT, *(at for _part, window in windows for at in _turns(window, day))})
    stretches = [(at, _first(windows, day, at)) for at in moments]
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


def _turns(window: Window, day: date) -> Sequence[time]:
    """Return the clock times of a day at which somebody comes or goes."""
    turns = ((window.from_date, window.from_time), (window.until_date, window.until_time))
    return [at for when, at in turns if when == day and at is not None]


def _first(
    who: Sequence[tuple[Participation, Window]], day: date, at: time
) -> Participation | None:
    return next((part for part, window in who if _is_there(window, day, at)), None)


def _is_there(window: Window, day: date, at: time) -> bool:
    comes, leaves = window.from_date, window.until_date
    begins = (comes, window.from_time or MIDNIGHT) if comes else (day, MIDNIGHT)
    ends = (leaves, window.until_time or END) if leaves else (day, END)
    return begins <= (day, at) < ends
