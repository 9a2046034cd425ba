"""What holds for every table."""

from __future__ import annotations

import pytest
from sqlalchemy import Uuid

from delegaties.model.all import MACHINERY, ROWS
from delegaties.model.base import DERIVED, ON_REMOVAL, Base, OnRemoval
from delegaties.model.types import ChoiceType, to_journal

TABLES = [row.__table__ for row in ROWS]


def test_every_table_is_listed():
    listed = {kind.__tablename__ for kind in (*ROWS, *MACHINERY)}
    assert listed == set(Base.metadata.tables)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_foreign_keys_wait_for_the_commit_and_say_what_a_removal_means(table):
    for column in table.columns:
        for key in column.foreign_keys:
            assert (key.deferrable, key.initially) == (True, "DEFERRED"), column
            assert isinstance(column.info[ON_REMOVAL], OnRemoval), column
            assert key.ondelete is None, "the journal would not see a cascade"
            if column.info[ON_REMOVAL] is OnRemoval.CLEAR:
                assert column.nullable, column


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_row_has_an_id_of_its_own_and_a_version(table):
    assert isinstance(table.c.id.type, Uuid)
    assert table.c.version.info[DERIVED]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.__tablename__)
def test_every_default_can_be_journaled(row):
    for column in row.__table__.columns:
        if column.default is not None and column.default.is_scalar:
            to_journal(column.type, column.default.arg)
        assert not isinstance(column.type, ChoiceType) or column.type.kind, column
