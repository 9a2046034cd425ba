"""A small journey to Japan and back, and two ways to read a calendar file that are not ours."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid5

import icalendar
import vobject

from delegaties.outputs.calendar.ics import calendar_bytes
from delegaties.outputs.calendar.output import CalendarOptions
from delegaties.plan.cards import Function, OrganisationCard, PersonCard, PlaceCard
from delegaties.plan.mission import (
    Item,
    ItemOrganisation,
    ItemPerson,
    MissionPlan,
    Participation,
    Party,
)
from delegaties.values.audience import Audience
from delegaties.values.kinds import (
    AttendanceRule,
    Certainty,
    Direction,
    ItemKind,
    ItemOrganisationRole,
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

HOME, TOKYO = "Europe/Amsterdam", "Asia/Tokyo"
MONDAY = date(2023, 5, 15)

_SPACE = UUID("0d4c9ab8-9c8e-4c35-a9f7-3b76a0b0a7c1")


def key(name: str) -> UUID:
    """The same id for the same name in every run."""
    return uuid5(_SPACE, name)


def at(day: int, clock: str, zone: str = TOKYO) -> Clock:
    """A clock time on a day of the journey, counted from 1."""
    return Clock(MONDAY + timedelta(day - 1), time.fromisoformat(clock), zone)


def between(day: int, start: str, end: str, zone: str = TOKYO) -> When:
    return When(MONDAY + timedelta(day - 1), at(day, start, zone), at(day, end, zone))


def item(name: str, when: When, **more: object) -> Item:
    details = {"kind": ItemKind.MEETING, "status": ItemStatus.CONFIRMED, "title": Texts.of(nl=name)}
    return Item(id=key(name), when=when, **(details | more))


def mission(*items: Item, **more: object) -> MissionPlan:
    """A mission with these items and nothing else."""
    details = {
        "title": Texts.of(nl="Japan 2023", en="Japan 2023"),
        "direction": Direction.OUTGOING,
        "kind": MissionKind.TRADE,
        "status": MissionStatus.PREPARATION,
        "departs": MONDAY,
        "returns": MONDAY + timedelta(4),
        "home_zone": HOME,
        "changed_at": datetime(2023, 4, 2, 9, 0, tzinfo=UTC),
    }
    return MissionPlan(id=key("mission"), items=items, **(details | more))


def journey() -> MissionPlan:
    """Two officials and a company; flights both ways, a visit, an inner meeting, loose ends."""
    inside = frozenset({Audience.STAFF, Audience.OWN})
    items = (
        item(
            "Vlucht naar Tokio",
            When(MONDAY, at(1, "14:30", HOME), at(2, "09:50")),
            kind=ItemKind.FLIGHT,
            place_id=key("Schiphol"),
            end_place_id=key("Haneda"),
            reference="XX 861",
            sequence=3,
            changed_at=datetime(2023, 3, 1, 12, 0, tzinfo=UTC),
        ),
        item(
            "Bezoek Yanmar",
            between(2, "14:30", "16:00"),
            kind=ItemKind.VISIT,
            status=ItemStatus.ASKED,
            place_id=key("Yanmar"),
            description=Texts.of(nl="Rondleiding; daarna gesprek."),
            dress=Texts.of(nl="donker pak", en="dark suit"),
            language="en",
            talking_points=Texts.of(nl="Vraag naar de waterstofmotor."),
            notes="Niet verspreiden.",
            organisations=(
                ItemOrganisation(
                    organisation_id=key("org Yanmar"), role=ItemOrganisationRole.VISITED
                ),
            ),
            persons=(ItemPerson(person_id=key("Yamada"), role=ItemPersonRole.HOST),),
        ),
        item(
            "Overleg vooraf",
            between(2, "18:00", "18:30"),
            rule=AttendanceRule.NAMED,
            named=(key("p Anna"),),
            audiences=inside,
        ),
        item(
            "Groep A naar de haven",
            between(3, "09:00", "11:00"),
            rule=AttendanceRule.PARTIES,
            party_ids=(key("A"),),
        ),
        item(
            "Diner", When(MONDAY + timedelta(2), certainty=Certainty.OPEN), status=ItemStatus.IDEA
        ),
        item("Vervallen bezoek", between(3, "13:00", "14:00"), status=ItemStatus.CANCELLED),
        item(
            "Ontvangst",
            When(MONDAY + timedelta(3), at(4, "18:00"), certainty=Certainty.APPROXIMATE),
        ),
        item("Nog in te plannen", When()),
    )
    return mission(
        *items,
        people=(
            PersonCard(id=key("Anna"), name=PersonName("Anna", "van der", "Loo")),
            PersonCard(id=key("Ben"), name=PersonName("Ben", "", "Đặng")),
            PersonCard(
                id=key("Yamada"),
                name=PersonName("Taro", "", "Yamada", "山田 太郎", "ja"),
                mobile="+44 7700 900123",
                functions=(
                    Function(id=key("f0"), title=Texts.of(nl="chef"), ends_on=date(2020, 1, 1)),
                    Function(id=key("f1"), title=Texts.of(nl="directeur"), organisation="Yanmar"),
                ),
            ),
        ),
        organisations=(
            OrganisationCard(id=key("org Yanmar"), name="Yanmar"),
            OrganisationCard(id=key("org Havenbouw"), name="Havenbouw BV"),
        ),
        places=(
            PlaceCard(id=key("Schiphol"), name="Schiphol", country="NL", zone=HOME),
            PlaceCard(id=key("Haneda"), name="Haneda", city="Tokyo", country="JP", zone=TOKYO),
            PlaceCard(
                id=key("Yanmar"),
                name="Yanmar",
                address="1-32 Chayamachi\nKita-ku",
                city="Osaka",
                country="JP",
                zone=TOKYO,
                latitude=34.7054,
                longitude=135.4985,
            ),
        ),
        parties=(Party(id=key("A"), letter="A", name=Texts.of(nl="Haven")),),
        participations=(
            Participation(
                id=key("p Anna"), side=Side.OURS, person_id=key("Anna"), roles=(Role.LEADER,)
            ),
            Participation(
                id=key("p Ben"),
                side=Side.OURS,
                person_id=key("Ben"),
                roles=(Role.COMPANY,),
                organisation_id=key("org Havenbouw"),
                party_id=key("A"),
            ),
        ),
    )


def written(plan: MissionPlan, **options: object) -> bytes:
    return calendar_bytes(plan, CalendarOptions(**options))


def events(data: bytes) -> dict[str, icalendar.Event]:
    """The entries of a file as icalendar reads them, by title."""
    read = icalendar.Calendar.from_ical(data)
    return {str(event["SUMMARY"]): event for event in read.walk("VEVENT")}


def read_elsewhere(data: bytes) -> dict[str, vobject.base.Component]:
    """The entries of a file as vobject reads them, by title; its times come from our VTIMEZONE."""
    return {
        event.summary.value: event for event in vobject.readOne(data.decode()).contents["vevent"]
    }
