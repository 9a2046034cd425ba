"""What asks for attention on other dates: told once a day, and of each person once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import documents
import pytest

from delegaties.checks.accepted import WORST_FIRST
from delegaties.checks.all import findings
from delegaties.checks.surroundings import Surroundings
from delegaties.plan.cards import PersonCard
from delegaties.plan.document import decode
from delegaties.plan.elsewhere import Busy, Elsewhere
from delegaties.plan.mission import Destination, ItemOrganisation, MissionPlan, Participation
from delegaties.plan.repeating import shifted
from delegaties.ui.mission.repeat_points import (
    MOST,
    SENTENCES,
    Foretold,
    next_first_day,
    points,
)
from delegaties.values.ids import new_id
from delegaties.values.kinds import (
    AttendanceRule,
    Direction,
    ItemKind,
    ItemOrganisationRole,
    Severity,
    Side,
)
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
        destinations=(Destination(id=new_id(), country="JP"),),
    )  # fmt: skip
    return replace(plan, **values)


def foretold(plan, days, around=AROUND, **how):
    after = shifted(plan, days)
    now = frozenset(each.key for each in findings(plan, around))
    known = Foretold(findings(after, around), now)
    return points(plan, after, days, known, today=around.today, **how)


def told(plan, days, **how):
    """What is worth a warning; the rest is counted."""
    found = foretold(plan, days, **how)
    return [(point.text, point.more) for point in found if point.severity is not Severity.INFO]


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
    (text, _more), *_others = told(mission(), -364)
    assert text == "Deze data zijn al voorbij"


@pytest.mark.usefixtures("qapp")
def test_a_document_that_ends_too_soon_then_is_told():
    card = PersonCard(id=PERSON.id, name=PERSON.name, document_valid_until=date(2027, 1, 1))
    part = Participation(id=new_id(), side=Side.OURS, person_id=card.id)
    plan = mission(people=(card,), participations=(part,), direction=Direction.OUTGOING)
    assert not any("reisdocument" in text.lower() for text, _more in told(plan, 0))
    assert any("reisdocument" in text.lower() for text, _more in told(plan, 364))


@pytest.mark.usefixtures("qapp")
def test_who_is_busy_in_another_mission_then_is_told_worst_first_and_what_stays_is_counted():
    plan = mission(number=SENTENCES + 3)
    [part] = [replace(PLAN.participations[0], person_id=PERSON.id, party_id=None)]
    items = tuple(replace(item, rule=AttendanceRule.EVERYONE) for item in plan.items)
    plan = replace(plan, items=items, participations=(part,), people=(PERSON,))
    later = shifted(plan, 7)
    busy = tuple(
        Busy(
            starts=item.when.start.instant, ends=item.when.start.instant + timedelta(minutes=20),
            mission_id=new_id(), item_id=new_id(), mission=Texts.of(nl="Aalborg"),
            title=Texts.of(nl="Ontvangst"),
        )
        for item in later.items
    )  # fmt: skip
    around = replace(AROUND, elsewhere=Elsewhere(people={PERSON.id: busy}))
    found = foretold(plan, 7, around)
    assert [each.severity for each in found[:SENTENCES]] == [Severity.BLOCK] * SENTENCES
    assert "Aalborg" in found[0].text + found[0].more
    assert found[-2].text.startswith("Nog ")
    assert found[-1].text.endswith("zoals ze nu zijn")
    assert [each.severity for each in found] == sorted(
        (each.severity for each in found), key=WORST_FIRST.index
    )


@pytest.mark.usefixtures("qapp")
def test_what_cannot_be_judged_for_want_of_a_destination_is_always_said():
    plan = mission(destinations=())
    assert "De missie heeft nog geen bestemming" in dict(told(plan, 7))


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
