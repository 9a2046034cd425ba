"""Findings are chosen by severity and by day."""

from __future__ import annotations

from datetime import date

import pytest

from delegaties.checks.finding import Finding, Part, Where
from delegaties.ui.mission.findings_filter import FindingsFilter
from delegaties.values.kinds import Severity

MONDAY, TUESDAY = date(2026, 11, 16), date(2026, 11, 17)


def finding(severity, day):
    where = Where(part=Part.PROGRAMME, day=day)
    return Finding(rule="r", severity=severity, where=where, text="Two", about=(day, severity))


FOUND = [
    finding(Severity.BLOCK, MONDAY), finding(Severity.WARN, MONDAY), finding(Severity.WARN, TUESDAY)
]  # fmt: skip


@pytest.fixture
def bar(qtbot):
    """The filters, offering what occurs."""
    bar = FindingsFilter()
    qtbot.addWidget(bar)
    for chip in bar.chips:
        qtbot.addWidget(chip)
    bar.offer(FOUND)
    return bar


def test_a_chip_tells_its_count_and_none_needs_no_chip(bar):
    assert [chip.accessibleName() for chip in bar.chips if not chip.isHidden()] == [
        "1 ernstig", "2 waarschuwingen",
    ]  # fmt: skip


def test_severity_and_day_go_together(qtbot, bar):
    assert bar.kept(FOUND) == FOUND
    with qtbot.waitSignal(bar.changed):
        bar.chips[1].click()
    bar.days.setCurrentIndex(bar.days.findData(TUESDAY.isoformat()))
    assert bar.kept(FOUND) == FOUND[2:]


def test_what_was_chosen_stays_when_other_findings_come(bar):
    bar.days.setCurrentIndex(bar.days.findData(TUESDAY.isoformat()))
    bar.chips[0].click()
    bar.offer(FOUND[1:])
    assert bar.days.currentData() == TUESDAY.isoformat()
    assert not bar.chips[0].isHidden()  # else nobody could take it off
    bar.offer(FOUND[:1])
    assert bar.days.currentData() is None
