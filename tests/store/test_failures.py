"""What a database must withstand: refused or told in words, and nothing damaged."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from sqlalchemy import event
from storing import add, edit, held, person

from delegaties.errors import StoreError
from delegaties.model.people import Person
from delegaties.store.store import Store


@pytest.fixture
def file(tmp_path):
    """A database with one person in it, closed."""
    made = tmp_path / "a.db"
    store = Store.open(str(made), "Anna")
    add(store, person())
    store.close()
    return made


def bytes_of(file):
    return {each.name: each.read_bytes() for each in file.parent.iterdir() if each.is_file()}


@pytest.mark.parametrize(
    "content", [b"Geachte heer", b"\0" * 5000, "李小龍".encode() * 100, b"SQLite format 2\0" * 40]
)
def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path, content):
    letter = tmp_path / "letter.db"
    letter.write_bytes(content)
    with pytest.raises(StoreError, match="not a Delegaties database"):
        Store.open(str(letter), "Anna")
    assert bytes_of(letter) == {"letter.db": content}


def test_an_empty_file_becomes_a_database(tmp_path):
    (tmp_path / "a.db").touch()
    store = Store.open(str(tmp_path / "a.db"), "Anna")
    add(store, person())
    assert len(held(store)) == 1
    store.close()


def test_a_cut_off_database_is_told_as_damaged(file):
    file.write_bytes(file.read_bytes()[:8000] + b"\xee" * 4000)
    with pytest.raises(StoreError, match="damaged"):
        Store.open(str(file), "Anna").history(None)


def test_another_programs_sqlite_database_is_left_as_it_is(tmp_path):
    theirs = tmp_path / "theirs.db"
    with closing(sqlite3.connect(theirs)) as link:
        link.execute("CREATE TABLE theirs (x)")
    before = bytes_of(theirs)
    with pytest.raises(StoreError, match="not a Delegaties database"):
        Store.open(str(theirs), "Anna")
    assert bytes_of(theirs) == before


def test_a_database_locked_by_another_program_is_told_and_works_afterwards(file):
    store = Store.open(str(file), "Anna", patience=0.2)
    before = held(store)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="locked"):
            add(store, person("Second"))
        with pytest.raises(StoreError, match="locked"):
            Store.open(str(file), "Bert", patience=0.2)
        assert held(store) == before
        other.execute("ROLLBACK")
    add(store, person("Third"))
    assert len(held(store)) == 2
    store.close()


def test_a_server_somebody_else_keeps_locked_is_told_too(pg_url):
    first, second = (Store.open(pg_url, who, patience=0.3) for who in ("Anna", "Bert"))

    def both():
        with first.change("Long") as session:
            session.add(person())
            add(second, person("Second"))

    with pytest.raises(StoreError, match="locked"):
        both()
    assert held(first) == {}
    add(second, person("Third"))
    for store in (first, second):
        store.close()


def full(store):
    """Let the disk of a database be full: it may not grow by a single page."""

    def limit(link, _record):
        (pages,) = link.execute("PRAGMA page_count").fetchone()
        link.execute(f"PRAGMA max_page_count={pages}")

    store.engine.dispose()
    event.listen(store.engine, "connect", limit)


def test_a_full_disk_is_told_and_what_was_saved_stays(file):
    store = Store.open(str(file), "Anna")
    before = held(store)
    full(store)
    with pytest.raises(StoreError, match="is full"):
        add(store, *(person("x" * 5000) for _ in range(20)))
    assert held(store) == before
    store.close()
    again = Store.open(str(file), "Anna")
    again.check()
    assert held(again) == before
    add(again, person("There is room again"))
    again.close()


WRITE = """
import sys
from delegaties.errors import StoreError
from delegaties.store.store import Store
try:
    Store.open(sys.argv[1], "Anna").close()
except StoreError as error:
    sys.exit(str(error))
"""


def without_roots_rights(*arguments):
    """Run a script as somebody whom the rights of files bind."""
    before = []
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("root, and no setpriv to lay down its rights (Debian: util-linux)")
        before = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    return subprocess.run(
        [*before, sys.executable, "-c", WRITE, *arguments],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="rights as Linux has them")
@pytest.mark.parametrize("what", ["file", "folder", "both", "unreadable"])
def test_a_database_that_may_not_be_written_is_told(file, what):
    before = bytes_of(file)
    if what != "folder":
        file.chmod(0o000 if what == "unreadable" else 0o444)
    if what in {"folder", "both"}:
        file.parent.chmod(0o555)
    try:
        result = without_roots_rights(str(file))
    finally:
        file.parent.chmod(0o755)
        file.chmod(0o644)
    assert "Traceback" not in result.stderr
    assert str(file) in result.stderr
    assert result.returncode == 1
    assert bytes_of(file)["a.db"] == before["a.db"]


def test_a_connection_that_only_reads_is_told(file):
    with pytest.raises(StoreError, match="cannot be written"):
        Store.open(f"sqlite:///file:{file}?mode=ro&uri=true", "Anna")


def test_a_server_that_is_not_there_is_told(pg_url):
    with pytest.raises(StoreError, match="does not answer"):
        Store.open("postgresql://nobody@127.0.0.1:1/none", "Anna", patience=1)
    with pytest.raises(StoreError, match="no database by the name"):
        Store.open(pg_url + "_none", "Anna", patience=1)


def test_a_server_that_goes_away_is_told_and_comes_back(pg_url):
    store = Store.open(pg_url, "Anna", patience=1)
    anna = add(store, person())

    def cut_off(session):
        session.connection().exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")

    with pytest.raises(StoreError, match="does not answer"), store.reading() as session:
        cut_off(session)
    edit(store, Person, anna, given="B")
    assert store.undo(None) is not None
    store.close()


def test_an_error_of_ours_is_no_excuse(file):
    store = Store.open(str(file), "Anna")
    with pytest.raises(Exception, match="no such table") as caught, store.reading() as session:
        session.connection().exec_driver_sql("SELECT * FROM nowhere")
    assert not isinstance(caught.value, StoreError)
    store.close()
