"""What is wrong with the missions that are open, as soon as they are shown.

    judged = desk.judging.of(plan)               # None while it is worked out; `judged` tells
    for new in desk.judging.would_find(moved)    # while dragging: what a change would cause

What surrounds a mission (the office's measures, who is busy elsewhere) is read once, and again
when another mission or the directory changed. Where that takes long, or the judging does, a thread
does it; findings are never shown beside a plan they are not of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from time import perf_counter
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from delegaties.checks.accepted import Judged, judged
from delegaties.checks.all import findings, in_steps
from delegaties.checks.finding import Finding
from delegaties.checks.surroundings import Surroundings
from delegaties.errors import DelegatiesError
from delegaties.plan.load_elsewhere import elsewhere
from delegaties.plan.load_office import office
from delegaties.plan.mission import MissionPlan
from delegaties.ui.tasks import Task

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from delegaties.store.entries import Change
    from delegaties.ui.desk import Desk

SLOW = 0.05
"""Seconds of judging that a window may take from its user."""
MANY = 12
"""With more missions than this, it takes a thread to read what surrounds one of them."""


@dataclass(frozen=True, slots=True)
class _Known:
    """Findings, what they are of, and the seconds they took."""

    plan: MissionPlan
    around: Surroundings
    judged: Judged
    took: float


def surroundings(session: Session, mission_id: UUID, today: date) -> Surroundings:
    """Read what a check may know beside the mission itself."""
    return Surroundings(
        today=today, office=office(session), elsewhere=elsewhere(session, mission_id)
    )


def judge(plan: MissionPlan, around: Surroundings) -> Judged:
    """Return what is wrong with a mission, accepted points apart."""
    return judged(findings(plan, around), plan, around.today)


class Judging(QObject):
    """The findings of open missions; `judged` tells a mission whose findings came later."""

    judged = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._around: dict[UUID, Surroundings] = {}
        self._known: dict[UUID, _Known] = {}
        self._task: Task | None = None
        self._wanted: MissionPlan | None = None
        self._stamp = 0
        desk.changed.connect(self._changed)

    def of(self, plan: MissionPlan) -> Judged | None:
        """Return the findings of a plan; None while a thread works them out.

        While only what surrounds it is read again, the former findings stand.
        """
        around, known = self._around_now(plan.id), self._known.get(plan.id)
        if known is not None and known.plan is plan and known.around is around:
            return known.judged
        slow = known is not None and known.took > SLOW
        if slow or (around is None and len(self._desk.summaries()) > MANY):
            self._wanted = plan
            self._start()
            return known.judged if known is not None and known.plan is plan else None
        return self._at_once(plan).judged

    def would_find(self, plan: MissionPlan) -> Iterator[Sequence[Finding]]:
        """Yield what a changed plan has wrong that the mission as it is has not, check by check.

        No step takes longer than a frame may, also of a large mission.
        """
        around, now = self.surroundings(plan.id), self._desk.plan(plan.id)
        known = self._known.get(plan.id)
        if known is not None and known.plan is now and known.around is around:
            seen = known.judged
            before = {each.key for each in (*seen.open, *(found for found, _why in seen.accepted))}
        else:
            before = set()
            for found in in_steps(now, around):
                before.update(each.key for each in found)
                yield ()
        for found in in_steps(plan, around):
            yield [each for each in found if each.key not in before]

    def close(self) -> None:
        """Wait for the thread; the database is about to be closed."""
        self._wanted = None
        if self._task is not None:
            self._task.wait()

    def _at_once(self, plan: MissionPlan) -> _Known:
        known = self._known[plan.id] = _worked_out(plan, self.surroundings(plan.id))
        return known

    def surroundings(self, mission_id: UUID) -> Surroundings:
        """Return what surrounds a mission today."""
        known = self._around_now(mission_id)
        if known is None:
            known = self._desk.read(surroundings, mission_id, self._desk.today())
            self._around[mission_id] = known
        return known

    def _around_now(self, mission_id: UUID) -> Surroundings | None:
        known = self._around.get(mission_id)
        return known if known is not None and known.today == self._desk.today() else None

    def _changed(self, change: Change) -> None:
        """Forget what surrounds the missions beside the one that changed."""
        kept = set() if change.directory or len(change.missions) > 1 else change.missions
        self._around = {key: around for key, around in self._around.items() if key in kept}
        self._stamp += 1

    def _start(self) -> None:
        """Judge in a thread what was last asked, after what is being judged there."""
        if self._wanted is None or self._task is not None:
            return
        plan, stamp, self._wanted = self._wanted, self._stamp, None
        self._task = Task(_working(self._desk, plan, self._around_now(plan.id)))
        self._task.succeeded.connect(lambda known: self._learn(known, stamp))
        self._task.finished.connect(self._ended)
        self._task.start()

    def _learn(self, known: _Known, stamp: int) -> None:
        """Keep what a thread found, unless something changed since: then it is asked again."""
        if stamp == self._stamp:
            self._known[known.plan.id] = known
            self._around[known.plan.id] = known.around
            self.judged.emit(known.plan.id)
        elif self._wanted is None:
            with suppress(DelegatiesError):  # the mission may be gone
                self._wanted = self._desk.plan(known.plan.id)

    def _ended(self) -> None:
        self._task = None
        self._start()


def _worked_out(plan: MissionPlan, around: Surroundings) -> _Known:
    began = perf_counter()
    found = judge(plan, around)
    return _Known(plan, around, found, perf_counter() - began)


def _working(
    desk: Desk, plan: MissionPlan, around: Surroundings | None
) -> Callable[[object], _Known]:
    """Return the work: judge a plan, after reading what surrounds it if that is not known."""
    today = desk.today()

    def work(_progress: object) -> _Known:
        return _worked_out(plan, around or desk.read(surroundings, plan.id, today))

    return work
