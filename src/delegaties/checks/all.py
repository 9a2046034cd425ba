"""Every check there is, and judging a plan by them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from delegaties.checks.case import Case
from delegaties.checks.finding import Finding
from delegaties.checks.surroundings import Surroundings
from delegaties.plan.mission import MissionPlan
from delegaties.values.kinds import Severity

Check = Callable[[Case], Iterator[Finding]]

CHECKS: tuple[Check, ...] = ()

_WORST_FIRST = (Severity.BLOCK, Severity.WARN, Severity.INFO)


def findings(plan: MissionPlan, around: Surroundings) -> tuple[Finding, ...]:
    """Return what is wrong with a mission, worst first, then by day."""
    case, severities = Case(plan, around), around.office.severities
    found = [finding for check in CHECKS for finding in check(case)]
    weighed = [
        replace(each, severity=severities[each.rule]) if each.rule in severities else each
        for each in found
    ]
    return tuple(sorted(weighed, key=_order))


def _order(finding: Finding) -> tuple[int, str, str]:
    day = finding.where.day.isoformat() if finding.where.day else ""
    return _WORST_FIRST.index(finding.severity), day, finding.key
