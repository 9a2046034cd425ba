from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegaties import settings
from delegaties.settings import Settings

CHOSEN = Settings(
    name="Đặng van der Łukasz",
    municipality="’s-Gravenhage",
    home_zone="America/Curacao",
    language="en",
    theme="dark",
    text_scale=150,
    accent="#15616D",
    logo="C:\\logo's\\stad.png",
    database="postgresql+psycopg://db/delegaties",
    keep_backups=30,
    setup_done=True,
)


def test_what_is_written_is_read(tmp_path):
    settings.write(tmp_path / "new", CHOSEN)
    assert settings.read(tmp_path / "new") == (CHOSEN, ())


def test_a_choice_taken_back_is_gone(tmp_path):
    settings.write(tmp_path, CHOSEN)
    settings.write(tmp_path, replace(CHOSEN, logo=None))
    assert settings.read(tmp_path)[0].logo is None


def test_nothing_kept_gives_the_defaults(tmp_path):
    assert settings.read(tmp_path) == (Settings(), ())


def test_keys_of_a_newer_version_are_written_back(tmp_path):
    file = tmp_path / settings.FILE
    file.write_text('name = "A"\nfuture = [1, 2]\n\n[more]\nx = "y"\n', encoding="utf-8")
    kept, bad = settings.read(tmp_path)
    settings.write(tmp_path, replace(kept, name="B"))
    assert bad == ()
    assert tomllib.loads(file.read_text(encoding="utf-8")) == {
        **tomllib.loads(file.read_text(encoding="utf-8")),
        "name": "B",
        "future": [1, 2],
        "more": {"x": "y"},
    }


@pytest.mark.parametrize(
    "line",
    [
        "name = 3",
        'home_zone = "Mars/Olympus"',
        'home_zone = "../../etc/passwd"',
        'home_zone = ""',
        'language = "xx"',
        'theme = "pink"',
        "text_scale = 110",
        "text_scale = true",
        'accent = "red"',
        "keep_backups = 0",
        "setup_done = 1",
    ],
)
def test_a_bad_value_is_named_and_the_rest_is_kept(tmp_path, line):
    text = f'{line}\nmunicipality = "Lochem"\n'
    (tmp_path / settings.FILE).write_text(text, encoding="utf-8")
    assert settings.read(tmp_path) == (Settings(municipality="Lochem"), (line.split()[0],))


@pytest.mark.parametrize("content", [b"name = ", b"\xff\xfe\x00", b"[[["])
def test_a_file_that_is_no_settings_is_named(tmp_path, content):
    (tmp_path / settings.FILE).write_bytes(content)
    assert settings.read(tmp_path) == (Settings(), (settings.FILE,))


def test_a_failed_write_leaves_the_old_file(tmp_path):
    settings.write(tmp_path, CHOSEN)
    with pytest.raises(TypeError):
        settings.write(tmp_path, replace(CHOSEN, other={"odd": object()}))
    broken = replace(CHOSEN, name="\ud800")  # a lone surrogate cannot be written as UTF-8
    with pytest.raises(UnicodeEncodeError):
        settings.write(tmp_path, broken)
    assert settings.read(tmp_path)[0] == CHOSEN
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == [settings.FILE]


def test_home_is_where_the_user_says(tmp_path, monkeypatch):
    monkeypatch.setenv("DELEGATIES_HOME", str(tmp_path / "a" / "b"))
    assert settings.home() == tmp_path / "a" / "b"
    assert settings.home().is_dir()


def test_home_is_the_systems_folder_for_local_data_otherwise(tmp_path, monkeypatch):
    monkeypatch.delenv("DELEGATIES_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert settings.home().name == "delegaties"
    assert tmp_path in settings.home().parents


@given(st.text(st.characters(codec="utf-8")))
def test_any_name_survives(tmp_path_factory, name):
    folder = tmp_path_factory.mktemp("settings")
    settings.write(folder, Settings(name=name))
    assert settings.read(folder)[0].name == name
