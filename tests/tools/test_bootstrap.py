from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import bootstrap  # noqa: E402 - the line above makes it findable
import check  # noqa: E402


@pytest.fixture
def ready(tmp_path, monkeypatch):
    """A folder that looks as it does after a first run."""
    python = tmp_path / "python"
    stamp = tmp_path / ".lockhash"
    python.touch()
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "PYTHON", python)
    monkeypatch.setattr(bootstrap, "STAMP", stamp)
    stamp.write_text(bootstrap.wanted(), encoding="utf-8")
    return tmp_path


@pytest.fixture
def started(monkeypatch):
    """The commands that were started."""
    commands = []
    done = subprocess.CompletedProcess([], 0)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: commands.append(command) or done)
    return commands


@pytest.mark.usefixtures("ready")
def test_a_second_run_starts_nothing(started):
    bootstrap.main()
    assert started == []


@pytest.mark.usefixtures("ready")
def test_a_changed_lock_is_noticed(tmp_path, monkeypatch):
    assert bootstrap.up_to_date()
    lock = tmp_path / "requirements.lock"
    lock.write_bytes(bootstrap.LOCK.read_bytes() + b"# more\n")
    monkeypatch.setattr(bootstrap, "LOCK", lock)
    assert not bootstrap.up_to_date()


def test_catalogues_are_compiled_when_one_is_newer(ready, started):
    folder = ready / "resources" / "locales" / "nl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "core.po").touch()
    bootstrap.main()
    assert [Path(command[1]).name for command in started] == ["words.py"]
    (folder / "delegaties.mo").touch()
    os.utime(folder / "core.po", (0, 0))
    bootstrap.main()
    assert len(started) == 1


def test_without_root_the_command_to_type_is_printed(monkeypatch):
    monkeypatch.setattr(bootstrap, "root_prefix", lambda: None)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda _: "/usr/bin/apt-get")
    with pytest.raises(SystemExit, match=r"apt-get update && apt-get install -y .* libegl1"):
        bootstrap.apt(["libegl1"])


def test_qt_loads_here():
    if sys.platform != "linux":
        pytest.skip("the platform plugins have other names there")
    assert bootstrap.qt_loads()


def test_the_locks_name_no_host(capsys):
    assert check.locks_name_no_host()
    assert capsys.readouterr().out == ""


def test_every_pin_of_the_locks_has_a_hash():
    for lock in check.LOCKS:
        pins = lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
        assert [pin for pin in pins if "==" in pin and "--hash=sha256:" not in pin] == []
