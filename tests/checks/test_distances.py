"""Two items in a row need the time to get from one to the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from judging import a_part, a_person, a_plan, an_id, an_item, at, found

from delegaties.checks import distances
from delegaties.checks.finding import second_line, sentence
from delegaties.i18n import words
from delegaties.plan.cards import PlaceCard
from delegaties.values.kinds import AttendanceRule, ItemKind, Severity
from delegaties.values.office import Limits, Office

PLACES = (
    PlaceCard(id=an_id("Yakult"), name="Yakult", latitude=35.656, longitude=139.76),
    PlaceCard(id=an_id("Kobelco"), name="Kobelco", latitude=35.622, longitude=139.737),
    PlaceCard(id=an_id("Somewhere"), name="Somewhere"),
)
FIRST = an_item("bezoek Yakult", at("9:00", "10:30"), place_id=an_id("Yakult"))
SECOND = an_item("bezoek Kobelco", at("10:45", "12:00"), place_id=an_id("Kobelco"))


def plan(*items, number=20, **more):
    parts = (a_part("Anna", number=number),)
    return a_plan(*items, places=PLACES, participations=parts, people=(a_person("Anna"),), **more)


def gap(*items, **around):
    return found(distances.too_little_time, plan(*items), **around)


def test_too_little_time_is_found_with_what_is_needed_and_a_better_start():
    [finding] = gap(FIRST, SECOND)
    assert sentence(finding, words("nl")) == (
        "Te weinig tijd van “bezoek Yakult” naar “bezoek Kobelco”"
    )
    assert second_line(finding, words("nl")) == ("Yakult → Kobelco: 21 min nodig, 15 min gepland")
    assert finding.severity is Severity.WARN
    assert finding.fix.when.start.time == time(11)


def test_with_the_time_it_takes_nothing_is_wrong():
    assert not gap(FIRST, replace(SECOND, when=at("10:51", "12:00")))
    assert gap(FIRST, replace(SECOND, when=at("10:50", "12:00")))


def test_a_larger_group_and_slower_streets_need_more():
    later = replace(SECOND, when=at("10:51", "12:00"))
    assert found(distances.too_little_time, plan(FIRST, later, number=21))
    slow = Office(limits=Limits(kilometres_an_hour=20))
    assert gap(FIRST, later, office=slow)


RIDE = an_item(
    "taxi", at("10:30", "10:40"), kind=ItemKind.TRANSFER,
    place_id=an_id("Yakult"), end_place_id=an_id("Kobelco"),
)  # fmt: skip


@pytest.mark.parametrize(
    "items",
    [
        (FIRST, RIDE, SECOND),
        (FIRST, replace(RIDE, place_id=None, end_place_id=None), SECOND),
        (FIRST, replace(SECOND, place_id=FIRST.place_id)),
        (FIRST, replace(SECOND, place_id=None)),
        (replace(FIRST, when=at("9:00")), SECOND),
        (FIRST, replace(SECOND, rule=AttendanceRule.NAMED)),
    ],
    ids=["a ride", "a ride without places", "same place", "no place", "no end", "other people"],
)
def test_a_ride_between_is_believed_and_of_what_is_unknown_nothing_is_said(items):
    assert not gap(*items)


def test_a_ride_that_ends_elsewhere_does_not_help():
    [finding] = gap(FIRST, replace(RIDE, end_place_id=an_id("Somewhere")), SECOND)
    assert finding.params["origin"] == "Somewhere"


def test_without_coordinates_the_least_time_is_asked():
    unknown = replace(SECOND, place_id=an_id("Somewhere"))
    assert not gap(FIRST, replace(unknown, when=at("10:40", "12:00")))
    assert gap(FIRST, replace(unknown, when=at("10:39", "12:00")))


def test_one_person_who_hurries_alone_is_named():
    alone = replace(FIRST, rule=AttendanceRule.NAMED, named=(an_id("part Bert"),))
    parts = (a_part("Anna", number=20), a_part("Bert"))
    both = plan(alone, SECOND)
    both = replace(both, participations=parts, people=(a_person("Anna"), a_person("Bert")))
    [finding] = found(
        distances.too_little_time,
        replace(both, items=(alone, replace(SECOND, when=at("10:40", "12:00")))),
    )
    assert sentence(finding, words("en")).startswith("Bert has too little time from")
