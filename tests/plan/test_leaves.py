from datetime import UTC, date, datetime, time
from decimal import Decimal
from uuid import UUID

import pytest

from delegaties.errors import RefusedError
from delegaties.plan.leaves import LARGEST, LEAVES

GOOD = [
    (str, "", ""),
    (str, "𠮷野 👩🏽‍🚀", "𠮷野 👩🏽‍🚀"),
    (bool, True, True),
    (int, -5, -5),
    (int, LARGEST, LARGEST),
    (float, 34, 34.0),
    (float, 34.6937, 34.6937),
    (UUID, "0B3F6F0E-7A52-4D0C-9E0B-6A4D1F2C8E11", UUID("0b3f6f0e-7a52-4d0c-9e0b-6a4d1f2c8e11")),
    (date, "2024-02-29", date(2024, 2, 29)),
    (time, "09:30", time(9, 30)),
    (time, "23:59:58", time(23, 59, 58)),
    (datetime, "2026-05-15T09:30:00Z", datetime(2026, 5, 15, 9, 30, tzinfo=UTC)),
    (Decimal, "-1250.5", Decimal("-1250.5")),
]

BAD = [
    (str, 1),
    (str, None),
    (bool, 1),
    (bool, "true"),
    (int, "5"),
    (int, True),
    (int, 5.0),
    (int, LARGEST + 1),
    (float, "34"),
    (float, float("inf")),
    (float, True),
    (UUID, "0b3f6f0e7a524d0c9e0b6a4d1f2c8e11"),
    (UUID, "{0b3f6f0e-7a52-4d0c-9e0b-6a4d1f2c8e11}"),
    (UUID, 7),
    (UUID, "00000000-0000-0000-0000-000000000000"),
    (date, "2023-02-29"),
    (date, "20230228"),
    (date, "0026-05-15"),
    (date, "9999-12-31"),
    (date, "2023-2-8"),
    (date, "٢٠٢٣-٠٢-٠٨"),
    (date, "2023-02-28\n"),
    (time, "24:00"),
    (time, "9:30"),
    (time, "09:30+02:00"),
    (time, "T0930"),
    (datetime, "2026-05-15T09:30:00"),
    (datetime, "2026-05-15T09:30:00+02:00"),
    (Decimal, 1250.5),
    (Decimal, "1,250.50"),
    (Decimal, "1250.12345"),
    (Decimal, "NaN"),
    (Decimal, "1e3"),
]


@pytest.mark.parametrize(("kind", "written", "value"), GOOD)
def test_what_is_well_written_is_read(kind, written, value):
    read = LEAVES[kind].read(written)
    assert read == value
    assert type(read) is kind


@pytest.mark.parametrize(("kind", "written"), BAD)
def test_what_is_not_is_refused_in_words(kind, written):
    with pytest.raises(RefusedError) as refused:
        LEAVES[kind].read(written)
    assert str(refused.value).endswith((".", "…"))


def test_what_stands_in_for_an_unreadable_value_has_its_type():
    assert all(isinstance(leaf.harmless, kind) for kind, leaf in LEAVES.items())
