"""Participants are added, named, ordered and removed."""

from __future__ import annotations

from datetime import date, time

import pytest
from building import plan_of

from delegaties.edits import delegation, people
from delegaties.errors import RefusedError
from delegaties.plan.lookup import Lookup
from delegaties.values.kinds import Role, Side
from delegaties.values.texts import Texts


def test_function_and_organisation_stay_as_they_were(store, made):
    with store.change("Person") as session:
        person = people.add_person(session, given="Renske", family="Dijkhof", diet="vegan")
        job = people.add_function(
            session, person, title=Texts.of(nl="hoofd"), organisation_id=made.organisation
        )
    with store.change("Take part", mission=made.id) as session:
        part = delegation.add_participant(session, made.id, Side.OURS, person_id=person)
    with store.change("Promotion") as session:
        people.change_function(session, job, {"title.nl": "directeur"})
    kept = Lookup(plan_of(store, made.id)).participation(part)
    assert (kept.function.get("nl"), kept.organisation, kept.diet) == ("hoofd", "Yanmar", "vegan")


def test_people_not_yet_named_are_filled_in_one_by_one(store, made):
    with store.change("Add", mission=made.id) as session:
        group = delegation.add_participant(
            session,
            made.id,
            Side.OURS,
            label=Texts.of(nl="ambtenaren n.t.b."),
            number=2,
            roles=(Role.OFFICIAL,),
        )
        first, second = (people.add_person(session, given=name) for name in ("Eva", "Tom"))
    with store.change("Name", mission=made.id) as session:
        named = delegation.name_participant(session, group, first)
    lookup = Lookup(plan_of(store, made.id))
    assert lookup.participation(group).number == 1
    assert lookup.name_of(lookup.participation(named), "nl") == "Eva"
    assert lookup.participation(named).roles == (Role.OFFICIAL,)
    with store.change("Name", mission=made.id) as session:
        assert delegation.name_participant(session, group, second) == group
    lookup = Lookup(plan_of(store, made.id))
    assert lookup.name_of(lookup.participation(group), "nl") == "Tom"


def test_nobody_takes_part_twice_and_nobody_is_nobody(store, made):
    for wrong in (
        {"person_id": made.people[0]},
        {"label": Texts.of(nl=" ")},
        {"label": Texts.of(nl="x"), "number": 0},
    ):
        with pytest.raises(RefusedError), store.change("Add") as session:
            delegation.add_participant(session, made.id, Side.OURS, **wrong)
    assert len(plan_of(store, made.id).participations) == 3


def test_the_order_of_precedence_is_kept_per_side(store, made):
    first, second, third = made.participants
    with store.change("Add", mission=made.id) as session:
        guest = delegation.add_participant(
            session, made.id, Side.THEIRS, label=Texts.of(nl="gasten"), number=4
        )
    with store.change("Up", mission=made.id) as session:
        delegation.move_participant(session, third, -9)
        delegation.move_participant(session, guest, 1)
    ours = [p.id for p in plan_of(store, made.id).participations if p.side is Side.OURS]
    assert ours == [third, first, second]


@pytest.mark.parametrize(
    "window",
    [
        {"from_date": date(2026, 11, 16), "until_date": date(2026, 11, 15)},
        {
            "from_date": date(2026, 11, 16), "until_date": date(2026, 11, 16),
            "from_time": time(12), "until_time": time(9),
        },
    ],
)  # fmt: skip
def test_nobody_leaves_before_arriving(store, made, window):
    with pytest.raises(RefusedError, match="before they arrive"), store.change("x") as session:
        delegation.change_participant(session, made.participants[0], window)


def test_who_is_taken_out_is_out_of_every_item(store, made):
    gone = made.participants[0]
    with store.change("Remove", mission=made.id) as session:
        delegation.remove_participant(session, gone)
    plan = plan_of(store, made.id)
    assert all(gone not in item.named for item in plan.items)
    store.undo(made.id)
    assert all(gone in item.named for item in plan_of(store, made.id).items)


def test_who_comes_later_is_taken_off_items_that_named_them_in_the_same_step(store, made):
    who, item = made.participants[0], made.items[0]
    with store.change("Window", mission=made.id) as session:
        window = {"from_date": date(2026, 11, 16)}
        delegation.change_attendance(session, who, window, leaving=[item])
    named = {i.id: i.named for i in plan_of(store, made.id).items}
    assert who not in named[item]
    assert who in named[made.items[1]]
    store.undo(made.id)
    plan = plan_of(store, made.id)
    assert plan.participations[0].from_date is None
    assert who in next(i for i in plan.items if i.id == item).named


def test_somebody_is_stood_in_for_by_somebody_else(store, made):
    anna, bert, _carla = made.people
    with store.change("Deputy", mission=made.id) as session:
        delegation.change_participant(session, made.participants[0], {"deputy_id": bert})
    assert plan_of(store, made.id).participations[0].deputy_id == bert
    with pytest.raises(RefusedError, match="themselves"), store.change("x", mission=made.id) as s:
        delegation.change_participant(s, made.participants[0], {"deputy_id": anna})
