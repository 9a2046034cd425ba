"""What changed is told per item and per person, and nothing else is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from building import DEPARTS, at, plan_of

from delegaties.edits import delegation, missions, organisations, people, places, programme
from delegaties.plan.audience import for_audience
from delegaties.plan.difference import Effect, Own, What, difference
from delegaties.values.audience import Audience
from delegaties.values.kinds import AttendanceRule, ItemStatus, ParticipationStatus, Side
from delegaties.values.texts import Texts
from delegaties.values.when import When


@pytest.fixture
def changed(store, made):
    """Run edits, and return what they changed."""

    def run(*edits, audience=Audience.STAFF):
        before = plan_of(store, made.id)
        for edit, *args in edits:
            with store.change("Change", mission=made.id) as session:
                values = args.pop() if edit in WITH_NAMES else {}
                edit(session, *args, **values)
        after = plan_of(store, made.id)
        return difference(for_audience(before, audience), for_audience(after, audience))

    return run


WITH_NAMES = frozenset({delegation.add_participant, programme.add_item, missions.add_part})


def test_nothing_changed_gives_nothing(changed, made):
    found = changed((programme.change_item, made.items[0], {"title.nl": "Bezoek 0"}))
    assert (found.items, found.people, found.count) == ((), (), 0)


@pytest.mark.parametrize(
    ("values", "what"),
    [
        ({"when": at(15, day=1)}, What.TIME),
        ({"when": When()}, What.TIME),
        ({"status": ItemStatus.CONFIRMED}, What.STATUS),
        ({"place_id": None}, What.PLACE),
        ({"place_note": Texts.of(nl="zaal 3")}, What.PLACE),
        ({"title.en": "A visit"}, What.TITLE),
        ({"persons": ()}, What.HOSTS),
        ({"organisations": ()}, What.HOSTS),
        ({"description.nl": "Lopend"}, What.DETAILS),
        ({"named": ()}, What.ATTENDANCE),
        ({"rule": AttendanceRule.PARTIES}, What.ATTENDANCE),
    ],
)
def test_an_item_tells_in_what_it_changed(changed, made, values, what):
    found = changed((programme.change_item, made.items[0], values))
    assert [(change.id, change.what) for change in found.items] == [(made.items[0], (what,))]
    assert found.count == 1
    assert found.by_item[made.items[0]].before.title.text("nl") == "Bezoek 0"


def test_items_that_came_and_went_stand_in_the_order_of_the_days(changed, made):
    when = {"when": at(9, day=3)}
    found = changed(
        (programme.remove_item, made.items[2]),
        (programme.add_item, made.id, Texts.of(nl="Diner"), when),
        (programme.change_item, made.items[4], {"status": ItemStatus.CANCELLED}),
    )
    what = [change.what for change in found.items]
    assert what == [(What.REMOVED,), (What.ADDED,), (What.STATUS,)]
    assert found.items[0].item.title.text("nl") == "Bezoek 2"
    assert found.items[1].before is None


def test_a_place_with_another_address_is_another_place_to_the_reader(changed, made):
    found = changed((places.change_place, made.place, {"address": "Kita 1-32"}))
    assert {change.what for change in found.items} == {(What.PLACE,)}
    assert len(found.items) == len(made.items)
    found = changed((places.change_place, made.place, {"note": "achterom"}))
    assert found.items == ()


def test_who_joined_and_who_left_an_item_is_named(changed, made):
    anna, bert, carla = made.participants
    found = changed((programme.change_item, made.items[0], {"named": (bert, carla)}))
    assert (found.items[0].joined, found.items[0].left) == ((), (anna,))
    found = changed((programme.change_item, made.items[0], {"named": (anna, bert)}))
    assert (found.items[0].joined, found.items[0].left) == ((anna,), (carla,))


def test_a_shorter_stay_is_told_once_and_not_with_every_item_missed(changed, store, made):
    bert = made.participants[1]
    for item in made.items:
        everyone = {"rule": AttendanceRule.EVERYONE, "named": ()}
        with store.change("All", mission=made.id) as session:
            programme.change_item(session, item, everyone)
    until = {"until_date": DEPARTS + timedelta(3)}
    found = changed((delegation.change_participant, bert, until))
    assert found.items == ()
    (person,) = found.people
    assert (person.id, person.own, person.items) == (bert, (Own.PERIOD,), ())
    assert found.count == 1


def test_somebody_new_or_gone_is_one_change_and_marks_no_item(changed, store, made):
    for item in made.items:
        with store.change("All", mission=made.id) as session:
            programme.change_item(session, item, {"rule": AttendanceRule.EVERYONE, "named": ()})
    guest = {"label": Texts.of(nl="tolk")}
    found = changed((delegation.add_participant, made.id, Side.THEIRS, guest))
    assert (found.items, [person.own for person in found.people]) == ((), [(Own.JOINED,)])
    cancelled = {"status": ParticipationStatus.CANCELLED}
    found = changed((delegation.change_participant, made.participants[0], cancelled))
    assert (found.items, [person.own for person in found.people]) == ((), [(Own.LEFT,)])
    assert found.people[0].items == ()


def test_each_person_gets_what_concerns_them_and_a_host_too(changed, store, made):
    anna, bert, _carla = made.participants
    with store.change("Host") as session:
        host = people.add_person(session, given="Ruth", family="Lang")
    item = made.items[0]
    alone = {"named": (bert,), "persons": [(host, "host")]}
    found = changed((programme.change_item, item, alone))
    told = {person.person_id: person for person in found.people}
    effects = {key: [effect for _, effect in person.items] for key, person in told.items()}
    assert effects[host] == [Effect.JOINS]
    assert effects[made.people[1]] == [Effect.STAYS]
    assert effects[made.people[0]] == [Effect.LEAVES]  # named before, and host
    assert told[host].before is None
    assert told[host].after is None
    assert told[made.people[0]].id == anna


def test_other_company_is_no_news_to_who_attends_all_the_same(changed, made):
    _anna, bert, carla = made.participants
    found = changed((programme.change_item, made.items[0], {"named": (bert, carla)}))
    assert made.people[1] not in {person.person_id for person in found.people}


def test_another_group_is_told_to_the_person_alone(changed, made):
    party = {"party_id": made.parties[1]}
    found = changed((delegation.change_participant, made.participants[2], party))
    assert [(person.id, person.own) for person in found.people] == [
        (made.participants[2], (Own.PARTY,))
    ]
    assert found.items == ()


def test_guests_are_told_of_nothing_they_may_not_see(changed, made):
    hidden = {"notes": "duur", "talking_points.nl": "zwijg over de prijs"}
    found = changed((programme.change_item, made.items[0], hidden), audience=Audience.GUESTS)
    assert (found.items, found.people) == ((), ())
    idea = {"status": ItemStatus.IDEA}
    found = changed((programme.change_item, made.items[0], idea), audience=Audience.GUESTS)
    assert [change.what for change in found.items] == [(What.REMOVED,)]
    asked = {"status": ItemStatus.ASKED}
    found = changed((programme.change_item, made.items[0], asked), audience=Audience.GUESTS)
    assert [change.what for change in found.items] == [(What.ADDED,)]


def test_what_is_not_the_programme_is_not_told(changed, made):
    found = changed(
        (missions.change_mission, made.id, {"notes": "x"}),
        (organisations.change_organisation, made.organisation, {"phone": "+31 20 555 0000"}),
        (missions.add_part, "cost", made.id, {"what": "Vlucht"}),
    )
    assert found.count == 0
