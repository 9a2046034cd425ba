from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from storing import add, edit, person

from delegaties.model.people import Person


def test_news_and_history_are_values_that_cannot_be_changed(store):
    news = []
    store.subscribe(news.append)
    add(store, person())
    (change,), (entry,) = news, store.history(None)
    for value, name in ((change, "label"), (entry, "label"), (entry.rows[0], "table")):
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, "x")


def test_who_stops_listening_hears_no_more(store):
    news = []
    stop = store.subscribe(news.append)
    anna = add(store, person())
    stop()
    edit(store, Person, anna, given="B")
    assert len(news) == 1
