"""Members of the executive abroad, and their deputies."""

from __future__ import annotations

from datetime import date

from judging import a_part, a_person, a_plan, an_id, found

from delegaties.checks import executive
from delegaties.checks.telling import told
from delegaties.i18n import words
from delegaties.plan.cards import Function
from delegaties.plan.elsewhere import Elsewhere, Member
from delegaties.values.kinds import Direction, ParticipationStatus
from delegaties.values.texts import Texts

RETURN = date(2026, 11, 15)
MAYOR, ALDERMAN, THIRD = "Burgemeester", "Wethouder", "Derde"
HOME = an_id("Almere")


def a_member(name, organisation=HOME, **more):
    """Somebody with a seat in the executive."""
    function = Function(
        id=an_id(f"seat {name}"), executive=True, organisation_id=organisation, **more
    )
    return a_person(name, functions=(function,))


PEOPLE = (a_member(MAYOR), a_member(ALDERMAN), a_person("Ambtenaar"), a_person(THIRD))


def outside(*away, organisation=HOME):
    """The executive as the directory has it, and who is abroad with another mission."""
    spans = {an_id(name): ((first, last, Texts.of(nl="Gent")),) for name, first, last in away}
    members = {
        an_id(name): Member(name=name, organisation_id=organisation)
        for name in (MAYOR, ALDERMAN, THIRD)
    }
    return Elsewhere(executive=members, away=spans)


def a_journey(*parts, **more):
    return a_plan(participations=parts, **({"people": PEOPLE} | more))


def test_two_of_the_executive_in_one_mission_each_need_a_deputy():
    plan = a_journey(a_part(MAYOR), a_part(ALDERMAN))
    both = found(executive.executive_away, plan, elsewhere=outside())
    assert [each.where.row_id for each in both] == [part.id for part in plan.participations]
    assert {each.where.field for each in both} == {"deputy_id"}
    assert "vul in wie Burgemeester vervangt" in told(both[0], words("nl"))


def test_whoever_has_a_deputy_is_not_asked_for_one():
    deputised = a_part(MAYOR, deputy_id=an_id(THIRD))
    [left] = found(
        executive.executive_away, a_journey(deputised, a_part(ALDERMAN)), elsewhere=outside()
    )
    assert left.params["name"] == ALDERMAN


def test_somebody_in_another_mission_counts_when_the_days_meet():
    meeting = outside((ALDERMAN, RETURN, date(2026, 11, 20)))
    [finding] = found(executive.executive_away, a_journey(a_part(MAYOR)), elsewhere=meeting)
    assert (finding.params["first"], finding.params["last"]) == (RETURN, RETURN)
    apart = outside((ALDERMAN, date(2026, 11, 16), date(2026, 11, 20)))
    assert not found(executive.executive_away, a_journey(a_part(MAYOR)), elsewhere=apart)


def test_all_who_are_away_at_once_are_named_in_one_sentence():
    away = outside((ALDERMAN, RETURN, RETURN), (THIRD, date(2026, 11, 10), RETURN))
    [finding] = found(executive.executive_away, a_journey(a_part(MAYOR)), elsewhere=away)
    assert set(finding.params["others"]) == {ALDERMAN, THIRD}
    assert (finding.params["first"], finding.params["last"]) == (date(2026, 11, 10), RETURN)


def test_a_hand_over_guests_and_those_who_cancelled_need_nobody():
    first = a_part(MAYOR, until_date=date(2026, 11, 11))
    second = a_part(ALDERMAN, from_date=date(2026, 11, 12))
    gone = a_part(ALDERMAN, status=ParticipationStatus.CANCELLED)
    both = (a_part(MAYOR), a_part(ALDERMAN))
    for plan in (
        a_journey(first, second),
        a_journey(a_part(MAYOR), gone),
        a_journey(a_part(MAYOR), a_part("Ambtenaar")),
        a_journey(*both, direction=Direction.INCOMING),
    ):
        assert not found(executive.executive_away, plan, elsewhere=outside())


def test_members_of_two_executives_do_not_stand_in_for_each_other():
    people = (a_member(MAYOR), a_member(ALDERMAN, an_id("Lelystad")))
    plan = a_journey(a_part(MAYOR), a_part(ALDERMAN), people=people)
    assert not found(executive.executive_away, plan, elsewhere=Elsewhere())


def test_a_seat_given_up_before_the_journey_does_not_count():
    people = (a_member(MAYOR), a_member(ALDERMAN, ends_on=date(2026, 11, 1)))
    plan = a_journey(a_part(MAYOR), a_part(ALDERMAN), people=people)
    assert not found(executive.executive_away, plan, elsewhere=Elsewhere())


def test_a_deputy_who_travels_along_or_elsewhere_is_found():
    along = a_journey(a_part(MAYOR, deputy_id=an_id(THIRD)), a_part(THIRD))
    [finding] = found(executive.deputy_away, along)
    assert told(finding, words("nl")).startswith("Derde vervangt Burgemeester, maar")
    alone = a_journey(a_part(MAYOR, deputy_id=an_id(THIRD)))
    elsewhere = outside((THIRD, RETURN, date(2026, 11, 20)))
    [finding] = found(executive.deputy_away, alone, elsewhere=elsewhere)
    assert (finding.where.field, finding.params["first"]) == ("deputy_id", RETURN)


def test_a_deputy_who_is_home_by_then_is_fine():
    alone = a_journey(a_part(MAYOR, deputy_id=an_id(THIRD)))
    assert not found(executive.deputy_away, alone)
    back = outside((THIRD, date(2026, 10, 1), date(2026, 11, 8)))
    assert not found(executive.deputy_away, alone, elsewhere=back)
