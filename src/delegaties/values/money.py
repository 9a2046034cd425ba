"""Amounts of money: Decimal with an ISO 4217 code, never a float."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

SCALE = 10_000
"""Amounts are kept as whole ten-thousandths, enough for every currency in use."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency."""

    amount: Decimal
    currency: str


def to_scaled(amount: Decimal) -> int:
    """Return the amount in ten-thousandths; raise ValueError when it has more decimals."""
    scaled = amount * SCALE
    if scaled != scaled.to_integral_value():
        message = "more than four decimals"
        raise ValueError(message)
    return int(scaled)


def from_scaled(scaled: int) -> Decimal:
    """Return the amount of so many ten-thousandths, with at least two decimals."""
    amount = Decimal(scaled) / SCALE
    cents = amount.quantize(Decimal("0.01"))
    return cents if cents == amount else amount.quantize(Decimal("0.0001"))


def totals(amounts: Iterable[Money]) -> tuple[Money, ...]:
    """Return one sum per currency, by currency code."""
    sums: dict[str, Decimal] = {}
    for money in amounts:
        sums[money.currency] = sums.get(money.currency, Decimal(0)) + money.amount
    return tuple(Money(amount, code) for code, amount in sorted(sums.items()))
