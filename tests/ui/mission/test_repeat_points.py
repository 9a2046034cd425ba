"""What asks for attention on other dates: told once a day, and of each person once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import documents
import pytest

from delegaties.checks.surroundings import Surroundings
from delegaties.plan.cards import PersonCard
from delegaties.plan.document import decode
from delegaties.plan.mission import ItemOrganisation, MissionPlan, Participation
from delegaties.plan.repeating import shifted
from delegaties.ui.mission.repeat_points import MOST, next_first_day, points
from delegaties.values.ids import new_id
from delegaties.values.kinds import Direction, ItemKind, ItemOrganisationRole, Side
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, When

TODAY = date(2026, 5, 1)
AROUND = Surroundings(today=TODAY)
PLAN = decode(MissionPlan, documents.small())[0]
COMPANY, PLACE, PERSON = PLAN.organisations[0], PLAN.places[0], PLAN.people[0]


def visit(number, day):
    """A visit in Japan on a day of May 2026, at nine or later."""
    when = When(day, Clock(day, time(9 + number), "Asia/Tokyo"))
    return replace(
        PLAN.items[0], id=new_id(), kind=ItemKind.VISIT, title=Texts.of(nl=f"Bezoek {number}"),
        when=when, place_id=PLACE.id,
        organisations=(
            ItemOrganisation(organisation_id=COMPANY.id, role=ItemOrganisationRole.VISITED),
        ),
    )  # fmt: skip


def mission(number=2, day=date(2026, 6, 3), **values):
    plan = replace(
        PLAN, items=tuple(visit(at, day) for at in range(number)), departs=day, returns=day,
        places=(replace(PLACE, country="JP", zone="Asia/Tokyo"),), people=(), participations=(),
    )  # fmt: skip
    return replace(plan, **values)


def told(plan, days, **how):
    return [
        (point.text, point.more) for point in points(plan, shifted(plan, days), days, AROUND, **how)
    ]


@pytest.mark.usefixtures("qapp")
def test_a_holiday_is_told_once_with_the_items_on_it():
    assert told(mission(), 0) == []
    [(text, more)] = told(
        mission(day=date(2026, 6, 3)), (date(2026, 7, 20) - date(2026, 6, 3)).days
    )
    assert text.startswith("Ma 20 jul: ")
    assert text.endswith(" in Japan")
    assert more == "Bezoek 0 en Bezoek 1"


@pytest.mark.usefixtures("qapp")
def test_a_weekend_with_many_items_names_some():
    [(text, more)] = told(mission(number=MOST + 2), 3)
    assert text == "Za 6 jun is weekend in Japan"
    assert more == "Bezoek 0, Bezoek 1, Bezoek 2 en 3 andere onderdelen"


@pytest.mark.usefixtures("qapp")
def test_dates_that_are_past_are_said_to_be():
    [(text, _more)] = told(mission(), -364)
    assert text == "Deze data zijn al voorbij"


@pytest.mark.usefixtures("qapp")
def test_a_document_that_ends_too_soon_then_is_told():
    card = PersonCard(id=PERSON.id, name=PERSON.name, document_valid_until=date(2027, 1, 1))
    part = Participation(id=new_id(), side=Side.OURS, person_id=card.id)
    plan = mission(people=(card,), participations=(part,), direction=Direction.OUTGOING)
    assert not any("reisdocument" in text.lower() for text, _more in told(plan, 0))
    assert any("reisdocument" in text.lower() for text, _more in told(plan, 364))


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (date(2026, 5, 13), date(2027, 5, 12)),
        (date(2023, 5, 13), date(2026, 5, 9)),
        (TODAY - timedelta(weeks=52), TODAY + timedelta(weeks=52)),
    ],
)
def test_a_next_edition_is_proposed_on_the_same_weekday_still_to_come(first, expected):
    assert next_first_day(first, TODAY) == expected
    assert expected.weekday() == first.weekday()
