"""The mouse without a mouse: what is pressed and where it goes says what follows."""

from __future__ import annotations

from datetime import time
from uuid import uuid4

import pytest
from boardplans import NINE, THREE, A, B, C, item, layout, plan, scene
from building import DEPARTS
from PySide6.QtCore import QPointF

from delegaties.plan.mission import Participation
from delegaties.ui.mission.board.gestures import (
    Banded,
    Clicked,
    Drawn,
    Gestures,
    Held,
    Mode,
    Moved,
    Passed,
    Resized,
)
from delegaties.ui.mission.board.landing import Switch
from delegaties.ui.mission.board.layout import Spot, Zone
from delegaties.values.kinds import Side

VISIT, WAITS = item("Bezoek", NINE, A), item("Ooit")


@pytest.fixture
def board():
    return layout(plan(VISIT, WAITS))


def press(board, zone, x, y, held=Held()):  # noqa: B008  a frozen value
    gestures, spot = Gestures(), Spot(zone, QPointF(x, y))
    gestures.press(board.hit(spot), spot, held)
    return gestures


def on(board, zone, x, y, held=Held()):  # noqa: B008  a frozen value
    def move(gestures):
        gestures.move(board, Spot(zone, QPointF(x, y)), held)
        return gestures.outcome

    return move


def test_a_press_that_trembles_is_a_click(board):
    gestures = press(board, Zone.HOURS, 400, 330)
    on(board, Zone.HOURS, 402, 331)(gestures)
    assert gestures.release() == Clicked(VISIT.id, 1, 570)
    assert gestures.mode is Mode.IDLE


def test_a_card_goes_as_far_as_the_mouse_on_the_grid(board):
    moved = on(board, Zone.HOURS, 400, 392)(press(board, Zone.HOURS, 400, 330))
    assert isinstance(moved, Moved)
    assert (moved.landing.minutes, moved.landing.switch, moved.copies) == (60, None, False)


def test_to_another_column_is_to_another_party(board):
    moved = on(board, Zone.HOURS, 700, 330)(press(board, Zone.HOURS, 400, 330))
    assert moved.landing.switch == Switch(B.id, A.id)
    common = on(board, Zone.HOURS, 100, 330)(press(board, Zone.HOURS, 400, 330))
    assert common.landing.switch == Switch(None, A.id)


def test_back_where_it_was_nothing_follows(board):
    gestures = press(board, Zone.HOURS, 400, 330)
    on(board, Zone.HOURS, 400, 390)(gestures)
    assert on(board, Zone.HOURS, 400, 331)(gestures) is None


def test_to_the_tray_and_out_of_it(board):
    away = on(board, Zone.TRAY, 10, 5)(press(board, Zone.HOURS, 400, 330))
    assert away.landing.zone is Zone.TRAY
    back = on(board, Zone.HOURS, 400, 602)(press(board, Zone.TRAY, 10, 5))
    assert (back.item_id, back.landing.minute) == (WAITS.id, 14 * 60)


def test_an_edge_changes_an_end_but_never_below_five_minutes(board):
    lower = press(board, Zone.HOURS, 400, 356)
    assert on(board, Zone.HOURS, 400, 420)(lower) == Resized(VISIT.id, 1, 1, 11 * 60)
    assert on(board, Zone.HOURS, 400, 100)(lower) == Resized(VISIT.id, 1, 1, 9 * 60 + 5)


def test_empty_hours_are_drawn_in_upward_and_downward(board):
    down = on(board, Zone.HOURS, 100, 660)(press(board, Zone.HOURS, 100, 600))
    up = on(board, Zone.HOURS, 100, 600)(press(board, Zone.HOURS, 100, 660))
    assert down == up == Drawn(0, 14 * 60, 15 * 60)


def test_with_a_key_held_empty_hours_are_a_rubber_band(board):
    held = Held(shift=True)
    banded = on(board, Zone.HOURS, 500, 700, held)(press(board, Zone.HOURS, 100, 600, held))
    assert isinstance(banded, Banded)
    assert (banded.area.width(), banded.area.height(), banded.adds) == (400, 100, False)


def test_the_keys_held_at_the_end_say_what_a_drag_does(board):
    gestures = press(board, Zone.HOURS, 400, 330)
    copied = on(board, Zone.HOURS, 400, 390, Held(control=True))(gestures)
    assert copied.copies
    assert not copied.along
    along = on(board, Zone.HOURS, 400, 390, Held(alt=True))(gestures)
    assert along.along
    assert not along.copies


def test_cancelled_nothing_follows(board):
    gestures = press(board, Zone.HOURS, 400, 330)
    on(board, Zone.HOURS, 400, 390)(gestures)
    gestures.cancel()
    assert gestures.release() is None


def test_a_card_over_two_parties_stays_theirs_until_it_leaves_both():
    board = layout(plan(item("x", NINE, A, B), **THREE))
    (card,) = board.cards
    inside = card.rect.center().x() - 20, card.rect.center().x() + 20
    gestures = press(board, Zone.HOURS, inside[0], 330)
    moved = on(board, Zone.HOURS, inside[1], 392)(gestures)
    assert (moved.landing.minutes, moved.landing.switch) == (60, None)
    other = board.columns[3].left + 30
    assert on(board, Zone.HOURS, other, 330)(gestures).landing.switch == Switch(C.id, A.id)
    from_b = press(board, Zone.HOURS, inside[1], 330)
    assert on(board, Zone.HOURS, other, 330)(from_b).landing.switch == Switch(C.id, B.id)


def test_a_mark_is_dragged_through_its_day_and_no_further():
    comes = Participation(
        id=uuid4(), side=Side.OURS, party_id=A.id, from_date=DEPARTS, from_time=time(9)
    )
    board = scene(plan(item("x", NINE), participations=(comes,), departs=None)).layout
    (mark,) = board.marks
    x, y = mark.rect.center().x(), mark.rect.center().y()
    gestures = press(board, Zone.HOURS, x, y)
    assert gestures.outcome == Passed(mark, 1)
    assert on(board, Zone.HOURS, 10, y + 60)(gestures) == Passed(mark, 1, DEPARTS, 10 * 60)
    assert on(board, Zone.HOURS, 10, 9999)(gestures).minute == 28 * 60
    assert on(board, Zone.HOURS, x, y)(gestures) is None
    assert gestures.mode is Mode.PASSING
