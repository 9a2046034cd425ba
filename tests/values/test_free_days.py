"""Public holidays, by country."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from delegaties.values.free_days import free_day


@pytest.mark.parametrize(
    ("country", "day", "name"),
    [
        ("NL", date(2026, 4, 27), "Koningsdag"),
        ("BE", date(2026, 7, 21), "Nationale feestdag"),
        ("JP", date(2026, 11, 23), "Labor Thanksgiving Day"),
        ("FI", date(2026, 12, 6), "Independence Day"),
        ("CN", date(2026, 10, 1), "National Day"),
    ],
)
def test_a_holiday_is_called_by_its_name_in_the_readers_language_where_there_is_one(
    country, day, name
):
    assert free_day(country, day).text("nl") == name


def test_dutch_readers_get_dutch_and_english_ones_english():
    assert dict(free_day("NL", date(2026, 4, 27))) == {"nl": "Koningsdag", "en": "King's Day"}


@pytest.mark.parametrize(
    ("country", "day"),
    [("NL", date(2026, 4, 28)), ("ES", date(2026, 5, 2)), ("XX", date(2026, 1, 1)),
     ("", date(2026, 1, 1)), ("NL", date(9999, 12, 25))],
)  # fmt: skip
def test_a_working_day_a_regional_feast_and_an_unknown_country_are_no_holiday(country, day):
    assert not free_day(country, day)


def test_the_library_is_loaded_only_when_somebody_asks():
    code = "import sys, delegaties.values.free_days; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
