"""How long a way takes, as far as coordinates tell."""

from __future__ import annotations

from math import isclose

from delegaties.checks.journeys import kilometres, minutes_needed
from delegaties.plan.cards import PlaceCard
from delegaties.values.ids import new_id
from delegaties.values.office import Limits


def place(latitude=None, longitude=None):
    return PlaceCard(id=new_id(), latitude=latitude, longitude=longitude)


def test_a_distance_follows_from_coordinates_and_is_unknown_without():
    osaka, kyoto = place(34.7075, 135.4995), place(34.9497, 135.747)
    assert isclose(kilometres(osaka, kyoto), 35.2, abs_tol=0.3)
    assert isclose(kilometres(place(0, 179.9), place(0, -179.9)), 22.2, abs_tol=0.1)
    assert kilometres(osaka, place()) is None
    assert kilometres(place(), osaka) is None


def test_a_ride_takes_its_way_and_the_boarding_of_all():
    limits = Limits(kilometres_an_hour=26, boarding_per_ten=5, transfer=10)
    assert minutes_needed(10, 1, limits) == 30 + 5
    assert minutes_needed(10, 10, limits) == 30 + 5
    assert minutes_needed(10, 11, limits) == 30 + 10


def test_a_stroll_needs_no_boarding_and_nothing_less_than_the_least():
    assert minutes_needed(0.6, 40, Limits()) == 10
    assert minutes_needed(0.1, 40, Limits(transfer=15)) == 15
    assert minutes_needed(None, 40, Limits(transfer=15)) == 15


def test_beyond_the_town_it_goes_faster():
    near, far = minutes_needed(11.5, 1, Limits()), minutes_needed(23, 1, Limits())
    assert far - near < near
