import documents

from delegaties.inputs import examples
from delegaties.inputs.bundle import import_file
from delegaties.plan.load_directory import summaries


def listed(store):
    with store.reading() as session:
        return {mission.id for mission in summaries(session)}


def test_an_empty_database_becomes_that_of_the_examples(store):
    found = examples.load_examples(store)
    assert listed(store) == {plan.id for plan in found.added}
    assert len(found.added) >= 4
    assert not found.present
    assert store.is_example


def test_they_are_announced_and_not_the_users_to_undo(store):
    heard = []
    store.subscribe(heard.append)
    added = {plan.id for plan in examples.load_examples(store).added}
    assert set().union(*(change.missions for change in heard)) == added
    assert all(store.can_undo(mission) is None for mission in added)
    assert store.can_undo(None) is None


def test_a_second_time_adds_only_what_is_not_there(store):
    first = examples.load_examples(store).added
    again = examples.load_examples(store)
    assert again.added == ()
    assert {plan.id for plan in again.present} == {plan.id for plan in first}


def test_examples_come_beside_real_missions_and_the_database_stays_real(store, tmp_path):
    import_file(store, documents.write(tmp_path, documents.small()))
    found = examples.load_examples(store)
    assert len(listed(store)) == len(found.added) + 1
    assert not store.is_example
