"""Members of the executive who are abroad at once, and who stands in for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from delegaties.checks.case import Case
from delegaties.checks.finding import Finding, Part, Where
from delegaties.i18n import N_
from delegaties.plan.elsewhere import Member
from delegaties.plan.mission import Participation
from delegaties.values.kinds import Direction, Severity
from delegaties.values.texts import Texts

Away = tuple[date, date]


def executive_away(case: Case) -> Iterator[Finding]:
    """Find members of an executive without a deputy, while another of them is abroad too."""
    members = {key: _member(case, key, part) for key, part in _abroad(case)}
    for key, part in _abroad(case):
        own, span = members[key], _span(case, part)
        if own is None or span is None or part.deputy_id is not None:
            continue
        meetings = [
            (other, both)
            for other, member in (*members.items(), *case.around.elsewhere.executive.items())
            if other != key and member is not None and _are_colleagues(own, member)
            for both in _meetings(case, other, span)
        ]
        if meetings:
            yield _alone(case, key, part, meetings)


def _alone(
    case: Case, key: UUID, part: Participation, meetings: list[tuple[UUID, Away]]
) -> Finding:
    others = tuple(dict.fromkeys(other for other, _both in meetings))
    return Finding(
        rule="executive_away",
        severity=Severity.WARN,
        where=_where(part),
        text=N_("{name} is abroad at the same time as {others}"),
        detail=N_("From {first} to {last}: fill in who stands in for {name}"),
        params={
            "name": case.name(key),
            "others": tuple(_name(case, other) for other in others),
            "first": min(first for _other, (first, _last) in meetings),
            "last": max(last for _other, (_first, last) in meetings),
        },
        about=(part.id, *others),
    )  # fmt: skip


def deputy_away(case: Case) -> Iterator[Finding]:
    """Find deputies who are abroad themselves meanwhile."""
    for key, part in _abroad(case):
        span, deputy = _span(case, part), part.deputy_id
        if deputy is None or span is None:
            continue
        for first, last in _meetings(case, deputy, span):
            yield Finding(
                rule="deputy_away",
                severity=Severity.WARN,
                where=_where(part),
                text=N_("{deputy} stands in for {name}, but is abroad too"),
                detail=N_("From {first} to {last}: choose another deputy"),
                params={"deputy": _name(case, deputy), "name": case.name(key), "first": first,
                        "last": last},
                about=(part.id, deputy),
            )  # fmt: skip
            break


def _where(part: Participation) -> Where:
    return Where(part=Part.DELEGATION, row_id=part.id, field="deputy_id")


def _abroad(case: Case) -> tuple[tuple[UUID, Participation], ...]:
    return case.going if case.plan.direction is Direction.OUTGOING else ()


def _member(case: Case, key: UUID, part: Participation) -> Member | None:
    """Return what somebody is in an executive while they travel."""
    card = case.lookup.person(key)
    function = card.in_executive(part.from_date or case.plan.departs) if card else None
    if card is None or function is None:
        return None
    return Member(name=card.name.full, organisation_id=function.organisation_id)


def _are_colleagues(one: Member, other: Member) -> bool:
    """Whether two may sit in the same executive: what is not known may be."""
    homes = {one.organisation_id, other.organisation_id}
    return None in homes or len(homes) == 1


def _meetings(case: Case, other: UUID, span: Away) -> Iterator[Away]:
    """Yield when somebody is abroad within a span, with this mission or another."""
    parts = (_span(case, part) for key, part in _abroad(case) if key == other)
    spans = [each for each in parts if each is not None]
    spans += [(first, last) for first, last, _in in case.around.elsewhere.away.get(other, ())]
    for begins, ends in sorted(spans):
        first, last = max(span[0], begins), min(span[1], ends)
        if first <= last:
            yield first, last


def _span(case: Case, part: Participation) -> Away | None:
    """Return from when until when somebody is with this mission."""
    first, last = part.from_date or case.plan.departs, part.until_date or case.plan.returns
    return (first, last) if first and last else None


def _name(case: Case, key: UUID) -> str | Texts:
    member = case.around.elsewhere.executive.get(key)
    return member.name if member else case.name(key)
