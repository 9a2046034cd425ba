from __future__ import annotations

from datetime import UTC, datetime

from building import plan_of
from counting import statements

from delegaties.edits import people, programme
from delegaties.edits.releases import release
from delegaties.model.people import Person
from delegaties.plan.releases import Release
from delegaties.ui.releases import day_of, releases_of
from delegaties.values.ids import new_id


def give_out(store, made):
    with store.change("Release", mission=made.id) as session:
        release(session, made.id)


def test_all_who_ask_a_desk_share_what_it_knows(desk):
    assert releases_of(desk) is releases_of(desk)


def test_a_version_is_read_back_once(desk, store, made):
    known = releases_of(desk)
    assert known.latest(made.id) is None
    give_out(store, made)
    with store.change("Remove", mission=made.id) as session:
        programme.remove_item(session, made.items[0])
    first = known.latest(made.id)
    assert len(first.plan.items) == len(plan_of(store, made.id).items) + 1
    with statements(store.engine) as seen:
        assert known.latest(made.id) is first
    assert len(seen) == 2, "only which versions there are"


def test_what_must_be_forgotten_is_forgotten_here_too(desk, store, made):
    known = releases_of(desk)
    give_out(store, made)
    (version,) = known.of(made.id)
    known.released(made.id, version)
    with store.change("Name") as session:
        people.change_person(session, made.people[0], {"family": "Berg"})
    assert known.known(version) is not None
    store.scrub([(Person.__tablename__, made.people[0])])
    assert known.known(version) is None
    names = {card.name.family for card in known.released(made.id, version).plan.people}
    assert "Berg" in names


def test_the_day_a_version_was_given_out_is_that_at_home():
    at = datetime(2026, 5, 5, 23, 30, tzinfo=UTC)
    version = Release(id=new_id(), number=1, note="", who="Anna", at=at, position=1)
    assert day_of(version, "Europe/Amsterdam") == "6 mei"
    assert day_of(version, "UTC") == "5 mei"
