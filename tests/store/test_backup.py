from __future__ import annotations

import threading

import pytest
from storing import add, edit, held, person, value

from delegaties.errors import StoreError
from delegaties.model.people import Person
from delegaties.store import backup
from delegaties.store.store import Store


def opened(file):
    """What a backup holds, opened as a database of its own."""
    store = Store.open(str(file), "Reader")
    try:
        return held(store), [entry.label for entry in store.history(None)]
    finally:
        store.close()


def test_a_backup_is_one_file_with_everything(store, tmp_path):
    anna = add(store, person(), label="Add")
    edit(store, Person, anna, given="B", label="Rename")
    target = store.backup(tmp_path / "copy.db")
    assert [file.name for file in tmp_path.glob("*copy*")] == ["copy.db"]
    assert opened(target) == (held(store), ["Rename", "Add"])


def test_a_backup_while_others_write_is_sound(store, colleague, tmp_path):
    anna = add(store, person())
    stop = threading.Event()

    def write():
        n = 0
        while not stop.is_set():
            n += 1
            edit(colleague, Person, anna, given=f"n{n}")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for n in range(3):
            backup.check_sound(store.backup(tmp_path / f"{n}.db"))
    finally:
        stop.set()
        writer.join()


def test_a_failed_backup_leaves_the_earlier_one(store, tmp_path):
    add(store, person())
    target = store.backup(tmp_path / "copy.db")
    before = target.read_bytes()
    with pytest.raises(StoreError, match="folder"):
        store.backup(tmp_path / "nowhere" / "copy.db")
    blocked = tmp_path / "taken"
    blocked.mkdir()
    with pytest.raises(StoreError, match="untouched"):
        store.backup(blocked)
    assert target.read_bytes() == before
    assert list(tmp_path.glob(".*part*")) == []


def test_one_copy_a_day_and_only_the_latest_are_kept(tmp_path):
    store = Store.open(str(tmp_path / "a.db"), "Anna")
    folder = tmp_path / "backups"
    folder.mkdir()
    for day in range(1, 6):
        (folder / f"a-2020-01-0{day}.db").touch()
    (folder / "b-2020-01-01.db").touch()
    made = store.backup_daily(keep=3)
    assert store.backup_daily(keep=3) is None
    left = sorted(file.name for file in folder.iterdir())
    assert left == ["a-2020-01-04.db", "a-2020-01-05.db", made.name, "b-2020-01-01.db"]
    backup.check_sound(made)
    store.close()


def test_a_damaged_file_and_a_foreign_one_are_told_apart(store, tmp_path):
    for n in range(30):
        add(store, person("x" * 2000 + str(n)))
    good = store.backup(tmp_path / "good.db")
    data = bytearray(good.read_bytes())
    data[9000:60000] = b"\xff" * 51000
    (tmp_path / "bad.db").write_bytes(data)
    with pytest.raises(StoreError, match="damaged"):
        backup.check_sound(tmp_path / "bad.db")
    (tmp_path / "letter.db").write_text("Geachte heer, " * 500)
    with pytest.raises(StoreError, match="not a Delegaties database"):
        backup.check_sound(tmp_path / "letter.db")
    with pytest.raises(StoreError, match="no file"):
        backup.check_sound(tmp_path / "none.db")


def test_an_open_database_says_whether_it_is_sound(store):
    add(store, person())
    store.check()
    assert value(store, Person, next(iter(held(store)))[1], "given") == "Anna"
