import json
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import documents
import inventing
import pytest
from documents import line_of, small, write
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from delegaties import resources
from delegaties.errors import UnreadableError
from delegaties.inputs.bundle import (
    FaultyFileError,
    bring_in,
    field_name,
    import_file,
    read,
    there_already,
)
from delegaties.plan import document
from delegaties.plan.load import load
from delegaties.plan.load_directory import people, summaries
from delegaties.store.store import Store

EXAMPLES = sorted(resources.path("examples").glob("*.json"))
CARDS = ("people", "organisations", "places", "vehicles")


def plan_of(store, mission_id):
    with store.reading() as session:
        return load(session, mission_id)


def told(plan):
    """A plan without what follows from the database it is in."""
    return json.dumps(
        document.encode(
            replace(
                plan,
                changed_at=None,
                items=tuple(replace(item, sequence=0, changed_at=None) for item in plan.items),
            )
        ),
        ensure_ascii=False,
        indent=1,
    )


def exported(plan, folder, name="again.json"):
    file = folder / name
    text = json.dumps(document.document([plan]), ensure_ascii=False, indent=1)
    file.write_text(text, encoding="utf-8")
    return file


def into_a_new_database(folder: Path, file: Path):
    store = Store.open(str(folder / f"{file.stem}.db"), "Anna")
    try:
        (plan,) = import_file(store, file)
        return plan_of(store, plan.id)
    finally:
        store.close()


def refused(store, file, **how):
    with pytest.raises(FaultyFileError) as error:
        import_file(store, file, **how)
    return [str(fault) for fault in error.value.faults]


def count(store):
    with store.reading() as session:
        return len(summaries(session)), len(people(session))


# Round trips


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_comes_out_as_it_went_in(file, tmp_path):
    first = into_a_new_database(tmp_path, file)
    second = into_a_new_database(tmp_path, exported(first, tmp_path))
    assert told(second) == told(first)


@settings(max_examples=8, suppress_health_check=list(HealthCheck))
@given(plan=inventing.plans())
def test_any_mission_survives_export_and_import(plan, tmp_path_factory):
    folder = tmp_path_factory.mktemp("trip")
    first = into_a_new_database(folder, exported(plan, folder, "first.json"))
    second = into_a_new_database(folder, exported(first, folder))
    assert told(second) == told(first)
    for name in ("destinations", "stays", "parties", "costs", "commitments", "practicals"):
        assert [p.id for p in getattr(first, name)] == [p.id for p in getattr(plan, name)]
    assert {i.id: i.when for i in first.items} == {i.id: i.when for i in plan.items}
    assert {i.id: set(i.named) for i in first.items} == {i.id: set(i.named) for i in plan.items}
    assert set(first.people) <= {
        replace(
            card,
            functions=tuple(
                replace(function, organisation=_name(plan, function.organisation_id))
                for function in card.functions
            ),
        )
        for card in plan.people
    }


def _name(plan, key):
    return next((card.name for card in plan.organisations if card.id == key), "")


def test_either_kind_of_database_holds_the_same(db_url, tmp_path):
    file = write(tmp_path, small())
    here = into_a_new_database(tmp_path, file)
    there = Store.open(db_url, "Anna")
    try:
        import_file(there, file)
        assert told(plan_of(there, here.id)) == told(here)
        assert "already" in refused(there, file)[0]
    finally:
        there.close()


def test_names_that_must_be_withstood_are_kept_letter_by_letter(store, tmp_path):
    mission = small()
    names = inventing.NAMES
    mission["people"] += [
        {"id": f"00000000-0000-4000-8000-0000000001{n:02}", "name": {"family": name}}
        for n, name in enumerate(names)
    ]
    mission["participations"] += [
        {
            "id": f"00000000-0000-4000-8000-0000000002{n:02}",
            "side": "ours",
            "person_id": f"00000000-0000-4000-8000-0000000001{n:02}",
        }
        for n in range(len(names))
    ]
    (plan,) = import_file(store, write(tmp_path, mission))
    kept = {card.name.family for card in plan_of(store, plan.id).people}
    assert set(names) <= kept


def test_a_line_break_in_a_field_of_one_line_becomes_a_space(store, tmp_path):
    mission = small()
    mission["people"][0]["name"]["family"] = "Yamada\r\nTaro\u0000"
    (plan,) = import_file(store, write(tmp_path, mission))
    assert plan_of(store, plan.id).people[0].name.family == "Yamada Taro"


def test_half_a_letter_is_left_out(store, tmp_path):
    mission = small() | {"transport": "trein", "notes": "x"}
    mission["people"][0]["languages"] = ["ja", "e\ud800n"]
    file = tmp_path / "half.json"
    file.write_text(json.dumps(documents.envelope(mission)), encoding="utf-8")
    (plan,) = import_file(store, file)
    assert plan_of(store, plan.id).people[0].languages == ("ja", "en")


# Faults


@pytest.mark.parametrize(
    ("where", "value", "field", "sentence"),
    [
        (("status",), "ready", "status", "is none of"),
        (("titel",), "x", "titel", "Did you mean “title”?"),
        (("title",), {}, "title", "A mission needs a title"),
        (("home_zone",), "Europe/Almere", "home_zone", "is not a time zone"),
        (("returns",), "2026-05-01", "returns", "before the departure"),
        (("departs",), "2026-02-30", "departs", "is not a date"),
        (("leader_id",), documents.NOBODY, "leader_id", "neither in this file"),
        (("items", 0, "when", "start", "zone"), "Asia/Tokio", None, "is not a time zone"),
        (("items", 0, "when", "end", "time"), "09:00", "items[0].when.end", "is not after"),
        (("items", 0, "when", "date"), "2026-05-16", "items[0].when.start", "another date"),
        (("items", 0, "named", 1), documents.NOBODY, "items[0].named[1]", "neither in this file"),
        (("items", 0, "place_id"), documents.NOBODY, None, "neither in this file"),
        (("items", 0, "persons", 0, "person_id"), documents.NOBODY, None, "neither in"),
        (("items", 0, "kind"), "trip", "items[0].kind", "is none of"),
        (("items", 0, "audiences"), ["everybody"], "items[0].audiences[0]", "is none of"),
        (("costs", 0, "estimate"), 12.5, "costs[0].estimate", "is not an amount"),
        (("costs", 0, "currency"), "euro", "costs[0].currency", "is not a currency"),
        (("participations", 0, "party_id"), documents.NOBODY, None, "neither in this file"),
        (("participations", 0, "number"), 0, None, "is not a number of people"),
        (("participations", 0, "label"), {}, None, "Choose a person"),
        (("people", 0, "name"), {}, "people[0].name.family", "needs a name"),
        (("people", 0, "email"), "taro", "people[0].email", "not an e-mail address"),
        (("people", 0, "functions", 0, "organisation_id"), documents.NOBODY, None, "neither in"),
        (("organisations", 1, "parent_id"), documents.COMPANY, None, "part of itself"),
        (("places", 0, "latitude"), 91.5, "places[0].latitude", "no place on earth"),
        (("notes",), "x" * 20_001, "notes", "20001 letters"),
        (("costs", 0, "id"), "x", "costs[0].id", "is not an id"),
        (("items", 0, "sequence"), -1, "items[0].sequence", "never below 0"),
    ],
)
def test_a_fault_names_its_line_and_field(where, value, field, sentence, store, tmp_path):
    mission = small()
    inside = mission
    for step in where[:-1]:
        inside = inside[step]
    inside[where[-1]] = value
    file = write(tmp_path, mission)
    line = read(file).places().line(("mission", *where))
    faults = refused(store, file)
    name = field or field_name(where)
    if name == field_name(where):
        assert any(fault.startswith(f"line {line}, ") for fault in faults), faults
    assert any(f", {name}: " in fault and sentence in fault for fault in faults), faults
    assert count(store) == (0, 0)


def paths(value, path=()):
    if path:
        yield path
    for key, part in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(part, dict | list):
            yield from paths(part, (*path, key))
        else:
            yield (*path, key)


STRANGE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(),
    st.sampled_from(("", [], {}, [None], {"nl": None}, "2026-13-01", "0001-01-01", "9999-12-31")),
    st.sampled_from((documents.MISSION, documents.NOBODY, str(UUID(int=0)), 10**30, "\x00", "🦆")),
    st.sampled_from(("Asia/Tokyo", "23:59", "02:30", "theirs", "named", "-0.0001", "999999999999")),
)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(where=st.sampled_from(list(paths(small()))), value=STRANGE)
def test_whatever_stands_in_a_field_is_taken_or_refused_in_words(where, value, store, tmp_path):
    mission = json.loads(json.dumps(small()))
    inside = mission
    for step in where[:-1]:
        inside = inside[step]
    inside[where[-1]] = value
    try:
        (plan,) = import_file(store, write(tmp_path, mission), as_copy=True)
        sound = [plan_of(store, plan.id).id == plan.id]
    except FaultyFileError as error:
        sound = [str(fault).startswith("line ") for fault in error.faults]
    assert sound
    assert all(sound)


def test_all_faults_are_told_at_once_in_the_order_of_the_file(store, tmp_path):
    mission = small()
    mission["status"] = "ready"
    mission["items"][0]["when"]["start"]["zone"] = "Asia/Tokio"
    mission["organisations"][1]["name"] = ""
    mission["costs"][0]["participation_id"] = documents.NOBODY
    file = write(tmp_path, mission)
    faults = refused(store, file)
    assert [fault.split(":")[0] for fault in faults] == [
        f"line {line_of(file, 'ready')}, status",
        f"line {line_of(file, 'Asia/Tokio')}, items[0].when.start.zone",
        f"line {line_of(file, documents.NOBODY)}, costs[0].participation_id",
        f"line {line_of(file, documents.PARENT, 2) + 1}, organisations[1].name",
    ]


def test_a_time_that_does_not_exist_and_one_that_is_double_are_refused(store, tmp_path):
    mission = small()
    first = mission["items"][0]
    spring, autumn = (
        documents.clock(day, "02:30", "Europe/Amsterdam") for day in ("2026-03-29", "2026-10-25")
    )
    first["when"] = {"date": "2026-03-29", "start": spring}
    second = first | {"id": documents.NOBODY, "when": {"date": "2026-10-25", "start": autumn}}
    mission["items"].append(second)
    faults = refused(store, write(tmp_path, mission))
    assert len(faults) == 2
    assert "items[0].when.start: 02:30:00 does not exist" in faults[0]
    assert "items[1].when.start: 02:30:00 occurs twice" in faults[1]
    first["when"]["start"]["time"] = "03:30"
    second["when"]["start"]["fold"] = 1
    (plan,) = import_file(store, write(tmp_path, mission))
    assert plan_of(store, plan.id).items[1].when.start.fold == 1


def test_the_same_id_twice_is_refused(store, tmp_path):
    mission = small()
    mission["costs"].append(mission["costs"][0] | {"what": "Hotel"})
    mission["places"].append(mission["places"][0])
    faults = refused(store, write(tmp_path, mission))
    assert [fault.split(": ")[0].split(", ")[1] for fault in faults] == [
        "costs[1].id",
        "places[1].id",
    ]


def test_somebody_who_takes_part_twice_is_refused(store, tmp_path):
    mission = small()
    mission["participations"].append(mission["participations"][1] | {"id": documents.NOBODY})
    (fault,) = refused(store, write(tmp_path, mission))
    assert "participations[2].person_id: This person takes part twice." in fault


def test_a_field_written_twice_is_refused(store, tmp_path):
    file = write(tmp_path, small())
    file.write_text(
        file.read_text(encoding="utf-8").replace(
            '"kind": "trade",', '"kind": "trade", "kind": "study",'
        ),
        encoding="utf-8",
    )
    (fault,) = refused(store, file)
    assert (
        fault
        == f"line {line_of(file, 'trade')}, kind: This field is written twice. Keep one of the two."
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "line 1, column 1"),
        (
            b'{"format": "delegaties-mission",\n "version": 1,\n "mission": {,}}',
            "line 3, column 14",
        ),
        (b"\xff\xfe{}", "not text in UTF-8"),
        (b"[]", "no file with missions"),
        (b'{"format": "other"}', "no file with missions"),
        (b'{"format": "delegaties-mission", "version": 2, "mission": {}}', "newer version"),
        (b'{"format": "delegaties-mission", "mission": {}}', "of which version"),
        (b'{"format": "delegaties-mission", "version": NaN}', "numbers or brackets"),
        (b"[" * 100_000, "numbers or brackets"),
        (b"1" * 5_000, "numbers or brackets"),
    ],
)
def test_a_file_that_is_no_such_file_is_refused_in_words(content, sentence, tmp_path):
    file = tmp_path / "x.json"
    file.write_bytes(content)
    with pytest.raises(UnreadableError) as error:
        read(file)
    assert sentence in str(error.value)


def test_a_file_that_is_not_there_or_is_a_folder_is_refused_in_words(tmp_path):
    for file, sentence in ((tmp_path / "none.json", "There is no file"), (tmp_path, "cannot be")):
        with pytest.raises(UnreadableError, match=sentence):
            read(file)


def test_a_file_without_missions_is_refused(store, tmp_path):
    (fault,) = refused(store, write(tmp_path))
    assert "There is no mission in this file" in fault


def test_a_byte_order_mark_does_not_matter(store, tmp_path):
    file = write(tmp_path, small())
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert len(import_file(store, file)) == 1


# What is there already


def test_calendars_go_on_counting_where_they_were(store, tmp_path):
    mission = small()
    mission["items"][0]["sequence"] = 5
    file = write(tmp_path, mission)
    (plan,) = import_file(store, file)
    assert plan_of(store, plan.id).items[0].sequence > 5
    before = plan_of(store, plan.id).items[0].sequence
    store.undo(plan.id)
    mission["items"][0]["sequence"] = 1
    import_file(store, write(tmp_path, mission))
    assert plan_of(store, plan.id).items[0].sequence > before
    (copy,) = import_file(store, file, as_copy=True)
    assert plan_of(store, copy.id).items[0].sequence == 0


def test_an_existing_mission_is_refused_and_stays_as_it_was(store, tmp_path):
    file = write(tmp_path, small())
    (plan,) = import_file(store, file)
    before = told(plan_of(store, plan.id))
    (fault,) = refused(store, file)
    assert "id: The mission “Handelsmissie Japan” is in this database already." in fault
    assert told(plan_of(store, plan.id)) == before


def test_an_id_of_another_mission_is_refused(store, tmp_path):
    import_file(store, write(tmp_path, small()))
    other = small() | {"id": documents.NOBODY}
    faults = refused(store, write(tmp_path, other))
    assert len(faults) == 6
    assert all("Another mission in this database has the same id" in fault for fault in faults)


def test_a_copy_has_new_ids_of_its_own_and_the_same_cards(store, tmp_path):
    file = write(tmp_path, small())
    (plan,) = import_file(store, file)
    (copy,) = import_file(store, file, as_copy=True)
    original, copied = plan_of(store, plan.id), plan_of(store, copy.id)
    assert copied.id != original.id
    assert {i.id for i in copied.items}.isdisjoint(i.id for i in original.items)
    assert set(copied.items[0].named) == {part.id for part in copied.participations}
    assert copied.costs[0].participation_id == copied.participations[0].id
    assert copied.participations[0].party_id == copied.parties[0].id
    for cards in CARDS:
        assert getattr(copied, cards) == getattr(original, cards)
    assert count(store) == (2, 1)


def test_cards_that_are_there_stay_as_they_are(store, tmp_path):
    import_file(store, write(tmp_path, small()))
    other = small()
    other["people"][0]["name"]["family"] = "Tanaka"
    other["people"][0]["functions"][0]["title"] = {"en": "Chair"}
    other["places"] = []
    other["organisations"] = []
    (copy,) = import_file(store, write(tmp_path, other), as_copy=True)
    copied = plan_of(store, copy.id)
    assert copied.people[0].name.family == "Yamada"
    assert copied.people[0].functions[0].title.get("en") == "Director"
    assert [card.name for card in copied.organisations] == ["Yanmar Engines", "Yanmar Holdings"]


def test_a_previous_edition_is_kept_where_it_is_known(store, tmp_path):
    edition = small() | {"previous_id": documents.NOBODY}
    (plan,) = import_file(store, write(tmp_path, edition))
    assert plan_of(store, plan.id).previous_id is None
    edition["previous_id"] = documents.MISSION
    (copy,) = import_file(store, write(tmp_path, edition), as_copy=True)
    assert plan_of(store, copy.id).previous_id == plan.id


def test_several_missions_come_in_together_or_not_at_all(store, tmp_path):
    other = json.loads(json.dumps(small()))
    ids = [
        i["id"]
        for name in ("destinations", "parties", "participations", "items", "costs")
        for i in other[name]
    ]
    text = json.dumps(other)
    for key in (documents.MISSION, *ids):
        text = text.replace(key, key[:-4] + "f" + key[-3:])
    other = json.loads(text)
    assert [
        plan.title.get("nl") for plan in import_file(store, write(tmp_path, small(), other))
    ] == ["Handelsmissie Japan"] * 2
    assert count(store) == (2, 1)
    empty = Store.open(str(tmp_path / "empty.db"), "Anna")
    other["status"] = "ready"
    (fault,) = refused(empty, write(tmp_path, small(), other))
    assert ", missions[1].status: " in fault
    assert count(empty) == (0, 0)
    empty.close()


def test_an_import_is_one_change_that_can_be_undone(store, tmp_path):
    (plan,) = import_file(store, write(tmp_path, small()))
    (entry,) = store.history(plan.id)
    assert (entry.label, entry.params["title"]) == ("Import {title}", "Handelsmissie Japan")
    store.undo(plan.id)
    assert count(store) == (0, 0)
    store.redo(plan.id)
    assert count(store) == (1, 1)
    assert plan_of(store, plan.id).items[0].persons


def test_only_what_is_there_already_comes_in_as_a_copy_and_its_title_says_so(store, tmp_path):
    import_file(store, write(tmp_path, small()))
    other = json.loads(EXAMPLES[0].read_text(encoding="utf-8"))["mission"]
    file = write(tmp_path, small(), other, name="two.json")
    bundle = read(file)
    there = {plan.id for plan in there_already(store, bundle)}
    assert there == {UUID(documents.MISSION)}
    copy, new = bring_in(store, bundle, there)
    assert copy.id not in there
    assert copy.title.get("nl") == "Handelsmissie Japan (kopie)"
    assert (str(new.id), new.title.get("nl")) == (other["id"], other["title"]["nl"])
