"""Those who travel: their documents, who stays behind, and how many they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from delegaties.checks.case import Case
from delegaties.checks.finding import Finding, InYear, Part, Where
from delegaties.i18n import N_
from delegaties.plan.mission import Participation
from delegaties.values.kinds import (
    STOPPED,
    Direction,
    MissionStatus,
    ParticipationStatus,
    Severity,
)
from delegaties.values.when import months_after

Away = tuple[date, date]


def travel_document(case: Case) -> Iterator[Finding]:
    """Find travellers whose document ends before their return, or too soon after it."""
    for key, part in _travellers(case):
        card, home = case.lookup.person(key), part.until_date or case.plan.returns
        until = card.document_valid_until if card else None
        if until is None or home is None:
            continue
        if until < home:
            yield _document(
                case, part, Severity.BLOCK, until,
                N_("The travel document of {name} ends on {date}, before the return. {name} "
                    "needs a new one to travel."),
            )  # fmt: skip
        elif until < months_after(home, case.limits.passport_months):
            yield _document(
                case, part, Severity.WARN, until,
                N_("The travel document of {name} ends on {date}, less than {months} months "
                    "after the return. Look up what the country asks for."),
            )  # fmt: skip


def _document(
    case: Case, part: Participation, severity: Severity, until: date, text: str
) -> Finding:
    months, name = case.limits.passport_months, case.name(part.person_id or part.id)
    return Finding(
        rule="travel_document",
        severity=severity,
        where=Where(part=Part.DELEGATION, row_id=part.id, field="person_id"),
        text=text,
        params={"name": name, "date": InYear(until), "months": months},
        about=(part.id,),
    )


def executive_away(case: Case) -> Iterator[Finding]:
    """Find members of the executive who are abroad at once: one of them must be deputised."""
    outside, absent = case.around.elsewhere, list[tuple[UUID, Away]]()
    if case.plan.direction is not Direction.OUTGOING:
        return
    for key, part in _travellers(case):
        span = _span(case, part)
        if key not in outside.executive or span is None:
            continue
        for other, theirs in [*absent, *_elsewhere(case, key)]:
            first, last = max(span[0], theirs[0]), min(span[1], theirs[1])
            if first <= last:
                yield Finding(
                    rule="executive_away", severity=Severity.WARN,
                    where=Where(part=Part.DELEGATION, row_id=part.id, field="person_id"),
                    text=N_("{names} are abroad at the same time, from {first} to {last}. Agree "
                        "who stands in for them."),
                    params={"names": (outside.executive[key], outside.executive[other]),
                            "first": first, "last": last},
                    about=(part.id, other),
                )  # fmt: skip
        absent.append((key, span))


def _span(case: Case, part: Participation) -> Away | None:
    """Return from when until when somebody is with this mission."""
    first, last = part.from_date or case.plan.departs, part.until_date or case.plan.returns
    return (first, last) if first and last else None


def _elsewhere(case: Case, but: UUID) -> Iterator[tuple[UUID, Away]]:
    """Yield when other members of the executive are abroad with other missions."""
    here = {key for key, _part in _travellers(case)}
    outside = case.around.elsewhere
    for key in sorted(set(outside.executive) - here - {but}):
        for first, last, _mission in outside.away.get(key, ()):
            yield key, (first, last)


def head_count(case: Case) -> Iterator[Finding]:
    """Find a number of travellers that differs from the participants: in the report, else before.

    Before the journey the last number counts that the office wrote down, after it the report's.
    """
    plan, listed = case.plan, case.heads(key for key in case.travellers if _comes(case, key))
    told = (plan.count_actual, plan.count_confirmed, plan.count_estimated)
    last = next((number for number in told if number is not None), None)
    done = plan.archived or plan.status in _DONE
    if done or not listed or last is None or last == listed:
        return
    yield Finding(
        rule="head_count", severity=Severity.INFO,
        where=Where(part=Part.DELEGATION, field=_COUNTS[told.index(last)]),
        text=_TOLD[told.index(last)], params={"number": last, "listed": listed},
        about=(_COUNTS[told.index(last)],),
    )  # fmt: skip


_DONE = STOPPED | {MissionStatus.CLOSED}
_COUNTS = ("count_actual", "count_confirmed", "count_estimated")
_TOLD = (
    N_("The report counts {number} travellers, the list of participants {listed}. Correct one "
        "of the two."),
    N_("{number} travellers are confirmed, the list of participants has {listed}. Correct one "
        "of the two."),
    N_("The request counts {number} travellers, the list of participants {listed}. Correct one "
        "of the two."),
)  # fmt: skip


def _travellers(case: Case) -> list[tuple[UUID, Participation]]:
    """Return the persons of the delegation who are still to travel, in order of precedence."""
    return [
        (part.person_id, part)
        for key, part in case.participants.items()
        if part.person_id and key in case.travellers and _comes(case, key) and not case.is_over
    ]


def _comes(case: Case, key: UUID) -> bool:
    return case.participants[key].status is not ParticipationStatus.CANCELLED
