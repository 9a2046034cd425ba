"""Nobody and nothing can be in two places at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest
from judging import a_part, a_person, a_plan, an_id, an_item, at, found

from delegaties.checks import doubles
from delegaties.checks.finding import second_line, sentence
from delegaties.i18n import words
from delegaties.plan.elsewhere import Busy, Elsewhere
from delegaties.plan.mission import ItemOrganisation, ItemPerson
from delegaties.values.kinds import (
    AttendanceRule,
    ItemKind,
    ItemOrganisationRole,
    ItemPersonRole,
    ItemStatus,
    Severity,
)
from delegaties.values.texts import Texts

LUNCH = an_item("de lunch", at("12:00", "13:15"), place_id=an_id("ES"))
VISIT = an_item("Yakult", at("13:00", "14:30"))
ANNA = {"participations": (a_part("Anna"),), "people": (a_person("Anna"),)}


def with_role(item, role, name="Morikawa"):
    return replace(item, persons=(ItemPerson(person_id=an_id(name), role=role),))


def nobody(item):
    return replace(item, rule=AttendanceRule.NAMED)


def test_who_is_still_at_the_lunch_cannot_be_at_the_visit():
    [finding] = found(doubles.people, a_plan(LUNCH, VISIT, **ANNA))
    assert sentence(finding, words("nl")) == "Op twee plekken tegelijk: Anna"
    assert second_line(finding, words("nl")) == "13.00–13.15: de lunch en Yakult"
    assert (finding.rule, finding.severity) == ("person_double", Severity.BLOCK)
    assert (finding.where.row_id, finding.where.field) == (VISIT.id, "when")
    assert finding.fix.item_id == VISIT.id
    assert finding.fix.when.start.time == time(13, 30)


@pytest.mark.parametrize(
    "other",
    [
        replace(VISIT, when=at("13:15", "14:30")),
        replace(VISIT, status=ItemStatus.CANCELLED),
        replace(VISIT, kind=ItemKind.FREE),
        nobody(VISIT),
        replace(VISIT, when=at("12:30", "13:00"), place_id=LUNCH.place_id),
    ],
    ids=["right after", "cancelled", "free time", "without her", "a part of it"],
)
def test_what_takes_nobody_twice_is_no_clash(other):
    assert not found(doubles.people, a_plan(LUNCH, other, **ANNA))


def test_an_item_at_the_same_place_that_outlasts_the_other_is_a_clash():
    longer = replace(VISIT, place_id=LUNCH.place_id)
    assert found(doubles.people, a_plan(LUNCH, longer, **ANNA))


def test_many_are_counted_and_a_few_named():
    parts = tuple(a_part(name, number=10) for name in "ABCD")
    cards = tuple(a_person(name) for name in "ABCD")
    [finding] = found(doubles.people, a_plan(LUNCH, VISIT, participations=parts, people=cards))
    assert sentence(finding, words("en")) == "In two places at once: A and 30 others"
    [finding] = found(doubles.people, a_plan(LUNCH, VISIT, participations=parts[:2], people=cards))
    assert sentence(finding, words("en")) == "In two places at once: A and B"


@pytest.mark.parametrize(
    ("role", "rule"),
    [
        (ItemPersonRole.INTERPRETER, "interpreter_double"),
        (ItemPersonRole.HOST, "host_double"),
        (ItemPersonRole.SPEAKER, "person_double"),
    ],
)
def test_a_host_or_interpreter_is_told_apart(role, rule):
    both = [with_role(nobody(each), role) for each in (LUNCH, VISIT)]
    [finding] = found(doubles.people, a_plan(*both, people=(a_person("Morikawa"),)))
    assert finding.rule == rule
    assert not found(doubles.people, a_plan(both[0], with_role(both[1], role, "Kimura")))


def test_an_interpreter_among_others_is_no_second_finding():
    both = [with_role(each, ItemPersonRole.INTERPRETER) for each in (LUNCH, VISIT)]
    cards = (a_person("Anna"), a_person("Morikawa"))
    [finding] = found(doubles.people, a_plan(*both, **(ANNA | {"people": cards})))
    assert finding.rule == "person_double"
    assert finding.params["who"] == ("Anna", "Morikawa")


def busy(first, last, days=0, **more):
    when = at(first, last)
    shift = timedelta(days)
    return Busy(
        starts=when.start.instant + shift, ends=when.end.instant + shift,
        mission_id=an_id("other"), item_id=an_id(first), mission=Texts.of(nl="Gent"),
        title=Texts.of(nl="Ontvangst"), **more,
    )  # fmt: skip


def test_who_is_with_another_mission_cannot_be_here():
    taken = Elsewhere(people={an_id("Anna"): (busy("8:00", "9:00"), busy("14:00", "15:00"))})
    [finding] = found(doubles.people_elsewhere, a_plan(LUNCH, VISIT, **ANNA), elsewhere=taken)
    assert sentence(finding, words("nl")) == "Op twee plekken tegelijk: Anna"
    assert second_line(finding, words("nl")) == "14.00–14.30: Yakult; in missie Gent: Ontvangst"


@pytest.mark.parametrize(
    "other", [busy("14:30", "15:00"), busy("11:00", "12:00"), busy("12:00", "13:00", 1)]
)
def test_who_is_with_another_mission_at_another_time_can_be_here(other):
    taken = Elsewhere(people={an_id("Anna"): (other,), an_id("Bert"): (busy("12:00", "13:00"),)})
    plan = a_plan(LUNCH, VISIT, **ANNA)
    assert not found(doubles.people_elsewhere, plan, elsewhere=taken)


def test_a_long_item_elsewhere_is_seen_however_early_it_began():
    long = replace(busy("9:00", "10:00", -9), ends=at("12:30").start.instant)
    taken = Elsewhere(people={an_id("Anna"): (long,)})
    [finding] = found(doubles.people_elsewhere, a_plan(LUNCH, **ANNA), elsewhere=taken)
    assert finding.where.row_id == LUNCH.id


def organised(item, name):
    visited = ItemOrganisation(organisation_id=an_id(name), role=ItemOrganisationRole.VISITED)
    return replace(item, organisations=(visited,), place_id=LUNCH.place_id)


def test_two_companies_at_one_place_are_worth_a_look_and_a_warning_where_they_differ():
    one = nobody(organised(LUNCH, "Yanmar"))
    [finding] = found(doubles.places, a_plan(one, nobody(organised(VISIT, "Yanmar"))))
    assert (finding.severity, finding.where.field) == (Severity.INFO, "place_id")
    [finding] = found(doubles.places, a_plan(one, nobody(organised(VISIT, "Yakult"))))
    assert finding.severity is Severity.WARN
    ride = nobody(replace(VISIT, kind=ItemKind.TRANSFER, place_id=LUNCH.place_id))
    assert not found(doubles.places, a_plan(one, ride))
    assert not found(doubles.places, a_plan(one, nobody(VISIT)))


def test_another_mission_at_the_same_place_is_found():
    taken = Elsewhere(places={LUNCH.place_id: (busy("13:00", "14:00"),)})
    [finding] = found(doubles.places_elsewhere, a_plan(LUNCH), elsewhere=taken)
    assert sentence(finding, words("nl")) == "Een andere missie is daar tot 14.00 uur: Kantoor ES"
    late = Elsewhere(places={LUNCH.place_id: (busy("13:15", "14:00"),)})
    assert not found(doubles.places_elsewhere, a_plan(LUNCH), elsewhere=late)


def test_an_end_that_is_open_takes_only_its_moment():
    start = replace(LUNCH, when=at("13:00"))
    [finding] = found(doubles.people, a_plan(start, VISIT, **ANNA))
    assert sentence(finding, words("en")) == "In two places at once: Anna"
    assert finding.fix is None
