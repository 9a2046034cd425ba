"""What is wrong with the missions that are open, as soon as they are shown.

    judged = desk.judging.of(plan)               # None while it is worked out; `judged` tells
    new = desk.judging.would_find(moved)         # while dragging: what a change would cause

What surrounds a mission (the office's measures, who is busy elsewhere) is read once, and again
when another mission or the directory changed. A mission that takes long to judge is judged in a
thread from then on; findings are never shown beside a plan they are not of.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from time import perf_counter
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from delegaties.checks.accepted import Judged, judged
from delegaties.checks.all import findings
from delegaties.checks.finding import Finding
from delegaties.checks.surroundings import Surroundings
from delegaties.plan.load_office import office
from delegaties.plan.mission import MissionPlan
from delegaties.ui.tasks import Task

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from delegaties.store.entries import Change
    from delegaties.ui.desk import Desk

SLOW = 0.05
"""Seconds of judging that a window may take from its user."""


@dataclass(frozen=True, slots=True)
class _Known:
    """Findings, what they are of, and the seconds they took."""

    plan: MissionPlan
    around: Surroundings
    judged: Judged
    took: float


def surroundings(session: Session, mission_id: UUID, today: date) -> Surroundings:
    """Read what a check may know beside the mission itself."""
    del mission_id
    return Surroundings(today=today, office=office(session))


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
        self._wanted: tuple[MissionPlan, Surroundings] | None = None
        desk.changed.connect(self._changed)

    def of(self, plan: MissionPlan) -> Judged | None:
        """Return the findings of a plan; None while a thread works them out."""
        around, known = self.surroundings(plan.id), self._known.get(plan.id)
        if known is not None and known.plan is plan and known.around is around:
            return known.judged
        if known is not None and known.took > SLOW:
            self._wanted = plan, around
            self._start()
            return None
        known = self._known[plan.id] = _worked_out(plan, around)
        return known.judged

    def would_find(self, plan: MissionPlan) -> tuple[Finding, ...]:
        """Return what a changed plan has wrong that the mission as it is has not, worst first."""
        now = self._now(plan.id)
        before = {each.key for each in (*now.open, *(found for found, _why in now.accepted))}
        found = findings(plan, self.surroundings(plan.id))
        return tuple(each for each in found if each.key not in before)

    def _now(self, mission_id: UUID) -> Judged:
        """Return the findings of a mission as it is, without waiting for a thread."""
        plan, around = self._desk.plan(mission_id), self.surroundings(mission_id)
        known = self._known.get(mission_id)
        if known is None or known.plan is not plan or known.around is not around:
            known = self._known[mission_id] = _worked_out(plan, around)
        return known.judged

    def surroundings(self, mission_id: UUID) -> Surroundings:
        """Return what surrounds a mission today."""
        today, known = self._desk.today(), self._around.get(mission_id)
        if known is None or known.today != today:
            known = self._desk.read(surroundings, mission_id, today)
            self._around[mission_id] = known
        return known

    def _changed(self, change: Change) -> None:
        """Forget what surrounds the missions beside the one that changed."""
        kept = set() if change.directory or len(change.missions) > 1 else change.missions
        self._around = {key: around for key, around in self._around.items() if key in kept}

    def _start(self) -> None:
        """Judge in a thread what was last asked, after what is being judged there."""
        if self._wanted is not None and self._task is None:
            self._task = Task(_working(*self._wanted))
            self._wanted = None
            self._task.succeeded.connect(self._learn)
            self._task.finished.connect(self._ended)
            self._task.start()

    def _learn(self, known: _Known) -> None:
        self._known[known.plan.id] = known
        if self._wanted is None:
            self.judged.emit(known.plan.id)

    def _ended(self) -> None:
        self._task = None
        self._start()


def _worked_out(plan: MissionPlan, around: Surroundings) -> _Known:
    began = perf_counter()
    found = judge(plan, around)
    return _Known(plan, around, found, perf_counter() - began)


def _working(plan: MissionPlan, around: Surroundings) -> Callable[[object], _Known]:
    return lambda _progress: _worked_out(plan, around)
