"""What changed of a mission as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import documents
import pytest

from delegaties.plan.document import decode
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import MissionPlan, Stay
from delegaties.plan.whole import Part, whole_changes
from delegaties.values.ids import new_id
from delegaties.values.kinds import MissionStatus
from delegaties.values.texts import Texts

PLAN = decode(MissionPlan, documents.small())[0]
STAY = Stay(id=new_id(), name="Hotel Otani", first_night=date(2026, 5, 14))


def changes(before, **values):
    return list(whole_changes(Lookup(before), Lookup(replace(before, **values))))


@pytest.mark.parametrize(
    ("values", "part"),
    [
        ({"title": Texts.of(nl="Korea")}, Part.TITLE),
        ({"returns": date(2027, 1, 1)}, Part.DATES),
        ({"works_from": date(2027, 1, 1)}, Part.WORKING_DAYS),
        ({"status": MissionStatus.CANCELLED}, Part.STATUS),
        ({"leader_id": new_id()}, Part.LEADER),
        ({"stays": (STAY,)}, Part.STAY),
    ],
)
def test_each_part_is_told_by_itself(values, part):
    [change] = changes(PLAN, **values)
    assert change.part is part


def test_what_is_of_no_use_to_readers_is_no_change():
    assert changes(PLAN, status=MissionStatus.PREPARATION, notes="x", archived=True) == []


def test_a_line_of_a_list_came_changed_or_went():
    before = replace(PLAN, stays=(STAY,))
    other = replace(STAY, phone="1")
    [changed] = changes(before, stays=(other,))
    assert (changed.before, changed.after, changed.id) == (STAY, other, STAY.id)
    [gone] = changes(before, stays=())
    assert gone.after is None
    new = Stay(id=new_id(), name="Hotel Okura")
    assert [each.before for each in changes(before, stays=(new, STAY))] == [None]


def test_a_place_that_was_renamed_changes_who_points_to_it():
    card = PLAN.places[0]
    before = replace(PLAN, stays=(replace(STAY, name="", place_id=card.id),))
    after = replace(before, places=(replace(card, name="Elsewhere"), *PLAN.places[1:]))
    [change] = whole_changes(Lookup(before), Lookup(after))
    assert change.key == (Part.STAY, STAY.id)
