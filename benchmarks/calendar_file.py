"""A calendar file of 500 items against bare icalendar writing the same events.

The bare side gets every text and time ready made; ours works them out from the plan: who is there,
the time at home, the place, the words of the language, and which zones must be described.
"""

from __future__ import annotations

import sys
from datetime import date, datetime, time, timedelta
from uuid import UUID

import icalendar
from measure import compare, finish

from delegaties.outputs.calendar.ics import calendar_bytes
from delegaties.outputs.calendar.output import CalendarOptions
from delegaties.plan.cards import OrganisationCard, PersonCard, PlaceCard
from delegaties.plan.mission import Item, ItemOrganisation, ItemPerson, MissionPlan, Participation
from delegaties.values.kinds import (
    AttendanceRule,
    Direction,
    ItemKind,
    ItemOrganisationRole,
    ItemPersonRole,
    ItemStatus,
    MissionKind,
    MissionStatus,
    Side,
)
from delegaties.values.names import PersonName
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, When

ITEMS, PEOPLE, PLACES = 500, 40, 30
FIRST = date(2026, 5, 11)
ZONE = "Asia/Tokyo"


def an_item(number: int) -> Item:
    """Return one visit of ten a day, attended by three named people."""
    day = FIRST + timedelta(number // 10)
    start, end = time(8 + number % 10), time(8 + number % 10, 45)
    named = tuple(UUID(int=2000 + (number + step) % PEOPLE) for step in range(3))
    return Item(
        id=UUID(int=10_000 + number),
        kind=ItemKind.VISIT,
        title=Texts.of(nl=f"Bezoek aan onderneming {number}, ontvangst door de directie"),
        status=ItemStatus.CONFIRMED,
        when=When(day, Clock(day, start, ZONE), Clock(day, end, ZONE)),
        place_id=UUID(int=4000 + number % PLACES),
        rule=AttendanceRule.NAMED,
        named=named,
        organisations=(
            ItemOrganisation(
                organisation_id=UUID(int=5000 + number % PLACES), role=ItemOrganisationRole.VISITED
            ),
        ),
        persons=(ItemPerson(person_id=UUID(int=3000 + number % PEOPLE), role=ItemPersonRole.HOST),),
        description=Texts.of(nl="Rondleiding door de fabriek, daarna gesprek over waterstof."),
        dress=Texts.of(nl="donker pak"),
        sequence=number % 5,
    )


def a_plan() -> MissionPlan:
    """Return a mission with five hundred visits."""
    return MissionPlan(
        id=UUID(int=1),
        title=Texts.of(nl="Japan 2026"),
        direction=Direction.OUTGOING,
        kind=MissionKind.TRADE,
        status=MissionStatus.PREPARATION,
        departs=FIRST,
        returns=FIRST + timedelta(ITEMS // 10),
        home_zone="Europe/Amsterdam",
        items=tuple(an_item(number) for number in range(ITEMS)),
        people=tuple(
            PersonCard(id=UUID(int=3000 + n), name=PersonName(f"Voornaam{n}", "van", f"Naam{n}"))
            for n in range(PEOPLE)
        ),
        participations=tuple(
            Participation(id=UUID(int=2000 + n), side=Side.OURS, person_id=UUID(int=3000 + n))
            for n in range(PEOPLE)
        ),
        organisations=tuple(
            OrganisationCard(id=UUID(int=5000 + n), name=f"Onderneming {n}") for n in range(PLACES)
        ),
        places=tuple(
            PlaceCard(
                id=UUID(int=4000 + n),
                name=f"Fabriek {n}",
                address=f"{n} Chayamachi",
                city="Osaka",
                country="JP",
                zone=ZONE,
                latitude=34.7,
                longitude=135.5,
            )
            for n in range(PLACES)
        ),
    )


def ready_made(data: bytes) -> list[list[tuple[str, object]]]:
    """Return the properties of every event of a file as plain Python values."""
    return [
        [(name, _plain(name, value)) for name, value in event.property_items(recursive=False)][1:-1]
        for event in icalendar.Calendar.from_ical(data).walk("VEVENT")
    ]


def _plain(name: str, value: object) -> object:
    match value:
        case icalendar.vGeo():
            return value.latitude, value.longitude
        case icalendar.vCategory():
            return [str(each) for each in value.cats]
        case icalendar.vInt():
            return int(value)
        case icalendar.vDDDTypes():
            moment = value.dt
            assert isinstance(moment, datetime), name
            return moment
        case _:
            return str(value)


def bare(events: list[list[tuple[str, object]]], zones: list[icalendar.Component]) -> bytes:
    """Write the same events with icalendar and nothing else."""
    calendar = icalendar.Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//Delegaties//Delegaties//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("X-WR-CALNAME", "Japan 2026")
    for zone in zones:
        calendar.add_component(zone)
    for properties in events:
        event = icalendar.Event()
        for name, value in properties:
            event.add(name, value)
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def main() -> int:
    """Measure and report."""
    plan, options = a_plan(), CalendarOptions(language="nl")
    data = calendar_bytes(plan, options)
    events = ready_made(data)
    zones = list(icalendar.Calendar.from_ical(data).walk("VTIMEZONE"))
    other = bare(events, zones)
    unfolded = [text.replace(b"\r\n ", b"").splitlines() for text in (data, other)]
    assert sorted(unfolded[0]) == sorted(unfolded[1]), "the two files differ"
    return finish(
        [
            compare(
                f"A calendar file of {ITEMS} items against bare icalendar",
                lambda: calendar_bytes(plan, options),
                lambda: bare(events, zones),
                at_most=1.3,
            )
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
