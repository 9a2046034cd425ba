"""A finding proposes a time only where that helps."""

from __future__ import annotations

from datetime import time

from judging import TODAY, a_part, a_plan, an_item, at

from delegaties.checks.case import Case
from delegaties.checks.mending import later
from delegaties.checks.surroundings import Surroundings
from delegaties.values.kinds import ItemKind


def proposed(item, earliest, *others):
    plan = a_plan(item, *others, participations=(a_part("Anna"),))
    case = Case(plan, Surroundings(today=TODAY))
    one = next(each for each in case.stretches if each.item.id == item.id)
    return later(case, one, earliest.start.instant)


def test_an_item_is_put_on_the_next_quarter_with_its_length():
    move = proposed(an_item(when=at("13:00", "14:30")), at("13:16"))
    assert (move.when.start.time, move.when.end.time) == (time(13, 30), time(15))
    exact = proposed(an_item(when=at("13:00", "14:30")), at("13:30"))
    assert exact.when.start.time == time(13, 30)


def test_a_flight_leaves_when_it_leaves():
    assert proposed(an_item(when=at("13:00", "14:30"), kind=ItemKind.FLIGHT), at("13:16")) is None


def test_nothing_is_proposed_onto_what_else_people_have_then():
    visit, tea = an_item(when=at("13:00", "14:00")), an_item("Tea", at("14:30", "15:00"))
    assert proposed(visit, at("13:16"), tea).when.end.time == time(14, 30)
    assert proposed(visit, at("13:31"), tea) is None


def test_nothing_is_proposed_for_another_day():
    assert proposed(an_item(when=at("23:00", "23:30")), at("23:50")) is None
    assert proposed(an_item(when=at("13:00", "14:00")), at("12:00")) is None
