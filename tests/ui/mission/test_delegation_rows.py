"""A participant in words, and attendance as a share of the mission's days."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest
from building import DEPARTS, plan_of
from hypothesis import given
from hypothesis import strategies as st

from delegaties.ui.mission.delegation_rows import Span, attendance, filtered, rows_of, span_of
from delegaties.values.kinds import ParticipationStatus, Role, Side
from delegaties.values.texts import Texts


@pytest.fixture
def plan(store, made):
    return plan_of(store, made.id)


def changed(plan, at=0, **values):
    parts = list(plan.participations)
    parts[at] = replace(parts[at], **values)
    return replace(plan, participations=tuple(parts))


def test_each_side_is_numbered_in_order(plan):
    plan = changed(plan, 1, side=Side.THEIRS)
    assert [(row.order, row.name) for row in rows_of(plan, Side.OURS)] == [
        (1, "Anna 0 van Dijk 0"),
        (2, "Anna 2 van Dijk 2"),
    ]
    assert [row.order for row in rows_of(plan, Side.THEIRS)] == [1]


def test_people_not_yet_named_are_a_number_and_a_label(plan):
    group = changed(plan, person_id=None, label=Texts.of(nl="DUJAT"), number=32)
    assert rows_of(group, Side.OURS)[0].name == "32 DUJAT"
    one = changed(plan, person_id=None, label=Texts.of(nl="een tolk"), number=1)
    assert rows_of(one, Side.OURS)[0].name == "een tolk"


def test_function_and_roles_stand_together_once(plan):
    words = {"function": Texts.of(nl="tolk"), "roles": (Role.INTERPRETER, Role.SPEAKER)}
    row = rows_of(changed(plan, **words), Side.OURS)[0]
    assert row.function == "tolk, spreker"
    assert row.status == "verwacht"
    assert row.part.status is ParticipationStatus.EXPECTED


@pytest.mark.parametrize(
    ("window", "begin", "end", "words"),
    [
        ({}, 0.0, 1.0, "de hele missie"),
        ({"from_date": DEPARTS + timedelta(1)}, 1 / 7, 1.0, "vanaf zo 15 nov"),
        (
            {"until_date": DEPARTS, "until_time": time(12)},
            0.0, 0.5 / 7, "tot en met za 14 nov 12.00",
        ),
        (
            {"from_date": DEPARTS - timedelta(9), "until_date": DEPARTS + timedelta(1)},
            0.0, 2 / 7, "van do 5 nov tot en met zo 15 nov",
        ),
    ],
)  # fmt: skip
def test_attendance_is_drawn_and_said(plan, window, begin, end, words):
    row = rows_of(changed(plan, **window), Side.OURS)[0]
    assert row.begin == pytest.approx(begin)
    assert row.end == pytest.approx(end)
    assert row.attendance == attendance(plan, row.part) == words


def test_a_time_by_another_clock_names_its_city_and_is_drawn_where_it_is(plan):
    late = changed(plan, until_date=DEPARTS, until_time=time(12), zone="Europe/Amsterdam")
    row = rows_of(late, Side.OURS)[0]
    assert row.attendance == "tot en met za 14 nov 12.00 Amsterdam"
    assert row.end == pytest.approx(20 / 24 / 7)
    here = changed(plan, until_date=DEPARTS, until_time=time(12), zone="Asia/Tokyo")
    assert rows_of(here, Side.OURS)[0].attendance == "tot en met za 14 nov 12.00"


@given(st.integers(1, 60), st.integers(-99, 99), st.times(), st.booleans())
def test_a_share_stays_within_the_days(days, offset, clock, ends):
    span = Span(DEPARTS, days)
    share = span.share(DEPARTS + timedelta(offset), clock, ends=ends)
    assert 0 <= share <= 1
    assert span.share(DEPARTS + timedelta(offset), None, ends=True) >= share


def test_without_any_day_there_is_no_bar(plan):
    bare = replace(plan, departs=None, returns=None, items=())
    assert span_of(bare) is None
    assert rows_of(bare, Side.OURS)[0].begin is None
    assert span_of(plan) == Span(DEPARTS, 7)


def test_filters_leave_the_chosen_parties(plan, made):
    rows = rows_of(changed(plan, 1, party_id=made.parties[1]), Side.OURS)
    assert filtered(rows, frozenset()) == rows
    assert [row.letter for row in filtered(rows, frozenset("B"))] == ["B"]
