"""Amounts are exact."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegaties.values.money import Money, from_scaled, to_scaled, totals


@given(st.decimals("-999999999.9999", "999999999.9999", places=4))
def test_an_amount_survives_its_storage(amount):
    assert from_scaled(to_scaled(amount)) == amount


def test_more_decimals_than_can_be_kept_are_no_amount():
    with pytest.raises(ValueError, match="four decimals"):
        to_scaled(Decimal("0.00001"))


def test_currencies_are_never_added_up():
    purse = [Money(Decimal("0.10"), "EUR"), Money(Decimal("0.20"), "EUR"), Money(Decimal(5), "JPY")]
    assert totals(purse) == (Money(Decimal("0.30"), "EUR"), Money(Decimal(5), "JPY"))
