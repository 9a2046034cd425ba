"""What is shown while one drags: cards as they would stand, and the words at the mouse."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from boardplans import THREE, A, B, C, item, plan, scene
from building import DEPARTS, at

from delegaties.ui.mission.board.gestures import Drawn, Moved, Resized
from delegaties.ui.mission.board.ghosts import MOST, ghosts_of, grabbed, items_after, words_of
from delegaties.ui.mission.board.landing import Landing, Switch
from delegaties.ui.mission.board.layout import Zone

VISIT, LUNCH = item("Bezoek", at(9), A), item("Lunch", at(12))
BOARD = scene(plan(VISIT, LUNCH))
LATER = Moved(VISIT.id, Landing(Zone.HOURS, DEPARTS, 600, 60))


def test_a_drag_takes_along_what_is_chosen_with_it():
    assert grabbed((VISIT.id, LUNCH.id), LATER) == [VISIT.id, LUNCH.id]
    assert grabbed((LUNCH.id,), LATER) == [VISIT.id]
    assert set(items_after(BOARD, (VISIT.id, LUNCH.id), LATER)) == {VISIT.id, LUNCH.id}


def test_a_ghost_stands_where_the_card_would():
    (ghost,) = ghosts_of(BOARD, (), LATER)
    card = BOARD.layout.cards_of(VISIT.id)[0]
    assert ghost.rect.top() == card.rect.top() + 60
    assert (ghost.rect.left(), ghost.rect.height()) == (card.rect.left(), card.rect.height())
    assert ghost.item.when == at(10)


def test_a_stretched_ghost_keeps_its_beginning():
    (ghost,) = ghosts_of(BOARD, (), Resized(VISIT.id, 1, 1, 11 * 60))
    assert ghost.rect.height() == 2 * 60 - 2


def test_what_goes_out_of_sight_has_no_ghost():
    away = Moved(VISIT.id, Landing(Zone.HOURS, DEPARTS + timedelta(9), days=9))
    assert ghosts_of(BOARD, (), away) == []


def test_the_words_tell_the_time_there_and_at_home():
    assert words_of(BOARD, BOARD.faces, LATER) == "10.00–11.00 Tokio · 2.00 Amsterdam"
    assert words_of(BOARD, BOARD.faces, Moved(VISIT.id, Landing(Zone.TRAY))) == "nog in te plannen"
    copied = Moved(VISIT.id, LATER.landing, copies=True)
    assert words_of(BOARD, BOARD.faces, copied).startswith("kopie: 10.00")
    assert words_of(BOARD, BOARD.faces, Drawn(0, 600, 630)).startswith("10.00–10.30")
    assert words_of(BOARD, BOARD.faces, None) == ""


def test_each_card_that_would_be_left_has_its_ghost():
    apart, beside = item("x", at(9), A, C), item("y", at(12), A, B)
    board = scene(plan(apart, beside, **THREE))
    later = Landing(Zone.HOURS, DEPARTS, 600, 60)
    ghosts = ghosts_of(board, (), Moved(apart.id, later))
    assert [(ghost.column, ghost.across) for ghost in ghosts] == [(1, 1), (3, 1)]
    (ghost,) = ghosts_of(board, (), Moved(beside.id, later))
    card = board.layout.cards_of(beside.id)[0]
    assert (ghost.across, ghost.rect.width()) == (2, card.rect.width())
    (ghost,) = ghosts_of(board, (), Moved(beside.id, replace(later, switch=Switch(C.id, A.id))))
    assert (ghost.column, ghost.across) == (2, 2)
    longer = ghosts_of(board, (), Resized(apart.id, 3, 1, 11 * 60))
    assert [ghost.rect.height() for ghost in longer] == [2 * 60 - 2] * 2


def test_of_very_many_only_the_nearest_are_shown_where_they_would_stand():
    many = [item(f"x{n}", at(6 + n // 4, 15 * (n % 4), minutes=15)) for n in range(60)]
    board = scene(plan(*many))
    chosen = [each.id for each in many]
    ghosts = ghosts_of(board, chosen, Moved(many[20].id, Landing(Zone.HOURS, DEPARTS, 0, 15)))
    assert len(ghosts) == MOST
    shown = {many.index(next(i for i in many if i.id == ghost.item.id)) for ghost in ghosts}
    assert {19, 20, 21} <= shown <= set(range(5, 36))
