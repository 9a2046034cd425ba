"""Those who travel."""

from __future__ import annotations

from datetime import date

import pytest
from judging import a_part, a_person, a_plan, an_id, found

from delegaties.checks import travellers
from delegaties.checks.finding import sentence
from delegaties.i18n import words
from delegaties.plan.elsewhere import Elsewhere
from delegaties.values.kinds import Direction, MissionStatus, ParticipationStatus, Severity, Side
from delegaties.values.office import Limits, Office
from delegaties.values.texts import Texts

RETURN = date(2026, 11, 15)


def with_document(until, side=Side.OURS, **more):
    person = a_person("Veeningen", document_valid_until=until)
    return a_plan(people=(person,), participations=(a_part("Veeningen", side),), **more)


@pytest.mark.parametrize(
    ("until", "severity"),
    [(date(2026, 11, 14), Severity.BLOCK), (date(2027, 5, 14), Severity.WARN),
     (RETURN, Severity.WARN)],
)  # fmt: skip
def test_a_document_that_ends_too_soon_is_found(until, severity):
    [finding] = found(travellers.travel_document, with_document(until))
    assert finding.severity is severity
    assert str(until.year) in sentence(finding, words("nl"))


@pytest.mark.parametrize("until", [date(2027, 5, 15), None])
def test_six_months_after_the_return_is_enough(until):
    assert not found(travellers.travel_document, with_document(until))


def test_the_office_decides_how_many_months():
    plan, strict = with_document(date(2027, 5, 15)), Office(limits=Limits(passport_months=9))
    assert found(travellers.travel_document, plan, office=strict)


def test_documents_of_hosts_and_of_those_who_are_home_do_not_matter():
    soon = date(2026, 11, 14)
    assert not found(travellers.travel_document, with_document(soon, Side.THEIRS))
    assert not found(travellers.travel_document, with_document(soon), today=date(2026, 12, 1))


MAYOR, ALDERMAN, THIRD = "Burgemeester", "Wethouder", "Derde"


def executive(*away):
    """The college, and when some of them are abroad with another mission."""
    spans = {an_id(name): ((first, last, Texts.of(nl="Gent")),) for name, first, last in away}
    members = {an_id(name): name for name in (MAYOR, ALDERMAN, THIRD)}
    return Elsewhere(executive=members, away=spans)


def with_members(*names, **more):
    return a_plan(participations=tuple(a_part(name) for name in names), **more)


def test_two_of_the_executive_in_one_mission_need_somebody_to_stand_in():
    [finding] = found(
        travellers.executive_away, with_members(MAYOR, ALDERMAN), elsewhere=executive()
    )
    assert set(finding.params["names"]) == {MAYOR, ALDERMAN}


def test_two_of_the_executive_in_two_missions_do_too_when_their_days_meet():
    meeting = executive((ALDERMAN, RETURN, date(2026, 11, 20)))
    [finding] = found(travellers.executive_away, with_members(MAYOR), elsewhere=meeting)
    assert (finding.params["first"], finding.params["last"]) == (RETURN, RETURN)


def test_days_that_do_not_meet_and_guests_need_nobody():
    apart = executive((ALDERMAN, date(2026, 11, 16), date(2026, 11, 20)))
    assert not found(travellers.executive_away, with_members(MAYOR), elsewhere=apart)
    assert not found(travellers.executive_away, with_members(MAYOR, "Ambtenaar"), elsewhere=apart)
    both = with_members(MAYOR, ALDERMAN, direction=Direction.INCOMING)
    assert not found(travellers.executive_away, both, elsewhere=executive())


def test_a_hand_over_keeps_one_of_them_at_home():
    first = a_part(MAYOR, until_date=date(2026, 11, 11))
    second = a_part(ALDERMAN, from_date=date(2026, 11, 12))
    plan = a_plan(participations=(first, second))
    assert not found(travellers.executive_away, plan, elsewhere=executive())


LISTED = (
    a_part("Veeningen"),
    a_part("Bedrijven", number=3),
    a_part("Afgemeld", status=ParticipationStatus.CANCELLED),
    a_part("Gastheer", Side.THEIRS),
)


@pytest.mark.parametrize(
    ("counts", "field"),
    [
        ({"count_estimated": 3}, "count_estimated"),
        ({"count_estimated": 4, "count_confirmed": 5}, "count_confirmed"),
        ({"count_estimated": 4, "count_confirmed": 4, "count_actual": 3}, "count_actual"),
    ],
)
def test_a_number_that_is_not_that_of_the_participants_is_found(counts, field):
    [finding] = found(travellers.head_count, a_plan(participations=LISTED, **counts))
    assert finding.where.field == field


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"count_estimated": 9, "count_confirmed": 4},
        {"count_actual": 4},
        {"count_actual": 3, "status": MissionStatus.CLOSED},
    ],
    ids=["not counted", "the last number is right", "all came", "closed"],
)
def test_numbers_that_agree_in_the_end_are_fine(more):
    assert not found(travellers.head_count, a_plan(participations=LISTED, **more))


def test_without_a_list_there_is_nothing_to_compare():
    assert not found(travellers.head_count, a_plan(count_estimated=3))
