"""An act on several items is one change; clocks move without leaving their day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from building import DEPARTS, HOME, at
from hypothesis import given
from hypothesis import strategies as st

from delegaties.i18n import words
from delegaties.ui import messages
from delegaties.ui.mission.programme_acts import ProgrammeActs, later
from delegaties.values.kinds import ItemStatus
from delegaties.values.when import Clock, When


@given(st.integers(0, 23 * 60), st.integers(-600, 600))
def test_a_later_item_keeps_its_day_and_length(minute, minutes):
    when = at(0, 0, minutes=45)
    when = later(when, minute) if minute else when
    moved = later(when, minutes)
    assert moved.date == moved.start.date == when.date
    assert moved.duration == when.duration


def test_it_stays_where_it_is_at_the_end_of_the_day():
    late = at(23, 50, minutes=20)
    assert later(late, 15) is late
    assert later(late, -15).start.time == time(23, 35)


def test_moved_onto_an_hour_that_comes_twice_it_takes_the_one_it_is_next_to():
    night = date(2027, 10, 31)

    def starts(hour, minute, by, fold=None):
        start = Clock(night, time(hour, minute), HOME, fold)
        return later(When(night, start), by).start

    assert starts(3, 0, -15) == Clock(night, time(2, 45), HOME, 1)
    assert starts(1, 45, 15) == Clock(night, time(2), HOME, 0)
    assert starts(2, 30, -15, 0) == Clock(night, time(2, 15), HOME, 0)
    assert starts(2, 50, 15, 1) == Clock(night, time(3, 5), HOME)


def test_without_a_time_nothing_moves():
    assert later(When(DEPARTS), 15) == When(DEPARTS)


@pytest.fixture
def acts(desk, made):
    return ProgrammeActs(desk, made.id)


def test_many_get_a_status_in_one_step(desk, made, acts):
    items = desk.plan(made.id).items
    acts.set_status(items[:1], ItemStatus.CONFIRMED)
    acts.set_status(desk.plan(made.id).items, ItemStatus.CONFIRMED)
    assert {item.status for item in desk.plan(made.id).items} == {ItemStatus.CONFIRMED}
    assert desk.undo_label(made.id) == "4 onderdelen op bevestigd gezet"
    desk.undo(made.id)
    assert [item.status for item in desk.plan(made.id).items][1:] == [i.status for i in items][1:]


def test_many_are_moved_and_brought_back_in_one_step(desk, made, acts):
    before = desk.plan(made.id).items
    acts.by_days(before, desk.plan(made.id), 2)
    after = {item.id: item for item in desk.plan(made.id).items}
    assert all(after[i.id].when.date == i.when.date + timedelta(2) for i in before)
    first = words("nl").weekday_date(min(item.when.date for item in after.values()))
    assert desk.undo_label(made.id) == f"5 onderdelen verplaatst, het eerste naar {first}"
    desk.undo(made.id)
    assert {i.id: i.when for i in desk.plan(made.id).items} == {i.id: i.when for i in before}


def test_items_go_to_the_tray_and_to_a_day(desk, made, acts):
    acts.to_day(desk.plan(made.id).items[:2], None)
    waiting = [i for i in desk.plan(made.id).items if i.when.date is None]
    assert len(waiting) == 2
    acts.by_days(waiting, desk.plan(made.id), 1)
    assert all(i.when.date is not None for i in desk.plan(made.id).items)


def test_a_refusal_is_told_and_changes_nothing(desk, made, acts):
    told = []
    desk.problem.connect(told.append)
    item = desk.plan(made.id).items[0]
    acts.remove([item])
    assert acts.duplicate([item]) == []
    assert len(told) == 1
    assert len(desk.plan(made.id).items) == 4


def test_a_copy_to_another_day_and_one_to_another_time_say_so(desk, made, acts):
    item = desk.plan(made.id).items[0]
    (copy,) = acts.copy_to_day([item], DEPARTS + timedelta(2))
    day = words("nl").weekday_date(DEPARTS + timedelta(2))
    assert desk.undo_label(made.id) == f"Bezoek 0 gekopieerd naar {day}"
    assert {i.id: i for i in desk.plan(made.id).items}[copy].when == at(9, day=2)
    acts.copy([item], lambda each: replace(each, when=at(11)))
    assert desk.undo_label(made.id) == "Bezoek 0 gekopieerd naar 11.00"
    acts.copy_to_day(desk.plan(made.id).items[:2], DEPARTS)
    assert desk.undo_label(made.id).startswith("2 onderdelen gekopieerd naar za")
    acts.copy_to_day([item], None)
    assert desk.undo_label(made.id) == "Bezoek 0 gekopieerd"


def test_items_go_through_the_parties_and_back_to_everyone(desk, made, acts):
    def now():
        return {i.id: i for i in desk.plan(made.id).items}[made.items[0]]

    for step, parties, said in (
        (1, made.parties[:1], "Bezoek 0 verplaatst naar Gemeente"),
        (1, made.parties[1:], "Bezoek 0 verplaatst naar Federatie"),
        (1, made.parties[1:], "Bezoek 0 verplaatst naar Federatie"),
        (-1, made.parties[:1], "Bezoek 0 verplaatst naar Gemeente"),
        (-1, (), "Bezoek 0 is nu voor iedereen"),
    ):
        acts.step_party([now()], desk.plan(made.id), step)
        assert now().party_ids == tuple(parties)
        assert desk.undo_label(made.id) == said
    acts.to_party(desk.plan(made.id).items[:2], made.parties[0])
    assert desk.undo_label(made.id) == "2 onderdelen verplaatst naar Gemeente"


def test_an_item_becomes_longer(desk, made, acts):
    acts.longer(desk.plan(made.id).items[:1], 15)
    assert desk.undo_label(made.id) == "Tijden van Bezoek 0 gewijzigd"
    acts.longer(desk.plan(made.id).items[:2], 15)
    assert desk.undo_label(made.id) == "Tijden van 2 onderdelen gewijzigd"


@pytest.mark.parametrize(("answer", "fold"), [(0, 0), (1, 1), (None, None)])
def test_of_two_equal_hours_it_is_asked_which(desk, made, acts, monkeypatch, answer, fold):
    asked = []
    monkeypatch.setattr(
        messages, "choose", lambda _parent, text, _acts: asked.append(text) or answer
    )
    night = at(2, 30, minutes=20, zone=HOME)
    acts.put([desk.plan(made.id).items[0]], lambda item: replace(item, when=night))
    acts.to_day([desk.plan(made.id).items[0]], date(2027, 10, 31))
    item = {i.id: i for i in desk.plan(made.id).items}[made.items[0]]
    assert "2.30" in asked[0]
    assert item.when.start.fold == fold
    assert (item.when == night) == (fold is None)


def test_nothing_chosen_is_no_change(desk, made, acts):
    label = desk.undo_label(made.id)
    assert not acts.remove([])
    assert desk.undo_label(made.id) == label


def test_what_moved_says_whereto(desk, made, acts):
    def item():
        return desk.plan(made.id).items[0]

    acts.by_minutes([item()], 30)
    assert desk.undo_label(made.id) == "Bezoek 0 verplaatst naar 9.30"
    acts.to_day([item()], DEPARTS + timedelta(2))
    day = words("nl").weekday_date(DEPARTS + timedelta(2))
    assert desk.undo_label(made.id) == f"Bezoek 0 verplaatst naar {day}"
    acts.to_day(desk.plan(made.id).items[:2], DEPARTS)
    first = words("nl").weekday_date(DEPARTS)
    assert desk.undo_label(made.id) == f"2 onderdelen verplaatst naar {first}"
    acts.by_minutes(desk.plan(made.id).items[:2], 30)
    assert desk.undo_label(made.id) == "2 onderdelen verplaatst, het eerste naar 10.00"
    acts.to_day([item()], None)
    assert desk.undo_label(made.id) == "Bezoek 0 teruggezet bij nog te plannen"
    acts.to_day(desk.plan(made.id).items[:2], None)
    assert desk.undo_label(made.id) == "2 onderdelen teruggezet bij nog te plannen"
