from __future__ import annotations

import pytest
from storing import add, held, person, remove

from delegaties.errors import RefusedError
from delegaties.model.people import Person


def test_what_is_scrubbed_is_nowhere_in_the_journal(store):
    secret = add(store, person("Geheim"), label="Add {name}")
    with store.change("Rename {name}", name="Geheim") as session:
        session.get_one(Person, secret).given = "Verborgen"
    other = add(store, person("Other"))
    remove(store, Person, secret)
    entry = store.history(None)[0]
    assert store.scrub([("person", secret)]) == 3
    for each in store.history(None):
        assert "Geheim" not in repr(each)
        assert "Verborgen" not in repr(each)
    with pytest.raises(RefusedError, match="privacy"):
        store.revert(entry.id)
    assert store.undo(None) is not None
    assert other not in {row_id for _table, row_id in held(store)}
    assert store.undo(None) is None
