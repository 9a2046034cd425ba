from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal

from sqlalchemy import inspect, select
from storing import add, edit, item, mission

from delegaties.model.accounts import CostLine
from delegaties.model.all import ROWS
from delegaties.model.programme import ProgrammeItem
from delegaties.model.types import AmountType, MomentType, TextsType, WordsType, from_journal
from delegaties.store.columns import journaled, plain
from delegaties.values.audience import Audience
from delegaties.values.ids import new_id
from delegaties.values.texts import NO_TEXTS


def test_columns_are_called_as_their_attributes():
    for kind in ROWS:
        attributes = {attribute.key for attribute in inspect(kind).column_attrs}
        assert attributes == set(kind.__table__.columns.keys())


def test_no_row_hangs_on_another_but_by_its_key():
    for kind in ROWS:
        assert list(inspect(kind).relationships) == []
        for key in kind.__table__.foreign_keys:
            assert (key.deferrable, key.initially, key.ondelete) == (True, "DEFERRED", None)


def test_one_value_has_one_spelling():
    amsterdam = timezone(timedelta(hours=1))
    same = [
        (AmountType(), 5, Decimal("5.00"), Decimal(5)),
        (TextsType(), None, NO_TEXTS),
        (WordsType(), None, ()),
        (
            MomentType(),
            datetime(2026, 11, 14, 10, tzinfo=amsterdam),
            datetime(2026, 11, 14, 9, tzinfo=UTC),
        ),
    ]
    for kind, *values in same:
        assert len({json.dumps(plain(kind, value)) for value in values}) == 1


def test_each_kind_of_value_survives_the_journal_and_undo(store):
    there = mission(departs=date(2026, 11, 14), series_years=2, archived=True)
    one = item(
        there.id,
        end_date=date(2026, 11, 15),
        end_time=time(1, 30, 15),
        audiences=frozenset({Audience.STAFF, Audience.OWN}),
    )
    cost = CostLine(
        id=new_id(), mission_id=there.id, ordinal=0, estimate=Decimal("1234.5"),
        actual=Decimal("0.1234"),
    )  # fmt: skip
    cost.kind = next(iter(CostLine.kind.type.kind))
    add(store, there, one, cost, mission=there.id)
    for kind, row_id in ((ProgrammeItem, one.id), (CostLine, cost.id)):
        with store.reading() as session:
            row = session.get_one(kind, row_id)
            for key, column in journaled(kind).items():
                value = getattr(row, key)
                written = json.loads(json.dumps(plain(column, value)))
                assert from_journal(column, written) == value
    edit(store, CostLine, cost.id, actual=Decimal(7), estimate=None, mission=there.id)
    store.undo(there.id)
    with store.reading() as session:
        found = session.scalars(select(CostLine)).one()
        assert (found.estimate, found.actual) == (Decimal("1234.50"), Decimal("0.1234"))


def test_an_amount_written_differently_is_no_change(store):
    there = mission()
    cost = CostLine(id=new_id(), mission_id=there.id, ordinal=0, estimate=Decimal(5))
    cost.kind = next(iter(CostLine.kind.type.kind))
    add(store, there, cost, mission=there.id)
    edit(store, CostLine, cost.id, estimate=Decimal("5.00"), mission=there.id)
    assert len(store.history(there.id)) == 1
    assert store.undo(there.id) is not None
