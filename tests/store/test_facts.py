from __future__ import annotations

from delegaties.store.store import Store


def test_the_example_database_says_so(made_url, store):
    assert not store.is_example
    store.mark_example()
    again = Store.open(made_url, "Anna")
    assert again.is_example
    again.close()
