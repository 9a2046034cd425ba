"""A real database."""

from __future__ import annotations

import pytest

from delegaties.store.store import Store


@pytest.fixture
def store(tmp_path):
    """A new database, as Anna sees it."""
    store = Store.open(f"sqlite:///{tmp_path}/t.db", "Anna")
    yield store
    store.close()
