"""Who is there on a day, and who comes and leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from uuid import uuid4

from boardplans import A, B, item, plan
from building import DEPARTS, HOME, at

from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Participation
from delegaties.ui.mission.board.presence import presence
from delegaties.values.kinds import Side
from delegaties.values.texts import Texts

SECOND = DEPARTS + timedelta(1)


def part(name, party, **window):
    return Participation(
        id=uuid4(), side=Side.OURS, label=Texts.of(nl=name), party_id=party.id, **window
    )


def test_a_window_is_the_stretch_in_which_anybody_is_there():
    comes = part("Jansen", A, from_date=SECOND, from_time=time(9, 15))
    lookup = Lookup(plan(participations=(comes,)))
    here = presence(lookup, SECOND, A.id, 240)
    assert (here.begins, here.ends) == (9 * 60 + 15, 28 * 60)
    assert [each.text for each in here.passages] == ["Jansen komt (9.15)"]
    assert presence(lookup, DEPARTS, A.id, 240) is None
    assert presence(lookup, SECOND, B.id, 240) is None


def test_who_leaves_is_told_on_that_day_only():
    leaves = part("Jansen", A, until_date=SECOND)
    lookup = Lookup(plan(participations=(leaves,)))
    assert [p.text for p in presence(lookup, SECOND, None, 240).passages] == ["Jansen vertrekt"]
    assert presence(lookup, DEPARTS, None, 240).passages == ()


def test_that_all_come_on_the_day_of_departure_goes_without_saying():
    comes = part("Jansen", A, from_date=DEPARTS, from_time=time(11))
    assert presence(Lookup(plan(participations=(comes,))), DEPARTS, A.id, 240).passages == ()


def test_who_leaves_by_another_clock_does_so_at_the_hour_it_is_there():
    """Noon in Amsterdam is eight in the evening in Tokyo, where the mission is."""
    leaves = part("Jansen", A, until_date=SECOND, until_time=time(12), zone=HOME)
    lookup = Lookup(plan(item("x", at(9, day=1)), participations=(leaves,)))
    here = presence(lookup, SECOND, A.id, 240)
    assert here.ends == 20 * 60
    assert [each.text for each in here.passages] == ["Jansen vertrekt (20.00)"]
    late = replace(leaves, until_time=time(18))
    lookup = Lookup(plan(item("x", at(9, day=1)), participations=(late,)))
    assert presence(lookup, SECOND, A.id, 240).ends == 26 * 60
