"""Appointments at moments when the country of the place does not make them."""

from __future__ import annotations

from datetime import date

import pytest
from judging import DAY, a_plan, an_id, an_item, at, found

from delegaties.checks import closed
from delegaties.checks.telling import told
from delegaties.i18n import words
from delegaties.plan.mission import Destination, ItemPerson
from delegaties.values.customs import Customs
from delegaties.values.kinds import ItemKind, ItemPersonRole, ItemStatus, MissionStatus
from delegaties.values.office import Office

LABOUR_THANKSGIVING, DAY_AFTER = date(2026, 11, 23), date(2026, 11, 24)
SATURDAY, FRIDAY = date(2026, 11, 14), date(2026, 11, 13)
LONGER = {"returns": date(2026, 11, 30)}


def test_a_visit_on_a_public_holiday_is_found_and_the_holiday_named():
    plan = a_plan(an_item(when=at("10:00", "11:00", LABOUR_THANKSGIVING)), **LONGER)
    [finding] = found(closed.public_holiday, plan)
    assert finding.where.row_id == an_id("Yanmar")
    assert finding.where.day == LABOUR_THANKSGIVING
    said = told(finding, words("nl"))
    assert "Labor Thanksgiving Day (Japan)" in said
    assert said.startswith("“Yanmar” valt op een feestdag · ma 23 nov")


@pytest.mark.parametrize(
    "item",
    [
        an_item(when=at("10:00", "11:00", DAY_AFTER)),
        an_item(when=at("10:00", "11:00", LABOUR_THANKSGIVING), place_id=an_id("FI")),
        an_item(when=at("19:00", "21:00", LABOUR_THANKSGIVING), kind=ItemKind.MEAL),
        an_item(when=at("10:00", "11:00", LABOUR_THANKSGIVING), status=ItemStatus.CANCELLED),
    ],
    ids=["the day after", "another country", "a dinner", "cancelled"],
)
def test_what_is_next_to_a_public_holiday_is_not(item):
    assert found(closed.public_holiday, a_plan(item, **LONGER)) == []


def test_nothing_is_said_of_what_is_over_or_stopped():
    item = an_item(when=at("10:00", "11:00", LABOUR_THANKSGIVING))
    assert not found(closed.public_holiday, a_plan(item, **LONGER), today=date(2026, 12, 1))
    assert not found(closed.public_holiday, a_plan(item, **LONGER, status=MissionStatus.REFUSED))


def test_without_a_place_the_only_country_of_that_day_counts():
    item = an_item(when=at("10:00", "11:00", SATURDAY), place_id=None)
    assert found(closed.weekend, a_plan(item))
    two = (
        Destination(id=an_id("a"), country="IL", arrives=DAY, leaves=SATURDAY),
        Destination(id=an_id("b"), country="JP", arrives=SATURDAY),
    )
    assert not found(closed.weekend, a_plan(item, destinations=two))


@pytest.mark.parametrize(
    ("country", "day", "kind", "expected"),
    [
        ("JP", SATURDAY, ItemKind.VISIT, 1),
        ("JP", FRIDAY, ItemKind.VISIT, 0),
        ("IL", FRIDAY, ItemKind.VISIT, 1),
        ("JP", SATURDAY, ItemKind.FAIR, 0),
        ("JP", SATURDAY, ItemKind.MEETING, 0),
    ],
)
def test_the_weekend_is_that_of_the_country(country, day, kind, expected):
    item = an_item(when=at("10:00", "11:00", day), place_id=an_id(country), kind=kind)
    assert len(found(closed.weekend, a_plan(item))) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [("8:45", "9:45", 1), ("9:00", "18:00", 0), ("17:30", "18:15", 1), ("17:00", "", 0)],
)
def test_office_hours_are_those_of_the_country(first, last, expected):
    assert len(found(closed.office_hours, a_plan(an_item(when=at(first, last))))) == expected


def test_a_meeting_of_the_delegation_itself_needs_nobody_at_work():
    among_ourselves = {"when": at("19:00", "20:00"), "kind": ItemKind.MEETING}
    host = (ItemPerson(person_id=an_id("Sato"), role=ItemPersonRole.HOST),)
    assert not found(closed.office_hours, a_plan(an_item(**among_ourselves)))
    assert found(closed.office_hours, a_plan(an_item(**among_ourselves, persons=host)))


def test_the_office_may_know_other_hours():
    early = Office(customs={"JP": Customs(country="JP", opens=at("8:00").start.time)})
    plan = a_plan(an_item(when=at("8:30", "9:30")))
    assert found(closed.office_hours, plan)
    assert not found(closed.office_hours, plan, office=early)


@pytest.mark.parametrize(
    ("country", "first", "last", "expected"),
    [
        ("JP", "11:00", "12:45", 1),
        ("JP", "11:00", "12:30", 0),
        ("ES", "12:00", "13:30", 0),
        ("ES", "13:30", "16:00", 1),
    ],
)
def test_lunch_is_taken_when_the_country_does(country, first, last, expected):
    item = an_item(when=at(first, last), place_id=an_id(country))
    assert len(found(closed.lunch, a_plan(item))) == expected


@pytest.mark.parametrize(
    ("country", "day", "span", "expected"),
    [
        ("TR", FRIDAY, ("13:30", "14:30"), 1),
        ("TR", FRIDAY, ("14:15", "15:00"), 0),
        ("TR", DAY, ("13:30", "14:30"), 0),
        ("SA", DAY, ("15:30", "16:30"), 1),
        ("JP", FRIDAY, ("13:30", "14:30"), 0),
    ],
)
def test_no_appointment_at_a_time_of_prayer(country, day, span, expected):
    item = an_item(when=at(*span, day), place_id=an_id(country))
    assert len(found(closed.prayers, a_plan(item))) == expected
