"""Every check there is, and judging a plan by them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from delegaties.checks.finding import Finding
from delegaties.checks.surroundings import Surroundings
from delegaties.plan.mission import MissionPlan
from delegaties.values.kinds import Severity

Check = Callable[[MissionPlan, Surroundings], Iterator[Finding]]

CHECKS: tuple[Check, ...] = ()

_WORST_FIRST = (Severity.BLOCK, Severity.WARN, Severity.INFO)


def findings(plan: MissionPlan, around: Surroundings) -> tuple[Finding, ...]:
    """Return what is wrong with a mission, worst first, then by day."""
    found = (finding for check in CHECKS for finding in check(plan, around))
    return tuple(sorted(found, key=_order))


def _order(finding: Finding) -> tuple[int, str, str]:
    day = finding.where.day.isoformat() if finding.where.day else ""
    return _WORST_FIRST.index(finding.severity), day, finding.key
