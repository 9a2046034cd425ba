"""Where items stand: lanes of what overlaps, the strip, the tray, and nights."""

from __future__ import annotations

from datetime import timedelta
from itertools import combinations

from boardplans import MEASURES, THREE, A, B, C, ids, item, layout, plan
from building import DEPARTS, at
from hypothesis import given
from hypothesis import strategies as st

from delegaties.ui.mission.board.columns import of_mission
from delegaties.ui.mission.board.layout import Zone
from delegaties.values.kinds import Certainty
from delegaties.values.when import When

starts = st.integers(min_value=4 * 12, max_value=22 * 12)
lengths = st.integers(min_value=1, max_value=24)


@given(st.lists(st.tuples(starts, lengths), max_size=25))
def test_no_two_cards_ever_cover_each_other(spans):
    items = [item("x", at(*divmod(begin * 5, 60), minutes=long * 5)) for begin, long in spans]
    cards = layout(plan(*items)).cards
    assert len(cards) == len(items)
    for one, other in combinations(cards, 2):
        shared = one.rect.intersected(other.rect)
        assert shared.width() < 0.01 or shared.height() <= 0.01


def test_what_follows_each_other_has_the_whole_width():
    first, second = layout(plan(item("x", at(9)), item("y", at(10)))).cards
    assert first.rect.width() == second.rect.width() == 290
    assert first.rect.bottom() < second.rect.top()


def test_what_overlaps_stands_side_by_side():
    one, other = layout(plan(item("x", at(9)), item("y", at(9, 30)))).cards
    assert one.rect.right() < other.rect.left()
    assert one.rect.width() == other.rect.width() == 144


def test_a_card_stands_in_the_column_of_its_party():
    cards = layout(plan(item("x", at(9), B), item("y", at(9)))).cards
    assert [card.column for card in cards] == [0, 2]


def test_an_item_over_midnight_is_cut_on_neither_side_of_the_night():
    late = item("Borrel", at(22, minutes=180))
    (card,) = layout(plan(late)).cards
    assert (card.begins, card.ends, card.cut_below) == (22 * 60, 25 * 60, False)


def test_a_flight_through_the_night_stands_on_both_days():
    flight = item("Vlucht", at(20, minutes=14 * 60))
    heads = of_mission([DEPARTS, DEPARTS + timedelta(1)])
    first, second = layout(plan(flight), heads).cards
    assert (first.column, first.cut_below, second.column, second.cut_above) == (0, True, 1, True)


def test_without_a_time_it_stands_above_the_hours_and_without_a_day_in_the_tray():
    whole = item("Feestdag", When(DEPARTS), A)
    unsaid = item("Later", When(DEPARTS, certainty=Certainty.OPEN), A)
    waits = item("Ooit")
    board = layout(plan(whole, unsaid, waits))
    strip = [card for card in board.cards if card.zone is Zone.STRIP]
    assert ids(strip) == [whole.id, unsaid.id]
    assert strip[0].rect.bottom() <= strip[1].rect.top()
    assert board.strip >= strip[1].rect.bottom()
    assert ids(card for card in board.cards if card.zone is Zone.TRAY) == [waits.id]


def test_what_waits_takes_as_many_rows_as_it_needs():
    waiting = [item(f"Ooit {n}") for n in range(7)]
    board = layout(plan(*waiting), tray=400)
    rows = {card.rect.top() for card in board.cards}
    assert len(rows) == 3
    assert all(card.rect.right() <= 400 for card in board.cards)
    assert board.tray == max(rows) + MEASURES.chip


def test_an_item_of_parties_beside_each_other_is_one_card_over_both():
    (card,) = layout(plan(item("x", at(9), B, C), **THREE)).cards
    assert (card.column, card.across) == (2, 2)
    assert [card.covers(column) for column in range(4)] == [False, False, True, True]
    single = layout(plan(item("x", at(9), B), **THREE)).cards[0].rect
    assert card.rect.left() == single.left()
    assert card.rect.width() > 2 * single.width()


def test_an_item_of_parties_that_stand_apart_is_a_card_in_each():
    cards = layout(plan(item("x", at(9), A, C), **THREE)).cards
    assert [(card.column, card.across) for card in cards] == [(1, 1), (3, 1)]


def test_where_one_party_does_something_else_too_each_has_its_own_card():
    both, other = item("x", at(9), B, C), item("y", at(9, 30), C)
    cards = layout(plan(both, other, **THREE)).cards
    assert [(card.item.id, card.column) for card in cards] == [
        (both.id, 2), (both.id, 3), (other.id, 3),
    ]  # fmt: skip


def test_without_a_time_it_lies_across_as_well():
    (card,) = layout(plan(item("x", When(DEPARTS), A, B), **THREE)).cards
    assert (card.zone, card.column, card.across) == (Zone.STRIP, 1, 2)


def test_a_night_in_the_whole_mission_is_a_card_on_each_day():
    flight = item("Vlucht", at(20, minutes=14 * 60), A, B)
    heads = of_mission([DEPARTS, DEPARTS + timedelta(1)])
    assert [card.across for card in layout(plan(flight, **THREE), heads).cards] == [1, 1]
