"""Heights and hours, and what is at a point."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from boardplans import NINE, THREE, A, B, C, ids, item, layout, plan
from building import DEPARTS
from PySide6.QtCore import QPointF, QRectF

from delegaties.ui.mission.board.layout import Mark, Spot, Zone


def test_a_height_is_an_hour_and_back():
    board = layout(plan())
    assert board.y(9 * 60) == 300
    assert board.minute(300) == 9 * 60
    assert board.height == 24 * 60


def test_a_point_on_a_card_hits_it_and_its_ends():
    visit = item("Bezoek", NINE)
    board = layout(plan(visit))
    rect = board.cards[0].rect

    def edge(y):
        return board.hit(Spot(Zone.HOURS, QPointF(rect.center().x(), y))).edge

    assert [edge(rect.top() + 0.5), edge(rect.center().y()), edge(rect.bottom() - 1)] == [-1, 0, 1]
    hit = board.hit(Spot(Zone.HOURS, rect.center()))
    assert (hit.card.item, hit.column) == (visit, 0)


def test_an_empty_point_is_a_minute_of_a_column():
    hit = layout(plan()).hit(Spot(Zone.HOURS, QPointF(310, 600)))
    assert (hit.card, hit.column, hit.minute) == (None, 1, 14 * 60)


def test_an_area_holds_what_it_touches():
    one, other = item("x", NINE), item("y", NINE, B)
    board = layout(plan(one, other))
    assert board.within(QRectF(0, 0, 200, 320)) == [one.id]
    assert set(board.within(QRectF(0, 0, 900, 320))) == {one.id, other.id}
    assert ids(board.cards_of(other.id)) == [other.id]


def test_items_of_parties_beside_each_other_run_on():
    board = layout(plan(**THREE))
    assert board.runs(DEPARTS, (B.id, C.id)) == [(2, 2)]
    assert board.runs(DEPARTS, (A.id, C.id)) == [(1, 1), (3, 1)]
    assert board.runs(DEPARTS, ()) == [(0, 1)]
    assert board.runs(DEPARTS + timedelta(1), (A.id,)) == []


def test_a_mark_is_hit_before_the_card_beside_it():
    mark = Mark(0, comes=True, minute=540, rect=QRectF(284, 292, 16, 16), passages=())
    board = replace(layout(plan(item("Bezoek", NINE))), marks=(mark,))
    assert board.hit(Spot(Zone.HOURS, QPointF(290, 300))).mark is mark
    assert board.hit(Spot(Zone.HOURS, QPointF(282, 300))).mark is mark
    assert board.hit(Spot(Zone.HOURS, QPointF(200, 310))).mark is None
