"""A mission is copied or moved as a whole, in one step that can be taken back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from building import plan_of

from delegaties.edits.missions import add_part, change_mission
from delegaties.edits.repeating import add_edition, move_mission
from delegaties.errors import ConflictError
from delegaties.plan.repeating import Taken, repeated, shifted
from delegaties.values.texts import Texts


def test_a_mission_moves_with_all_its_dates_and_back(store, made):
    with store.change("Stay", mission=made.id) as session:
        add_part(session, "stay", made.id, name="Hotel", first_night=date(2026, 11, 15))
    before = plan_of(store, made.id)
    after = shifted(before, 28)
    with store.change("Move", mission=made.id) as session:
        move_mission(session, before, after)
    moved = plan_of(store, made.id)
    assert moved.departs == before.departs + timedelta(28)
    assert moved.stays == after.stays
    assert [item.when for item in moved.items] == [item.when for item in after.items]
    store.undo(made.id)
    back = plan_of(store, made.id)
    assert back.departs == before.departs
    assert [item.when for item in back.items] == [item.when for item in before.items]


def test_a_date_that_a_colleague_changed_meanwhile_is_not_overwritten(store, colleague, made):
    before = plan_of(store, made.id)
    with colleague.change("Later", mission=made.id) as session:
        change_mission(session, made.id, {"returns": date(2026, 11, 30)})
    with pytest.raises(ConflictError), store.change("Move", mission=made.id) as session:
        move_mission(session, before, shifted(before, 7))
    assert plan_of(store, made.id).departs == before.departs


def test_the_next_edition_stands_beside_the_first(store, made):
    before = plan_of(store, made.id)
    copy = repeated(before, Texts.of(nl="Japan opnieuw"), 364, Taken())
    with store.change("Copy", mission=copy.id) as session:
        add_edition(session, copy)
    found = plan_of(store, copy.id)
    assert found.previous_id == made.id
    assert len(found.items) == len(before.items)
    assert {card.id for card in found.people} == {card.id for card in before.people}
    assert plan_of(store, made.id) == before
    store.undo(copy.id)
    assert plan_of(store, made.id) == before
