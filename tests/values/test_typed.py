"""What people type is understood, or refused in words."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegaties.errors import RefusedError
from delegaties.values.typed import parse_amount, parse_date, parse_time

NEAR = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9", time(9)), ("930", time(9, 30)), ("9:30", time(9, 30)), ("09.30", time(9, 30)),
        ("9u30", time(9, 30)), ("9u", time(9)), ("0", time(0)), ("2359", time(23, 59)),
        (" 14.05 uur", time(14, 5)), ("17h45", time(17, 45)),
    ],
)  # fmt: skip
def test_times_are_understood_as_people_type_them(typed, meant):
    assert parse_time(typed) == meant


@pytest.mark.parametrize("typed", ["25:10", "9:3", "960", "negen", "", "12:60", "-3", "99999"])
def test_what_is_no_time_is_refused_with_an_example(typed):
    with pytest.raises(RefusedError, match="for example 9, 930 or 9"):
        parse_time(typed)


@given(st.times().map(lambda t: t.replace(second=0, microsecond=0, tzinfo=None)))
def test_every_minute_of_the_day_can_be_typed_in_each_way(moment):
    for form in ("{:%H:%M}", "{:%H.%M}", "{:%H%M}", "{:%H}u{:%M}"):
        assert parse_time(form.format(moment, moment)) == moment


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("15-5-2026", date(2026, 5, 15)), ("15-05-26", date(2026, 5, 15)),
        ("2026-05-15", date(2026, 5, 15)), ("15 mei 2026", date(2026, 5, 15)),
        ("ma 15-05-2023", date(2023, 5, 15)), ("15 May", date(2027, 5, 15)),
        ("maandag 5 oktober", date(2026, 10, 5)), ("3-1", date(2027, 1, 3)),
        ("29-2-2028", date(2028, 2, 29)), ("1 mrt 2027", date(2027, 3, 1)),
    ],
)  # fmt: skip
def test_dates_are_understood_as_people_type_them(typed, meant):
    assert parse_date(typed, NEAR) == meant


@pytest.mark.parametrize("typed", ["30-2-2026", "15", "vandaag", "", "32-1", "1-13-2026", "15 foo"])
def test_what_is_no_date_is_refused_with_an_example(typed):
    with pytest.raises(RefusedError, match="for example 15-5"):
        parse_date(typed, NEAR)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1250", "1250"), ("1.250,00", "1250.00"), ("1,250.00", "1250.00"), ("12,5", "12.5"),
        ("€ 10.900,-", "10900"), ("1 250,75", "1250.75"), ("-12.50", "-12.50"), ("1.250", "1250"),
    ],
)  # fmt: skip
def test_amounts_are_understood_in_dutch_and_english(typed, meant):
    assert parse_amount(typed) == Decimal(meant)


@pytest.mark.parametrize("typed", ["veel", "", "12,345,6", "1.2.3", "--5"])
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(RefusedError, match="not an amount"):
        parse_amount(typed)
