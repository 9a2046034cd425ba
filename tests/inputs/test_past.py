"""Versions travel in the file of a mission, and are answered in the other database."""

from __future__ import annotations

import json

import pytest
from building import at, plan_of

from delegaties.edits import missions, programme
from delegaties.edits.releases import release
from delegaties.errors import ConflictError, RefusedError
from delegaties.inputs.bundle import FaultyFileError, import_file
from delegaties.plan.difference import What, difference
from delegaties.plan.document import document
from delegaties.plan.load import load
from delegaties.plan.load_releases import releases
from delegaties.plan.releases import GivenOut
from delegaties.store.past import as_it_was
from delegaties.store.store import Store
from delegaties.values.texts import Texts


def given_out(store, mission_id):
    """The versions of a mission as values, the oldest first."""
    with store.reading() as session:
        return [
            GivenOut(
                id=each.id,
                number=each.number,
                note=each.note,
                who=each.who,
                at=each.at,
                mission=as_it_was(session, mission_id, each.position, load),
            )
            for each in sorted(releases(session, mission_id), key=lambda each: each.position)
        ]


@pytest.fixture
def worked(store, made):
    """A mission with two versions, and something done before, between and after them."""

    def do(edit, *args, **values):
        with store.change("Work", mission=made.id) as session:
            return edit(session, *args, **values)

    do(release, made.id, note="naar het consulaat")
    do(programme.move_item, made.items[0], at(17))
    do(programme.remove_item, made.items[1])
    do(missions.add_part, "stay", made.id, name="Otani")
    do(release, made.id, number=4)
    do(programme.add_item, made.id, Texts.of(nl="Diner"))
    do(missions.change_mission, made.id, {"title.nl": "Korea"})
    return made


@pytest.fixture
def file(store, worked, tmp_path):
    """The file of that mission."""
    found = tmp_path / "mission.json"
    told = document([plan_of(store, worked.id)], given_out(store, worked.id))
    found.write_text(json.dumps(told), encoding="utf-8")
    return found


@pytest.fixture
def other(tmp_path):
    """Another database, of somebody else."""
    store = Store.open(str(tmp_path / "other.db"), "Bea")
    yield store
    store.close()


def bare(plan):
    """What readers know of a plan, without what counts its changes."""
    items = tuple(
        {"sequence": 0, "changed_at": None, "item": item.id} and item for item in plan.items
    )
    return plan.id, plan.title, plan.stays, [(i.id, i.title, i.when, i.named) for i in items]


def test_what_changed_since_a_version_is_answered_in_the_other_database(store, worked, file, other):
    import_file(other, file)
    here, there = given_out(store, worked.id), given_out(other, worked.id)
    assert [(v.id, v.number, v.note, v.who, v.at) for v in there] == [
        (v.id, v.number, v.note, v.who, v.at) for v in here
    ]
    assert [bare(version.mission) for version in there] == [bare(v.mission) for v in here]
    now = plan_of(other, worked.id)
    assert bare(now) == bare(plan_of(store, worked.id))
    changed = difference(there[0].mission, now)
    assert changed.count == difference(here[0].mission, plan_of(store, worked.id)).count == 5
    assert changed.by_item[worked.items[0]].what == (What.TIME,)
    assert changed.by_item[worked.items[1]].what == (What.REMOVED,)


def test_the_file_of_the_other_database_is_the_same_again(worked, file, other):
    import_file(other, file)
    again = document([plan_of(other, worked.id)], given_out(other, worked.id))
    first = json.loads(file.read_text(encoding="utf-8"))
    assert [v["number"] for v in again["given_out"]] == [1, 4]
    assert again["mission"]["stays"] == first["mission"]["stays"]


def test_the_history_knows_who_gave_it_out_and_who_brought_it_in(worked, file, other):
    import_file(other, file)
    told = [(entry.who, entry.label) for entry in other.history(worked.id)]
    assert [who for who, _label in told] == ["Bea", "Anna", "Bea", "Anna", "Bea"]
    assert other.undo(worked.id) is not None
    assert plan_of(other, worked.id).title.text("nl") == "Japan"
    assert len(given_out(other, worked.id)) == 2


def test_work_goes_on_and_what_is_taken_back_keeps_the_versions(worked, file, other):
    import_file(other, file)
    with other.change("Move", mission=worked.id) as session:
        programme.move_item(session, worked.items[2], at(20))
    now = plan_of(other, worked.id)
    latest = given_out(other, worked.id)[-1]
    assert difference(latest.mission, now).by_item[worked.items[2]].what == (What.TIME,)
    while True:
        try:
            if other.undo(worked.id) is None:
                break
        except (ConflictError, RefusedError):
            break
    assert [version.number for version in given_out(other, worked.id)] in ([1, 4], [1], [])


def test_a_copy_begins_without_versions(worked, file, store):
    [copy] = import_file(store, file, as_copy=True)
    assert copy.id != worked.id
    assert given_out(store, copy.id) == []


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        (lambda versions: versions[0].update(number=0), "given_out[0].number"),
        (lambda versions: versions[1].update(number=1), "given_out[1].number"),
        (lambda versions: versions[0].update(at="soon"), "given_out[0].at"),
        (
            lambda versions: versions[0]["mission"].update(id=versions[0]["id"]),
            "given_out[0].mission.id",
        ),
        (
            lambda versions: versions[1]["mission"]["items"][0].update(place_id=versions[0]["id"]),
            "given_out[1].mission.items[0].place_id",
        ),
    ],
)
def test_a_fault_in_a_version_is_told_with_its_place_and_nothing_is_kept(
    file, other, worked, wrong, where
):
    data = json.loads(file.read_text(encoding="utf-8"))
    wrong(data["given_out"])
    file.write_text(json.dumps(data, indent=1), encoding="utf-8")
    with pytest.raises(FaultyFileError) as error:
        import_file(other, file)
    assert any(where in str(fault) for fault in error.value.faults)
    assert other.history(worked.id) == []


def test_versions_that_are_no_list_are_a_fault(file, other):
    data = json.loads(file.read_text(encoding="utf-8")) | {"given_out": {}}
    file.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(FaultyFileError):
        import_file(other, file)


def test_a_version_without_a_name_is_signed_by_who_brings_it_in(file, other, worked):
    data = json.loads(file.read_text(encoding="utf-8"))
    del data["given_out"][0]["who"]
    file.write_text(json.dumps(data), encoding="utf-8")
    import_file(other, file)
    assert given_out(other, worked.id)[0].who == "Bea"
