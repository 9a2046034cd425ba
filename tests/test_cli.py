"""The command line, as a script meets it: what it prints, and how it ends."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
from logging.handlers import RotatingFileHandler
from uuid import UUID

import documents
import pytest

from delegaties import cli, settings
from delegaties.edits.releases import release
from delegaties.inputs import examples
from delegaties.store.store import Store


@pytest.fixture(autouse=True)
def quiet_afterwards():
    """Give back what the log takes hold of."""
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    root = logging.getLogger()
    level = root.level
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    root.setLevel(level)
    for handler in [each for each in root.handlers if isinstance(each, RotatingFileHandler)]:
        root.removeHandler(handler)
        handler.close()


@pytest.fixture
def run(tmp_path, capsys, home):
    """Run a command on a database of the test; return exit code, output and errors."""
    settings.write(home, settings.Settings(name="Anna", language="en"))

    def run(*arguments, database=str(tmp_path / "t.db")):
        code = cli.main(["--database", database, *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def file(tmp_path):
    return documents.write(tmp_path, documents.small())


def test_a_mission_goes_in_is_listed_shown_and_comes_out_the_same(run, file, tmp_path):
    assert run("import", file) == (
        0,
        f"Imported: Trade mission to Japan ({documents.MISSION})\n",
        "",
    )
    code, out, _ = run("missions", "--json")
    assert (code, [each["id"] for each in json.loads(out)]) == (0, [documents.MISSION])
    assert "Trade mission to Japan" in run("missions")[1]
    assert "09:30–11:00" in run("show", "japan")[1]
    code, out, _ = run("show", documents.MISSION, "--json")
    shown = json.loads(out)
    assert shown["mission"]["items"][0]["title"] == documents.small()["items"][0]["title"]
    again = tmp_path / "again.json"
    again.write_text(out, encoding="utf-8")
    assert run("import", again, database=str(tmp_path / "other.db"))[0] == 0
    _, out, _ = run("show", "japan", "--json", database=str(tmp_path / "other.db"))
    assert without_moments(json.loads(out)) == without_moments(shown)


def without_moments(data):
    for each in (data["mission"], *data["mission"]["items"]):
        each.pop("changed_at", None)
    return data


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


def test_errors_are_told_in_the_language_of_the_settings(run, home, file):
    run("import", file)
    settings.write(home, settings.Settings(language="nl"))
    code, out, err = run("show", "Chili")
    assert (code, out) == (1, "")
    assert err == "Geen missie heeft “Chili” in de titel. Kijk in de lijst met missies.\n"


def test_book_and_calendar_are_exported(run, file, tmp_path):
    run("import", file)
    book, calendar = tmp_path / "b.pdf", tmp_path / "c.ics"
    code, out, _ = run(
        "export", "japan", "--book", book, "--calendar", calendar, "--language", "nl"
    )
    assert (code, out) == (0, f"{book}\n{calendar}\n")
    assert book.read_bytes().startswith(b"%PDF-")
    assert "Bezoek Yanmar" in calendar.read_text(encoding="utf-8")
    code, _, err = run(
        "export", "japan", "--host", "yamada", "--calendar", calendar, "--audience", "public"
    )
    assert code == 1
    assert "or another audience" in err
    assert run("export", "japan", "--organisation", "engines", "--calendar", calendar)[0] == 0


def test_a_sheet_of_what_changed_is_exported_since_a_version(run, file, tmp_path):
    run("import", file)
    sheet, calendar = tmp_path / "w.pdf", tmp_path / "c.ics"
    code, _, err = run("export", "japan", "--changes", sheet)
    assert code == 1
    assert "Give out a version first" in err
    store = Store.open(str(tmp_path / "t.db"), "Anna")
    for number in (1, 2):
        with store.change("Release", mission=UUID(documents.MISSION)) as session:
            release(session, UUID(documents.MISSION), number=number)
    store.close()
    asked = ("export", "japan", "--changes", sheet, "--since", 1, "--calendar", calendar)
    assert run(*asked, "--language", "nl") == (0, f"{sheet}\n{calendar}\n", "")
    assert sheet.read_bytes().startswith(b"%PDF-")
    assert "X-DELEGATIES-VERSION:versie 2\n" in calendar.read_text(encoding="utf-8")
    code, _, err = run("export", "japan", "--changes", sheet, "--since", 3)
    assert (code, "Given out were: 1, 2." in err) == (1, True)


def test_a_file_that_cannot_be_written_is_told(run, file, tmp_path):
    run("import", file)
    code, _, err = run("export", "japan", "--book", tmp_path / "none" / "b.pdf")
    assert code == 1
    assert "the folder" in err


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


def test_a_mistyped_database_is_told_and_not_begun(run, tmp_path):
    wrong = tmp_path / "mistyped.db"
    code, _, err = run("missions", database=str(wrong))
    assert code == 1
    assert str(wrong) in err
    assert not wrong.exists()


def test_commands_never_touch_the_examples_that_the_window_shows(home, file, capsys):
    settings.write(home, settings.Settings(language="en", setup_done=True, at_examples=True))
    assert cli.main(["example"]) == 0
    assert cli.main(["import", str(file)]) == 0
    capsys.readouterr()
    assert cli.main(["missions", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 1


def test_the_examples_are_added_once(run):
    code, out, _ = run("example")
    assert code == 0
    assert out.count("Added: ") == len(examples.files())
    assert run("example")[1].count("There already: ") == len(examples.files())


def test_without_a_database_the_examples_go_into_one_of_their_own(home, capsys):
    assert cli.main(["example"]) == 0
    assert cli.main(["missions"]) == 0
    assert "Er zijn nog geen missies." in capsys.readouterr().out
    store = Store.open(settings.examples_database(home), "Anna")
    assert store.is_example
    store.close()


def test_the_name_in_the_settings_signs_the_changes(run, file, tmp_path):
    run("import", file)
    store = Store.open(str(tmp_path / "t.db"), "Bert")
    with store.reading():
        entries = store.history(None)
    store.close()
    assert [entry.who for entry in entries] == ["Anna"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "japan"],
        ["export", "japan", "--book", "x.pdf", "--audience", "press"],
        ["export", "japan", "--calendar", "x.ics", "--host", "a", "--participant", "b"],
        ["fly"],
        ["show"],
        ["missions", "--js"],
    ],
)
def test_a_wrong_call_ends_with_2_and_how_to_call(arguments, run):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("usage: delegaties")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["export", "--help"]])
def test_help_ends_with_0(arguments, run):
    assert run(*arguments)[0] == 0


def test_a_database_that_is_none_is_refused_in_one_sentence(run, file):
    code, _, err = run("missions", database=str(file))
    assert code == 1
    assert err.count("\n") == 1
    assert "mission.json" in err


def program(*arguments, home, stdin=subprocess.DEVNULL, **more):
    environment = os.environ | {"DELEGATIES_HOME": str(home), "PYTHONUTF8": "0", "LC_ALL": "C"}
    return subprocess.run(
        [sys.executable, "-m", "delegaties", *map(str, arguments)],
        check=False, env=environment, capture_output=True, stdin=stdin, **more,
    )  # fmt: skip


def test_the_whole_program_ends_with_the_right_code_and_speaks_utf8(home, file, tmp_path):
    database = ["--database", tmp_path / "t.db"]
    assert program(*database, "import", file, home=home).returncode == 0
    refused = program(*database, "import", file, home=home)
    assert refused.returncode == 1
    assert "“mission.json”" in refused.stderr.decode()
    assert program(*database, "export", "japan", home=home).returncode == 2


def test_a_bug_ends_with_1_and_says_where_it_is_written(home):
    script = (
        "import sys; from delegaties import cli, __main__;"
        "cli.summaries = lambda session: 1 / 0; sys.exit(__main__.main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "missions"],
        check=False, env=os.environ | {"DELEGATIES_HOME": str(home)},
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    log = home / "logs" / "delegaties.log"
    assert str(log) in done.stderr
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_a_check_lists_what_asks_for_attention_and_tells_by_its_code_what_stops_the_journey(run):
    run("example")
    code, out, _ = run("check", "Ghent", "--json")
    found = {each["rule"]: each for each in json.loads(out)}
    assert code == 3
    assert found["travel_document"]["severity"] == "block"
    assert set(found["lunch"]) == {"rule", "severity", "where", "text", "key"}
    code, out, _ = run("check", "Aalborg")
    assert code == 0
    assert "22 min needed, 15 min planned" in out
