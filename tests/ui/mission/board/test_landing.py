"""What a drag makes of an item."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from boardplans import NINE, A, B, item, plan
from building import DEPARTS, THERE

from delegaties.plan.mission import Destination
from delegaties.ui.mission.board.columns import of_day
from delegaties.ui.mission.board.landing import (
    NEW,
    Landing,
    Switch,
    after,
    begun,
    drawn,
    landed,
    resized,
)
from delegaties.ui.mission.board.layout import Zone
from delegaties.values.kinds import AttendanceRule, Certainty
from delegaties.values.when import When

VISIT = item("Bezoek", NINE, A)
PLAN = plan(VISIT)


def test_minutes_and_days_go_on_by_the_wall_clock():
    when = landed(PLAN, VISIT, Landing(Zone.HOURS, DEPARTS, minutes=95, days=2))
    assert (when.date, when.start.time, when.end.time) == (
        DEPARTS + timedelta(2), time(10, 35), time(11, 35),
    )  # fmt: skip


def test_what_waited_gets_an_hour_on_the_clock_of_the_place():
    from uuid import uuid4

    there = Destination(id=uuid4(), zone=THERE, arrives=DEPARTS, leaves=DEPARTS)
    when = landed(
        replace(PLAN, destinations=(there,)), item("Ooit"), Landing(Zone.HOURS, DEPARTS, 25 * 60)
    )
    assert (when.date, when.start.time, when.start.zone) == (
        DEPARTS + timedelta(1), time(1), "Europe/Amsterdam",
    )  # fmt: skip
    assert drawn(replace(PLAN, destinations=(there,)), DEPARTS, 600, 660).start.zone == THERE


def test_above_the_hours_a_time_is_still_to_be_decided():
    assert landed(PLAN, VISIT, Landing(Zone.STRIP, DEPARTS)) == When(
        DEPARTS, certainty=Certainty.OPEN
    )
    whole = item("Feestdag", When(DEPARTS))
    moved = landed(PLAN, whole, Landing(Zone.STRIP, DEPARTS + timedelta(1), days=1))
    assert moved == When(DEPARTS + timedelta(1))


def test_in_the_tray_it_has_no_day():
    assert landed(PLAN, VISIT, Landing(Zone.TRAY)).date is None


def test_an_end_may_be_after_midnight():
    assert resized(NINE, 1, DEPARTS, 24 * 60 + 30).end.date == DEPARTS + timedelta(1)
    assert resized(NINE, -1, DEPARTS, 8 * 60).start.time == time(8)


def test_a_switch_makes_it_for_the_other_party_or_everyone():
    there = Landing(Zone.HOURS, DEPARTS, switch=Switch(B.id, A.id))
    assert after(PLAN, VISIT, there).party_ids == (B.id,)
    common = Landing(Zone.HOURS, DEPARTS, switch=Switch(None, A.id))
    assert after(PLAN, VISIT, common).rule is AttendanceRule.EVERYONE


def test_out_of_the_tray_into_its_own_column_it_stays_for_whom_it_was():
    waits = item("Ooit", None, A, named=())
    landing = Landing(Zone.HOURS, DEPARTS, 600, switch=Switch(A.id))
    assert after(PLAN, waits, landing).party_ids == (A.id,)


def test_what_is_drawn_in_a_partys_column_is_for_that_party():
    head = of_day(plan(), DEPARTS)[1]
    new = begun(plan(), head, 9 * 60, 10 * 60)
    assert (new.id, new.party_ids) == (NEW, (A.id,))
    assert (new.when.start.time, new.when.end.time) == (time(9), time(10))
    assert new.title.text("nl") == "Nieuw onderdeel"
