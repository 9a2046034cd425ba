"""What is booked: too small, or for two at once."""

from __future__ import annotations

import pytest
from judging import a_part, a_plan, an_id, an_item, at, found

from delegaties.checks import doubles, vehicles
from delegaties.plan.cards import VehicleCard
from delegaties.plan.elsewhere import Busy, Elsewhere
from delegaties.values.kinds import ItemKind, VehicleKind
from delegaties.values.texts import Texts

COACH = an_id("coach")
GROUP = a_part("De Wit", number=12)


def card(name, capacity, kind=VehicleKind.COACH):
    return VehicleCard(id=an_id(name), name=name, kind=kind, capacity=capacity)


def a_ride(name="Bus", when=None, *cards, **more):
    values = {"kind": ItemKind.TRANSFER, "vehicle_ids": tuple(an_id(each) for each in cards)}
    return an_item(name, when, **(values | more))


def test_more_people_than_seats_are_found():
    plan = a_plan(
        a_ride("Bus", None, "coach"), participations=(GROUP,), vehicles=(card("coach", 11),)
    )
    [finding] = found(vehicles.too_small, plan)
    assert (finding.where.row_id, finding.where.field) == (an_id("Bus"), "vehicle_ids")
    assert (finding.params["heads"], finding.params["room"]) == (12, 11)


@pytest.mark.parametrize(
    "booked",
    [
        (card("coach", 12),),
        (card("coach", None),),
        (card("coach", 8), card("car", 4, VehicleKind.CAR)),
        (card("coach", 12), card("microphone", 1, VehicleKind.OTHER)),
    ],
    ids=["just enough", "not known", "two together", "beside something else"],
)
def test_who_has_a_seat_or_might_have_one_is_no_finding(booked):
    ride = a_ride("Bus", None, *(each.name for each in booked))
    plan = a_plan(ride, participations=(GROUP,), vehicles=booked)
    assert not found(vehicles.too_small, plan)


def test_seats_in_a_coach_make_no_room_in_a_hall():
    booked = (card("coach", 50), card("hall", 10, VehicleKind.ROOM))
    plan = a_plan(a_ride("Bus", None, "coach", "hall"), participations=(GROUP,), vehicles=booked)
    [finding] = found(vehicles.too_small, plan)
    assert finding.params["names"] == ("hall",)


def test_one_coach_on_two_rides_at_once_is_found():
    first = a_ride("Bus", at("9:00", "10:00"), "coach")
    second = a_ride("Tweede", at("9:59", "10:30"), "coach", end_place_id=an_id("NL"))
    plan = a_plan(first, second, vehicles=(card("coach", 50),))
    [finding] = found(doubles.vehicles, plan)
    assert finding.where.row_id == an_id("Tweede")
    assert finding.params["vehicle"] == "coach"


def test_two_groups_in_one_coach_and_one_ride_after_the_other_are_fine():
    together = (a_ride("Bus", at("9:00", "10:00"), "coach"),
                a_ride("Tweede", at("9:00", "10:00"), "coach"))  # fmt: skip
    after = (a_ride("Bus", at("9:00", "10:00"), "coach"),
             a_ride("Tweede", at("10:00", "10:30"), "coach"))  # fmt: skip
    for items in (together, after):
        assert not found(doubles.vehicles, a_plan(*items, vehicles=(card("coach", 50),)))


@pytest.mark.parametrize(("until", "finds"), [("10:30", 1), ("9:00", 0)])
def test_a_coach_that_another_mission_has_is_found(until, finds):
    ours, theirs = at("9:00", "10:00"), at("8:00", until)
    busy = Busy(
        starts=theirs.start.instant, ends=theirs.end.instant, mission_id=an_id("other"),
        item_id=an_id("theirs"), mission=Texts.of(nl="Aalborg"),
    )  # fmt: skip
    plan = a_plan(a_ride("Bus", ours, "coach"), vehicles=(card("coach", 50),))
    around = Elsewhere(vehicles={COACH: (busy,)})
    assert len(found(doubles.vehicles_elsewhere, plan, elsewhere=around)) == finds
