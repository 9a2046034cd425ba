"""A mission read as it was is the mission that was read then, whatever happened since."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from building import a_mission, at, plan_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from delegaties.edits import delegation, missions, organisations, people, places, programme
from delegaties.edits.releases import release
from delegaties.errors import ConflictError, RefusedError
from delegaties.model.people import Person
from delegaties.plan.load import load
from delegaties.plan.load_releases import releases
from delegaties.store.past import as_it_was
from delegaties.store.store import Store
from delegaties.values.kinds import AttendanceRule, ItemStatus, Side
from delegaties.values.texts import Texts
from delegaties.values.when import When


@pytest.fixture
def store(tmp_path):
    store = Store.open(f"sqlite:///{tmp_path}/t.db", "Anna")
    yield store
    store.close()


@pytest.fixture
def made(store):
    return a_mission(store)


def said(plan):
    """A plan without what stands outside the journal: revisions, and when it last changed."""
    items = tuple(replace(item, sequence=0, changed_at=None) for item in plan.items)
    return replace(plan, items=items, changed_at=None)


def give_out(store, made):
    """Give a version out; return the plan as it is then."""
    with store.change("Release", mission=made.id) as session:
        release(session, made.id)
    return said(plan_of(store, made.id))


def then(store, made, number=1):
    """The plan of a version, read back from the journal."""
    with store.reading() as session:
        named = next(each for each in releases(session, made.id) if each.number == number)
        return said(as_it_was(session, made.id, named.position, load))


def change(store, edit, *args, mission=None, **values):
    with store.change("Change", mission=mission) as session:
        return edit(session, *args, **values)


def edits(made, plan, pick):
    """Edits of everything a plan shows; some are refused."""
    item = plan.items[pick % len(plan.items)].id if plan.items else made.items[0]
    parts = [each.id for each in plan.participations] or made.participants
    part = parts[pick % len(parts)]
    own = [
        (programme.change_item, item, {"title.nl": f"Titel {pick}"}),
        (programme.change_item, item, {"when": at(8 + pick % 9, day=pick % 5)}),
        (programme.change_item, item, {"when": When(), "status": ItemStatus.CONFIRMED}),
        (programme.change_item, item, {"rule": AttendanceRule.PARTIES, "party_ids": made.parties}),
        (programme.change_item, item, {"named": made.participants[:1]}),
        (programme.change_item, item, {"organisations": (), "persons": ()}),
        (programme.duplicate_item, item),
        (programme.remove_item, item),
        (delegation.move_participant, part, 1),
        (delegation.remove_participant, part),
        (delegation.add_participant, made.id, Side.THEIRS, {"label": Texts.of(nl="tolk")}),
        (missions.change_mission, made.id, {"notes": f"Notitie {pick}"}),
        (missions.move_part, "party", made.parties[0], 1),
        (missions.remove_part, "party", made.parties[pick % 2]),
        (missions.add_part, "stay", made.id, {"name": f"Hotel {pick}"}),
    ]
    others = [
        (people.change_person, made.people[pick % 3], {"family": f"Dijk {pick}"}),
        (people.remove_person, made.people[pick % 3]),
        (organisations.change_organisation, made.organisation, {"city": f"Stad {pick}"}),
        (organisations.remove_organisation, made.organisation),
        (places.change_place, made.place, {"name": f"Plaats {pick}"}),
    ]
    return own, others


steps = st.lists(st.tuples(st.integers(0, 19), st.integers(0, 6), st.integers(0, 5)), max_size=14)


@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(before=steps, after=steps, later=steps)
def test_every_version_is_read_back_as_it_was_given_out(tmp_path_factory, before, after, later):
    store = Store.open(f"sqlite:///{tmp_path_factory.mktemp('past')}/t.db", "Anna")
    colleague = Store.open(store.url, "Bert")
    maker = Store.open(store.url, "Carla")  # whose beginning Anna cannot undo
    made = a_mission(maker, items=3)
    maker.close()

    def play(moves):
        for which, pick, way in moves:
            who = colleague if way == 1 else store
            with suppress(RefusedError, ConflictError):
                if way == 2:
                    store.undo(made.id if which % 3 else None)
                elif way == 3:
                    store.redo(made.id if which % 3 else None)
                else:
                    own, others = edits(made, plan_of(store, made.id), pick)
                    edit, *args = (own + others)[which]
                    more = args.pop() if edit in ADDING else {}
                    mission = made.id if which < len(own) else None
                    change(who, edit, *args, mission=mission, **more)

    try:
        play(before)
        first = give_out(colleague, made)
        play([move for move in after if move[2] not in {2, 3}])
        second = give_out(store, made)
        # Undo may take the second version back as well; then it is not asked for.
        play(later)
        assert then(store, made, 1) == first
        with store.reading() as session:
            numbers = {each.number for each in releases(session, made.id)}
        if 2 in numbers:
            assert then(store, made, 2) == second
    finally:
        colleague.close()
        store.close()


ADDING = frozenset({delegation.add_participant, missions.add_part})


def test_an_item_that_was_removed_and_one_that_came_are_as_they_were(store, made):
    before = give_out(store, made)
    change(store, programme.remove_item, made.items[0], mission=made.id)
    change(store, programme.add_item, made.id, Texts.of(nl="Nieuw"), mission=made.id)
    change(store, places.change_place, made.place, {"name": "Elders"})
    assert then(store, made) == before
    assert [item.id for item in before.items] == list(made.items)


def test_a_person_who_left_the_directory_is_in_the_version_still(store, made):
    change(store, programme.change_item, made.items[0], {"persons": ()}, mission=made.id)
    guest = change(store, people.add_person, given="Ruth", family="Lang")
    persons = {"persons": [(guest, "speaker")]}
    change(store, programme.change_item, made.items[1], persons, mission=made.id)
    before = give_out(store, made)
    change(store, programme.change_item, made.items[1], {"persons": ()}, mission=made.id)
    change(store, people.remove_person, guest)
    assert guest in {card.id for card in before.people}
    assert then(store, made) == before


def test_a_version_is_the_same_after_undo_and_redo_of_giving_it_out(store, made):
    before = give_out(store, made)
    change(store, programme.remove_item, made.items[0], mission=made.id)
    store.undo(made.id)
    store.undo(made.id)
    with store.reading() as session:
        assert releases(session, made.id) == ()
    store.redo(made.id)
    change(store, programme.remove_item, made.items[1], mission=made.id)
    assert then(store, made) == before


def test_a_version_of_a_backup_is_read_after_the_backup_was_put_back(store, made, tmp_path):
    before = give_out(store, made)
    change(store, programme.remove_item, made.items[0], mission=made.id)
    kept = store.backup(tmp_path / "copy.db")
    change(store, programme.remove_item, made.items[1], mission=made.id)
    store.restore(kept)
    change(store, programme.change_item, made.items[2], {"title.nl": "Anders"}, mission=made.id)
    assert then(store, made) == before


def test_what_was_scrubbed_is_read_as_it_is_now(store, made):
    give_out(store, made)
    change(store, people.change_person, made.people[0], {"family": "Berg"})
    store.scrub([(Person.__tablename__, made.people[0])])
    names = {card.id: card.name.family for card in then(store, made).people}
    assert names[made.people[0]] == "Berg"


def test_reading_back_writes_nothing(store, made):
    give_out(store, made)
    change(store, programme.remove_item, made.items[0], mission=made.id)
    entries = store.history(made.id)
    then(store, made)
    assert store.history(made.id) == entries
    assert len(plan_of(store, made.id).items) == len(made.items) - 1
