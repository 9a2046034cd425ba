"""The sweeps agree with trying everything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from judging import an_id, an_item, at

from delegaties.checks.agenda import following, is_long_flight, overlapping, stretch, timelines
from delegaties.values.kinds import ItemKind
from delegaties.values.office import Limits

START = datetime(2026, 11, 9, tzinfo=UTC)


@dataclass(frozen=True, eq=False)
class Span:
    """Something that begins and ends."""

    starts: datetime
    ends: datetime


def span(start, length):
    starts = START + timedelta(minutes=start)
    return Span(starts, starts + timedelta(minutes=length))


spans = st.lists(st.builds(span, st.integers(0, 60), st.integers(1, 30)), max_size=12).map(
    lambda found: sorted(found, key=lambda each: each.starts)
)


@given(spans)
def test_overlaps_are_those_that_trying_every_pair_finds(found):
    tried = {
        (one, other)
        for one, other in combinations(found, 2)
        if one.starts < other.ends and other.starts < one.ends
    }
    swept = list(overlapping(found))
    assert set(swept) == tried
    assert len(swept) == len(tried)


@given(spans)
def test_gaps_are_the_times_in_which_nothing_is_on(found):
    busy = {
        minute
        for each in found
        for minute in range(
            int((each.starts - START).total_seconds() // 60),
            int((each.ends - START).total_seconds() // 60),
        )
    }
    free = [
        minute for minute in range(min(busy, default=0), max(busy, default=0)) if minute not in busy
    ]
    gaps = [
        minute
        for first, second in following(found)
        for minute in range(
            int((first.ends - START).total_seconds() // 60),
            int((second.starts - START).total_seconds() // 60),
        )
    ]
    assert sorted(gaps) == free


def test_an_item_without_an_end_takes_a_moment_and_without_a_clock_no_time():
    item = an_item(when=at("9:00"))
    one = stretch(item, frozenset())
    assert (one.ends - one.starts, one.has_end) == (timedelta(minutes=1), False)
    assert stretch(an_item(when=type(item.when)(item.when.date)), frozenset()) is None


def test_a_ride_ends_elsewhere_and_a_visit_where_it_began():
    here, there = an_id("here"), an_id("there")
    ride = an_item(kind=ItemKind.TRANSFER, place_id=here, end_place_id=there)
    assert stretch(ride, frozenset()).ends_at == there
    visit = an_item(place_id=here, end_place_id=there)
    assert stretch(visit, frozenset()).ends_at == here


def test_people_who_do_the_same_share_a_timeline():
    anna, bert, carla = (an_id(name) for name in ("Anna", "Bert", "Carla"))
    one = stretch(an_item("One", at("9:00", "10:00")), frozenset((anna, bert)))
    two = stretch(an_item("Two", at("11:00", "12:00")), frozenset((anna, bert, carla)))
    found = {frozenset(line.people): line.stretches for line in timelines((one, two))}
    assert found == {frozenset((anna, bert)): (one, two), frozenset((carla,)): (two,)}


def test_only_a_flight_can_be_a_long_flight():
    when = at("9:00", "16:00")
    flight = stretch(an_item(when=when, kind=ItemKind.FLIGHT), frozenset())
    assert is_long_flight(flight, Limits())
    assert not is_long_flight(flight, Limits(long_flight_hours=8))
    assert not is_long_flight(stretch(an_item(when=when), frozenset()), Limits())
