"""Items lie within the mission, and the clocks are not forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from judging import DAY, ZONE, a_plan, an_item, at, found

from delegaties.checks import dates
from delegaties.checks.finding import second_line, sentence
from delegaties.i18n import words
from delegaties.values.kinds import ItemStatus
from delegaties.values.when import Clock, When

LAST = date(2026, 11, 15)
BACK = date(2026, 10, 25)
"""The clocks go back that night; on 28 March 2027 they go forward."""


def on(day, first="10:00", last="11:00"):
    return an_item("Yanmar", at(first, last, day))


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (DAY - timedelta(1), "“Yanmar” ligt vóór het vertrek"),
        (LAST + timedelta(1), "“Yanmar” ligt na de terugkeer"),
    ],
)
def test_what_lies_outside_the_mission_is_found(day, told):
    [finding] = found(dates.outside, a_plan(on(day)))
    assert sentence(finding, words("nl")) == told
    assert second_line(finding, words("nl")) == "De missie loopt van ma 9 nov tot en met zo 15 nov"
    assert not found(dates.outside, a_plan(replace(on(day), status=ItemStatus.CANCELLED)))
    assert not found(dates.outside, a_plan(on(day), departs=None))


def test_the_first_and_last_day_and_their_small_hours_are_within():
    assert not found(dates.outside, a_plan(on(DAY), on(LAST)))
    after = LAST + timedelta(1)
    party = When(LAST, at("23:00", day=LAST).start, at("1:30", day=after).start)
    assert not found(dates.outside, a_plan(an_item("Feest", party)))
    long = replace(party, end=at("9:00", day=after).start)
    assert found(dates.outside, a_plan(an_item("Feest", long)))


def test_a_night_in_which_the_clocks_change_is_told():
    around = (on(BACK - timedelta(1)), on(BACK + timedelta(1)))
    [finding] = found(dates.clock_changes, a_plan(*around))
    assert sentence(finding, words("nl")) == "De klok gaat terug: de nacht is een uur langer"
    assert finding.where.day == BACK
    spring = date(2027, 3, 28)
    [finding] = found(dates.clock_changes, a_plan(on(spring)))
    assert "vooruit" in sentence(finding, words("nl"))


def test_in_other_nights_the_clocks_do_not_change():
    assert not found(dates.clock_changes, a_plan(on(BACK - timedelta(3)), on(BACK - timedelta(1))))
    assert not found(dates.clock_changes, a_plan(on(BACK + timedelta(1))))
    assert not found(dates.clock_changes, a_plan())


def test_a_change_at_home_counts_also_where_the_clocks_never_change():
    tokyo = [
        an_item(str(n), at("10:00", "11:00", BACK + timedelta(n), "Asia/Tokyo")) for n in (-1, 1)
    ]
    [finding] = found(dates.clock_changes, a_plan(*tokyo))
    assert second_line(finding, words("nl")) == "zo 25 okt, thuis; het tijdverschil verandert"


def test_a_time_that_does_not_exist_or_occurs_twice_is_found():
    twice = Clock(BACK, time(2, 30), ZONE)
    [finding] = found(dates.doubtful_clocks, a_plan(an_item("Taxi", When(BACK, twice))))
    assert sentence(finding, words("nl")) == "2.30 uur komt die nacht twee keer voor: “Taxi”"
    said = replace(twice, fold=0)
    assert not found(dates.doubtful_clocks, a_plan(an_item("Taxi", When(BACK, said))))
    spring = date(2027, 3, 28)
    never = Clock(spring, time(2, 30), ZONE)
    [finding] = found(dates.doubtful_clocks, a_plan(an_item("Taxi", When(spring, never))))
    assert "bestaat die nacht niet" in sentence(finding, words("nl"))
    assert not found(dates.doubtful_clocks, a_plan(on(BACK, "9:00", "10:00")))
