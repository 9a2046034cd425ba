"""Companies that are known already, themselves or through their family."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from delegaties.checks.case import Case
from delegaties.checks.finding import Finding, InYear, Part, Where
from delegaties.i18n import N_
from delegaties.plan.cards import OrganisationCard
from delegaties.plan.elsewhere import Visit
from delegaties.plan.mission import Involvement
from delegaties.values.kinds import InvolvementRole, OrganisationKind, Severity, VisitStatus
from delegaties.values.when import months_after

_MET = frozenset({InvolvementRole.VISITED, InvolvementRole.HOST})
_MOST_NAMED = 3


def known_family(case: Case) -> Iterator[Finding]:
    """Find companies of which a parent or subsidiary is known, but no part of this mission."""
    here = {each.organisation_id for each in case.plan.involvements}
    for each, card in _companies(case):
        family = case.around.elsewhere.family.get(card.id, ())
        others = tuple(name for key, name in family if key not in here)
        if others:
            yield _finding(
                "known_family", each,
                (N_("{organisation} belongs with {others}, which we know too"),
                 N_("Look at what was said there before")),
                {"organisation": card.name, "others": others[:_MOST_NAMED]},
            )  # fmt: skip


def visited_before(case: Case) -> Iterator[Finding]:
    """Find companies that were visited not long before."""
    for each, card in _companies(case):
        last = _last_visit(case, card.id)
        if last is not None:
            yield _finding(
                "visited_before", each,
                (N_("{organisation} had a visit before"),
                 N_("{date}, {mission}: build on what was said then")),
                {"organisation": card.name, "date": InYear(last.day or date.min),
                 "mission": last.mission},
            )  # fmt: skip


def _last_visit(case: Case, organisation_id: UUID) -> Visit | None:
    """Return the last visit before this mission, if it is not too long ago."""
    departs = case.plan.departs or case.around.today
    since = months_after(departs, -case.limits.known_visit_months)
    visits = case.around.elsewhere.visits.get(organisation_id, ())
    recent = [each for each in visits if each.day and since <= each.day < departs]
    return max(recent, key=lambda each: each.day or date.min, default=None)


def _companies(case: Case) -> Iterator[tuple[Involvement, OrganisationCard]]:
    """Yield the companies that are to be met, each once."""
    done: set[UUID] = set()
    for each in case.plan.involvements:
        card = case.lookup.organisation(each.organisation_id)
        met = each.role in _MET and each.status is not VisitStatus.DECLINED
        if met and card and card.kind is OrganisationKind.COMPANY and card.id not in done:
            done.add(card.id)
            yield each, card


def _finding(
    rule: str, each: Involvement, told: tuple[str, str], params: dict[str, object]
) -> Finding:
    where = Where(part=Part.ORGANISATIONS, row_id=each.id, field="organisation_id")
    about = (each.id,)
    return Finding(
        rule=rule, severity=Severity.INFO, where=where, text=told[0], detail=told[1],
        params=params, about=about,
    )  # fmt: skip
