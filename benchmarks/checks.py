"""Judging 500 items of 60 people against 50 other missions, and how that grows."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from statistics import median
from uuid import UUID, uuid5

from measure import Report, finish, milliseconds, within

from delegaties.checks.all import findings
from delegaties.checks.surroundings import Surroundings
from delegaties.plan.cards import PersonCard, PlaceCard
from delegaties.plan.elsewhere import Busy, Elsewhere
from delegaties.plan.mission import Item, ItemPerson, MissionPlan, Participation, Party
from delegaties.values.kinds import (
    AttendanceRule,
    Direction,
    ItemKind,
    ItemPersonRole,
    ItemStatus,
    MissionKind,
    MissionStatus,
    Role,
    Side,
)
from delegaties.values.names import PersonName
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, When

ROOT = UUID("6f1d3c1e-6f0c-4a55-9e7c-000000000000")
FIRST = date(2026, 9, 1)
ZONE = "Asia/Tokyo"
PARTIES, A_DAY = 5, 50
KINDS = (ItemKind.VISIT, ItemKind.TRANSFER, ItemKind.MEETING, ItemKind.MEAL, ItemKind.SEMINAR)


def key(*what: object) -> UUID:
    """Return the id of something invented, always the same."""
    return uuid5(ROOT, repr(what))


def items(number: int) -> list[Item]:
    """Return so many items: five parties that each have ten a day, with small faults in between."""
    made = []
    for n in range(number):
        day, party, turn = FIRST + timedelta(n // A_DAY), n % PARTIES, n % A_DAY // PARTIES
        start = datetime.combine(day, time(8)) + timedelta(minutes=75 * turn + n % 7)
        end = start + timedelta(minutes=60 if n % 11 else 80)
        when = When(day, *(Clock(at.date(), at.time(), ZONE) for at in (start, end)))
        made.append(
            Item(
                id=key("item", n), kind=KINDS[turn % len(KINDS)], status=ItemStatus.CONFIRMED,
                title=Texts.of(nl=f"Onderdeel {n}", en=f"Item {n}"), when=when,
                place_id=key("place", n % 100), end_place_id=key("place", (n + 1) % 100),
                rule=AttendanceRule.PARTIES, party_ids=(key("party", party),),
                named=(key("part", n % 60),) if n % 13 == 0 else (),
                persons=(ItemPerson(person_id=key("host", n % 100), role=ItemPersonRole.HOST),),
            )
        )  # fmt: skip
    return made


def a_plan(number: int, persons: int = 60) -> MissionPlan:
    """Return a mission of so many items."""
    made = items(number)
    people = [key("person", n) for n in range(persons)]
    hosts = [key("host", n) for n in range(100)]
    last = made[-1].when.date
    return MissionPlan(
        id=key("mission"), title=Texts.of(nl="Japan", en="Japan"), direction=Direction.OUTGOING,
        kind=MissionKind.TRADE, status=MissionStatus.PREPARATION, departs=FIRST, returns=last,
        home_zone="Europe/Amsterdam", leader_id=people[0],
        parties=tuple(Party(id=key("party", n), letter="ABCDE"[n]) for n in range(PARTIES)),
        participations=tuple(
            Participation(
                id=key("part", n), side=Side.OURS, person_id=person,
                party_id=key("party", n % PARTIES), roles=(Role.DELEGATE,),
                from_date=FIRST + timedelta(n % 3) if n % 4 == 0 else None,
            )
            for n, person in enumerate(people)
        ),
        items=tuple(made),
        people=tuple(
            PersonCard(
                id=each, name=PersonName("Anna", "van", f"Dijk {n}"), languages=("nl", "en")
            )
            for n, each in enumerate((*people, *hosts))
        ),
        places=tuple(
            PlaceCard(
                id=key("place", n), name=f"Plaats {n}", zone=ZONE, country="JP",
                latitude=35.6 + n / 1000, longitude=139.7 + n / 1000,
            )
            for n in range(100)
        ),
    )  # fmt: skip


def the_rest(missions: int = 50) -> Elsewhere:
    """Return what so many other missions of a hundred items take, ours among their people."""
    people: dict[UUID, list[Busy]] = {}
    places: dict[UUID, list[Busy]] = {}
    for mission in range(missions):
        for n, item in enumerate(items(100)):
            start, end = item.when.start, item.when.end
            assert start
            assert end
            shift = timedelta(days=7 * (mission - missions // 2))
            busy = Busy(
                starts=start.instant + shift, ends=end.instant + shift,
                mission_id=key("other", mission), item_id=key("other", mission, n),
                mission=Texts.of(nl=f"Missie {mission}"), title=item.title,
            )  # fmt: skip
            for person in range(12):
                one = key("person", (mission * 7 + person * 5) % 300)
                people.setdefault(one, []).append(busy)
            places.setdefault(key("place", n + 90), []).append(busy)
    return Elsewhere(
        people={each: _by_start(busy) for each, busy in people.items()},
        places={each: _by_start(busy) for each, busy in places.items()},
    )


def _by_start(busy: list[Busy]) -> tuple[Busy, ...]:
    return tuple(sorted(busy, key=lambda each: each.starts))


def main() -> int:
    """Measure, print, and return the exit code."""
    around = Surroundings(today=FIRST - timedelta(7), elsewhere=the_rest())
    small, large = a_plan(500), a_plan(5000)
    found = len(findings(small, around))
    assert 0 < found < 500, found
    print(f"     {found} findings of 500 items, {len(findings(large, around))} of 5,000")
    moved = replace(small)
    judged = within(
        "Judging 500 items × 60 people against 50 missions",
        lambda: findings(moved, around), at_most=100,
    )  # fmt: skip
    times = [
        (
            milliseconds(lambda: findings(small, around)),
            milliseconds(lambda: findings(large, around)),
        )
        for _ in range(5)
    ]
    growth = Report(
        "The same for 5,000 items",
        median(large for _, large in times), 12,
        median(small for small, _ in times), median(large / small for small, large in times),
    )  # fmt: skip
    return finish([judged, growth])


if __name__ == "__main__":
    sys.exit(main())
