from __future__ import annotations

from storing import add, held, item, mission, party, person

from delegaties.store.copying import copy_rows
from delegaties.store.engine import for_writing
from delegaties.store.store import Store


def test_everything_goes_over_in_place_of_what_was_there(store, tmp_path):
    there = mission()
    add(store, there, party(there.id), item(there.id), person("Łukasz"), mission=there.id)
    other = Store.open(str(tmp_path / "other.db"), "Anna")
    add(other, person("Gone"))
    with store.engine.connect() as source, for_writing(other.engine).begin() as target:
        copy_rows(source, target)
    assert held(other) == held(store)
    assert other.history(there.id) == store.history(there.id)
    other.close()
