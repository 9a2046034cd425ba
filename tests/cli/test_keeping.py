"""Missions come in from a file, and the whole database goes to a backup and back."""

from __future__ import annotations

import json

import documents

from delegaties.inputs import examples


def test_an_existing_mission_is_refused_unless_a_copy(run, file):
    run("import", file)
    code, out, err = run("import", file)
    assert (code, out) == (1, "")
    assert "Import it as a copy." in err
    assert run("import", file, "--as-copy")[0] == 0
    assert len(json.loads(run("missions", "--json")[1])) == 2
    code, _, err = run("show", "japan")
    assert code == 1
    assert "fits more than one" in err


def test_each_fault_of_a_file_is_a_line_with_its_place(run, tmp_path):
    mission = documents.small() | {"status": "ready", "departs": "soon"}
    file = documents.write(tmp_path, mission)
    code, out, err = run("import", file)
    first, *faults = err.splitlines()
    assert (code, out) == (1, "")
    assert first.startswith("“mission.json” was not imported, and nothing was changed.")
    assert [line.split(": ")[0].strip() for line in faults] == [
        f"line {documents.line_of(file, 'ready')}, status",
        f"line {documents.line_of(file, 'soon')}, departs",
    ]
    assert run("missions")[1] == "There are no missions yet.\n"


def test_everything_can_be_put_back_from_a_backup(run, file, tmp_path):
    run("import", file)
    copy = tmp_path / "copy.db"
    assert run("backup", copy) == (0, f"Backup made: {copy}\n", "")
    run("import", file, "--as-copy")
    code, out, _ = run("restore", copy)
    assert code == 0
    assert out.startswith(f"Restored from: {copy}\n")
    assert len(json.loads(run("missions", "--json")[1])) == 1
    code, _, err = run("restore", file)
    assert code == 1
    assert "is not a Delegaties" in err or "not a backup" in err


def test_a_backup_never_replaces_a_file(run, file, tmp_path):
    run("import", file)
    there = tmp_path / "copy.db"
    there.write_text("something else")
    code, _, err = run("backup", there)
    assert (code, there.read_text()) == (1, "something else")
    assert "is there already" in err


def test_the_examples_are_added_once(run):
    code, out, _ = run("example")
    assert code == 0
    assert out.count("Added: ") == len(examples.files())
    assert run("example")[1].count("There already: ") == len(examples.files())
