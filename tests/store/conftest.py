"""Stores on both kinds of database, and a colleague in each."""

from __future__ import annotations

import shutil
import uuid

import pytest

from delegaties.store.store import Store


@pytest.fixture(scope="session")
def new_on_server(pg_server):
    """A new database on the server, to copy; its name."""
    import psycopg

    name = "new_" + uuid.uuid4().hex[:12]
    with psycopg.connect(f"{pg_server.replace('+psycopg', '')}/postgres", autocommit=True) as link:
        link.execute(f"create database {name}")
        Store.open(f"{pg_server}/{name}", "Anna").close()
    return name


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def made_url(request, tmp_path):
    """The URL of a database without any rows, once of each kind."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("new_file"), tmp_path / "t.db")
        yield f"sqlite:///{tmp_path}/t.db"
        return
    import psycopg

    server, name = request.getfixturevalue("pg_server"), "t" + uuid.uuid4().hex[:12]
    template = request.getfixturevalue("new_on_server")
    with psycopg.connect(f"{server.replace('+psycopg', '')}/postgres", autocommit=True) as link:
        link.execute(f"create database {name} template {template} strategy file_copy")
        yield f"{server}/{name}"
        link.execute(f"drop database {name} with (force)")


@pytest.fixture
def open_store(made_url):
    """Open the test's database once more, under a name; closed at the end."""
    opened = []

    def open_one(who="Anna"):
        opened.append(Store.open(made_url, who, patience=1.0))
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store):
    """The database as Anna sees it."""
    return open_store()


@pytest.fixture
def colleague(open_store):
    """The same database as Bert sees it."""
    return open_store("Bert")
