"""Derived columns follow their sources."""

from __future__ import annotations

from datetime import UTC, datetime

from building import at

from delegaties.edits import people, programme
from delegaties.model.people import Person
from delegaties.model.programme import ProgrammeItem


def test_instants_follow_the_wall_clock(store, made):
    with store.change("Move", mission=made.id) as session:
        programme.move_item(session, made.items[0], at(9))
    with store.reading() as session:
        item = session.get_one(ProgrammeItem, made.items[0])
        assert item.starts_at == datetime(2026, 11, 14, 0, tzinfo=UTC)
        assert item.ends_at == datetime(2026, 11, 14, 1, tzinfo=UTC)


def test_search_and_order_follow_the_name_also_when_undone(store, made):
    person = made.people[0]
    with store.change("Rename") as session:
        people.change_person(session, person, {"family": "Ærø", "prefix": ""})
    with store.reading() as session:
        assert "aero" in session.get_one(Person, person).search
    store.undo(None)
    with store.reading() as session:
        row = session.get_one(Person, person)
        assert "aero" not in row.search
        assert row.sort.startswith("dijk")
