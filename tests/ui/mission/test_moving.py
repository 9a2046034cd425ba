"""A moved item says whereto."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from building import DEPARTS, at

from delegaties.ui.mission import moving
from delegaties.ui.mission.moving import moved
from delegaties.values.when import When

NEXT = DEPARTS + timedelta(1)


@pytest.mark.parametrize(
    ("when", "label", "more"),
    [
        (When(), moving.TO_TRAY, {}),
        (at(9, 30, minutes=60), moving.TO_TIME, {"time": "09:30:00"}),
        (at(9, minutes=90), moving.TIMES, {}),
        (When(NEXT), moving.TO_DAY, {"day": NEXT.isoformat()}),
        (
            replace(at(11), date=NEXT),
            moving.TO_DAY_AND_TIME,
            {"day": NEXT.isoformat(), "time": "11:00:00"},
        ),
    ],
)
def test_the_label_names_the_day_or_the_time(desk, made, when, label, more):
    item = replace(desk.plan(made.id).items[0], when=at(9, minutes=60))
    assert moved(item, when) == (label, {"title": "Bezoek 0"} | more)
