"""Which findings still ask for attention, and which were accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from delegaties.checks.finding import Finding
from delegaties.values.kinds import Severity

if TYPE_CHECKING:  # the list of missions counts findings without a plan
    from delegaties.plan.mission import Acceptance, MissionPlan

WORST_FIRST = (Severity.BLOCK, Severity.WARN, Severity.INFO)


@dataclass(frozen=True, slots=True)
class Judged:
    """The findings of a mission: those that ask for attention, and those accepted, with why."""

    open: tuple[Finding, ...] = ()
    accepted: tuple[tuple[Finding, Acceptance], ...] = ()


def judged(found: Iterable[Finding], plan: MissionPlan, today: date) -> Judged:
    """Set apart what was accepted and whose day has not passed."""
    holding = {each.finding: each for each in plan.acceptances if each.until >= today}
    found = tuple(found)
    return Judged(
        tuple(each for each in found if each.key not in holding),
        tuple((each, holding[each.key]) for each in found if each.key in holding),
    )


def totals(found: Iterable[Finding]) -> dict[Severity, int]:
    """Return how many findings there are of each severity that occurs, the worst first."""
    counted = Counter(each.severity for each in found)
    return {severity: counted[severity] for severity in WORST_FIRST if counted[severity]}
