"""The simple values of a document: how JSON writes them, and how they are read back."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from delegaties.errors import RefusedError
from delegaties.i18n import N_

LARGEST = 2**31 - 1
"""Whole numbers are kept in 32 bits."""

_ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_DATE = r"(19|20|21)\d{2}-\d{2}-\d{2}"  # other years are slips, and 1 or 9999 has no UTC
_TIME = r"\d{2}:\d{2}(:\d{2})?"
_MOMENT = rf"{_DATE}T\d{{2}}:\d{{2}}:\d{{2}}(\.\d{{1,6}})?Z"
_AMOUNT = r"-?\d{1,12}(\.\d{1,4})?"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A simple value: its reader, what stands in for one that cannot be read, and its schema."""

    read: Callable[[object], Any]
    harmless: Any
    schema: Mapping[str, Any]


def _text(data: object) -> str:
    if not isinstance(data, str):
        raise RefusedError(N_("A text belongs here, between quotation marks."))
    return data


def _truth(data: object) -> bool:
    if not isinstance(data, bool):
        raise RefusedError(N_("true or false belongs here, without quotation marks."))
    return data


def _whole(data: object) -> int:
    if not isinstance(data, int) or isinstance(data, bool) or abs(data) > LARGEST:
        raise RefusedError(N_("A whole number belongs here, without quotation marks."))
    return data


def _number(data: object) -> float:
    if isinstance(data, bool) or not isinstance(data, int | float) or not math.isfinite(data):
        raise RefusedError(N_("A number belongs here, without quotation marks, such as 34.6937."))
    return float(data)


def _identity(data: str) -> UUID:
    """Read an id; the one that means nobody (RFC 9562 5.9) is none."""
    key = UUID(data)
    if key.int == 0:
        raise ValueError
    return key


def _written(pattern: str, make: Callable[[str], Any], message: str) -> Callable[[object], Any]:
    """Return a reader of texts of one pattern; `message` says what is wrong with others."""
    form = re.compile(pattern, re.ASCII)

    def read(data: object) -> Any:
        try:
            if isinstance(data, str) and form.fullmatch(data):
                return make(data)
        except ValueError:  # the pattern is right and the value is not: 30 February, 25:00
            pass
        raise RefusedError(message, typed=data)

    return read


def _pattern(pattern: str) -> Mapping[str, Any]:
    return {"type": "string", "pattern": f"^{pattern}$"}


LEAVES: Mapping[type, Leaf] = {
    str: Leaf(_text, "", {"type": "string"}),
    bool: Leaf(_truth, False, {"type": "boolean"}),
    int: Leaf(_whole, 0, {"type": "integer", "minimum": -LARGEST, "maximum": LARGEST}),
    float: Leaf(_number, 0.0, {"type": "number"}),
    UUID: Leaf(
        _written(
            _ID,
            _identity,
            N_("“{typed}” is not an id, such as 0b3f6f0e-7a52-4d0c-9e0b-6a4d1f2c8e11. Correct it."),
        ),
        UUID(int=0),
        _pattern(_ID),
    ),
    date: Leaf(
        _written(
            _DATE,
            date.fromisoformat,
            N_("“{typed}” is not a date. Write year, month and day: 2026-05-15."),
        ),
        date.min,
        _pattern(_DATE),
    ),
    time: Leaf(
        _written(
            _TIME,
            time.fromisoformat,
            N_("“{typed}” is not a time. Write hours and minutes: 09:30."),
        ),
        time(),
        _pattern(_TIME),
    ),
    datetime: Leaf(
        _written(
            _MOMENT,
            datetime.fromisoformat,
            N_("“{typed}” is not a moment in UTC, such as 2026-05-15T09:30:00Z. Correct it."),
        ),
        datetime.min.replace(tzinfo=UTC),
        _pattern(_MOMENT),
    ),
    Decimal: Leaf(
        _written(
            _AMOUNT,
            Decimal,
            N_('“{typed}” is not an amount. Write it between quotation marks: "1250.00".'),
        ),
        Decimal(0),
        _pattern(_AMOUNT),
    ),
}
"""By type. Amounts are texts, because JSON numbers pass through binary fractions elsewhere."""
