from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing

import pytest
from sqlalchemy import func, select
from storing import add, edit, held, person, value

from delegaties.model.journal import ChangeEntry
from delegaties.model.people import Person
from delegaties.store.store import Store

EDITS = 200

WRITER = """
import sys
from delegaties.model.people import Person
from delegaties.store.store import Store
from delegaties.values.ids import new_id
from delegaties.values.kinds import NameOrder

store = Store.open(sys.argv[1], "Anna")
with store.change("Add") as session:
    row = Person(id=new_id(), given="0", name_order=NameOrder.GIVEN_FIRST)
    session.add(row)
for n in range(1, int(sys.argv[2]) + 1):
    with store.change("Count") as session:
        session.get_one(Person, row.id).given = str(n)
        session.add(Person(given=f"p{n}", name_order=NameOrder.GIVEN_FIRST))
    print(n, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="ends a process as Linux does")
@pytest.mark.parametrize("after", [1, 60, 140])
def test_killed_in_the_middle_it_is_sound_and_holds_all_that_was_saved(tmp_path, after):
    file = tmp_path / "a.db"
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(file), str(EDITS)], stdout=subprocess.PIPE, text=True
    ) as writer:
        shown = 0
        for line in writer.stdout:
            shown = int(line)
            if shown == after:
                os.kill(writer.pid, signal.SIGKILL)
        writer.wait()
    assert after <= shown < EDITS
    store = Store.open(str(file), "Anna")
    store.check()
    with store.reading() as session:
        counted = int(session.scalar(select(Person.given).where(~Person.given.startswith("p"))))
        others = session.scalar(select(func.count(Person.id)).where(Person.given.startswith("p")))
        entries = session.scalar(select(func.count(ChangeEntry.id)))
    # All that was shown, perhaps one more that was saved but not shown yet; nothing by halves.
    assert shown <= counted <= shown + 1
    assert (others, entries) == (counted, counted + 1)
    assert store.undo(None).label == "Count"
    assert len(held(store)) == counted
    store.close()


def test_a_change_reads_what_another_wrote_just_before_it(store, colleague):
    """Two that read first and write later: the second waits, it does not fail or overwrite."""
    anna = add(store, person(given="0"))
    inside, failed = threading.Event(), []

    def count(here, wait):
        try:
            with here.change("Count") as session:
                if wait:
                    inside.set()
                row = session.get_one(Person, anna)
                row.given = str(int(row.given) + 1)
        except BaseException as error:  # noqa: BLE001 - shown below
            failed.append(error)

    first = threading.Thread(target=count, args=(store, True))
    first.start()
    inside.wait(5)
    for _n in range(10):
        count(colleague, False)
        count(store, False)
    first.join()
    assert failed == []
    assert value(store, Person, anna, "given") == "21"


def test_a_reader_keeps_one_picture_while_others_write(store, colleague):
    anna = add(store, person())
    with store.reading() as session:
        session.scalars(select(Person.given)).all()
        edit(colleague, Person, anna, given="Later")
        assert session.scalars(select(Person.given)).all() == ["Anna"]
    assert value(store, Person, anna, "given") == "Later"


def test_sqlite_is_set_for_safety(tmp_path):
    store = Store.open(str(tmp_path / "a.db"), "Anna")
    with store.reading() as session:
        connection = session.connection()
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    store.close()
    with closing(sqlite3.connect(tmp_path / "a.db")) as link:
        assert link.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_two_that_open_a_new_database_at_once_share_it(db_url):
    opened, failed, ready = [], [], threading.Barrier(3)

    def open_one(who):
        ready.wait()
        try:
            opened.append(Store.open(db_url, who))
        except BaseException as error:  # noqa: BLE001 - shown below
            failed.append(error)

    threads = [threading.Thread(target=open_one, args=(who,)) for who in ("Anna", "Bert", "Chris")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    for n, store in enumerate(opened):
        add(store, person(str(n)))
    assert [len(held(store)) for store in opened] == [3, 3, 3]
    for store in opened:
        store.close()
