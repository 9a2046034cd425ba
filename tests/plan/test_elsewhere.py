"""What is elsewhere for one mission follows from one look at all of them."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from building import a_mission, plan_of

from delegaties.edits import delegation, missions
from delegaties.plan.elsewhere import without
from delegaties.plan.load_elsewhere import elsewhere
from delegaties.values.kinds import Side, VisitStatus


def test_everything_without_a_mission_is_what_is_read_for_it(store):
    one, other = (a_mission(store, title=title) for title in ("Japan", "Madrid"))
    with store.change("Share") as session:
        for mission in (one, other):
            missions.add_part(
                session, "involvement", mission.id,
                organisation_id=one.organisation, status=VisitStatus.ACCEPTED,
            )  # fmt: skip
        delegation.add_participant(session, other.id, Side.OURS, person_id=one.people[0])
    with store.reading() as session:
        everything = elsewhere(session, UUID(int=0))
        for mission in (one, other):
            read = elsewhere(session, mission.id)
            assert read.people
            assert read.away
            assert read.visits
            assert without(everything, plan_of(store, mission.id)) == read


def test_another_journey_with_the_same_name_and_days_stays(store):
    one = a_mission(store)
    with store.reading() as session:
        everything = elsewhere(session, UUID(int=0))
    twice = {key: each * 2 for key, each in everything.away.items()}
    left = without(replace(everything, away=twice), plan_of(store, one.id))
    assert left.away == everything.away
