"""Companies that are known already, themselves or through their family."""

from __future__ import annotations

from datetime import date

import pytest
from judging import a_company, a_plan, an_id, found

from delegaties.checks import relations
from delegaties.checks.telling import told
from delegaties.i18n import words
from delegaties.plan.elsewhere import Elsewhere, Visit
from delegaties.plan.mission import Involvement
from delegaties.values.kinds import InvolvementRole, OrganisationKind, VisitStatus
from delegaties.values.texts import Texts

DEPARTS = date(2026, 11, 9)


def involved(name, role=InvolvementRole.VISITED, status=VisitStatus.ACCEPTED):
    return Involvement(
        id=an_id(f"in {name}"), organisation_id=an_id(name), role=role, status=status
    )


def visiting(*parts, kind=OrganisationKind.COMPANY):
    cards = tuple(a_company(name, kind=kind) for name in ("Yanmar BV", "Yanmar Holdings"))
    return a_plan(involvements=parts, organisations=cards)


FAMILY = Elsewhere(family={an_id("Yanmar BV"): ((an_id("Yanmar Holdings"), "Yanmar Holdings"),)})


def test_a_parent_that_is_known_elsewhere_is_named():
    [finding] = found(relations.known_family, visiting(involved("Yanmar BV")), elsewhere=FAMILY)
    assert finding.where.row_id == an_id("in Yanmar BV")
    assert "Yanmar Holdings" in told(finding, words("nl"))


@pytest.mark.parametrize(
    "plan",
    [
        visiting(involved("Yanmar BV"), involved("Yanmar Holdings")),
        visiting(involved("Yanmar Holdings")),
        visiting(involved("Yanmar BV", role=InvolvementRole.PARTNER)),
        visiting(involved("Yanmar BV", status=VisitStatus.DECLINED)),
        visiting(involved("Yanmar BV"), kind=OrganisationKind.MUNICIPALITY),
    ],
    ids=["parent comes too", "no family", "not visited", "declined", "no company"],
)
def test_a_family_that_was_noticed_or_does_not_matter_is_not_named(plan):
    assert not found(relations.known_family, plan, elsewhere=FAMILY)


def visited(*days):
    visits = tuple(
        Visit(mission_id=an_id(str(day)), mission=Texts.of(nl=f"Reis {day.year}"), day=day)
        for day in days
    )
    return Elsewhere(visits={an_id("Yanmar BV"): visits})


def test_the_last_visit_before_this_one_is_named():
    before = visited(date(2025, 3, 1), date(2026, 3, 1), date(2027, 3, 1))
    [finding] = found(relations.visited_before, visiting(involved("Yanmar BV")), elsewhere=before)
    assert "1 maart 2026, Reis 2026" in told(finding, words("nl"))


@pytest.mark.parametrize(
    ("day", "count"),
    [(date(2024, 11, 9), 1), (date(2024, 11, 8), 0), (DEPARTS, 0), (date(2027, 3, 1), 0)],
)
def test_two_years_back_is_far_enough(day, count):
    plan = visiting(involved("Yanmar BV"))
    assert len(found(relations.visited_before, plan, elsewhere=visited(day))) == count
