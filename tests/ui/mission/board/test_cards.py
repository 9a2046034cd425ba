"""A card is painted once for as long as it looks the same."""

from __future__ import annotations

from dataclasses import replace

from boardplans import THREE, A, B, C, item, plan, scene
from building import at

from delegaties.ui.mission.board.cards import CardPictures, worn_by
from delegaties.ui.mission.board.patterns import Worn

VISIT = item("Bezoek", at(9), A)


def test_a_card_that_only_moved_is_not_painted_again(qapp):  # noqa: ARG001  pictures need one
    pictures = CardPictures()
    board = scene(plan(VISIT))
    pictures.show(board, 1.0)
    first = pictures.picture(board.layout.cards[0], chosen=False)
    again = replace(board, days=board.days)
    pictures.show(again, 1.0)
    assert pictures.picture(again.layout.cards[0], chosen=False) is first
    assert pictures.picture(again.layout.cards[0], chosen=True) is not first
    pictures.forget()
    assert pictures.picture(again.layout.cards[0], chosen=False) is not first


def test_a_sharp_screen_gets_sharp_pictures(qapp):  # noqa: ARG001  pictures need one
    pictures = CardPictures()
    board = scene(plan(VISIT))
    pictures.show(board, 2.0)
    made = pictures.picture(board.layout.cards[0], chosen=False)
    assert made.devicePixelRatio() == 2
    assert made.width() > 2 * board.layout.cards[0].rect.width()


def test_a_card_wears_the_colours_of_its_column_or_its_one_party():
    waits, lunch = item("Ooit", None, A), item("Lunch", at(12))
    board = scene(plan(VISIT, waits, lunch))
    worn = {card.item.id: worn_by(board, card).letters for card in board.layout.cards}
    assert worn == {VISIT.id: "A", waits.id: "A", lunch.id: ""}
    whole = scene(plan(VISIT, lunch), whole=True)
    assert [worn_by(whole, card).letters for card in whole.layout.cards] == ["A", ""]


def test_a_card_says_for_which_other_parties_it_is():
    apart, beside = item("x", at(9), A, C), item("y", at(12), A, B)
    board = scene(plan(apart, beside, **THREE))
    worn = [worn_by(board, card) for card in board.layout.cards]
    assert worn == [Worn("A", "C"), Worn("AB"), Worn("C", "A")]
    whole = scene(plan(apart, **THREE), whole=True)
    assert worn_by(whole, whole.layout.cards[0]) == Worn("AC", "AC")


def test_what_all_parties_do_wears_the_common_colours():
    board = scene(plan(item("x", at(9), A, B)), whole=True)
    assert worn_by(board, board.layout.cards[0]) == Worn()
