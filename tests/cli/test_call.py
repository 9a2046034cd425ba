"""Which database a command opens, and as whom."""

from __future__ import annotations

import json

from delegaties import settings
from delegaties.cli.main import main
from delegaties.store.store import Store


def test_a_mistyped_database_is_told_and_not_begun(run, tmp_path):
    wrong = tmp_path / "mistyped.db"
    code, _, err = run("missions", database=str(wrong))
    assert code == 1
    assert str(wrong) in err
    assert not wrong.exists()


def test_commands_never_touch_the_examples_that_the_window_shows(home, file, capsys):
    settings.write(home, settings.Settings(language="en", setup_done=True, at_examples=True))
    assert main(["example"]) == 0
    assert main(["import", str(file)]) == 0
    capsys.readouterr()
    assert main(["missions", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 1


def test_without_a_database_the_examples_go_into_one_of_their_own(home, capsys):
    assert main(["example"]) == 0
    assert main(["missions"]) == 0
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


def test_a_database_that_is_none_is_refused_in_one_sentence(run, file):
    code, _, err = run("missions", database=str(file))
    assert code == 1
    assert err.count("\n") == 1
    assert "mission.json" in err
