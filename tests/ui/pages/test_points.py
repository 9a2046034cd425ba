"""Points of attention in words: what it is, where, and how long there is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from delegaties.edits import missions
from delegaties.plan.agenda import Matter, Point
from delegaties.ui.pages.points import point_line, stretches
from delegaties.values.kinds import Direction, MissionStatus, Severity
from delegaties.values.texts import Texts

TODAY = date(2026, 9, 10)


def point(matter=Matter.COMMITMENT, days=None, **more):
    due = None if days is None else TODAY + timedelta(days)
    return Point(matter=matter, mission_id=uuid4(), mission=Texts.of(nl="Japan"), due=due, **more)


@pytest.mark.parametrize(
    ("days", "said", "colour"),
    [
        (-1, "1 dag te laat", "severity.block.line"),
        (0, "vandaag", "severity.block.line"),
        (7, "nog 7 dagen", "severity.warn.line"),
        (8, "nog 8 dagen", ""),
        (None, "geen datum", "severity.warn.line"),
    ],
)
def test_how_long_there_is_stands_at_the_right(days, said, colour):
    line = point_line(point(days=days, what=Texts.of(nl="Boek sturen")), TODAY)
    assert (line.right, line.right_colour) == (said, colour)


def test_what_is_late_has_a_sign_and_not_only_a_colour():
    late, soon = (point_line(point(days=days), TODAY) for days in (-3, 3))
    assert late.icon == "octagon-alert" != soon.icon


@pytest.mark.parametrize("matter", Matter)
def test_every_matter_says_what_and_where(matter):
    what = Texts.of(nl="Yanmar") if matter not in {Matter.REPORT, Matter.DECISION} else Texts()
    line = point_line(point(matter, 3, what=what, owner="Anna"), TODAY)
    assert "Japan" in f"{line.name} {line.second}"
    assert "Anna" in line.second


@pytest.fixture
def mission(store, desk):
    def make(**values):
        with store.change("Add") as session:
            made = missions.add_mission(
                session, Texts.of(nl="Japan"), values.pop("direction", Direction.OUTGOING),
                "Europe/Amsterdam", **values,
            )  # fmt: skip
        return next(summary for summary in desk.summaries() if summary.id == made)

    return make


def test_the_line_shows_what_goes_on_or_comes_and_nothing_else(mission):
    back = mission(departs=TODAY - timedelta(60), returns=TODAY - timedelta(50))
    now = mission(departs=TODAY - timedelta(2), returns=TODAY + timedelta(5))
    later = mission(departs=TODAY + timedelta(100), returns=TODAY + timedelta(107))
    far = mission(departs=TODAY + timedelta(300))
    undated = mission()
    seen = stretches((later, far, undated, now, back), TODAY, 6, lambda _key: {})
    assert [stretch.id for stretch in seen] == [now.id, later.id]
    assert seen[0].report == TODAY + timedelta(5 + 42)


def test_an_idea_and_a_cancelled_mission_are_not_certain_and_guests_owe_no_report(mission):
    when = {"departs": TODAY, "returns": TODAY + timedelta(3)}
    idea = mission(**when)
    sure = replace(idea, status=MissionStatus.PREPARATION)
    off = replace(idea, status=MissionStatus.CANCELLED)
    assert [s.certain for s in stretches((idea, sure, off), TODAY, 6, lambda _key: {})] == [
        False,
        True,
        False,
    ]
    guests = mission(**when, direction=Direction.INCOMING)
    assert stretches((guests,), TODAY, 6, lambda _key: {})[0].report is None


def test_what_is_serious_or_may_be_is_counted_behind_a_name(mission):
    now = mission(departs=TODAY, returns=TODAY + timedelta(3))
    tally = {Severity.INFO: 4, Severity.WARN: 2, Severity.BLOCK: 1}
    [seen] = stretches((now,), TODAY, 6, {now.id: tally}.get)
    assert [chip.text for chip in seen.chips] == ["3"]
    assert seen.chip_words == "1 ernstig, 2 waarschuwingen en 4 ter informatie"
