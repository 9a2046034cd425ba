"""What a row is called, for whoever reads it."""

from __future__ import annotations

from storing import add, item, mission, person

from delegaties.model.called import alike, called, listed
from delegaties.store.store import Store
from delegaties.values.kinds import NameOrder
from delegaties.values.texts import Texts


def test_rows_are_called_in_each_language_and_people_in_their_own_order(tmp_path):
    store = Store.open(f"sqlite:///{tmp_path}/t.db", "Anna")
    there = mission()
    there.title = Texts.of(nl="Reis", en="Journey")
    visit, guest = item(there.id), person("Văn Ất", family="Đặng")
    guest.name_order = NameOrder.FAMILY_FIRST
    add(store, there, visit, guest)
    with store.reading() as session:
        assert called(session, there).text("en") == "Journey"
        assert called(session, visit).text("en") == "Journey (Bezoek)"
        assert called(session, guest).text("nl") == "Đặng Văn Ất"
    store.close()


def test_names_are_listed_once_and_a_few_only():
    names = [alike(name) for name in ("Yanmar", "Yanmar", "ASML", "VDL")]
    assert listed(names, 2).text("nl") == "Yanmar, ASML, …"
