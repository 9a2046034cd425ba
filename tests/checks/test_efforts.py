"""People are asked what they can do."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest
from judging import DAY, ZONE, a_part, a_person, a_plan, an_id, an_item, at, found

from delegaties.checks import efforts
from delegaties.checks.finding import second_line, sentence
from delegaties.i18n import words
from delegaties.plan.mission import ItemPerson
from delegaties.values.kinds import Direction, ItemKind, ItemPersonRole, Side
from delegaties.values.office import Limits, Office
from delegaties.values.when import Clock, When

THERE = "Asia/Tokyo"
NEXT = DAY + timedelta(1)
FLIGHT = an_item(
    "vlucht",
    When(DAY, Clock(DAY, time(14, 30), ZONE), Clock(NEXT, time(9, 20), THERE)),
    kind=ItemKind.FLIGHT,
)
VISIT = an_item("bezoek Yanmar", at("11:00", "12:00", NEXT, THERE))
ANNA = {"participations": (a_part("Anna"),), "people": (a_person("Anna"),)}


def rest(*items, **more):
    return found(efforts.rest_after_flight, a_plan(*items, **(ANNA | more)))


def test_work_soon_after_crossing_half_the_world_is_found():
    [finding] = rest(FLIGHT, VISIT)
    assert sentence(finding, words("nl")) == (
        "Geen rust na de vlucht: “bezoek Yanmar” volgt binnen 1 u 40 min"
    )
    assert second_line(finding, words("nl")) == "Landing di 10 nov om 9.20 uur; 6 u rust is de norm"
    assert finding.fix.when.start.time == time(15, 30)


@pytest.mark.parametrize(
    "items",
    [
        (FLIGHT, replace(VISIT, when=at("15:20", "16:00", NEXT, THERE))),
        (FLIGHT, replace(VISIT, kind=ItemKind.MEAL)),
        (FLIGHT, replace(VISIT, kind=ItemKind.TRANSFER)),
        (replace(FLIGHT, kind=ItemKind.TRAIN), VISIT),
        (replace(FLIGHT, when=at("5:00", "10:00", NEXT, THERE)), VISIT),
    ],
    ids=["after six hours", "a meal", "a ride", "by train", "a short flight"],
)
def test_after_rest_or_a_short_flight_there_is_nothing_to_say(items):
    assert not rest(*items)


def test_coming_home_needs_no_rest_in_the_programme():
    home = When(DAY, Clock(DAY, time(11), THERE), Clock(DAY, time(18, 30), ZONE))
    there = an_item("ontvangst", at("19:00", "20:00"))
    assert not rest(replace(FLIGHT, when=home), there)
    guests = {"participations": (a_part("Anna", Side.THEIRS),), "direction": Direction.INCOMING}
    assert rest(replace(FLIGHT, when=home), there, **guests)


def test_a_conversation_with_an_interpreter_takes_longer():
    link = ItemPerson(person_id=an_id("Morikawa"), role=ItemPersonRole.INTERPRETER)
    short = an_item("overleg", at("10:00", "10:45"), kind=ItemKind.MEETING, persons=(link,))
    [finding] = found(efforts.interpreting, a_plan(short))
    assert sentence(finding, words("nl")) == "Te kort met een tolk: “overleg”"
    assert not found(efforts.interpreting, a_plan(replace(short, when=at("10:00", "11:00"))))
    assert not found(efforts.interpreting, a_plan(replace(short, persons=())))
    assert not found(efforts.interpreting, a_plan(replace(short, kind=ItemKind.SIGNING)))
    brisk = Office(limits=Limits(interpreted=45))
    assert not found(efforts.interpreting, a_plan(short), office=brisk)
