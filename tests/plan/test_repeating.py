"""A mission on other dates, and the next edition of one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from building import HOME, a_mission, plan_of

from delegaties.edits.missions import add_part, change_mission
from delegaties.plan.cards import Function
from delegaties.plan.repeating import (
    Taken,
    begins,
    functions_ended,
    left_open,
    repeated,
    shifted,
)
from delegaties.store.store import Store
from delegaties.values.ids import new_id
from delegaties.values.kinds import Certainty, ItemStatus, MissionStatus, ParticipationStatus
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, When

TITLE = Texts.of(nl="Japan opnieuw")


@pytest.fixture
def plan(tmp_path):
    """Six days in November with five items; a decision was taken."""
    store = Store.open(f"sqlite:///{tmp_path}/t.db", "Anna")
    made = a_mission(store)
    with store.change("More", mission=made.id) as session:
        add_part(session, "decision", made.id, subject="Reis")
        add_part(session, "stay", made.id, name="Hotel", first_night=date(2026, 11, 15))
        change_mission(session, made.id, {"status": MissionStatus.REPORTED})
    found = plan_of(store, made.id)
    store.close()
    return found


def test_every_date_keeps_its_distance_to_the_departure(plan):
    later = shifted(plan, 364)
    assert begins(later) == date(2027, 11, 13)
    assert later.stays[0].first_night == date(2027, 11, 14)
    for item, other in zip(plan.items, later.items, strict=True):
        assert other.when.start.time == item.when.start.time
        assert (other.when.date - later.departs) == (item.when.date - plan.departs)
        assert other.when.end.date >= other.when.start.date
    assert shifted(later, -364) == plan


@pytest.mark.parametrize("day", [date(2027, 3, 28), date(2027, 10, 31)])
def test_a_clock_time_that_is_not_there_or_comes_twice_is_left_open(plan, day):
    night = time(2, 30)
    clock = Clock(date(2026, 11, 14), night, HOME)
    item = replace(plan.items[0], when=When(clock.date, clock))
    plan = replace(plan, items=(item, *plan.items[1:]))
    days = (day - clock.date).days
    later = shifted(plan, days)
    assert later.items[0].when == When(day, certainty=Certainty.OPEN)
    assert left_open(plan, days) == (item,)
    assert left_open(plan, days + 1) == ()


def test_the_next_edition_begins_anew(plan):
    cancelled = replace(plan.participations[0], status=ParticipationStatus.CANCELLED)
    plan = replace(plan, participations=(cancelled, *plan.participations[1:]))
    copy = repeated(plan, TITLE, 364, Taken())
    assert copy.title == TITLE
    assert copy.previous_id == plan.id != copy.id
    assert copy.status is MissionStatus.IDEA
    assert copy.decisions == ()
    assert {item.status for item in copy.items} == {ItemStatus.IDEA}
    assert len(copy.participations) == len(plan.participations) - 1
    going = {part.id for part in copy.participations}
    assert all(going.issuperset(item.named) for item in copy.items)
    assert {part.id for part in plan.participations}.isdisjoint(going)


def test_only_what_is_asked_for_comes_along(plan):
    nothing = Taken(
        people=False, programme=False, organisations=False, practical=False, costs=False
    )
    copy = repeated(plan, TITLE, 0, nothing)
    lists = (copy.items, copy.participations, copy.involvements, copy.stays, copy.costs)
    assert not any(lists)
    alone = repeated(plan, TITLE, 0, replace(nothing, programme=True))
    assert [item.title for item in alone.items] == [item.title for item in plan.items]
    assert not any(item.named for item in alone.items)


def test_who_left_their_function_before_the_new_dates_is_pointed_out(plan):
    ended = Function(id=new_id(), title=Texts.of(nl="wethouder"), ends_on=date(2027, 1, 1))
    people = tuple(replace(card, functions=(ended,)) for card in plan.people[:1])
    plan = replace(plan, people=people)
    assert functions_ended(plan) == ()
    assert [function for _card, function in functions_ended(shifted(plan, 364))] == [ended]
    going_on = replace(ended, id=new_id(), ends_on=None)
    still = replace(plan, people=(replace(people[0], functions=(ended, going_on)),))
    assert functions_ended(shifted(still, 364)) == ()


def test_who_went_on_elsewhere_has_left_the_function_they_came_with(plan):
    town, other = plan.organisations[0].id, new_id()
    ended = Function(id=new_id(), organisation_id=town, ends_on=date(2027, 1, 1))
    now = Function(id=new_id(), organisation_id=other)
    card = replace(plan.people[0], functions=(ended, now))
    part = next(each for each in plan.participations if each.person_id == card.id)
    for comes_for, expected in ((town, [ended]), (other, []), (None, [])):
        here = (replace(part, organisation_id=comes_for),)
        after = shifted(replace(plan, people=(card,), participations=here), 364)
        assert [function for _card, function in functions_ended(after)] == expected
