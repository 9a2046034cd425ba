"""Stores on both kinds of database, and a colleague in each."""

from __future__ import annotations

import pytest

from delegaties.store.store import Store


@pytest.fixture
def open_store(db_url):
    """Open the test's database once more, under a name; closed at the end."""
    opened = []

    def open_one(who="Anna"):
        opened.append(Store.open(db_url, who, patience=1.0))
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
