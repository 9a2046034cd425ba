"""The report that a journey asks for."""

from __future__ import annotations

from datetime import date

import pytest
from judging import a_plan, found

from delegaties.checks import reports
from delegaties.values.kinds import Direction, MissionStatus

DUE = date(2026, 12, 27)
"""Six weeks after the return on 15 November."""


@pytest.mark.parametrize(
    ("today", "soon", "late"),
    [
        (date(2026, 12, 12), 0, 0),
        (date(2026, 12, 13), 1, 0),
        (DUE, 1, 0),
        (date(2026, 12, 28), 0, 1),
    ],
)
def test_a_report_is_asked_for_two_weeks_before_it_is_due(today, soon, late):
    assert len(found(reports.report_soon, a_plan(), today=today)) == soon
    assert len(found(reports.report_overdue, a_plan(), today=today)) == late


@pytest.mark.parametrize(
    "more",
    [
        {"reported_on": date(2026, 12, 1)},
        {"status": MissionStatus.PUBLISHED},
        {"status": MissionStatus.CANCELLED},
        {"direction": Direction.INCOMING},
        {"report_due": date(2027, 6, 1)},
    ],
    ids=["made", "published", "cancelled", "guests", "another date"],
)
def test_no_report_is_asked_for(more):
    late = date(2027, 1, 15)
    assert not found(reports.report_overdue, a_plan(**more), today=late)


def test_while_they_are_away_nobody_writes():
    early = {"report_due": date(2026, 11, 16)}
    assert not found(reports.report_soon, a_plan(**early), today=date(2026, 11, 15))
    assert found(reports.report_soon, a_plan(**early), today=date(2026, 11, 16))
