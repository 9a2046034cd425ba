"""Who is expected while they are not there, and where the leader is missed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from delegaties.checks.case import Case, title
from delegaties.checks.finding import Finding, Part, Where
from delegaties.i18n import N_
from delegaties.plan.attendance import Window, by_clock, is_present, is_too_early, window_of
from delegaties.plan.mission import Item, Participation
from delegaties.values.kinds import (
    AttendanceRule,
    ItemKind,
    ParticipationStatus,
    Role,
    Severity,
)

NEEDS_LEADER = frozenset(
    {
        ItemKind.VISIT, ItemKind.MEETING, ItemKind.ROUND_TABLE, ItemKind.SIGNING,
        ItemKind.OPENING, ItemKind.RECEPTION,
    }
)  # fmt: skip
"""Where the hosts expect the leader of the delegation."""


def absent(case: Case) -> Iterator[Finding]:
    """Find who is named for an item, or has a task there, and is not there then.

    Those who attend by the rule stay away by themselves outside their attendance window.
    """
    for item in case.items:
        tasks = {link.person_id for link in item.persons}
        parts = {
            part.id: part
            for part in (
                *map(case.lookup.participation, item.named),
                *map(case.participants.get, tasks),
            )
            if part is not None
        }
        for part in parts.values():
            text = _why(part, item)
            if text:
                yield _missed(case, part, item, text)


def _why(part: Participation, item: Item) -> str:
    """Return in what way somebody is not there; empty when they are."""
    if part.status is ParticipationStatus.CANCELLED:
        return N_("{who} has cancelled, and is expected at “{item}”")
    if is_present(part, item):
        return ""
    if is_too_early(part, item):
        return N_("{who} has not arrived yet at “{item}”")
    return N_("{who} has left at “{item}”")


def _missed(case: Case, part: Participation, item: Item, text: str) -> Finding:
    window = _by_clock_of(item, part)
    early, late = window.from_date, window.until_date
    gone = part.status is ParticipationStatus.CANCELLED
    if gone or not (early or late):
        detail = ""
    elif early and late:
        detail = N_("There from {early} to {late}")
    else:
        detail = N_("There from {early}") if early else N_("There until {late}")
    return Finding(
        rule="absent",
        severity=Severity.WARN,
        where=Where(
            part=Part.PROGRAMME,
            row_id=item.id,
            field="named" if part.id in item.named else "persons",
            day=item.when.date,
        ),
        text=text,
        detail=detail,
        params={
            "who": case.name(part.person_id or part.id), "item": title(item),
            "early": _moment(early, window.from_time), "late": _moment(late, window.until_time),
        },
        about=(item.id, part.id),
    )  # fmt: skip


def _by_clock_of(item: Item, part: Participation) -> Window:
    """Return when somebody is there, told by the clock that the item is told by."""
    window, start = window_of(part), item.when.start
    return by_clock(window, start.zone) if start else window


def _moment(day: date | None, at: time | None) -> date | None:
    return datetime.combine(day, at) if day and at else day


def leader(case: Case) -> Iterator[Finding]:
    """Find items that the leader's own programme has, without any leader there."""
    leaders = {
        part.id: part
        for part in case.plan.participations
        if part.status is not ParticipationStatus.CANCELLED
        and (Role.LEADER in part.roles or _is_leader(case, part))
    }
    parties = {part.party_id for part in leaders.values()}
    for item in case.ahead:
        expected = item.rule is AttendanceRule.EVERYONE or (
            item.rule is AttendanceRule.PARTIES and not parties.isdisjoint(item.party_ids)
        )
        if not leaders or not expected or item.kind not in NEEDS_LEADER:
            continue
        if item.when.date and not any(each.id in leaders for each in case.attendees[item.id]):
            yield Finding(
                rule="leader_absent",
                severity=Severity.WARN,
                where=Where(
                    part=Part.PROGRAMME, row_id=item.id, field="excepted", day=item.when.date
                ),
                text=N_("No leader at “{item}”"),
                detail=N_("{who} is not there; name who takes the lead"),
                params={
                    "item": title(item),
                    "who": case.names(p.person_id or p.id for p in leaders.values()),
                },
                about=(item.id,),
            )


def _is_leader(case: Case, part: Participation) -> bool:
    return part.person_id is not None and part.person_id == case.plan.leader_id
