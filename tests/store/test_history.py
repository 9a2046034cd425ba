from __future__ import annotations

from counting import statements
from storing import add, edit, mission, person

from delegaties.model.people import Person


def heard(store):
    news = []
    store.subscribe(news.append)
    return news


def test_history_is_read_in_pages_with_a_constant_number_of_statements(store):
    anna = add(store, person())
    for n in range(12):
        edit(store, Person, anna, given=f"n{n}", label=f"n{n}")
    counts = []
    for limit in (2, 10):
        with statements(store.engine) as sent:
            store.history(None, limit)
        counts.append(len(sent))
    assert counts[0] == counts[1]
    first = store.history(None, 5)
    rest = store.history(None, before=first[-1])
    assert [entry.number for entry in (*first, *rest)] == list(range(13, 0, -1))


def test_two_windows_hear_of_each_other(store, colleague):
    there = mission()
    news = heard(store)
    assert store.poll() is False
    add(colleague, there, mission=there.id, label="One")
    add(colleague, person(), label="Two")
    assert store.poll() is True
    assert store.poll() is False
    (change,) = news
    assert (change.missions, change.directory) == ({there.id}, True)
    assert (change.label, change.who, change.own) == ("Two", "Bert", False)
    add(store, person())
    assert store.poll() is False
