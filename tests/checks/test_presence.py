"""Whoever is expected is there, and somebody leads."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest
from judging import DAY, a_part, a_person, a_plan, an_id, an_item, at, found

from delegaties.checks import presence
from delegaties.checks.finding import second_line, sentence
from delegaties.i18n import words
from delegaties.plan.mission import ItemPerson
from delegaties.values.kinds import (
    AttendanceRule,
    ItemKind,
    ItemPersonRole,
    ItemStatus,
    ParticipationStatus,
    Role,
)

ANNA = a_part("Anna")
NAMED = an_item("Yanmar", named=(ANNA.id,))


def absent(item, **window):
    part = replace(ANNA, **window)
    return found(presence.absent, a_plan(item, participations=(part,), people=(a_person("Anna"),)))


@pytest.mark.parametrize(
    ("window", "told", "second"),
    [
        ({"from_date": DAY + timedelta(1)}, "is er nog niet bij", "Erbij vanaf di 10 nov"),
        (
            {"from_date": DAY, "from_time": time(10, 5)},
            "is er nog niet bij",
            "Erbij vanaf ma 9 nov 2026, 10.05",
        ),
        ({"until_date": DAY - timedelta(1)}, "is al weg bij", "Erbij tot zo 8 nov"),
        (
            {"until_date": DAY, "until_time": time(10, 55)},
            "is al weg bij",
            "Erbij tot ma 9 nov 2026, 10.55",
        ),
        ({"status": ParticipationStatus.CANCELLED}, "heeft afgezegd, maar staat nog bij", ""),
    ],
)
def test_who_is_named_and_not_there_is_found(window, told, second):
    [finding] = absent(NAMED, **window)
    assert sentence(finding, words("nl")) == f"Anna {told} “Yanmar”"
    assert second_line(finding, words("nl")) == second
    assert (finding.where.row_id, finding.where.field) == (NAMED.id, "named")


@pytest.mark.parametrize(
    "window",
    [
        {},
        {"from_date": DAY, "from_time": time(10), "until_date": DAY, "until_time": time(11)},
        {"from_date": DAY, "until_date": DAY},
    ],
)
def test_who_is_there_the_whole_time_is_expected_rightly(window):
    assert not absent(NAMED, **window)


def test_who_attends_by_the_rule_stays_away_by_themselves():
    window = {"until_date": DAY - timedelta(1)}
    assert not absent(an_item("Yanmar"), **window)
    assert not absent(replace(NAMED, status=ItemStatus.CANCELLED), **window)


def test_an_interpreter_with_a_task_has_to_be_there_too():
    task = ItemPerson(person_id=an_id("Anna"), role=ItemPersonRole.INTERPRETER)
    [finding] = absent(an_item("Yanmar", persons=(task,)), until_date=DAY - timedelta(1))
    assert finding.where.field == "persons"


LEADER = replace(ANNA, roles=(Role.LEADER,))
LATE = replace(LEADER, from_date=DAY + timedelta(1))
OTHER = a_part("Bert")


def led(item, *parts, **more):
    cards = (a_person("Anna"), a_person("Bert"))
    plan = a_plan(item, participations=parts or (LATE, OTHER), people=cards, **more)
    return found(presence.leader, plan)


def test_a_visit_before_the_leader_arrives_is_found():
    [finding] = led(an_item("Yanmar"))
    assert sentence(finding, words("nl")) == "Geen delegatieleider bij “Yanmar”"
    assert "Anna" in second_line(finding, words("nl"))
    by_name = led(an_item("Yanmar"), replace(LATE, roles=()), OTHER, leader_id=an_id("Anna"))
    assert [each.key for each in by_name] == [finding.key]


@pytest.mark.parametrize(
    ("item", "parts"),
    [
        (an_item("Yanmar"), (LEADER, OTHER)),
        (an_item("Yanmar"), (LATE, replace(OTHER, roles=(Role.LEADER,)))),
        (an_item("Yanmar"), (ANNA, OTHER)),
        (an_item("Yanmar", kind=ItemKind.TRANSFER), (LATE, OTHER)),
        (an_item("Yanmar", rule=AttendanceRule.NAMED, named=(OTHER.id,)), (LATE, OTHER)),
        (
            an_item("Yanmar", rule=AttendanceRule.PARTIES, party_ids=(an_id("B"),)),
            (replace(LATE, party_id=an_id("A")), replace(OTHER, party_id=an_id("B"))),
        ),
        (an_item("Yanmar", at("10:00", "11:00", DAY + timedelta(1))), (LATE, OTHER)),
    ],
    ids=[
        "there", "somebody took over", "no leader named", "a ride", "by name", "other party",
        "arrived",
    ],
)  # fmt: skip
def test_where_a_leader_is_or_is_not_needed_nothing_is_said(item, parts):
    assert not led(item, *parts)


def test_a_clock_of_another_zone_is_compared_as_a_moment_and_told_by_that_of_the_item():
    """Ten to eleven in Amsterdam is six to seven in the evening in Tokyo."""
    until = {"until_date": DAY, "zone": "Asia/Tokyo"}
    assert not absent(NAMED, until_time=time(19), **until)
    [finding] = absent(NAMED, until_time=time(18, 30), **until)
    assert second_line(finding, words("nl")) == "Erbij tot ma 9 nov 2026, 10.30"
