"""How many points of attention each mission has, for the lists: counted in the background.

    desk.tallies.count()                         # when a list is looked at
    tally = desk.tallies.of(mission_id)          # None before it is counted
    desk.tallies.counted.connect(…)              # some more are known

Missions that are still to come go first. After a change all are counted again, since what happens
in one mission may be in the way of another; until then a list shows the former figures.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from delegaties.checks.accepted import totals
from delegaties.errors import RefusedError
from delegaties.outputs.progress import Progress
from delegaties.plan.directory import Summary
from delegaties.plan.elsewhere import without
from delegaties.ui.judging import judge, surroundings
from delegaties.ui.tasks import Task
from delegaties.values.kinds import Severity

if TYPE_CHECKING:
    from delegaties.store.store import Store
    from delegaties.ui.desk import Desk

Tally = dict[Severity, int]
NO_MISSION = UUID(int=0)


class Tallies(QObject):
    """The figures of all missions; `counted` when more of them are known."""

    counted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._known: dict[UUID, Tally] = {}
        self._fresh = False
        self._task: Task | None = None
        self._coming: dict[UUID, Tally] = {}
        self._again = False
        desk.changed.connect(self._changed)

    def of(self, mission_id: UUID) -> Tally | None:
        """Return how many points of each severity a mission has; None before it is counted."""
        return self._known.get(mission_id)

    def count(self) -> None:
        """Count anew if something changed since: somebody looks at a list."""
        self._again = not self._fresh
        if self._again and self._task is None:
            self._start()

    def close(self) -> None:
        """Stop counting; the database is about to be closed."""
        self._again = False
        if self._task is not None:
            self._task.cancel()
            self._task.wait()

    def _changed(self, _change: object) -> None:
        self._fresh = False
        if self._task is not None:
            self._task.cancel()

    def _start(self) -> None:
        self._fresh, self._again, self._coming = True, False, {}
        ids = [each.id for each in in_turn(self._desk.summaries(), self._desk.today())]
        work = _counting(self._desk.store, ids, self._desk.today(), self._coming)
        self._task = Task(work)
        self._task.progressed.connect(self._take)
        self._task.failed.connect(self._failed)
        self._task.finished.connect(self._ended)
        self._task.start()

    def _take(self, *_progress: int) -> None:
        """Take what the worker has left so far."""
        news = {key: each for key, each in list(self._coming.items()) if self.of(key) != each}
        if news:
            self._known.update(news)
            self.counted.emit()

    def _failed(self, _error: object) -> None:
        self._fresh = False

    def _ended(self) -> None:
        self._take()
        self._task = None
        if self._again:
            self._start()


def in_turn(missions: Sequence[Summary], today: date) -> list[Summary]:
    """Return the missions in the order to count: those to come by date, then the latest first."""

    def turn(each: Summary) -> tuple[int, int]:
        ends = each.returns or each.departs
        if ends is not None and ends < today:
            return 2, -ends.toordinal()
        return (0, each.departs.toordinal()) if each.departs else (1, 0)

    return sorted(missions, key=turn)


def _counting(
    store: Store, ids: Sequence[UUID], today: date, into: dict[UUID, Tally]
) -> Callable[[Progress], None]:
    """Return the work: count one mission after the other, with one look at all of them."""

    def count(progress: Progress) -> None:
        from delegaties.plan.load import load  # noqa: PLC0415 - the lists of the start do without

        with store.reading() as session:
            around = surroundings(session, NO_MISSION, today)
        for done, mission_id in enumerate(ids):
            progress(done, len(ids))
            try:
                with store.reading() as session:
                    plan = load(session, mission_id)
            except RefusedError:  # removed meanwhile
                continue
            own = replace(around, elsewhere=without(around.elsewhere, plan))
            into[mission_id] = totals(judge(plan, own).open)

    return count
