"""Visits, missions and commitments as facts: newest first, each opening its mission."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from building import a_mission

from delegaties.plan.directory import Promise
from delegaties.ui.pages.visits import mission_facts, promise_facts, visit_facts
from delegaties.values.texts import Texts


def test_a_visit_tells_item_mission_and_date_and_opens_the_mission(qtbot, desk, store):
    made = a_mission(store, items=1)
    (fact,) = visit_facts(desk, desk.place(made.place).visits)
    assert (fact.text, fact.second) == ("Bezoek 0", "Japan")
    assert "2026" in fact.note
    with qtbot.waitSignal(desk.go) as opened:
        fact.open()
    assert opened.args == ["mission", made.id]


def test_the_missions_of_somebody_tell_their_year(desk, store):
    made = a_mission(store, persons=1)
    (fact,) = mission_facts(desk, desk.person(made.people[0]).missions)
    assert (fact.text, fact.note, fact.icon) == ("Japan", "2026", "plane-takeoff")


def test_a_commitment_tells_its_owner_and_until_when(desk):
    promise = Promise(
        id=uuid4(), mission_id=uuid4(), mission=Texts.of(nl="Japan"),
        what="Boek sturen", owner="Anna",
        due_on=date(2026, 12, 1), done_on=None,
    )  # fmt: skip
    (open_one,) = promise_facts(desk, [promise])
    assert (open_one.text, open_one.second) == ("Boek sturen", "eigenaar Anna")
    assert "dec" in open_one.note
