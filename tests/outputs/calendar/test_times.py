"""When entries begin and end, as two other libraries read them."""

from __future__ import annotations

from datetime import UTC, date, time, timedelta

import pytest
from outputs.calendar.agenda import (
    HOME,
    MONDAY,
    TOKYO,
    at,
    events,
    item,
    mission,
    read_elsewhere,
    written,
)

from delegaties.outputs.calendar.times import is_rough, span_of
from delegaties.values.kinds import Certainty
from delegaties.values.when import Clock, When

HONOLULU, AUCKLAND = "Pacific/Honolulu", "Pacific/Auckland"
NIGHT = date(2023, 10, 29)


def clock(day: str, hour: str, zone: str, fold: int | None = None) -> Clock:
    return Clock(date.fromisoformat(day), time.fromisoformat(hour), zone, fold)


TIMED = {
    "over midnight": When(MONDAY, at(1, "22:00"), at(2, "01:30")),
    "home in winter": When(
        date(2024, 1, 8), clock("2024-01-08", "09:00", HOME), clock("2024-01-08", "10:00", HOME)
    ),
    "lands before it left": When(MONDAY, at(1, "20:00", TOKYO), at(1, "08:30", HONOLULU)),
    "over the date line westward": When(MONDAY, at(1, "21:00", HONOLULU), at(3, "05:00", AUCKLAND)),
    "second half past two": When(
        NIGHT,
        clock("2023-10-29", "02:30", HOME, 1),
        clock("2023-10-29", "02:45", HOME, 1),
    ),
    "first half past two until the second": When(
        NIGHT,
        clock("2023-10-29", "02:30", HOME, 0),
        clock("2023-10-29", "02:30", HOME, 1),
    ),
    "through the night the clocks go forward": When(
        date(2023, 3, 25),
        clock("2023-03-25", "23:00", HOME),
        clock("2023-03-26", "03:10", HOME),
    ),
    "in Dublin": When(MONDAY, at(1, "10:00", "Europe/Dublin"), at(1, "11:00", "Europe/Dublin")),
    "before the rule of today": When(
        date(2006, 3, 20),
        clock("2006-03-20", "09:00", "America/New_York"),
        clock("2006-03-20", "10:00", "America/New_York"),
    ),
}


@pytest.mark.parametrize("name", TIMED)
def test_two_libraries_read_the_moments_that_were_agreed(name):
    when = TIMED[name]
    data = written(mission(item(name, when)))
    ours, other = events(data)[name], read_elsewhere(data)[name]
    for start, end in (
        (ours["DTSTART"].dt, ours["DTEND"].dt),
        (other.dtstart.value, other.dtend.value),
    ):
        assert start.tzinfo is not None
        assert start.astimezone(UTC) == when.start.instant
        assert end.astimezone(UTC) == when.end.instant
        assert end.astimezone(UTC) > start.astimezone(UTC)


def test_a_flight_keeps_the_zone_of_each_airport():
    data = written(mission(item("Vlucht", TIMED["lands before it left"])))
    assert b"DTSTART;TZID=Asia/Tokyo:20230515T200000\r\n" in data
    assert b"DTEND;TZID=Pacific/Honolulu:20230515T083000\r\n" in data


@pytest.mark.parametrize("name", ["second half past two", "in Dublin", "before the rule of today"])
def test_what_no_local_time_can_say_is_in_utc_and_needs_no_zone(name):
    data = written(mission(item(name, TIMED[name])))
    start = TIMED[name].start.instant
    assert f"DTSTART:{start:%Y%m%dT%H%M%S}Z".encode() in data
    assert b"VTIMEZONE" not in data


def test_a_day_is_a_date_with_the_next_day_as_its_end():
    data = written(mission(item("Hele dag", When(MONDAY))))
    assert b"DTSTART;VALUE=DATE:20230515\r\nDTEND;VALUE=DATE:20230516\r\n" in data
    assert events(data)["Hele dag"]["TRANSP"] == "OPAQUE"


def test_without_an_end_it_takes_an_hour_on_the_clock_of_the_place():
    late = When(NIGHT, clock("2023-10-29", "01:30", HOME))
    entry = events(written(mission(item("Open einde", late))))["Open einde"]
    assert entry["DTEND"].dt - entry["DTSTART"].dt.astimezone(UTC) == timedelta(hours=1)


def test_an_end_that_came_to_lie_before_the_start_is_not_written():
    backwards = When(MONDAY, at(1, "10:00"), at(1, "09:00"))
    span = span_of(backwards)
    assert span.end.instant == span.start.instant + timedelta(hours=1)


def test_no_time_floats():
    data = written(mission(*(item(name, when) for name, when in TIMED.items())))
    for line in data.decode().splitlines():
        if line.startswith(("DTSTART", "DTEND", "DTSTAMP", "CREATED", "LAST-MODIFIED")):
            floating = not line.endswith("Z") and "TZID=" not in line and "VALUE=" not in line
            assert not floating or line.startswith("DTSTART:1970")  # a VTIMEZONE's onset


def test_rough_times_are_known_as_such():
    assert is_rough(When(MONDAY, at(1, "10:00"), certainty=Certainty.APPROXIMATE))
    assert not is_rough(When(MONDAY, at(1, "10:00")))
    assert not is_rough(When(MONDAY, certainty=Certainty.OPEN))
    assert span_of(When()) is None
