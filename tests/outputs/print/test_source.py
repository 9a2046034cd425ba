from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from outputs.print.plans import HOME, TOKYO, between, clock, empty, item, rich

from delegaties.outputs.print.book import source_of
from delegaties.outputs.print.output import BookOptions
from delegaties.outputs.print.source import Source, difference
from delegaties.plan.mission import MissionPlan
from delegaties.values.audience import Audience
from delegaties.values.kinds import Certainty, ItemStatus
from delegaties.values.when import When


def source(plan: MissionPlan | None = None, **options: object) -> Source:
    return source_of(plan or rich(), BookOptions(**options))


@pytest.mark.parametrize(
    ("when", "times", "home", "arrival"),
    [
        (between(15, "09:30", "11:30"), "9.30–11.30", "Amsterdam 2.30–4.30", ""),
        (between(15, "02:00", "03:00"), "ma 2.00–3.00", "Amsterdam zo 19.00–20.00", ""),
        (between(15, "09:30", "11:30", HOME), "9.30–11.30", "", ""),
        (
            When(date(2023, 5, 13), clock(13, "14:40", HOME), clock(14, "09:05")),
            "14.40–9.05",
            "",
            "tot zo 14 mei, plaatselijke tijd in Tokio",
        ),
        (
            When(date(2023, 5, 15), clock(15, "11:05"), clock(15, "18:30", HOME)),
            "11.05–18.30",
            "Amsterdam 4.05–18.30",
            "einde: plaatselijke tijd in Amsterdam",
        ),
        (
            When(date(2023, 5, 15), clock(15, "22:00", HOME), clock(16, "01:00", HOME)),
            "22.00–1.00",
            "",
            "tot di 16 mei",
        ),
        (
            When(date(2023, 5, 15), clock(15, "09:30", HOME), clock(15, "12:00", "Europe/Madrid")),
            "9.30–12.00",
            "",
            "",
        ),
        (
            When(date(2023, 5, 15), clock(15, "22:00", HOME), clock(16, "01:00", "Europe/Madrid")),
            "22.00–1.00",
            "",
            "tot di 16 mei",
        ),
        (When(date(2023, 5, 15)), "hele dag", "", ""),
        (When(date(2023, 5, 15), certainty=Certainty.OPEN), "nader te bepalen", "", ""),
        (
            When(date(2023, 5, 15), clock(15, "09:30"), None, Certainty.APPROXIMATE),
            "ca. 9.30",
            "Amsterdam 2.30",
            "",
        ),
    ],
)
def test_times_are_told_in_place_at_home_and_where_they_end(when, times, home, arrival):
    one = item("X", when)
    assert source().times(one) == times
    assert source().home_times(one) == home
    assert source().arrival(one) == arrival
    assert source().span(one) == (f"{times} +1" if "tot " in arrival else times)


def test_a_day_has_a_number_a_name_and_cities():
    days = {day.date.day: day for day in source().days}
    assert source().day_label(days[15]) == "Dag 3 van 7"
    assert source().day_title(days[15]) == "Maandag 15 mei · Osaka"
    assert source().day_title(days[13]) == "Zaterdag 13 mei · Amsterdam – Osaka"
    assert source().day_title(days[18]) == "Donderdag 18 mei · Tokyo"
    assert source(language="en").day_title(days[15]) == "Monday 15 May · Osaka"
    assert source().day_zone(days[15]) == TOKYO
    assert source().day_zone(days[18]) == TOKYO


def test_what_was_cancelled_is_not_in_the_programme():
    gone = replace(item("Weg", between(15, "09:30", "11:30")), status=ItemStatus.CANCELLED)
    days = source(replace(rich(), items=(gone,))).days
    assert not any(day.items for day in days)


def test_the_stand_is_on_the_clock_at_home():
    assert source().stand == "stand 8 mei 2023, 14.21 uur"
    assert source(language="en").stand == "as of 8 May 2023, 14:21"
    assert source(empty()).stand == ""


@pytest.mark.parametrize(
    ("audience", "edition"),
    [
        (Audience.STAFF, "Interne editie"),
        (Audience.OWN, "Eigen editie"),
        (Audience.GUESTS, "Externe editie"),
        (Audience.PUBLIC, "Openbare editie"),
    ],
)
def test_the_edition_is_named_after_its_readers(audience, edition):
    assert source(audience=audience).edition == edition
    assert source(audience=audience, edition="Persversie").edition == "Persversie"


def test_hours_ahead_follow_summer_time():
    assert difference(TOKYO, HOME, date(2023, 5, 15)) == 7
    assert difference(TOKYO, HOME, date(2023, 11, 15)) == 8
    assert difference("Asia/Kolkata", HOME, date(2023, 5, 15)) == 3.5
    assert difference(HOME, HOME, date(2023, 5, 15)) == 0


def test_dates_that_are_open_or_upside_down_are_still_dates():
    first, last = date(2023, 5, 13), date(2023, 5, 19)
    assert source().dates(first, last) == "13–19 mei 2023"
    assert source().dates(first, None) == "13 mei 2023"
    assert source().dates(last, first) == "19 mei 2023"
    assert source().dates(None, None) == ""
