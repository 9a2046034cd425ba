"""Every zone of the world: our VTIMEZONE tells the zone's own time, or there is none."""

from __future__ import annotations

import zoneinfo
from bisect import bisect_right
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil.rrule import rrulestr

from delegaties.outputs.calendar.zones import keeps_its_zone, rule_of, vtimezone
from delegaties.values.when import Clock, zones

YEARS = range(2023, 2036)

INEXPRESSIBLE = (
    "Europe/Dublin",
    "Asia/Jerusalem",
    "America/Santiago",
    "Africa/Cairo",
    "Asia/Gaza",
    "America/Nuuk",
    "Etc/GMT+5",
    "UTC",
)


def onsets(component: icalendar.Component) -> list[tuple[datetime, timedelta]]:
    """Every change of a VTIMEZONE, as a reader does who knows only RRULE and the local clock."""
    changes = []
    for block in component.subcomponents:
        start, offset = block["DTSTART"].dt, block["TZOFFSETTO"].td
        if "RRULE" not in block:
            changes.append((start, offset))
            continue
        rule = rrulestr(block["RRULE"].to_ical().decode(), dtstart=start)
        last = start.replace(year=YEARS[-1] + 1)
        changes += [(onset, offset) for onset in rule.between(start, last, inc=True)]
    return sorted(changes)


@cache
def naive(zone: str) -> tuple[list[datetime], list[timedelta]] | None:
    component = vtimezone(zone)
    if component is None:
        return None
    parsed = icalendar.Component.from_ical(component.to_ical())
    changes = onsets(parsed)
    return [onset for onset, _ in changes], [offset for _, offset in changes]


def changes_of(zone: str) -> list[datetime]:
    """The moments (UTC) at which the zone's own offset changes, to the hour."""
    there, hour = ZoneInfo(zone), timedelta(hours=1)
    found, day = [], datetime(YEARS[0], 1, 1, tzinfo=UTC)
    while day.year <= YEARS[-1]:
        after = day + timedelta(days=7)
        if day.astimezone(there).utcoffset() != after.astimezone(there).utcoffset():
            found += [
                day + n * hour
                for n in range(7 * 24)
                if (day + n * hour).astimezone(there).utcoffset()
                != (day + (n + 1) * hour).astimezone(there).utcoffset()
            ]
        day = after
    return found


@pytest.fixture(scope="module", params=sorted({zone[0] for zone in zones()}))
def initial(request):
    return request.param


def test_each_zone_agrees_with_itself_around_every_change_or_is_written_in_utc(initial):
    wrong = []
    for zone in sorted(name for name in zones() if name.startswith(initial)):
        table = naive(zone)
        moments = [datetime(year, month, 1, 12, tzinfo=UTC) for year in YEARS for month in (1, 7)]
        for change in changes_of(zone):
            moments += [change + timedelta(minutes=30 * n) for n in range(-8, 9)]
        for moment in moments:
            local = moment.astimezone(ZoneInfo(zone))
            clock = Clock(local.date(), local.time(), zone, local.fold)
            if not keeps_its_zone(clock):
                continue
            if table is None:
                wrong.append(f"{zone}: local time without a VTIMEZONE")
                break
            starts, offsets = table
            told = offsets[bisect_right(starts, local.replace(tzinfo=None, fold=0)) - 1]
            if told != local.utcoffset():
                wrong.append(f"{zone} {local}: {told}")
    assert wrong == []


def test_most_zones_keep_their_own_time():
    expressible = [zone for zone in zones() if rule_of(zone)]
    assert len(expressible) > 0.85 * len(zones())
    assert {"Europe/Amsterdam", "Asia/Tokyo", "America/New_York", "Asia/Kathmandu"} <= set(
        expressible
    )


@pytest.mark.parametrize("zone", INEXPRESSIBLE)
def test_a_zone_that_no_yearly_weekday_expresses_has_no_vtimezone(zone):
    assert vtimezone(zone) is None
    assert not keeps_its_zone(Clock(date(2026, 1, 15), time(12), zone))


def test_amsterdam_has_one_standard_one_daylight_and_the_onset_on_the_old_clock():
    assert vtimezone("Europe/Amsterdam").to_ical().decode().split("\r\n") == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Amsterdam",
        "BEGIN:STANDARD",
        "DTSTART:19701025T030000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZNAME:CET",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:19700329T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZNAME:CEST",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
        "",
    ]


def test_a_zone_without_summer_time_has_a_standard_only():
    blocks = vtimezone("Asia/Kolkata").subcomponents
    assert [block.name for block in blocks] == ["STANDARD"]
    assert blocks[0]["TZOFFSETTO"].td == timedelta(hours=5, minutes=30)


@pytest.mark.parametrize(
    ("day", "at", "safe"),
    [
        ("2023-10-29", "02:30", False),  # twice
        ("2023-10-29", "01:59", True),
        ("2023-10-29", "03:00", True),
        ("2023-03-26", "02:30", False),  # never
        ("2023-03-26", "03:00", True),
        ("1975-07-01", "12:00", False),  # the Netherlands had no summer time that year
        ("1960-01-01", "12:00", False),  # before the first change we write
        ("2030-07-01", "12:00", True),
    ],
)
def test_local_time_is_only_written_where_it_can_mean_one_moment(day, at, safe):
    clock = Clock(date.fromisoformat(day), time.fromisoformat(at), "Europe/Amsterdam")
    assert keeps_its_zone(clock) is safe


def test_rules_are_found_without_the_systems_zone_files():
    here, before = vtimezone("Europe/Amsterdam").to_ical(), zoneinfo.TZPATH
    rule_of.cache_clear()
    try:
        zoneinfo.reset_tzpath(to=())  # as on Windows
        assert vtimezone("Europe/Amsterdam").to_ical() == here
    finally:
        zoneinfo.reset_tzpath(to=before)
        rule_of.cache_clear()
