from __future__ import annotations

from building import plan_of
from counting import statements

from delegaties.edits import people, programme
from delegaties.edits.releases import release
from delegaties.model.people import Person
from delegaties.ui.releases import releases_of


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
