"""The office's measures."""

from __future__ import annotations

from datetime import time

from delegaties.values.customs import Customs
from delegaties.values.office import Limits, Office, counted, limits


def test_a_clock_time_survives_being_a_number():
    assert limits({"day_ends": counted(time(3, 30))}).day_ends == time(3, 30)


def test_what_is_not_set_is_as_shipped():
    assert limits({"ahead_days": 21}) == Limits(ahead_days=21)


def test_the_office_knows_better_than_the_shipped_file():
    own = Customs(country="JP", opens=time(8))
    office = Office(customs={"JP": own, "": Customs(opens=time(7))})
    assert office.customs_of("JP") is own
    assert office.customs_of("BR").opens == time(7)
    assert office.customs_of("ES").lunch[0] == time(14)
