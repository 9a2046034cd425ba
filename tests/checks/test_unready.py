"""What is not ready while its day comes near."""

from __future__ import annotations

from datetime import timedelta

import pytest
from judging import DAY, TODAY, a_company, a_part, a_person, a_plan, an_id, an_item, at, found

from delegaties.checks import unready
from delegaties.plan.mission import Involvement, ItemOrganisation, ItemPerson
from delegaties.values.kinds import (
    InvolvementRole,
    ItemKind,
    ItemOrganisationRole,
    ItemPersonRole,
    ItemStatus,
    Role,
    Side,
    VisitStatus,
)
from delegaties.values.office import Limits, Office
from delegaties.values.texts import Texts

EARLY = TODAY - timedelta(7)
"""Sixteen days before `DAY`."""


@pytest.mark.parametrize("status", [ItemStatus.IDEA, ItemStatus.ASKED])
def test_what_is_not_confirmed_is_found_when_it_comes_near(status):
    plan = a_plan(an_item(status=status))
    [finding] = found(unready.unconfirmed, plan)
    assert (finding.where.row_id, finding.where.field) == (an_id("Yanmar"), "status")
    assert not found(unready.unconfirmed, plan, today=EARLY)
    wide = Office(limits=Limits(ahead_days=30))
    assert found(unready.unconfirmed, plan, today=EARLY, office=wide)


@pytest.mark.parametrize("status", [ItemStatus.CONFIRMED, ItemStatus.CANCELLED])
def test_what_is_certain_is_not_asked_after(status):
    assert not found(unready.unconfirmed, a_plan(an_item(status=status)))


def test_what_is_past_is_not_asked_after():
    plan = a_plan(an_item(status=ItemStatus.ASKED))
    assert found(unready.unconfirmed, plan, today=DAY)
    assert not found(unready.unconfirmed, plan, today=DAY + timedelta(1))


def test_a_visit_without_a_place_is_found():
    assert found(unready.no_place, a_plan(an_item(place_id=None)))


@pytest.mark.parametrize(
    "more",
    [{}, {"place_id": None, "place_note": Texts.of(nl="Lobby")},
     {"place_id": None, "kind": ItemKind.FREE}, {"place_id": None, "kind": ItemKind.TRAIN}],
    ids=["a place", "a meeting point", "free time", "a train"],
)  # fmt: skip
def test_what_needs_no_place_or_has_one_is_fine(more):
    assert not found(unready.no_place, a_plan(an_item(**more)))


def test_a_visit_without_a_host_is_found():
    [finding] = found(unready.no_host, a_plan(an_item()))
    assert finding.where.field == "persons"


def test_a_named_host_and_one_who_takes_part_both_receive():
    named = an_item(persons=(ItemPerson(person_id=an_id("Sato"), role=ItemPersonRole.HOST),))
    there = (a_part("Sato", Side.THEIRS, roles=(Role.HOST,)),)
    assert not found(unready.no_host, a_plan(named))
    assert not found(unready.no_host, a_plan(an_item(), participations=there))
    assert not found(unready.no_host, a_plan(an_item(kind=ItemKind.MEAL)))


def involved(contact="", status=VisitStatus.ACCEPTED, role=InvolvementRole.VISITED):
    return Involvement(
        id=an_id("involved"), organisation_id=an_id("Yanmar BV"), status=status, role=role,
        contact_id=an_id(contact) if contact else None,
    )  # fmt: skip


def visiting(each, day=DAY, **more):
    link = ItemOrganisation(organisation_id=an_id("Yanmar BV"), role=ItemOrganisationRole.VISITED)
    item = an_item(when=at("10:00", "11:00", day), organisations=(link,))
    return a_plan(item, involvements=(each,), organisations=(a_company("Yanmar BV"),), **more)


def test_a_company_without_anybody_to_ring_is_found_as_its_visit_comes_near():
    [finding] = found(unready.no_contact, visiting(involved()))
    assert finding.params == {"organisation": "Yanmar BV", "day": DAY}
    later = visiting(involved(), DAY + timedelta(7))
    assert not found(unready.no_contact, later)


@pytest.mark.parametrize(
    "each",
    [involved("Sato"), involved(status=VisitStatus.DECLINED),
     involved(role=InvolvementRole.EXTERNAL_PARTY)],
    ids=["a contact", "declined", "not visited"],
)  # fmt: skip
def test_who_can_be_rung_or_is_not_visited_is_fine(each):
    assert not found(unready.no_contact, visiting(each))


PEOPLE = (
    a_person("Veeningen", languages=("nl", "en")),
    a_person("Sato", languages=("ja",)),
    a_person("Mori", languages=("ja", "en")),
    a_person("Tolk", languages=("ja", "nl")),
)
OURS = (a_part("Veeningen"),)


def spoken(host="", language="", interpreter=False):
    persons = [(host, ItemPersonRole.HOST)] if host else []
    persons += [("Tolk", ItemPersonRole.INTERPRETER)] if interpreter else []
    links = tuple(ItemPerson(person_id=an_id(name), role=role) for name, role in persons)
    item = an_item(persons=links, language=language)
    return a_plan(item, people=PEOPLE, participations=OURS)


def test_who_does_not_speak_the_language_of_an_item_is_named():
    [finding] = found(unready.no_interpreter, spoken(language="ja"))
    assert finding.params["name"] == "Veeningen"
    [finding] = found(unready.no_interpreter, spoken("Sato", "en"))
    assert finding.params["name"] == "Sato"


def test_a_host_and_a_visitor_without_a_common_language_are_both_named():
    [finding] = found(unready.no_interpreter, spoken("Sato"))
    assert (finding.params["host"], finding.params["name"]) == ("Sato", "Veeningen")


@pytest.mark.parametrize(
    "plan",
    [spoken("Mori"), spoken("Mori", "en"), spoken("Sato", interpreter=True), spoken(),
     spoken("Iemand")],
    ids=["common", "in English", "interpreted", "no host", "unknown languages"],
)  # fmt: skip
def test_who_can_talk_needs_no_interpreter(plan):
    assert not found(unready.no_interpreter, plan)


def test_an_interpreter_who_travels_along_is_enough():
    along = (*OURS, a_part("Tolk", roles=(Role.INTERPRETER,)))
    plan = spoken("Sato")
    assert found(unready.no_interpreter, plan)
    assert not found(
        unready.no_interpreter, a_plan(*plan.items, people=PEOPLE, participations=along)
    )
