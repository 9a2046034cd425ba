"""A day is not too long, and leaves time to eat."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from judging import DAY, a_part, a_person, a_plan, an_item, at, found

from delegaties.checks import days
from delegaties.checks.finding import second_line, sentence
from delegaties.i18n import words
from delegaties.plan.mission import Item
from delegaties.values.kinds import AttendanceRule, ItemKind, ItemStatus, Severity, Side
from delegaties.values.office import Limits, Office
from delegaties.values.when import Clock, When

MORNING = an_item("ochtend", at("8:00", "11:30"))
AFTERNOON = an_item("middag", at("14:30", "18:00"))
EVENING = an_item("avond", at("18:30", "22:15"))
ANNA = {"participations": (a_part("Anna"),), "people": (a_person("Anna"),)}


def judge(check, *items, **around):
    return found(check, a_plan(*items, **ANNA), **around)


def test_a_day_of_more_than_fourteen_hours_is_long():
    [finding] = judge(days.long_day, MORNING, AFTERNOON, EVENING)
    assert sentence(finding, words("nl")) == "Een lange dag: 14 u 15 min"
    assert second_line(finding, words("nl")) == "ma 9 nov: van “ochtend” tot en met “avond”"
    assert (finding.severity, finding.where.day) == (Severity.INFO, DAY)
    shorter = replace(EVENING, when=at("18:30", "22:00"))
    assert not judge(days.long_day, MORNING, AFTERNOON, shorter)
    strict = Office(limits=Limits(long_day_hours=12))
    assert judge(days.long_day, MORNING, AFTERNOON, shorter, office=strict)


def test_a_pause_of_five_hours_makes_two_days_of_one():
    early = an_item("vroeg", at("6:00", "9:30"))
    assert not judge(days.long_day, early, AFTERNOON, EVENING)
    assert judge(days.long_day, replace(early, when=at("6:00", "9:31")), AFTERNOON, EVENING)


def test_a_day_goes_on_after_midnight():
    night = an_item(
        "borrel", When(DAY, at("22:30").start, at("0:30", day=DAY + timedelta(1)).start)
    )
    [finding] = judge(days.long_day, MORNING, AFTERNOON, EVENING, night)
    assert sentence(finding, words("en")) == "A long day: 16 h 30 min"


def flight(first, last):
    return an_item("vlucht", at(first, last), kind=ItemKind.FLIGHT)


def test_a_long_flight_is_a_day_of_its_own():
    evening = an_item("avond", at("20:00", "23:00"))
    assert not judge(days.long_day, MORNING, flight("12:00", "19:30"), evening)
    assert judge(days.long_day, MORNING, flight("12:00", "18:30"), evening)


@pytest.mark.parametrize(
    ("items", "severity"),
    [
        ((MORNING, AFTERNOON), Severity.INFO),
        ((MORNING, an_item("overleg", at("12:00", "14:00")), AFTERNOON), Severity.WARN),
        ((an_item("lang", at("9:00", "17:00")),), Severity.WARN),
    ],
    ids=["time enough", "half an hour", "no time at all"],
)
def test_a_day_that_goes_through_lunch_without_one_is_found(items, severity):
    [finding] = judge(days.lunch, *items)
    assert (finding.severity, finding.key) == (severity, f"lunch:{DAY}")
    assert second_line(finding, words("nl")) == "ma 9 nov, voor iedereen"


@pytest.mark.parametrize(
    "items",
    [
        (MORNING, an_item("lunch", at("12:00", "13:00"), kind=ItemKind.MEAL), AFTERNOON),
        (MORNING, an_item("ontvangst", at("12:00", "13:00"), kind=ItemKind.RECEPTION), AFTERNOON),
        (MORNING, an_item("laat", at("14:30", "15:30"), kind=ItemKind.MEAL)),
        (MORNING, flight("11:45", "15:00")),
        (MORNING,),
        (AFTERNOON,),
        (MORNING, replace(AFTERNOON, status=ItemStatus.CANCELLED)),
        (MORNING, replace(AFTERNOON, rule=AttendanceRule.NAMED)),
    ],
    ids=[
        "a meal", "a reception", "a late meal", "a flight that serves one", "morning only",
        "afternoon only", "cancelled", "others",
    ],
)  # fmt: skip
def test_a_day_with_lunch_or_that_leaves_people_to_themselves_is_fine(items: tuple[Item, ...]):
    assert not judge(days.lunch, *items)


def test_dinner_is_missed_when_the_day_goes_on_until_eight():
    until = an_item("avond", at("18:30", "20:00"))
    [finding] = judge(days.dinner, AFTERNOON, until)
    assert sentence(finding, words("nl")) == "Er is geen diner gepland"
    assert not judge(days.dinner, AFTERNOON, replace(until, when=at("18:30", "19:59")))
    dinner = an_item("diner", at("20:15", "22:00"), kind=ItemKind.MEAL)
    assert not judge(days.dinner, AFTERNOON, until, dinner)


def test_the_hours_of_a_meal_are_those_of_the_place_and_of_the_office():
    when = at("8:00", "13:00", zone="Asia/Tokyo")
    abroad = [
        replace(MORNING, when=when),
        replace(AFTERNOON, when=at("13:30", "17:00", zone="Asia/Tokyo")),
    ]
    assert judge(days.lunch, *abroad)
    early = Office(limits=Limits(lunch_from=Clock(DAY, when.start.time, "UTC").time))
    assert judge(days.lunch, *abroad, office=early)


def test_only_those_who_travel_are_counted_and_the_few_without_a_meal_are_named():
    meal = an_item(
        "lunch", at("12:00", "13:00"), kind=ItemKind.MEAL, rule=AttendanceRule.NAMED,
        named=(a_part("Anna").id,),
    )  # fmt: skip
    parts = (a_part("Anna"), a_part("Bert"), a_part("Tanabe", Side.THEIRS))
    cards = (a_person("Anna"), a_person("Bert"))
    plan = a_plan(MORNING, meal, AFTERNOON, participations=parts, people=cards)
    [finding] = found(days.lunch, plan)
    assert second_line(finding, words("en")) == "Mon 9 Nov, for Bert"
