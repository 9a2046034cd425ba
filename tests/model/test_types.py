"""Values survive the database and the journal."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, Date, MetaData, Table, Text, Time, Uuid, create_engine, select

from delegaties.model.types import (
    AmountType,
    AudiencesType,
    ChoiceType,
    MomentType,
    TextsType,
    WordsType,
    from_journal,
    to_journal,
)
from delegaties.values.audience import ALL, Audience
from delegaties.values.ids import new_id
from delegaties.values.kinds import Side
from delegaties.values.texts import Texts

KINDS = {
    "texts": TextsType(),
    "words": WordsType(),
    "audiences": AudiencesType(),
    "amount": AmountType(),
    "choice": ChoiceType(Side),
    "moment": MomentType(),
    "day": Date(),
    "clock": Time(),
    "id": Uuid(),
    "text": Text(),
}
SAMPLES = {
    "texts": [Texts(), Texts.of(nl="’s-Gravenhage", en="𠮷野 😀")],
    "words": [(), ("host", "a,b")],
    "audiences": [None, frozenset(), ALL, frozenset({Audience.STAFF})],
    "amount": [None, Decimal("10900.00"), Decimal("-0.0001"), Decimal("99999999999.99")],
    "choice": [Side.THEIRS],
    "moment": [None, datetime(2026, 3, 29, 1, 30, 15, 250, tzinfo=UTC)],
    "day": [None, date(2024, 2, 29)],
    "clock": [None, time(23, 59)],
    "id": [new_id()],
    "text": ["", "regel\nregel"],
}
CASES = [(name, value) for name, values in SAMPLES.items() for value in values]


@pytest.mark.parametrize(("name", "value"), CASES)
def test_a_value_survives_the_database(name, value, db_url):
    engine = create_engine(db_url)
    table = Table("t", MetaData(), Column("value", KINDS[name]))
    with engine.begin() as connection:
        table.create(connection)
        connection.execute(table.insert().values(value=value))
        found = connection.scalars(select(table.c.value)).one()
    engine.dispose()
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(("name", "value"), CASES)
def test_a_value_survives_the_journal(name, value):
    kind = KINDS[name]
    assert from_journal(kind, to_journal(kind, value)) == value


@given(st.dictionaries(st.sampled_from(["nl", "en", "ja"]), st.text(min_size=1)))
def test_any_text_survives_the_journal(texts):
    kind = TextsType()
    assert from_journal(kind, to_journal(kind, Texts.of(texts))) == Texts.of(texts)


def test_what_the_journal_cannot_keep_is_a_bug_and_says_so():
    with pytest.raises(TypeError, match="cannot keep"):
        to_journal(Text(), object())
