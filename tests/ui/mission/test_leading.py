"""Who leads a day is told with the hour at which it is handed over."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from building import DEPARTS

from delegaties.edits.delegation import change_participant
from delegaties.plan.lookup import Lookup
from delegaties.ui.mission.leading import led_by
from delegaties.values.kinds import Role


@pytest.fixture
def lookup(desk, made):
    """Anna 0 leads until the second day at one, Anna 1 from then on; the last day nobody."""
    last = DEPARTS + timedelta(5)

    def set_up(session):
        for number, window in (
            (0, {"until_date": DEPARTS + timedelta(1), "until_time": time(13)}),
            (1, {"until_date": last, "until_time": time(9)}),
        ):
            values = {"roles": (Role.LEADER,), **window}
            change_participant(session, made.participants[number], values)

    desk.change("x", set_up, mission=made.id)
    return Lookup(desk.plan(made.id))


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (0, "leiding: Anna 0 van Dijk 0"),
        (1, "leiding: Anna 0 van Dijk 0, vanaf 13.00 uur Anna 1 van Dijk 1"),
        (2, "leiding: Anna 1 van Dijk 1"),
        (5, "leiding: Anna 1 van Dijk 1"),
        (6, "leiding: niemand"),
    ],
)
def test_a_day_says_who_leads(lookup, day, told):
    assert led_by(lookup, DEPARTS + timedelta(day)) == told


def test_without_a_leader_nothing_is_said(desk, made):
    assert led_by(Lookup(desk.plan(made.id)), DEPARTS) == ""
