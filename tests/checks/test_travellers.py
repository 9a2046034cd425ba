"""Those who travel."""

from __future__ import annotations

from datetime import date

import pytest
from judging import a_part, a_person, a_plan, found

from delegaties.checks import travellers
from delegaties.checks.telling import told
from delegaties.i18n import words
from delegaties.values.kinds import Severity, Side
from delegaties.values.office import Limits, Office

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
    assert str(until.year) in told(finding, words("nl"))


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
