"""For whom a calendar can be made."""

from __future__ import annotations

from dataclasses import replace

import documents

from delegaties.outputs.calendar.scope import WHOLE, ScopeKind
from delegaties.plan.document import decode
from delegaties.plan.mission import MissionPlan
from delegaties.ui.scopes import scopes
from delegaties.values.kinds import Direction

PLAN = decode(MissionPlan, documents.small())[0]


def test_the_mission_comes_first_then_those_with_a_part_of_their_own():
    found = scopes(PLAN)
    assert found[0] == (WHOLE, "De hele missie")
    texts = [text for _scope, text in found[1:]]
    assert texts == [
        "ambtenaren n.t.b. · deelnemer",
        "Taro Yamada · gastheer of gastvrouw",
        "Yanmar Engines · organisatie",
    ]


def test_a_host_who_is_no_participant_is_there_too():
    plan = replace(PLAN, participations=PLAN.participations[:1])
    hosts = [(scope.id, text) for scope, text in scopes(plan) if scope.kind is ScopeKind.HOST]
    assert [key for key, _text in hosts] == [PLAN.people[0].id]
    assert "山田 太郎" in hosts[0][1]


def test_at_an_incoming_mission_our_own_are_the_hosts():
    plan = replace(PLAN, direction=Direction.INCOMING)
    assert scopes(plan)[1][1] == "ambtenaren n.t.b. · gastheer of gastvrouw"
    assert scopes(plan)[2][1] == "Taro Yamada · deelnemer"
