"""What is asked of people who have just flown far, and of those who need an interpreter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from delegaties.checks.agenda import Stretch, is_long_flight
from delegaties.checks.case import Case, title
from delegaties.checks.finding import Finding, Part, Where
from delegaties.checks.mending import later
from delegaties.i18n import N_
from delegaties.values.kinds import Direction, ItemKind, ItemPersonRole, Severity

TALK = frozenset({ItemKind.VISIT, ItemKind.MEETING, ItemKind.ROUND_TABLE, ItemKind.SEMINAR})
"""Where everything that is said is said twice."""
WORK = TALK | {
    ItemKind.FAIR, ItemKind.SIGNING, ItemKind.OPENING, ItemKind.RECEPTION, ItemKind.PRESS,
}  # fmt: skip
"""What asks something of people who have just crossed half the world."""


def rest_after_flight(case: Case) -> Iterator[Finding]:
    """Find the first work too soon after a long flight away from home."""
    rest = timedelta(hours=case.limits.rest_after_flight_hours)
    seen = set()
    for line in case.travelling:
        for number, flight in enumerate(line.stretches):
            if not is_long_flight(flight, case.limits) or _goes_home(case, flight):
                continue
            first = next(
                (each for each in line.stretches[number + 1 :] if each.item.kind in WORK), None
            )
            soon = first is not None and flight.ends <= first.starts < flight.ends + rest
            if first is not None and soon and (flight, first) not in seen:
                seen.add((flight, first))
                yield _tired(case, flight, first, rest)


def _goes_home(case: Case, flight: Stretch) -> bool:
    """Whether a flight ends the mission: it lands at home, or takes the guests there."""
    when = flight.item.when
    clock = when.end if case.plan.direction is Direction.OUTGOING else when.start
    return clock is not None and clock.zone == case.plan.home_zone


def _tired(case: Case, flight: Stretch, first: Stretch, rest: timedelta) -> Finding:
    end = flight.item.when.end
    return Finding(
        rule="rest_after_flight",
        severity=Severity.WARN,
        where=Where(part=Part.PROGRAMME, row_id=first.item.id, field="when", day=first.day),
        text=N_("No rest after the flight: “{first}” follows within {length}"),
        detail=N_("Landing on {day} at {time}; {rest} of rest is the norm"),
        params={
            "first": title(first.item), "length": first.starts - flight.ends, "rest": rest,
            "day": end.date if end else first.day, "time": end.time if end else "",
        },
        about=(flight.item.id, first.item.id),
        fix=later(case, first, flight.ends + rest),
    )  # fmt: skip


def interpreting(case: Case) -> Iterator[Finding]:
    """Find conversations with an interpreter that are too short to say everything twice."""
    least = timedelta(minutes=case.limits.interpreted)
    for each in case.stretches:
        interpreted = any(link.role is ItemPersonRole.INTERPRETER for link in each.item.persons)
        length = each.ends - each.starts
        if interpreted and each.item.kind in TALK and each.has_end and length < least:
            yield Finding(
                rule="interpreting",
                severity=Severity.INFO,
                where=Where(part=Part.PROGRAMME, row_id=each.item.id, field="when", day=each.day),
                text=N_("Too short with an interpreter: “{item}”"),
                detail=N_("{planned} planned; {needed} is the norm, as everything is said twice"),
                params={"item": title(each.item), "planned": length, "needed": least},
                about=(each.item.id,),
            )
