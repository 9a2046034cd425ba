"""What those who travel need at the border."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from delegaties.checks.case import Case
from delegaties.checks.finding import Finding, InYear, Part, Where
from delegaties.i18n import N_
from delegaties.plan.mission import Participation
from delegaties.values.kinds import Severity
from delegaties.values.when import months_after


def travel_document(case: Case) -> Iterator[Finding]:
    """Find travellers whose document ends before their return, or too soon after it."""
    for key, part in case.going:
        card, home = case.lookup.person(key), part.until_date or case.plan.returns
        until = card.document_valid_until if card else None
        if until is None or home is None:
            continue
        if until < home:
            yield _document(
                case, part, Severity.BLOCK, until,
                (N_("The travel document of {name} ends before the return"),
                 N_("On {date}: a new one is needed to travel")),
            )  # fmt: skip
        elif until < months_after(home, case.limits.passport_months):
            yield _document(
                case, part, Severity.WARN, until,
                (N_("The travel document of {name} ends within {months} months after the return"),
                 N_("On {date}: look up what the country asks for")),
            )  # fmt: skip


def _document(
    case: Case, part: Participation, severity: Severity, until: date, told: tuple[str, str]
) -> Finding:
    months, name = case.limits.passport_months, case.name(part.person_id or part.id)
    return Finding(
        rule="travel_document",
        severity=severity,
        where=Where(part=Part.DELEGATION, row_id=part.id, field="person_id"),
        text=told[0],
        detail=told[1],
        params={"name": name, "date": InYear(until), "months": months},
        about=(part.id,),
    )
