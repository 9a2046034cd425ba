from __future__ import annotations

from building import a_mission
from counting import statements

from delegaties.edits.missions import change_mission
from delegaties.edits.releases import release
from delegaties.plan.load_releases import releases


def give_out(store, made):
    with store.change("Release", mission=made.id) as session:
        release(session, made.id)


def known(store, made):
    with store.reading() as session:
        return releases(session, made.id)


def test_the_versions_of_a_mission_come_latest_first_and_no_others(store, made):
    give_out(store, a_mission(store, title="Chili"))
    assert known(store, made) == ()
    give_out(store, made)
    give_out(store, made)
    assert [each.number for each in known(store, made)] == [2, 1]


def test_a_version_stands_for_the_same_state_when_it_was_taken_back_and_done_again(store, made):
    give_out(store, made)
    before = known(store, made)
    store.undo(made.id)
    assert known(store, made) == ()
    with store.change("Notes", mission=None) as session:
        change_mission(session, made.id, {"notes": "meanwhile"})
    store.redo(made.id)
    assert known(store, made) == before


def test_versions_are_read_with_a_fixed_number_of_statements(store, made):
    for _number in range(4):
        give_out(store, made)
    with statements(store.engine) as seen:
        known(store, made)
    assert len(seen) == 2
