"""Every check there is, and judging a plan by them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from delegaties.checks import (
    closed,
    counted,
    dates,
    days,
    distances,
    doubles,
    efforts,
    executive,
    presence,
    relations,
    reports,
    travellers,
    unready,
    unset,
    vehicles,
    wordings,
)
from delegaties.checks.case import Case
from delegaties.checks.finding import Finding
from delegaties.checks.rules import until
from delegaties.checks.surroundings import Surroundings
from delegaties.plan.mission import MissionPlan
from delegaties.values.kinds import STOPPED, Severity

Check = Callable[[Case], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    doubles.people,
    doubles.people_elsewhere,
    doubles.places,
    doubles.places_elsewhere,
    doubles.vehicles,
    doubles.vehicles_elsewhere,
    vehicles.too_small,
    presence.absent,
    presence.leader,
    distances.too_little_time,
    days.long_day,
    days.lunch,
    days.dinner,
    efforts.rest_after_flight,
    efforts.interpreting,
    dates.outside,
    dates.clock_changes,
    dates.doubtful_clocks,
    closed.public_holiday,
    closed.weekend,
    closed.office_hours,
    closed.lunch,
    closed.prayers,
    unset.no_destination,
    unset.no_leader,
    unready.unconfirmed,
    unready.no_place,
    unready.no_host,
    unready.no_contact,
    unready.no_interpreter,
    wordings.untranslated,
    wordings.no_font,
    relations.known_family,
    relations.visited_before,
    travellers.travel_document,
    executive.executive_away,
    executive.deputy_away,
    counted.head_count,
    counted.officials,
    reports.report_soon,
    reports.report_overdue,
)

A_FEW = 20
"""Findings of one check in a step: more may take longer than a window can wait."""

_WORST_FIRST = (Severity.BLOCK, Severity.WARN, Severity.INFO)


def findings(plan: MissionPlan, around: Surroundings) -> tuple[Finding, ...]:
    """Return what is wrong with a mission, worst first, then by day.

    Nothing, once the mission is archived, or nothing is prepared any more; once everybody is home
    only what the rules still say then (`rules.Until`).
    """
    return worst_first(each for found in in_steps(plan, around) for each in found)


def in_steps(plan: MissionPlan, around: Surroundings) -> Iterator[list[Finding]]:
    """Yield what all checks find, a little at a time: for who cannot wait for all of it at once."""
    if plan.archived or plan.status in STOPPED:
        return
    case, severities = Case(plan, around), around.office.severities
    for check in CHECKS:
        found, more = check(case), True
        while more:
            few = list(islice(found, A_FEW))
            more = len(few) == A_FEW
            yield [
                replace(each, severity=severities[each.rule]) if each.rule in severities else each
                for each in few
                if case.counts(until(each.rule))
            ]


def worst_first(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order in which they are told."""
    return tuple(sorted(found, key=_order))


def _order(finding: Finding) -> tuple[int, str, str]:
    day = finding.where.day.isoformat() if finding.where.day else ""
    return _WORST_FIRST.index(finding.severity), day, finding.key
