"""All that a day shows besides its cards: where parties join, what journeys link, zones, home."""

from __future__ import annotations

from datetime import time, timedelta

from boardplans import THREE, A, B, item, plan, scene
from building import DEPARTS, HOME, THERE, at

from delegaties.ui.mission.board.scene import Span
from delegaties.values.kinds import ItemKind, ItemStatus
from delegaties.values.when import Clock, When


def test_parties_join_where_everybody_is_together():
    lunch, off = item("Lunch", at(12)), item("Tocht", at(15), status=ItemStatus.CANCELLED)
    board = scene(plan(lunch, off))
    assert board.joined == (Span(1, 720, 780), Span(2, 720, 780))


def test_a_journey_is_linked_with_what_it_leads_from_and_to():
    bus = item("Bus", at(10, 30, minutes=20), A, kind=ItemKind.TRANSFER)
    visit, other = item("Bezoek", at(9), A), item("Bezoek", at(11), A)
    board = scene(plan(visit, bus, other))
    assert [(each.before.item.id, each.after.item.id) for each in board.links] == [
        (visit.id, bus.id), (bus.id, other.id),
    ]  # fmt: skip
    assert scene(plan(visit, other)).links == ()


def test_the_clock_changes_where_a_flight_lands():
    leaves, lands = (
        Clock(DEPARTS, time(14, 30), HOME),
        Clock(DEPARTS + timedelta(1), time(10, 20), THERE),
    )
    flight = item("Vlucht", When(DEPARTS, leaves, lands), kind=ItemKind.FLIGHT)
    board = scene(plan(flight, item("x", at(12, day=1))), whole=True)
    assert [(each.column, each.minute, each.text) for each in board.zones] == [
        (1, 620, "Amsterdam → Tokio")
    ]
    assert board.whole


def test_home_is_as_far_behind_as_the_clocks_say():
    assert scene(plan(item("x", at(9)))).home == 8 * 60
    assert scene(plan(item("x", at(9, zone=HOME)))).home == 0


def test_a_journey_is_linked_with_a_card_that_lies_across():
    both, bus = item("x", at(9), A, B), item("Bus", at(10, 30), B, kind=ItemKind.TRANSFER)
    (link,) = scene(plan(both, bus, **THREE)).links
    assert (link.before.item.id, link.after.item.id, link.column) == (both.id, bus.id, 2)
    assert link.left == link.after.rect.left()
