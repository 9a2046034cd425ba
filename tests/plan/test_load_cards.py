"""The cards of everybody and everything a mission points to come along with it."""

from __future__ import annotations

from building import plan_of

from delegaties.edits import organisations, people
from delegaties.plan.audience import for_audience
from delegaties.values.audience import Audience
from delegaties.values.texts import Texts


def test_cards_come_along_with_all_above_them(store, made):
    with store.change("Add") as session:
        group = organisations.add_organisation(session, name="Yanmar Holdings")
        organisations.change_organisation(session, made.organisation, {"parent_id": group})
        employer = organisations.add_organisation(session, name="Gemeente Almere")
        people.add_function(
            session, made.people[0], title=Texts.of(nl="hoofd"), organisation_id=employer
        )
    plan = plan_of(store, made.id)
    names = {card.name: card.parent for card in plan.organisations}
    assert names == {"Gemeente Almere": "", "Yanmar": "Yanmar Holdings", "Yanmar Holdings": ""}
    functions = {f.organisation for card in plan.people for f in card.functions}
    assert functions == {"Gemeente Almere"}


def test_a_relation_manager_comes_along_for_the_office_alone(store, made):
    with store.change("Add") as session:
        town = organisations.add_organisation(session, name="Gemeente Almere")
        manager = people.add_person(session, given="Iris", family="Bakker")
        people.add_function(session, manager, title=Texts.of(nl="makelaar"), organisation_id=town)
        organisations.change_organisation(session, made.organisation, {"manager_id": manager})
    plan = plan_of(store, made.id)
    assert manager in {card.id for card in plan.people}
    assert "Gemeente Almere" in {card.name for card in plan.organisations}
    for audience in set(Audience) - {Audience.STAFF}:
        assert str(manager) not in repr(for_audience(plan, audience))
