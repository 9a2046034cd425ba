"""Somebody or something in two places at once, within the mission and across all missions.

Items that are cancelled, free or without a clock time take nobody. At one place a shorter item
may lie within a longer one (a signing within a reception) without anybody being double.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from delegaties.checks.agenda import Stretch
from delegaties.checks.case import Case, title
from delegaties.checks.finding import Finding, Part, Where
from delegaties.checks.mending import later, on_the_way
from delegaties.i18n import N_
from delegaties.plan.elsewhere import Busy
from delegaties.plan.mission import Item
from delegaties.values.kinds import TRAVEL, ItemPersonRole, Severity

S = TypeVar("S", Stretch, Busy)

FEW = 3
"""So many people are named; of more only the first."""

LONGEST = timedelta(days=31)
"""No item takes longer: so far back is looked for what still lasts."""

RULES = {
    ItemPersonRole.INTERPRETER: "interpreter_double",
    ItemPersonRole.HOST: "host_double",
    None: "person_double",
}
"""By what all of them are at either item: another interpreter is found otherwise than a time."""


def people(case: Case) -> Iterator[Finding]:
    """Find who is expected at two items of this mission at once."""
    for first, second in case.overlaps:
        if first.who.isdisjoint(second.who) or _within(first, second):
            continue
        who = tuple(sorted(first.who & second.who))
        role = _role(who, first.item, second.item)
        free = first.ends + on_the_way(case, first, second, case.heads(who))
        yield Finding(
            rule=RULES[role],
            severity=Severity.BLOCK,
            where=_where(second, "when" if role is None else "persons"),
            text=_sentence(who),
            detail=N_("{starts}–{ends}: {first} and {second}"),
            params=_people(case, who) | _overlap(first, second),
            about=(first.item.id, second.item.id, *who),
            fix=later(case, second, free) if first.has_end else None,
        )


def _within(first: Stretch, second: Stretch) -> bool:
    """Whether one is a part of the other, at the same place."""
    if first.item.kind in TRAVEL or second.item.kind in TRAVEL or first.begins_at is None:
        return False
    inside = first.ends >= second.ends or first.starts == second.starts
    return first.begins_at == second.begins_at and inside


def _role(who: Iterable[UUID], *items: Item) -> ItemPersonRole | None:
    """Return what all of these people are at either item, when that is hosting or interpreting."""
    keys = set(who)
    for role in (ItemPersonRole.INTERPRETER, ItemPersonRole.HOST):
        if keys <= {link.person_id for item in items for link in item.persons if link.role is role}:
            return role
    return None


def _sentence(who: tuple[UUID, ...]) -> str:
    if len(who) > FEW:
        return N_("In two places at once: {lead} and {count} others")
    return N_("In two places at once: {who}")


def _people(case: Case, who: tuple[UUID, ...]) -> dict[str, object]:
    lead, *others = case.in_order(who)
    return {"who": case.names(who), "lead": case.name(lead), "count": case.heads(others)}


def _overlap(first: Stretch, second: Stretch) -> dict[str, object]:
    return {
        "first": title(first.item),
        "second": title(second.item),
        "starts": _clock(second.starts, second),
        "ends": _clock(min(first.ends, second.ends), second),
    }


def _clock(moment: datetime, stretch: Stretch) -> time:
    """Return a moment on the clock that a stretch begins by."""
    start = stretch.item.when.start
    return moment.astimezone(ZoneInfo(start.zone) if start else None).time()


def _where(stretch: Stretch, field: str = "when") -> Where:
    return Where(part=Part.PROGRAMME, row_id=stretch.item.id, field=field, day=stretch.day)


def people_elsewhere(case: Case) -> Iterator[Finding]:
    """Find who is expected at an item of this mission and one of another at once."""
    both: dict[tuple[Stretch, Busy], list[UUID]] = defaultdict(list)
    by_person: dict[UUID, list[Stretch]] = defaultdict(list)
    for line in case.timelines:
        for key in case.around.elsewhere.people.keys() & line.people:
            by_person[key].extend(line.stretches)
    for key, stretch, busy in _taken(by_person, case.around.elsewhere.people):
        both[stretch, busy].append(key)
    for (stretch, busy), keys in both.items():
        who = tuple(sorted(keys))
        role = _role(who, stretch.item)
        yield Finding(
            rule=RULES[role],
            severity=Severity.BLOCK,
            where=_where(stretch, "when" if role is None else "persons"),
            text=_sentence(who),
            detail=N_("{starts}–{ends}: {second}; in mission {mission}: {first}"),
            params=_people(case, who) | _elsewhere(busy, stretch),
            about=(stretch.item.id, busy.mission_id, busy.item_id, *who),
        )


def _elsewhere(busy: Busy, stretch: Stretch) -> dict[str, object]:
    return {
        "first": busy.title or busy.mission,
        "second": title(stretch.item),
        "mission": busy.mission,
        "until": _clock(busy.ends, stretch),
        "starts": _clock(max(busy.starts, stretch.starts), stretch),
        "ends": _clock(min(busy.ends, stretch.ends), stretch),
    }


def _taken(
    ours: Mapping[UUID, list[Stretch]], theirs: Mapping[UUID, tuple[Busy, ...]]
) -> Iterator[tuple[UUID, Stretch, Busy]]:
    """Yield who or what is taken twice, by what; both sides are in order of their start."""
    for key, stretches in ours.items():
        busies = theirs.get(key, ())
        longest = max(each.ends - each.starts for each in stretches)
        for busy in _between(busies, stretches[0].starts - LONGEST, stretches[-1].ends + longest):
            for stretch in _between(stretches, busy.starts - longest, busy.ends):
                if stretch.ends > busy.starts:
                    yield key, stretch, busy


def _between(spans: Sequence[S], first: datetime, last: datetime) -> Sequence[S]:
    """Return the spans that begin in a time."""
    from_, until = (bisect_left(spans, at, key=_starts) for at in (first, last))
    return spans[from_:until]


def _starts(span: Stretch | Busy) -> datetime:
    return span.starts


def places(case: Case) -> Iterator[Finding]:
    """Find two items with other people at one place at once.

    Large houses receive two companies, so it is worth a look, and a warning only where two
    organisations are both visited there.
    """
    for first, second in case.overlaps:
        shared = first.begins_at == second.begins_at and first.begins_at is not None
        if not shared or _rides(first, second) or not first.who.isdisjoint(second.who):
            continue
        place = case.lookup.place(second.begins_at)
        yield Finding(
            rule="place_double",
            severity=Severity.WARN if _other_houses(first.item, second.item) else Severity.INFO,
            where=_where(second, "place_id"),
            text=N_("Two items at once: {place}"),
            detail=N_("{starts}–{ends}: {first} and {second}"),
            params={"place": place.name if place else ""} | _overlap(first, second),
            about=(first.item.id, second.item.id),
        )


def _rides(*stretches: Stretch) -> bool:
    return any(each.item.kind in TRAVEL for each in stretches)


def _other_houses(first: Item, second: Item) -> bool:
    """Whether both items are at organisations, and at other ones."""
    one, other = ({each.organisation_id for each in item.organisations} for item in (first, second))
    return bool(one and other) and one.isdisjoint(other)


def places_elsewhere(case: Case) -> Iterator[Finding]:
    """Find a place where another mission is received at the same time."""
    ours: dict[UUID, list[Stretch]] = defaultdict(list)
    for stretch in case.stretches:
        if stretch.begins_at is not None and not _rides(stretch):
            ours[stretch.begins_at].append(stretch)
    for key, stretch, busy in _taken(ours, case.around.elsewhere.places):
        place = case.lookup.place(key)
        yield Finding(
            rule="place_double",
            severity=Severity.WARN,
            where=_where(stretch, "place_id"),
            text=N_("Another mission is there until {until}: {place}"),
            detail=N_("{starts}–{ends}: {second}; other mission: {mission}"),
            params={"place": place.name if place else ""} | _elsewhere(busy, stretch),
            about=(stretch.item.id, busy.mission_id, busy.item_id),
        )


def vehicles(case: Case) -> Iterator[Finding]:
    """Find a vehicle or hall that is booked for two items at once; two groups may ride together."""
    for first, second in case.overlaps:
        booked = first.item.vehicle_ids and second.item.vehicle_ids
        if not booked or _together(first, second):
            continue
        for key in sorted(set(first.item.vehicle_ids).intersection(second.item.vehicle_ids)):
            yield Finding(
                rule="vehicle_double",
                severity=Severity.BLOCK,
                where=_where(second, "vehicle_ids"),
                text=N_("Booked for two items at once: {vehicle}"),
                detail=N_("{starts}–{ends}: {first} and {second}"),
                params={"vehicle": _vehicle(case, key)} | _overlap(first, second),
                about=(first.item.id, second.item.id, key),
            )


def _together(first: Stretch, second: Stretch) -> bool:
    """Whether two items are the same ride: from and to the same places, at the same time."""
    rides = [(each.starts, each.begins_at, each.ends_at) for each in (first, second)]
    return rides[0] == rides[1]


def _vehicle(case: Case, key: UUID) -> str:
    card = case.lookup.vehicle(key)
    return card.name if card else ""


def vehicles_elsewhere(case: Case) -> Iterator[Finding]:
    """Find a vehicle or hall that another mission has at the same time."""
    ours: dict[UUID, list[Stretch]] = defaultdict(list)
    for stretch in case.stretches:
        for key in stretch.item.vehicle_ids:
            ours[key].append(stretch)
    for key, stretch, busy in _taken(ours, case.around.elsewhere.vehicles):
        yield Finding(
            rule="vehicle_double",
            severity=Severity.BLOCK,
            where=_where(stretch, "vehicle_ids"),
            text=N_("Another mission has it until {until}: {vehicle}"),
            detail=N_("{starts}–{ends}: {second}; other mission: {mission}"),
            params={"vehicle": _vehicle(case, key)} | _elsewhere(busy, stretch),
            about=(stretch.item.id, busy.mission_id, busy.item_id, key),
        )
