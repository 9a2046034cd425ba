"""How a command ends: its exit code, its errors and its language."""

from __future__ import annotations

import os
import subprocess
import sys

from delegaties import settings


def test_errors_are_told_in_the_language_of_the_settings(run, home, file):
    run("import", file)
    settings.write(home, settings.Settings(language="nl"))
    code, out, err = run("show", "Chili")
    assert (code, out) == (1, "")
    assert err == "Geen missie heeft “Chili” in de titel. Kijk in de lijst met missies.\n"


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
        "import sys; from delegaties.cli import looking; from delegaties import __main__;"
        "looking.summaries = lambda session: 1 / 0; sys.exit(__main__.main(sys.argv[1:]))"
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
