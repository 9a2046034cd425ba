"""The habits of countries, as the program ships with them."""

from __future__ import annotations

from datetime import time

import pytest

from delegaties.i18n import words
from delegaties.values.customs import customs, shipped, written
from delegaties.values.office import Office


def test_every_shipped_country_exists_and_its_day_can_be():
    known = dict(words("en").countries())
    for country, habits in shipped().items():
        assert not country or country in known
        assert habits.opens < habits.lunch[0] < habits.lunch[1] < habits.closes
        assert habits.weekend


def test_habits_are_written_as_they_are_read():
    for habits in shipped().values():
        row = dict(written(habits))
        table = row | {"lunch": (row.pop("lunch_from"), row.pop("lunch_until"))}
        assert customs(habits.country, table) == habits


def test_a_span_without_a_day_is_on_every_day():
    habits = shipped()["SA"]
    assert {day for day, _first, _last in habits.prayers} == set(range(7))
    assert written(habits)["prayers"][0] == "11:45-12:30"


@pytest.mark.parametrize(
    ("country", "weekend", "lunch"),
    [("IL", (4, 5), time(12, 30)), ("ES", (5, 6), time(14)), ("BR", (5, 6), time(12))],
)
def test_a_country_that_is_not_known_lives_as_any_other(country, weekend, lunch):
    habits = Office().customs_of(country)
    assert (habits.weekend, habits.lunch[0]) == (weekend, lunch)
