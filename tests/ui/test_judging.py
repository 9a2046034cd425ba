"""Findings are there with the plan, and never beside another one."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import pytest
from building import a_mission
from faults import faults  # noqa: F401  a fixture

from delegaties.edits import people
from delegaties.edits.programme import change_item
from delegaties.ui import judging
from delegaties.values.kinds import ItemStatus, Severity

pytestmark = pytest.mark.usefixtures("faults")


def confirm(desk, made, at=0):
    values = {"status": ItemStatus.CONFIRMED}
    desk.change("Confirm", change_item, made.items[at], values, mission=made.id)


def test_after_an_edit_the_findings_are_those_of_the_new_plan(desk, made):
    before = desk.judging.of(desk.plan(made.id))
    assert [each.severity for each in before.open].count(Severity.BLOCK) == 2
    assert desk.judging.of(desk.plan(made.id)) is before
    confirm(desk, made, 4)
    after = desk.judging.of(desk.plan(made.id))
    assert {each.key for each in before.open} - {each.key for each in after.open} == {
        f"asked:{made.items[4]}"
    }


def test_what_surrounds_a_mission_is_read_again_when_others_change_only(desk, made, store):
    around = desk.judging.surroundings(made.id)
    confirm(desk, made)
    assert desk.judging.surroundings(made.id) is around
    a_mission(store, title="Madrid")
    other = desk.judging.surroundings(made.id)
    assert other is not around
    desk.change("Add", people.add_person, given="Bo", family="Li")
    assert desk.judging.surroundings(made.id) is not other


def test_a_change_that_is_only_thought_of_tells_what_it_would_cause(desk, made):
    confirm(desk, made)
    plan = desk.plan(made.id)
    items = tuple(
        replace(item, status=ItemStatus.ASKED) if item.id == made.items[0] else item
        for item in plan.items
    )
    (new,) = chain.from_iterable(desk.judging.would_find(replace(plan, items=items)))
    assert new.key == f"asked:{made.items[0]}"
    assert not any(desk.judging.would_find(plan))


def test_a_mission_that_takes_long_is_judged_in_a_thread(qtbot, desk, made, monkeypatch):
    monkeypatch.setattr(judging, "SLOW", -1)
    first = desk.judging.of(desk.plan(made.id))
    confirm(desk, made, 0)
    assert desk.judging.of(desk.plan(made.id)) is None
    confirm(desk, made, 1)
    with qtbot.waitSignal(desk.judging.judged) as told:
        assert desk.judging.of(desk.plan(made.id)) is None
    assert told.args == [made.id]
    found = desk.judging.of(desk.plan(made.id))
    assert len(found.open) == len(first.open) - 2


def test_where_much_surrounds_a_mission_a_thread_reads_it(qtbot, desk, made, monkeypatch):
    monkeypatch.setattr(judging, "MANY", 0)
    plan = desk.plan(made.id)
    with qtbot.waitSignal(desk.judging.judged):
        assert desk.judging.of(plan) is None
    found = desk.judging.of(plan)
    assert len(found.open) == 8
    with qtbot.waitSignal(desk.judging.judged):
        desk.change("Add", people.add_person, given="Bo", family="Li")
        assert desk.judging.of(plan) is found  # what was found stands until more is known
    assert desk.judging.of(plan) == found


def test_what_a_thread_found_before_a_change_is_not_taken(qtbot, desk, made, monkeypatch):
    monkeypatch.setattr(judging, "MANY", 0)
    assert desk.judging.of(desk.plan(made.id)) is None
    confirm(desk, made)
    with qtbot.waitSignal(desk.judging.judged):
        assert desk.judging.of(desk.plan(made.id)) is None
    assert len(desk.judging.of(desk.plan(made.id)).open) == 7


def test_who_hears_of_a_change_before_the_judge_does_is_answered_too(
    qtbot, desk, made, monkeypatch
):
    monkeypatch.setattr(judging, "SLOW", -1)
    desk.changed.connect(lambda _change: desk.judging.of(desk.plan(made.id)))
    desk.judging.of(desk.plan(made.id))
    with qtbot.waitSignal(desk.judging.judged) as told:
        confirm(desk, made)
    assert told.args == [made.id]
    assert desk.judging.of(desk.plan(made.id)) is not None
