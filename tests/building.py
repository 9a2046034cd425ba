"""Real missions in a real database, made through the edits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID

from delegaties.edits import delegation, missions, organisations, people, places, programme
from delegaties.plan.load import load
from delegaties.plan.mission import MissionPlan
from delegaties.store.store import Store
from delegaties.values.kinds import AttendanceRule, Direction, ItemStatus, Side
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, When

DEPARTS = date(2026, 11, 14)
HOME, THERE = "Europe/Amsterdam", "Asia/Tokyo"


def at(hour: int, minute: int = 0, day: int = 0, minutes: int = 60, zone: str = THERE) -> When:
    """An hour on a day of the mission (0 is the day of departure), on the clock of `zone`."""
    begins = DEPARTS + timedelta(day)
    last = (hour * 60 + minute + minutes) % 1440
    ends = begins + timedelta((hour * 60 + minute + minutes) // 1440)
    return When(
        begins,
        Clock(begins, time(hour, minute), zone),
        Clock(ends, time(last // 60, last % 60), zone),
    )


@dataclass(frozen=True)
class Made:
    """The ids of what `a_mission` made."""

    id: UUID
    parties: tuple[UUID, ...]
    people: tuple[UUID, ...]
    participants: tuple[UUID, ...]
    organisation: UUID
    place: UUID
    items: tuple[UUID, ...]


def plan_of(store: Store, mission_id: UUID) -> MissionPlan:
    """The mission as it is now."""
    with store.reading() as session:
        return load(session, mission_id)


def a_mission(store: Store, *, persons: int = 3, items: int = 5, title: str = "Japan") -> Made:
    """Plan a mission: people, an organisation, a place, and items over five days."""
    with store.change("Start") as session:
        organisation = organisations.add_organisation(session, name="Yanmar", country="JP")
        place = places.add_place(session, name="Head office", city="Osaka", zone=THERE)
        who = tuple(
            people.add_person(session, given=f"Anna {n}", prefix="van", family=f"Dijk {n}")
            for n in range(persons)
        )
    with store.change("Plan") as session:
        mission = missions.add_mission(
            session, Texts.of(nl=title, en=title), Direction.OUTGOING, HOME,
            departs=DEPARTS, returns=DEPARTS + timedelta(6),
        )  # fmt: skip
        parties = tuple(
            missions.add_part(session, "party", mission, name=Texts.of(nl=name))
            for name in ("Gemeente", "Federatie")
        )
        parts = tuple(
            delegation.add_participant(session, mission, Side.OURS, person_id=person)
            for person in who
        )
        entries = tuple(
            programme.add_item(
                session, mission, Texts.of(nl=f"Bezoek {n}"), when=at(9 + n % 9, day=n % 5),
                place_id=place, status=ItemStatus.ASKED, rule=AttendanceRule.NAMED,
                named=parts[:3], organisations=[(organisation, "visited")],
                persons=[(who[0], "host")] if who else [],
            )
            for n in range(items)
        )  # fmt: skip
    return Made(mission, parties, who, parts, organisation, place, entries)
