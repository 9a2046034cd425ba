"""What asks for attention."""

from __future__ import annotations

from datetime import date, timedelta

from building import DEPARTS, a_mission
from counting import statements

from delegaties.edits import missions
from delegaties.plan.agenda import Matter
from delegaties.plan.load_agenda import agenda
from delegaties.values.kinds import MissionStatus, Outcome, VisitStatus


def points(store, today):
    with store.reading() as session:
        found = agenda(session, today)
    return [(point.matter, point.days_left(today)) for point in (*found.terms, *found.unfinished)]


def test_nearby_items_and_organisations_without_an_answer_are_listed(store, made):
    with store.change("Ask", mission=made.id) as session:
        missions.add_part(
            session,
            "involvement",
            made.id,
            organisation_id=made.organisation,
            status=VisitStatus.ASKED,
        )
    seen = points(store, DEPARTS - timedelta(3))
    assert seen.count((Matter.UNANSWERED, 3)) == 1
    assert [days for matter, days in seen if matter is Matter.UNCONFIRMED] == [3, 4, 5, 6, 7]
    far = points(store, DEPARTS - timedelta(60))
    assert {matter for matter, _ in far} == {Matter.ALIGNMENT, Matter.DECISION}


def test_a_report_is_announced_until_it_is_made(store, made):
    after = DEPARTS + timedelta(60)
    assert (Matter.REPORT, -12) in points(store, after)
    with store.change("Report", mission=made.id) as session:
        missions.change_mission(session, made.id, {"reported_on": after})
    assert Matter.REPORT not in {matter for matter, _ in points(store, after)}


def test_papers_and_promises_are_asked_for_until_they_are_there(store, made):
    early = date(2026, 9, 1)
    with store.change("Promise", mission=made.id) as session:
        promise = missions.add_part(session, "commitment", made.id, what="Tegenbezoek")
    assert Matter.COMMITMENT in {matter for matter, _ in points(store, early)}
    with store.change("Done", mission=made.id) as session:
        missions.change_part(session, "commitment", promise, {"done_on": early})
        missions.add_part(session, "consultation", made.id, party="IZ", held_on=early)
        missions.add_part(session, "decision", made.id, outcome=Outcome.AS_PROPOSED)
    assert points(store, early) == []


def test_what_is_cancelled_or_archived_asks_for_nothing(store, made):
    with store.change("Cancel", mission=made.id) as session:
        missions.change_mission(session, made.id, {"status": MissionStatus.CANCELLED})
    assert points(store, DEPARTS - timedelta(3)) == []


def test_the_overview_costs_the_same_number_of_statements(store):
    counts = []
    for _ in range(2):
        a_mission(store)
        with store.reading() as session, statements(store.engine) as seen:
            agenda(session, DEPARTS)
        counts.append(len(seen))
    assert counts[0] == counts[1]
