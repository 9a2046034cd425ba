from dataclasses import replace

import documents
import pytest
from building import plan_of
from counting import statements

from delegaties.edits.importing import add_missions
from delegaties.errors import RefusedError
from delegaties.plan.document import decode
from delegaties.plan.mission import Item, MissionPlan
from delegaties.values.ids import new_id

PLAN = decode(MissionPlan, documents.small())[0]


def refuse(_path, error):
    raise error


def bring(store, *plans):
    missions = [((n,), plan) for n, plan in enumerate(plans)]
    with store.change("Import", mission={None, *(plan.id for plan in plans)}) as session:
        add_missions(session, missions, refuse)


def test_a_plan_is_added_with_all_that_hangs_on_it(store):
    bring(store, PLAN)
    plan = plan_of(store, PLAN.id)
    assert replace(plan.items[0], changed_at=None, named=()) == replace(PLAN.items[0], named=())
    assert set(plan.items[0].named) == set(PLAN.items[0].named)
    assert plan.costs == PLAN.costs
    assert plan.participations == PLAN.participations


def test_a_card_that_two_missions_share_is_added_once(store):
    other = MissionPlan(
        id=new_id(), title=PLAN.title, direction=PLAN.direction, kind=PLAN.kind,
        status=PLAN.status, home_zone=PLAN.home_zone, leader_id=PLAN.people[0].id,
        people=PLAN.people, organisations=PLAN.organisations,
    )  # fmt: skip
    bring(store, PLAN, other)
    assert plan_of(store, other.id).people == plan_of(store, PLAN.id).people


def test_another_missions_party_cannot_be_pointed_to(store):
    bring(store, PLAN)
    item = Item(
        id=new_id(), kind=PLAN.items[0].kind, title=PLAN.title, status=PLAN.items[0].status,
        party_ids=(PLAN.parties[0].id,),
    )  # fmt: skip
    other = MissionPlan(
        id=new_id(), title=PLAN.title, direction=PLAN.direction, kind=PLAN.kind,
        status=PLAN.status, home_zone=PLAN.home_zone, items=(item,),
    )  # fmt: skip
    with pytest.raises(RefusedError, match="neither in this file nor in the database"):
        bring(store, other)


def test_a_larger_mission_takes_no_more_questions(store):
    def asked(plan):
        with statements(store.engine) as sent:
            bring(store, plan)
        return [each for each in sent if each.startswith("SELECT")]

    def with_items(count, mission):
        items = tuple(
            replace(PLAN.items[0], id=new_id(), named=(), persons=()) for _ in range(count)
        )
        return replace(
            PLAN, id=mission, items=items, costs=(), parties=(), participations=(), destinations=()
        )

    bring(store, PLAN)
    assert len(asked(with_items(200, new_id()))) == len(asked(with_items(2, new_id())))
