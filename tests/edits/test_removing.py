"""Removing takes the parts along, clears what points, and is refused while in use."""

from __future__ import annotations

from building import a_mission, plan_of

from delegaties.edits import delegation, missions


def test_a_removed_party_leaves_its_people_and_is_gone_from_the_items(store, made):
    party, _ = made.parties
    with store.change("Join", mission=made.id) as session:
        delegation.change_participant(session, made.participants[0], {"party_id": party})
    with store.change("Remove", mission=made.id) as session:
        missions.remove_part(session, "party", party)
    plan = plan_of(store, made.id)
    assert party not in {part.party_id for part in plan.participations}
    assert [p.letter for p in plan.parties] == ["A"]
    store.undo(made.id)
    assert plan_of(store, made.id).participations[0].party_id == party


def test_a_later_edition_forgets_a_removed_earlier_one(store, made):
    later = a_mission(store, title="Japan 2030")
    with store.change("Link", mission=later.id) as session:
        missions.change_mission(session, later.id, {"previous_id": made.id})
    with store.change("Remove", mission=made.id) as session:
        missions.remove_mission(session, made.id)
    assert plan_of(store, later.id).previous_id is None
