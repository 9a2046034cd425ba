"""How long it takes to get from one place to another, as far as coordinates can tell."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from delegaties.plan.cards import PlaceCard
from delegaties.values.office import Limits

EARTH = 6371.0
DETOUR = 1.3
"""Roads are this much longer than the straight line."""
STROLL = 0.8
"""Kilometres that a group walks rather than wait for a bus."""
WALKING = 4.5
TOWN = 15.0
"""Kilometres of a ride that go at the speed of a town; what is more goes faster."""
HIGHWAY = 80.0
PER = 10


def kilometres(one: PlaceCard, other: PlaceCard) -> float | None:
    """Return the straight line between two places; None while one of them has no coordinates."""
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    north, south = radians(one.latitude), radians(other.latitude)
    across = sin((north - south) / 2) ** 2
    along = sin(radians(one.longitude - other.longitude) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(1.0, across + cos(north) * cos(south) * along)))


def minutes_needed(distance: float | None, heads: int, limits: Limits) -> int:
    """Return how long so many people need for a distance, never less than the least.

    A stroll needs no boarding. Where nothing is known of the distance the least is all.
    """
    if distance is None:
        return limits.transfer
    road = distance * DETOUR
    if road <= STROLL:
        return max(limits.transfer, round(road / WALKING * 60))
    town, beyond = min(road, TOWN), max(0.0, road - TOWN)
    riding = (town / max(1, limits.kilometres_an_hour) + beyond / HIGHWAY) * 60
    boarding = -(-heads // PER) * limits.boarding_per_ten
    return max(limits.transfer, round(riding) + boarding)
