"""A value takes the columns it has fields for, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from building import a_mission

from delegaties.model.base import DERIVED
from delegaties.model.people import Person
from delegaties.plan.rows import columns_of, maker, rows_of


@dataclass(frozen=True)
class Called:
    family: str
    note: str = ""


def test_what_is_derived_is_not_read():
    derived = {column.name for column in Person.__table__.columns if column.info.get(DERIVED)}
    assert derived
    assert not derived & {column.name for column in columns_of(Person)}


def test_a_value_takes_its_fields_from_a_row_and_the_rest_from_its_caller(store):
    a_mission(store, items=1, persons=2)
    with store.reading() as session:
        rows = rows_of(session, Person, Person.id.is_not(None), Person.family)
    make = maker(Called, rows)
    assert [make(row, note="seen") for row in rows] == [Called(row.family, "seen") for row in rows]
    assert len(rows) == 2
