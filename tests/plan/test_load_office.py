"""Reading what the office holds to."""

from __future__ import annotations

from counting import statements

from delegaties.edits import office
from delegaties.model.office import OfficeLimit
from delegaties.plan.load_office import office as load_office
from delegaties.values.ids import new_id
from delegaties.values.office import Limits


def test_it_takes_three_statements_however_much_there_is(store):
    with store.change("x") as session:
        for country in ("JP", "ES", "DE", "FR"):
            office.change_customs(session, country, {"weekend": ("sun",)})
    with statements(store.engine) as sent, store.reading() as session:
        assert len(load_office(session).customs) == 4
    assert len(sent) == 3


def test_a_limit_of_another_version_is_left_alone(store):
    with store.change("x") as session:
        session.add(OfficeLimit(id=new_id(), name="tea", number=4))
    with store.reading() as session:
        assert load_office(session).limits == Limits()
