"""Lists and editors of the directory."""

from __future__ import annotations

from building import a_mission
from counting import statements

from delegaties.edits import delegation, missions, organisations, people
from delegaties.plan import load_directory
from delegaties.values.kinds import ParticipationStatus, Side
from delegaties.values.texts import Texts


def test_a_summary_counts_what_the_mission_has(store, made):
    with store.change("Add", mission=made.id) as session:
        missions.change_mission(session, made.id, {"leader_id": made.people[1]})
        for place in ("Osaka", "Tokio", "Osaka"):
            missions.add_part(session, "destination", made.id, country="JP", place=place)
        delegation.add_participant(
            session, made.id, Side.OURS, label=Texts.of(nl="DUJAT"), number=32
        )
        gone = {"status": ParticipationStatus.CANCELLED}
        delegation.change_participant(session, made.participants[0], gone)
    with store.reading() as session:
        (summary,) = load_directory.summaries(session)
    assert (summary.participants, summary.items, summary.unconfirmed) == (34, 5, 5)
    assert (summary.places, summary.countries, summary.year) == (("Osaka", "Tokio"), ("JP",), 2026)
    assert summary.leader == "Anna 1 van Dijk 1"


def test_every_list_costs_the_same_number_of_statements(store):
    counts = []
    for _ in range(2):
        for title in ("Japan", "Madrid"):
            a_mission(store, title=title)
        with store.reading() as session, statements(store.engine) as seen:
            load_directory.summaries(session)
            load_directory.people(session)
            load_directory.organisations(session)
            load_directory.places(session)
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_the_history_of_somebody_and_something_is_read_back(store, made):
    with store.reading() as session:
        person = load_directory.person(session, made.people[0])
        organisation = load_directory.organisation(session, made.organisation)
        place = load_directory.place(session, made.place)
    assert [ref.mission_id for ref in person.missions] == [made.id]
    for detail in (person, organisation, place):
        assert {visit.item_id for visit in detail.visits} == set(made.items)
    assert organisation.family == ()


def test_contacts_commitments_and_the_manager_of_an_organisation(store, made):
    with store.change("Add", mission=made.id) as session:
        title = Texts.of(nl="directeur")
        people.add_function(session, made.people[0], title=title, organisation_id=made.organisation)
        organisations.change_organisation(
            session, made.organisation, {"manager_id": made.people[2]}
        )
        missions.add_part(
            session, "commitment", made.id, what="Vervolg", organisation_id=made.organisation
        )
    with store.reading() as session:
        detail = load_directory.organisation(session, made.organisation)
    assert [contact.person_id for contact in detail.contacts] == [made.people[0]]
    assert [promise.what for promise in detail.promises] == ["Vervolg"]
    assert detail.card.manager_id == made.people[2]


def test_earlier_visits_are_those_of_other_missions(store, made):
    later = a_mission(store, title="Later")
    with store.change("Same") as session:
        from delegaties.edits import programme

        programme.change_item(
            session, later.items[0], {"organisations": [(made.organisation, "host")]}
        )
    with store.reading() as session:
        earlier = load_directory.earlier_visits(session, later.id)
    assert {visit.mission_id for visit in earlier[made.organisation]} == {made.id}
