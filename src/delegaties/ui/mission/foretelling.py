"""What a change would bring: asked of the office's checks before anything is done.

All checks judge the whole mission as it would be, so that also what spans days is found. They do
so when nobody asks more, one by one between the frames: a hand that goes on is never held up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from time import perf_counter
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from delegaties.checks.all import worst_first
from delegaties.checks.finding import Finding
from delegaties.plan.mission import Item, MissionPlan
from delegaties.values.kinds import Severity

PATIENCE = 40
"""Milliseconds that a change rests before it is judged."""
SLICE = 0.008
"""Seconds of judging after which a frame may come in between."""
LOUD = (Severity.BLOCK, Severity.WARN)
"""What is only for information does not stop a hand."""

Find = Callable[[MissionPlan], Iterator[Sequence[Finding]]]
Changed = Callable[[], tuple[MissionPlan, Mapping[UUID, Item]]]


class Foretelling(QObject):
    """`found` tells all that a change would bring, worst first.

    `find` gives, check by check, what a plan has that the mission as it is has not.
    """

    found = Signal(object)

    def __init__(self, find: Find, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._changed: Changed | None = None
        self._steps: Iterator[Sequence[Finding]] | None = None
        self._found: list[Finding] = []
        self._rest = QTimer(self, interval=PATIENCE, singleShot=True)
        self._rest.timeout.connect(self._begin)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)

    def ask(self, changed: Changed) -> None:
        """Judge what `changed` gives, a plan and its items as they would be, when nobody asks more.

        What was asked before is not answered any more.
        """
        self.stop()
        self._changed = changed
        self._rest.start()

    def stop(self) -> None:
        """Answer nothing any more."""
        self._rest.stop()
        self._turn.stop()
        self._steps, self._changed = None, None

    def _begin(self) -> None:
        if self._changed is not None:
            self._steps, self._found = self._work(self._changed), []
            self._turn.start()

    def _work(self, changed: Changed) -> Iterator[Sequence[Finding]]:
        """Work out what the items would be, which takes a while of many, and then what is found."""
        plan, items = changed()
        yield ()
        yield from self._find(after(plan, items))

    def _go_on(self) -> None:
        """Judge a little more; tell what was found when that was all."""
        until = perf_counter() + SLICE
        while self._steps is not None:
            step = next(self._steps, None)
            if step is None:
                self.stop()
                self.found.emit(worst_first(self._found))
                return
            self._found += step
            if perf_counter() > until:
                return


def after(plan: MissionPlan, changed: Mapping[UUID, Item]) -> MissionPlan:
    """Return a plan with items as they would be; those it has not come besides."""
    known = {item.id for item in plan.items}
    items = [changed.get(item.id, item) for item in plan.items]
    items += [item for key, item in changed.items() if key not in known]
    return replace(plan, items=tuple(items))
