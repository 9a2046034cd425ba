"""A damaged database is replaced by its latest backup, and kept."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest
from storing import add, held, person

from delegaties.errors import StoreError
from delegaties.store import backup
from delegaties.store.rescue import copy_for, rescue
from delegaties.store.store import Store


@pytest.fixture
def file(tmp_path):
    """A database with one person in it and a copy of it made today, closed."""
    made = tmp_path / "a.db"
    store = Store.open(str(made), "Anna")
    add(store, person())
    store.backup_daily()
    store.close()
    return made


def refusal(file):
    """Why this database cannot be opened."""
    with pytest.raises(StoreError) as caught:
        Store.open(str(file), "Anna")
    return caught.value


@pytest.mark.parametrize("damage", ["cut", "zeros"])
def test_the_backup_takes_the_place_of_the_damaged_file_which_is_kept(file, damage):
    whole = file.read_bytes()
    bad = whole[:8000] + b"\xee" * 4000 if damage == "cut" else bytes(len(whole))
    file.write_bytes(bad)
    copy = copy_for(str(file), refusal(file))
    file.with_name("a.db-wal").write_bytes(b"what was last written")
    kept = rescue(str(file), copy, "Anna")
    assert kept.read_bytes() == bad
    assert kept.with_name(f"{kept.name}-wal").exists()
    assert not file.with_name("a.db-wal").exists()
    with closing(sqlite3.connect(file)) as link:
        assert link.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    store = Store.open(str(file), "Anna")
    assert len(held(store)) == 1
    assert store.history(None)[0].params == {"file": copy.name}
    add(store, person("Later"))
    store.check()
    store.close()


def test_the_latest_sound_copy_of_this_very_database_is_found(file):
    folder = file.parent / backup.FOLDER
    (today,) = folder.iterdir()
    whole = today.read_bytes()
    others = "a-2020-01-01.db", "a-2030-01-01.db", "a-old-2030-01-01.db", "a-before-restore-1.db"
    for age, name in enumerate(others):
        (folder / name).write_bytes(whole)
        os.utime(folder / name, (4e9 + age, 4e9 + age))
    os.utime(folder / others[0], (1e9, 1e9))
    assert backup.latest(file).name == others[1]
    (folder / others[1]).write_bytes(whole[:5000])
    assert backup.latest(file) == today


def test_only_a_damaged_file_is_replaced(file):
    with closing(sqlite3.connect(file)) as link, link:
        link.execute("UPDATE alembic_version SET version_num = '9999'")
    assert copy_for(str(file), refusal(file)) is None
    lost = file.parent / "none" / "a.db"
    assert copy_for(str(lost), refusal(lost)) is None
    alone = file.with_name("b.db")
    alone.write_bytes(bytes(5000))
    assert copy_for(str(alone), refusal(alone)) is None


def test_when_it_fails_the_damaged_file_is_where_it_was(file, monkeypatch):
    bad = bytes(5000)
    file.write_bytes(bad)
    copy = copy_for(str(file), refusal(file))

    def full(_made, _target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "put", full)
    with pytest.raises(StoreError, match="No space left"):
        rescue(str(file), copy, "Anna")
    assert file.read_bytes() == bad
    assert list(copy.parent.iterdir()) == [copy]
