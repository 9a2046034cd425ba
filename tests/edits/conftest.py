"""A real database, and a colleague in it."""

from __future__ import annotations

import pytest
from building import a_mission

from delegaties.store.store import Store


@pytest.fixture
def store(tmp_path):
    """A new database, as Anna sees it."""
    store = Store.open(f"sqlite:///{tmp_path}/t.db", "Anna")
    yield store
    store.close()


@pytest.fixture
def colleague(store):
    """The same database, as Bert sees it."""
    other = Store.open(store.url, "Bert")
    yield other
    other.close()


@pytest.fixture
def made(store):
    """A mission with three people and five items."""
    return a_mission(store)
