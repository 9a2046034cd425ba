"""What is not ready while its day comes near."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from uuid import UUID

from delegaties.checks.case import Case, meets_others, title
from delegaties.checks.finding import Finding, Language, Part, Where
from delegaties.i18n import N_
from delegaties.plan.mission import Involvement, Item
from delegaties.values.kinds import (
    TRAVEL,
    InvolvementRole,
    ItemKind,
    ItemPersonRole,
    ItemStatus,
    Role,
    Severity,
    VisitStatus,
)

_RECEIVED = frozenset(
    {ItemKind.VISIT, ItemKind.MEETING, ItemKind.ROUND_TABLE, ItemKind.SIGNING, ItemKind.RECEPTION}
)
"""Items at which somebody receives."""

_NOWHERE = TRAVEL | {ItemKind.FREE}
"""Items that need no place, or have two."""

_COMES = frozenset({VisitStatus.ASKED, VisitStatus.ACCEPTED, VisitStatus.MOVED})


def unconfirmed(case: Case) -> Iterator[Finding]:
    """Find items that are still an idea, or asked."""
    for item in _near(case):
        if item.status in {ItemStatus.IDEA, ItemStatus.ASKED}:
            yield _finding(
                "unconfirmed", Severity.WARN, item, "status",
                (N_("“{item}” is not confirmed yet"),
                 N_("{day}: ask for an answer, or cancel it")),
            )  # fmt: skip


def no_place(case: Case) -> Iterator[Finding]:
    """Find items of which nobody knows where."""
    for item in _near(case):
        if item.kind not in _NOWHERE and item.place_id is None and not item.place_note:
            yield _finding(
                "no_place", Severity.WARN, item, "place_id",
                (N_("“{item}” has no place yet"),
                 N_("{day}: choose where it is")),
            )  # fmt: skip


def no_host(case: Case) -> Iterator[Finding]:
    """Find items at which nobody receives the visitors."""
    for item in _near(case):
        if item.kind in _RECEIVED and meets_others(item) and not _hosts(case, item):
            yield _finding(
                "no_host", Severity.WARN, item, "persons",
                (N_("Nobody receives the visitors at “{item}”"),
                 N_("{day}: name a host")),
            )  # fmt: skip


def _hosts(case: Case, item: Item) -> list[UUID]:
    """Return who receives: those named as host, and hosts who take part."""
    named = [link.person_id for link in item.persons if link.role is ItemPersonRole.HOST]
    there = [part for part in case.attendees[item.id] if Role.HOST in part.roles]
    return [*named, *(part.person_id or part.id for part in there)]


def no_contact(case: Case) -> Iterator[Finding]:
    """Find organisations to be visited without somebody to ring there."""
    days = _days(case)
    for each in case.plan.involvements:
        day = days.get(each.organisation_id, case.plan.departs)
        if _is_visited(each) and each.contact_id is None and _is_near(case, day):
            card = case.lookup.organisation(each.organisation_id)
            yield Finding(
                rule="no_contact", severity=Severity.WARN,
                where=Where(part=Part.ORGANISATIONS, row_id=each.id, field="contact_id", day=day),
                text=N_("There is nobody to call at {organisation}"),
                detail=N_("The visit is on {day}: ask for a contact"),
                params={"organisation": card.name if card else "", "day": day},
                about=(each.id,),
            )  # fmt: skip


def _is_visited(each: Involvement) -> bool:
    return each.role is InvolvementRole.VISITED and each.status in _COMES


def _days(case: Case) -> Mapping[UUID, date]:
    """Return on which day each organisation is first visited."""
    days: dict[UUID, date] = {}
    for item in case.ahead:
        for link in item.organisations if item.when.date else ():
            first = days.get(link.organisation_id, date.max)
            days[link.organisation_id] = min(first, item.when.date or date.max)
    return days


def no_interpreter(case: Case) -> Iterator[Finding]:
    """Find items at which somebody does not understand what is spoken."""
    tongues = _tongues(case)
    interpreters = {
        key for key, part in case.participants.items() if Role.INTERPRETER in part.roles
    }
    for item in _near(case) if tongues else ():
        if item.kind in _NOWHERE or _has_interpreter(case, item, interpreters):
            continue
        lost = _lost(case, item, tongues) if item.language else None
        if lost is not None:
            yield _finding(
                "no_interpreter", Severity.WARN, item, "persons",
                (N_("{name} does not speak {language}, the language of “{item}”"),
                 N_("{day}: find an interpreter, or agree on another language")),
                {"name": case.name(lost), "language": Language(item.language)},
            )  # fmt: skip
        strangers = None if item.language else _strangers(case, item, tongues)
        if strangers is not None:
            yield _finding(
                "no_interpreter", Severity.WARN, item, "persons",
                (N_("{host} and {name} have no language in common at “{item}”"),
                 N_("{day}: find an interpreter")),
                {"host": case.name(strangers[0]), "name": case.name(strangers[1])},
            )  # fmt: skip


def _tongues(case: Case) -> Mapping[UUID, frozenset[str]]:
    """Return the languages people speak, of those of whom anybody wrote them down."""
    found = {card.id: frozenset(card.languages) for card in case.plan.people if card.languages}
    parts = ((part.person_id, part.languages) for part in case.plan.participations)
    return found | {key: frozenset(spoken) for key, spoken in parts if key and spoken}


def _has_interpreter(case: Case, item: Item, interpreters: Collection[UUID]) -> bool:
    named = any(link.role is ItemPersonRole.INTERPRETER for link in item.persons)
    return named or any(
        (part.person_id or part.id) in interpreters for part in case.attendees[item.id]
    )


def _lost(case: Case, item: Item, tongues: Mapping[UUID, frozenset[str]]) -> UUID | None:
    """Return who does not speak the language of an item, the first in precedence."""
    present = (*_visitors(case, item), *_hosts(case, item))
    return next(
        (key for key in present if key in tongues and item.language not in tongues[key]), None
    )


def _strangers(
    case: Case, item: Item, tongues: Mapping[UUID, frozenset[str]]
) -> tuple[UUID, UUID] | None:
    """Return a host and the first visitor, when both have languages and none in common."""
    first = next((key for key in _visitors(case, item) if key in tongues), None)
    for host in _hosts(case, item):
        if first and host in tongues and not tongues[host] & tongues[first]:
            return host, first
    return None


def _visitors(case: Case, item: Item) -> Iterator[UUID]:
    """Yield who comes, in order of precedence: our people abroad, or the guests here."""
    keys = (part.person_id for part in case.attendees[item.id])
    return (key for key in keys if key and key in case.travellers)


def _near(case: Case) -> Iterator[Item]:
    return (item for item in case.ahead if _is_near(case, item.when.date))


def _is_near(case: Case, day: date | None) -> bool:
    return day is not None and day <= case.around.today + timedelta(case.limits.ahead_days)


def _finding(  # noqa: PLR0913, PLR0917  a rule, how bad, where, and what to say
    rule: str, severity: Severity, item: Item, field: str, told: tuple[str, str],
    params: Mapping[str, object] | None = None,
) -> Finding:  # fmt: skip
    where = Where(part=Part.PROGRAMME, row_id=item.id, field=field, day=item.when.date)
    both = {"item": title(item), "day": item.when.date, **(params or {})}
    return Finding(
        rule=rule, severity=severity, where=where, text=told[0], detail=told[1], params=both,
        about=(item.id,),
    )  # fmt: skip
