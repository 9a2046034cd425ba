"""The head tells what the mission is; what has no room gives way, the title last."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from building import DEPARTS, HOME

from delegaties.edits import missions
from delegaties.ui.mission.head import Head, apart, countdown, facts
from delegaties.values.kinds import Direction, MissionStatus
from delegaties.values.texts import Texts


@pytest.fixture
def plan(desk, made):
    """A mission to Osaka and Kyoto."""
    with desk.store.change("Plan", mission=made.id) as session:
        for town in ("Osaka", "Kyoto"):
            missions.add_part(
                session, "destination", made.id, country="JP", place=town, zone="Asia/Tokyo"
            )
    return desk.plan(made.id)


@pytest.fixture
def head(qtbot):
    """A head on the screen."""
    head = Head(lambda: None, lambda: None, lambda: None)
    qtbot.addWidget(head)
    head.show()
    return head


def test_the_facts_are_in_words(plan):
    assert [text for _icon, text in facts(plan)] == [
        "Uitgaand, andere missie", "14–20 november 2026", "Osaka, Kyoto", "thuis + 8 uur",
        "3 deelnemers",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("zone", "day", "expected"),
    [
        ("Asia/Tokyo", DEPARTS, "thuis + 8 uur"),
        ("Asia/Tokyo", date(2026, 6, 1), "thuis + 7 uur"),
        ("Asia/Kolkata", DEPARTS, "thuis + 4,5 uur"),
        ("America/New_York", DEPARTS, "thuis − 6 uur"),
        ("Europe/Paris", DEPARTS, ""),
        (HOME, DEPARTS, ""),
        ("Asia/Tokyo", None, ""),
    ],
)
def test_the_clock_over_there_is_told_against_home(plan, zone, day, expected):
    there = replace(plan.destinations[0], zone=zone)
    assert apart(replace(plan, departs=day, destinations=(there,))) == expected


@pytest.mark.parametrize(
    ("days", "direction", "expected"),
    [
        (1, Direction.OUTGOING, "vertrek over 1 dag"),
        (5, Direction.INCOMING, "aankomst over 5 dagen"),
        (0, Direction.OUTGOING, "nu onderweg"),
        (-6, Direction.OUTGOING, "nu onderweg"),
        (-7, Direction.OUTGOING, ""),
    ],
)
def test_it_tells_how_soon(plan, days, direction, expected):
    assert countdown(replace(plan, direction=direction), DEPARTS - timedelta(days)) == expected


def test_a_cancelled_mission_counts_down_no_more(plan):
    plan = replace(plan, status=MissionStatus.CANCELLED)
    assert countdown(plan, DEPARTS - timedelta(5)) == ""


def test_facts_give_way_from_the_right_and_the_countdown_stays(qtbot, head, plan):
    head.show_plan(plan, DEPARTS - timedelta(5))
    head.resize(1300, 90)
    assert all(not part.isHidden() for part in head.facts._parts)
    head.resize(560, 90)
    seen = [not part.isHidden() for part in head.facts._parts]
    assert seen == sorted(seen, reverse=True)
    assert True in seen
    assert False in seen
    qtbot.waitUntil(head.facts._last.isVisible)
    assert head.facts._last.text() == "vertrek over 5 dagen"


def test_a_title_too_long_is_cut_and_kept_whole_for_the_ear(head, plan):
    long = "Bedrijfsbezoeken en acquisitie " * 10
    head.show_plan(replace(plan, title=Texts.of(nl=long)), DEPARTS)
    head.resize(900, 90)
    assert head.title.text().endswith("…")
    assert head.title.accessibleName() == head.title.toolTip() == long
    assert head.minimumSizeHint().width() < 900


def test_an_incoming_mission_gets_a_visit_book(head, plan):
    head.show_plan(replace(plan, direction=Direction.INCOMING), DEPARTS)
    assert head.book.text() == "Bezoekboek"
    assert head.chip.accessibleName() == "Status: Idee"
