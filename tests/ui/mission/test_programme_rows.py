"""The programme list says in words when, where and with whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from building import DEPARTS, HOME, THERE, at

from delegaties.plan.cards import PlaceCard
from delegaties.plan.mission import Destination, Item, MissionPlan, Party, Stay
from delegaties.ui.mission.programme_rows import (
    all_rows,
    days_of,
    filtered,
    home_time,
    still_true,
    times,
    who_of,
)
from delegaties.values.kinds import (
    AttendanceRule,
    Certainty,
    Direction,
    ItemKind,
    ItemStatus,
    MissionKind,
    MissionStatus,
    Role,
)
from delegaties.values.texts import Texts
from delegaties.values.when import When

A, B = (Party(id=uuid4(), letter=letter, name=Texts.of(nl=letter)) for letter in "AB")
FROM, UNTIL = DEPARTS + timedelta(1), DEPARTS + timedelta(3)
OSAKA = Destination(id=uuid4(), place="Osaka", zone=THERE, arrives=FROM, leaves=UNTIL)


def item(title: str, when: When, status: ItemStatus = ItemStatus.CONFIRMED, **more: object) -> Item:
    return Item(
        id=uuid4(), kind=ItemKind.VISIT, title=Texts.of(nl=title), status=status, when=when, **more
    )


def a_plan(*items: Item, **more: object) -> MissionPlan:
    return MissionPlan(
        id=uuid4(), direction=Direction.OUTGOING, kind=MissionKind.TRADE,
        status=MissionStatus.DECIDED, departs=DEPARTS, returns=DEPARTS + timedelta(6),
        home_zone=HOME, parties=(A, B), destinations=(OSAKA,), items=items, **more,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (at(9, 30), "9.30–10.30"),
        (at(22, 30, minutes=120), "22.30–0.30 +1"),
        (replace(at(9), end=None), "9.00"),
        (replace(at(14), end=None, certainty=Certainty.APPROXIMATE), "ca. 14.00"),
        (When(DEPARTS), "hele dag"),
        (When(DEPARTS, certainty=Certainty.OPEN), "tijd n.t.b."),
        (When(), ""),
    ],
)
def test_a_time_reads_as_it_was_agreed(when, text):
    assert times(when) == text


@pytest.mark.parametrize(
    ("when", "text"),
    [(at(9, 30), "1.30"), (at(7), "23.00 −1"), (at(9, zone=HOME), ""), (When(DEPARTS), "")],
)
def test_home_time_stands_beside_it_where_it_differs(when, text):
    assert home_time(when, HOME) == text


def test_what_ends_an_evening_after_midnight_says_that_it_is_tomorrow():
    last = item("Glas", at(0, 30, day=3))
    row = all_rows(days_of(a_plan(item("Diner", at(20, day=2)), last)))[-1]
    assert (row.time, row.home) == ("0.30–1.30 +1", "16.30")
    open_end = replace(at(0, 30, day=3), end=None)
    assert times(open_end, open_end.date - timedelta(1)) == "0.30 +1"
    assert times(open_end) == "0.30"


def test_a_day_is_named_with_its_number_place_and_night():
    night = Stay(id=uuid4(), name="Hotel Kiku", first_night=OSAKA.arrives, leaves=OSAKA.leaves)
    plan = a_plan(
        item("a", at(9, day=1)), item("b", at(10, day=1), ItemStatus.ASKED), stays=(night,)
    )
    head = days_of(plan)[1].value
    assert head.title == "Dag 2 · zondag 15 november · Osaka"
    assert head.note == "klok: Amsterdam → Tokio · nacht: Hotel Kiku"
    assert days_of(plan)[2].value.note == "nacht: Hotel Kiku"
    assert head.at_end == "2 onderdelen, 1 niet bevestigd"
    assert days_of(plan)[3].value.note == ""


def test_what_has_no_day_comes_first():
    groups = days_of(a_plan(item("a", at(9)), item("wacht", When())))
    assert [row.title for row in groups[0].rows] == ["wacht"]
    assert groups[0].value.date is None
    assert days_of(a_plan(item("a", at(9))))[0].value.date == DEPARTS


def test_a_journey_shows_both_ends_and_a_visit_its_city():
    home = PlaceCard(id=uuid4(), name="Schiphol")
    there = PlaceCard(id=uuid4(), name="Hoofdkantoor", city="Osaka")
    plan = a_plan(
        item("vlucht", at(9), place_id=home.id, end_place_id=there.id),
        item("bezoek", at(12), place_id=there.id),
        item("los", at(14), place_note=Texts.of(nl="bij de ingang", en="at the entrance")),
        places=(home, there),
    )  # fmt: skip
    places = [row.place for row in all_rows(days_of(plan))]
    assert places == ["Schiphol → Hoofdkantoor", "Hoofdkantoor, Osaka", "bij de ingang"]


def test_a_party_sees_its_own_items_and_those_for_everyone():
    plan = a_plan(
        item("allen", at(9)),
        item("a", at(10), rule=AttendanceRule.PARTIES, party_ids=(A.id,)),
        item("b", at(11), ItemStatus.IDEA, rule=AttendanceRule.PARTIES, party_ids=(B.id,)),
    )
    days = days_of(plan)
    assert [row.who for row in all_rows(days)] == ["allen", "A", "B"]

    def titles(*, unconfirmed=False, parties=""):
        left = filtered(days, unconfirmed=unconfirmed, parties=frozenset(parties))
        return [row.title for row in all_rows(left)]

    assert titles(parties="A") == ["allen", "a"]
    assert titles(parties="AB") == ["allen", "a", "b"]
    assert titles(unconfirmed=True) == ["b"]
    assert titles(unconfirmed=True, parties="A") == []


def test_for_whom_an_item_is_can_be_asked_of_one():
    visit = item("a", at(10), rule=AttendanceRule.PARTIES, party_ids=(A.id, B.id))
    assert who_of(a_plan(visit), visit) == "A, B"
    assert who_of(a_plan(visit), item("b", at(10))) == "allen"


def test_rows_stay_the_same_objects_until_what_they_show_changes():
    host = PlaceCard(id=uuid4(), name="Stadhuis")
    one, other = item("a", at(9), place_id=host.id), item("b", at(10))
    plan = a_plan(one, other, places=(host,))
    days = days_of(plan)

    def kept(newer):
        newer_days = days_of(newer, still_true(days, plan, newer))
        assert newer_days == days_of(newer)
        before = {id(row) for row in all_rows(days)}
        return [row.title for row in all_rows(newer_days) if id(row) in before]

    renamed = replace(other, title=Texts.of(nl="c"))
    assert kept(replace(plan, items=(one, renamed))) == ["a"]
    assert kept(replace(plan, places=(replace(host, name="Museum"),))) == []


def test_where_leadership_is_handed_over_each_day_says_who_leads(desk, made):
    plan = desk.plan(made.id)
    first, second, third = plan.participations
    first = replace(first, roles=(Role.LEADER,), until_date=DEPARTS)
    alone = replace(plan, participations=(first, second, third))
    assert not any("leiding" in group.value.note for group in days_of(alone))
    second = replace(second, roles=(Role.LEADER,))
    both = replace(plan, participations=(first, second, third))
    notes = [group.value.note for group in days_of(both)]
    assert notes[0].endswith("leiding: Anna 0 van Dijk 0")
    assert notes[1].endswith("leiding: Anna 1 van Dijk 1")
