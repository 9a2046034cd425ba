"""The report that a journey asks for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from delegaties.checks.case import Case
from delegaties.checks.finding import Finding, InYear, Part, Where
from delegaties.i18n import N_
from delegaties.plan.sums import report_due, report_open
from delegaties.values.kinds import Direction, Severity


def report_soon(case: Case) -> Iterator[Finding]:
    """Find a report that is due in the coming days."""
    due = _due(case)
    if due is not None and timedelta() <= due - case.around.today <= _ahead(case):
        yield _finding(
            "report_due", Severity.INFO, due,
            (N_("The report is due on {day}"), N_("Write it, or agree on another date")),
        )  # fmt: skip


def report_overdue(case: Case) -> Iterator[Finding]:
    """Find a report that should have been there."""
    due = _due(case)
    if due is not None and due < case.around.today:
        yield _finding(
            "report_overdue", Severity.WARN, due,
            (N_("The report was due on {date}"), N_("Write it, or agree on another date")),
        )  # fmt: skip


def _due(case: Case) -> date | None:
    """Return when the report is due, of a journey abroad that is behind us."""
    plan = case.plan
    back = plan.returns is not None and plan.returns < case.around.today
    if plan.direction is not Direction.OUTGOING or plan.archived or not back:
        return None
    is_open = report_open(plan.status, plan.reported_on)
    return report_due(plan.returns, plan.report_due) if is_open else None


def _ahead(case: Case) -> timedelta:
    return timedelta(case.limits.ahead_days)


def _finding(rule: str, severity: Severity, due: date, told: tuple[str, str]) -> Finding:
    where = Where(part=Part.DECISION, field="reported_on")
    params = {"day": due, "date": InYear(due)}
    return Finding(
        rule=rule, severity=severity, where=where, text=told[0], detail=told[1], params=params
    )
