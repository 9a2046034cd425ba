"""What stands above the board."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from boardplans import plan
from building import DEPARTS, THERE

from delegaties.plan.mission import Destination, Participation
from delegaties.ui.mission.board.headline import headline
from delegaties.values.kinds import Role, Side
from delegaties.values.texts import Texts

DAYS = [DEPARTS + timedelta(n) for n in range(4)]


def leader(name, **window):
    return Participation(
        id=uuid4(), side=Side.OURS, label=Texts.of(nl=name), roles=(Role.LEADER,), **window
    )


def test_a_day_has_its_number_its_date_and_its_place():
    there = Destination(id=uuid4(), place="Osaka", zone=THERE, arrives=DAYS[1], leaves=DAYS[2])
    mission = plan(destinations=(there,))
    assert headline(mission, DAYS, DAYS[1]) == (
        "Dag 2 · zondag 15 november · Osaka", "Amsterdam + 8 u",
    )  # fmt: skip
    assert headline(mission, DAYS, DAYS[0]) == ("Dag 1 · zaterdag 14 november", "")


def test_it_tells_who_leads_where_that_is_handed_over():
    first, second = leader("Smit", until_date=DAYS[1]), leader("Bos")
    title, note = headline(plan(participations=(first, second)), DAYS, DAYS[2])
    assert title == "Dag 3 · maandag 16 november"
    assert "leiding: Bos" in note
    assert headline(plan(participations=(second,)), DAYS, DAYS[2])[1] == ""


def test_the_whole_mission_has_its_days_and_dates():
    assert headline(plan(), DAYS, None) == ("4 dagen · 14–17 november 2026", "")
