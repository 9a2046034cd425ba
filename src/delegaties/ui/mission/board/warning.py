"""What would be found where a drag is: asked of the office's checks before anything is let go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from delegaties.checks.finding import Finding, sentence
from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui.language import current
from delegaties.ui.mission.board.paint import Warned
from delegaties.values.kinds import Severity

MANY = 120
"""A mission with more items than this is judged by the days that a drag touches: it is quick."""
LOUD = (Severity.BLOCK, Severity.WARN)
"""What is only for information does not stop a hand."""

Find = Callable[[MissionPlan], tuple[Finding, ...]]


class Warnings:
    """Tells the worst that a change would bring.

    `new` gives what a plan has that the mission as it is has not, `every` all that a plan has. Of
    a large mission the days that the drag touches are compared with themselves as they are.
    """

    def __init__(self, new: Find, every: Find) -> None:
        self._new = new
        self._every = every
        self._known: tuple[MissionPlan, frozenset[date], frozenset[str]] | None = None

    def prepare(self, plan: MissionPlan, changed: Mapping[UUID, Item]) -> bool:
        """Work out what those days show as they are; False when that was not needed any more."""
        days = _days(plan, changed)
        if len(plan.items) <= MANY or (
            self._known is not None and self._known[0] is plan and self._known[1] == days
        ):
            return False
        keys = frozenset(each.key for each in self._every(_near(plan, days)))
        self._known = plan, days, keys
        return True

    def of(self, plan: MissionPlan, changed: Mapping[UUID, Item]) -> Warned | None:
        """Return the worst that these items, as they would be, make of a plan; None for nothing."""
        after = replace(plan, items=tuple(changed.get(item.id, item) for item in plan.items))
        if len(plan.items) > MANY:
            self.prepare(plan, changed)
            known = self._known[2] if self._known else frozenset()
            near = self._every(_near(after, _days(plan, changed)))
            found = [each for each in near if each.key not in known]
        else:
            found = list(self._new(after))
        for severity in LOUD:
            for finding in found:
                if finding.severity is severity:
                    return Warned(severity.value, sentence(finding, current()))
        return None


def _days(plan: MissionPlan, changed: Mapping[UUID, Item]) -> frozenset[date]:
    """Return the days that a change touches."""
    every = [item for item in plan.items if item.id in changed] + list(changed.values())
    return frozenset(item.when.date for item in every if item.when.date)


def _near(plan: MissionPlan, days: frozenset[date]) -> MissionPlan:
    return replace(plan, items=tuple(item for item in plan.items if item.when.date in days))
