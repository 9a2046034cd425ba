"""How many travel, and how many officials: counted alike in request, list and report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from uuid import UUID

from delegaties.checks.case import Case, is_coming
from delegaties.checks.finding import Finding, Part, Where
from delegaties.i18n import N_
from delegaties.values.kinds import STOPPED, Direction, MissionStatus, Role, Severity

_DONE = STOPPED | {MissionStatus.CLOSED}
_COUNTS = ("count_actual", "count_confirmed", "count_estimated")
_TOLD = (
    N_("In fact {number} travellers, {listed} in the list of participants"),
    N_("{number} travellers confirmed, {listed} in the list of participants"),
    N_("{number} travellers estimated, {listed} in the list of participants"),
)
_CORRECT = N_("Correct one of the two")
_CORRECT_OR_SAY = N_("Correct what is wrong, or accept it with the reason")


def head_count(case: Case) -> Iterator[Finding]:
    """Find a number of travellers that differs from the participants.

    The last number counts that the office wrote down.
    """
    plan, listed = case.plan, case.heads(_coming(case))
    told = (plan.count_actual, plan.count_confirmed, plan.count_estimated)
    last = next((number for number in told if number is not None), None)
    if _is_done(case) or not listed or last is None or last == listed:
        return
    yield Finding(
        rule="head_count", severity=Severity.INFO,
        where=Where(part=Part.DELEGATION, field=_COUNTS[told.index(last)]),
        text=_TOLD[told.index(last)], detail=_CORRECT, params={"number": last, "listed": listed},
        about=(_COUNTS[told.index(last)],),
    )  # fmt: skip


def officials(case: Case) -> Iterator[Finding]:
    """Find accompanying officials who are counted differently in request, list and report."""
    counts = _officials(case)
    if len(set(counts.values())) < 2 or _is_done(case):  # noqa: PLR2004  two that differ
        return
    reported = "reported" in counts
    yield Finding(
        rule="officials", severity=Severity.INFO,
        where=Where(part=Part.DECISION, field="officials_reported")
        if reported
        else Where(part=Part.OVERVIEW, field="officials_requested"),
        text=_OFFICIALS[tuple(counts)], detail=_CORRECT_OR_SAY if reported else _CORRECT,
        params=counts,
    )  # fmt: skip


_OFFICIALS = {
    ("requested", "listed"): N_(
        "Accompanying officials: {requested} in the request, {listed} in the list of participants"
    ),
    ("listed", "reported"): N_(
        "Accompanying officials: {listed} in the list of participants, {reported} in the report"
    ),
    ("requested", "reported"): N_(
        "Accompanying officials: {requested} in the request, {reported} in the report"
    ),
    ("requested", "listed", "reported"): N_(
        "Accompanying officials: {requested} in the request, {listed} in the list of "
        "participants, {reported} in the report"
    ),
}


def _officials(case: Case) -> Mapping[str, int]:
    """Return what is known of the number of accompanying officials, in order of its time."""
    plan, coming = case.plan, list(_coming(case))
    if plan.direction is not Direction.OUTGOING:
        return {}
    along = [key for key in coming if Role.OFFICIAL in case.participants[key].roles]
    listed = case.heads(along) if coming else None
    known = {
        "requested": plan.officials_requested,
        "listed": listed,
        "reported": plan.officials_reported,
    }
    return {name: number for name, number in known.items() if number is not None}


def _coming(case: Case) -> Iterator[UUID]:
    return (key for key in case.travellers if is_coming(case.participants[key]))


def _is_done(case: Case) -> bool:
    return case.plan.archived or case.plan.status in _DONE
