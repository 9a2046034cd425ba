"""What would be found where a drag is: asked of the office's checks before anything is let go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from delegaties.checks.finding import Finding, sentence
from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui.language import current
from delegaties.ui.mission.board.paint import Warned
from delegaties.values.kinds import Severity

MANY = 120
"""A mission with more items than this is judged by the days around a drag: it has to be quick."""
LOUD = (Severity.BLOCK, Severity.WARN)
"""What is only for information does not stop a hand."""

Find = Callable[[MissionPlan], tuple[Finding, ...]]


class Warnings:
    """Tells the worst that a change would bring; `find` gives what a plan has that now is not."""

    def __init__(self, find: Find) -> None:
        self._find = find
        self._known: tuple[MissionPlan, frozenset[date], frozenset[str]] | None = None

    def of(self, plan: MissionPlan, changed: Mapping[UUID, Item]) -> Warned | None:
        """Return the worst that these items, as they would be, make of a plan; None for nothing."""
        after = replace(plan, items=tuple(changed.get(item.id, item) for item in plan.items))
        known: frozenset[str] = frozenset()
        if len(plan.items) > MANY:
            days = _around(plan, changed)
            after, known = _near(after, days), self._keys(plan, days)
        new = [each for each in self._find(after) if each.key not in known]
        for severity in LOUD:
            for finding in new:
                if finding.severity is severity:
                    return Warned(severity.value, sentence(finding, current()))
        return None

    def _keys(self, plan: MissionPlan, days: frozenset[date]) -> frozenset[str]:
        """Return what the days alone would show without the change: it is not the drag's."""
        if self._known is None or self._known[0] is not plan or self._known[1] != days:
            keys = frozenset(each.key for each in self._find(_near(plan, days)))
            self._known = plan, days, keys
        return self._known[2]


def _around(plan: MissionPlan, changed: Mapping[UUID, Item]) -> frozenset[date]:
    """Return the days that a change touches, and those before and after."""
    every = [item for item in plan.items if item.id in changed] + list(changed.values())
    days = {item.when.date for item in every if item.when.date}
    return frozenset(day + timedelta(apart) for day in days for apart in (-1, 0, 1))


def _near(plan: MissionPlan, days: frozenset[date]) -> MissionPlan:
    return replace(plan, items=tuple(item for item in plan.items if item.when.date in days))
