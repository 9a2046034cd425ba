"""The marks of who comes and leaves, and what dragging one proposes."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from uuid import uuid4

from boardplans import A, item, plan, scene
from building import DEPARTS, THERE, at

from delegaties.plan.attendance import window_of
from delegaties.plan.mission import Participation
from delegaties.ui.mission.board.gestures import Passed
from delegaties.ui.mission.board.passing import dragged, window_after, words_of_passed
from delegaties.values.kinds import Side
from delegaties.values.texts import Texts

BEFORE = DEPARTS - timedelta(3)
"""The mission begins earlier, so that who comes on the day that is shown comes late."""


def part(name, **window):
    known = {"party_id": A.id} | window
    return Participation(id=uuid4(), side=Side.OURS, label=Texts.of(nl=name), **known)


def board(*parts, **more):
    mission = plan(item("x", at(9)), participations=parts, departs=BEFORE)
    return scene(mission, **more)


LATE = part("Jansen", from_date=DEPARTS, from_time=time(9, 15))


def test_who_comes_has_a_mark_at_the_edge_of_their_column():
    (mark,) = board(LATE).layout.marks
    column = board(LATE).layout.columns[1]
    assert (mark.column, mark.comes, mark.minute) == (1, True, 9 * 60 + 15)
    assert mark.rect.right() == column.right
    assert mark.text == "Jansen komt (9.15)"


def test_who_belongs_to_no_party_has_a_mark_beside_what_is_common():
    (mark,) = board(replace(LATE, party_id=None)).layout.marks
    assert mark.column == 0


def test_people_who_come_together_share_a_mark_and_others_stand_beside_it():
    leaves = part("Smit", until_date=DEPARTS, until_time=time(9, 15))
    one, other = board(
        LATE, part("Bos", from_date=DEPARTS, from_time=time(9, 15)), leaves
    ).layout.marks
    assert [mark.comes for mark in (one, other)] == [False, True]
    assert other.text == "Jansen komt (9.15)\nBos komt (9.15)"
    assert not one.rect.intersects(other.rect)


def test_without_a_clock_the_marks_stand_at_the_ends_of_the_day():
    shown = board(part("x", from_date=DEPARTS), part("y", until_date=DEPARTS)).layout
    first, last = shown.marks
    assert (first.rect.top(), last.rect.bottom()) == (0, shown.height)


def test_a_day_of_the_whole_mission_keeps_room_for_its_marks():
    with_mark = board(LATE, whole=True).layout.cards[0].rect
    assert with_mark.width() <= board(whole=True).layout.cards[0].rect.width()
    assert board(LATE, whole=True).layout.columns[0].head.edged


def test_a_drag_proposes_the_new_moment_and_leaves_the_other_end():
    here = board(LATE)
    (mark,) = here.layout.marks
    to = Passed(mark, 1, DEPARTS, 11 * 60)
    person = replace(LATE, until_date=DEPARTS + timedelta(2))
    assert window_after(here.plan, person, to) == replace(
        window_of(person), from_time=time(11), zone=THERE
    )
    night = window_after(here.plan, person, replace(to, minute=25 * 60))
    assert (night.from_date, night.from_time) == (DEPARTS + timedelta(1), time(1))
    leaving = window_after(
        here.plan, person, Passed(replace(mark, comes=False), 1, DEPARTS, 11 * 60)
    )
    assert (leaving.until_date, leaving.until_time) == (DEPARTS, time(11))
    assert window_after(here.plan, person, Passed(mark, 1)) is None


def test_a_drag_tells_both_ends_by_the_clock_of_the_board():
    here = board(LATE)
    person = replace(
        LATE, until_date=DEPARTS + timedelta(2), until_time=time(20), zone="Europe/Amsterdam"
    )
    window = window_after(here.plan, person, Passed(here.layout.marks[0], 1, DEPARTS, 11 * 60))
    assert (window.from_date, window.from_time, window.zone) == (DEPARTS, time(11), THERE)
    assert (window.until_date, window.until_time) == (DEPARTS + timedelta(3), time(4))


def test_a_dragged_mark_stands_and_says_where_it_is():
    here = board(LATE)
    to = Passed(here.layout.marks[0], 1, DEPARTS, 11 * 60)
    assert dragged(here.layout, to).rect.center().y() == here.layout.y(11 * 60)
    said = words_of_passed(here.plan, DEPARTS, to)
    assert said == "Jansen komt · 11.00 Tokio · 3.00 Amsterdam"
    assert "za 14 nov" in words_of_passed(here.plan, BEFORE, to)
