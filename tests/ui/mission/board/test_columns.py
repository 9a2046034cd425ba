"""Which columns there are, and in which of them an item stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from boardplans import NINE, THREE, A, B, C, item, plan
from building import DEPARTS

from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Participation
from delegaties.ui.mission.board.columns import letters_of, of_day, of_mission, parties_of
from delegaties.values.kinds import Side


def test_what_is_common_comes_first_and_then_each_party():
    heads = of_day(plan(), DEPARTS)
    assert [(head.title, head.letter) for head in heads] == [
        ("Gezamenlijk", ""), ("Gemeente", "A"), ("Federatie", "B"),
    ]  # fmt: skip


def test_a_mission_without_parties_has_one_column():
    assert [head.title for head in of_day(plan(parties=()), DEPARTS)] == ["Programma"]


def test_what_is_for_all_parties_alike_is_common():
    everyone, one, both = item("x", NINE), item("x", NINE, B), item("x", NINE, A, B)
    lookup = Lookup(plan(everyone, one, both))
    assert [parties_of(lookup, each) for each in (everyone, one, both)] == [(), (B.id,), ()]
    alone = Lookup(replace(lookup.plan, parties=(A,)))
    assert parties_of(alone, item("x", NINE, A)) == (A.id,)


def test_a_column_of_a_day_of_the_mission_holds_everything():
    (head,) = of_mission([DEPARTS])
    assert head.title == "za 14 nov"
    assert head.holds(())
    assert head.holds((A.id,))


def test_the_letters_are_those_of_the_columns():
    mission = plan(**THREE)
    assert letters_of(mission, item("x", NINE, A, C)) == ("A", "C")
    assert letters_of(mission, item("x", NINE, A, B, C)) == ()


def test_a_party_counts_who_is_there_that_day():
    late, left = DEPARTS + timedelta(1), DEPARTS
    parts = tuple(
        Participation(id=uuid4(), side=Side.OURS, party_id=A.id, number=number, **window)
        for number, window in ((3, {}), (2, {"from_date": late}), (1, {"until_date": left}))
    )
    mission = plan(participations=parts)
    assert [of_day(mission, day)[1].note for day in (DEPARTS, late)] == ["4", "5"]
