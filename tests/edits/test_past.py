"""A mission from state to state, within one change."""

from __future__ import annotations

from dataclasses import replace

import documents
import pytest
from building import plan_of

from delegaties.edits.importing import judged
from delegaties.edits.past import Becoming, add_release
from delegaties.errors import RefusedError
from delegaties.plan.document import decode
from delegaties.plan.load_releases import releases
from delegaties.plan.mission import MissionPlan
from delegaties.values.ids import new_id
from delegaties.values.texts import Texts

PLAN = decode(MissionPlan, documents.small())[0]


def rows(session, plan):
    """The rows of a plan as the importer judges them."""
    wrong = []
    [found] = judged(session, [((), plan)], lambda path, error: wrong.append((path, error)))
    assert wrong == []
    return found


def test_what_came_changed_and_went_is_as_the_last_state_says(store):
    item = PLAN.items[0]
    other = replace(item, title=Texts.of(nl="Ander bezoek"), named=(), persons=())
    more = replace(item, id=new_id())
    states = (PLAN, replace(PLAN, items=(other, more)), replace(PLAN, items=(other,), stays=()))
    with store.change("Bring in", mission={None, PLAN.id}) as session:
        found = [rows(session, state) for state in states]
        becoming = Becoming(session)
        for each in found:
            becoming.become(each)
            session.flush()
    now = plan_of(store, PLAN.id)
    assert [(each.id, each.title.text("nl")) for each in now.items] == [(item.id, "Ander bezoek")]
    assert now.items[0].persons == ()
    assert now.stays == ()
    assert len(now.people) <= len(PLAN.people)


def test_a_version_from_elsewhere_keeps_its_id_and_number(store, made):
    key = new_id()
    with store.change("Bring in", mission=made.id) as session:
        add_release(session, made.id, key, 7, "naar Osaka")
    with store.reading() as session:
        [found] = releases(session, made.id)
    assert (found.id, found.number, found.note) == (key, 7, "naar Osaka")
    with pytest.raises(RefusedError), store.change("Bring in", mission=made.id) as session:
        add_release(session, made.id, new_id(), 0, "")
