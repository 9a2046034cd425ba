"""Plans built by hand: a rich mission with awkward names, an empty one, a huge one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import UUID, uuid5

from delegaties.plan.cards import Function, OrganisationCard, PersonCard, PlaceCard
from delegaties.plan.mission import (
    Cost,
    Destination,
    Involvement,
    Item,
    ItemOrganisation,
    ItemPerson,
    KeyContact,
    MissionPlan,
    Participation,
    Party,
    Practical,
    Stay,
)
from delegaties.values.kinds import (
    AttendanceRule,
    Certainty,
    Direction,
    InvolvementRole,
    ItemKind,
    ItemOrganisationRole,
    ItemPersonRole,
    ItemStatus,
    MissionKind,
    MissionStatus,
    NameOrder,
    OrganisationKind,
    PracticalKind,
    Role,
    Side,
    VisitStatus,
)
from delegaties.values.names import PersonName
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, When

_SPACE = UUID("5b0a7a52-64d3-4f0a-9d4b-0d6f7c1c9a10")

HOME, TOKYO = "Europe/Amsterdam", "Asia/Tokyo"


def key(name: str) -> UUID:
    """The same id for the same name in every run."""
    return uuid5(_SPACE, name)


def clock(day: int, at: str, zone: str = TOKYO) -> Clock:
    return Clock(date(2023, 5, day), time.fromisoformat(at), zone)


def between(day: int, start: str, end: str, zone: str = TOKYO) -> When:
    return When(date(2023, 5, day), clock(day, start, zone), clock(day, end, zone))


def person(name: str, card: PersonName, **more: object) -> PersonCard:
    return PersonCard(id=key(name), name=card, **more)


PEOPLE = (
    person(
        "veeningen",
        PersonName("Maria", "", "Veeningen"),
        address_form=Texts.of(nl="wethouder", en="Alderwoman"),
        mobile="06 0000 0001",
        email="m.veeningen@example.org",
        languages=("nl", "en"),
        diet="geen schaaldieren",
        functions=(Function(id=key("f"), title=Texts.of(nl="wethouder", en="alderwoman")),),
    ),
    person("zwaag", PersonName("Pieter", "van der", "Zwaag"), mobile="06 0000 0002"),
    person("lukasz", PersonName("Łukasz", "", "Wiśniewski"), languages=("pl", "en")),
    person("an", PersonName("Ất", "", "Đặng Văn", order=NameOrder.FAMILY_FIRST)),
    person(
        "yamada",
        PersonName("Taro", "", "Yamada", "山田 太郎", "ja", NameOrder.FAMILY_FIRST, "ja-ma-da"),
        biography=Texts.of(
            nl="Yamada Taro leidt sinds 2019 de afdeling buitenlandse investeringen. Eerder werkte "
            "hij negen jaar in Amsterdam, waar hij de vestiging van drie bedrijven in Flevoland "
            "begeleidde. Hij spreekt goed Nederlands en kent de stad van verschillende bezoeken."
        ),
    ),
    person("yoshino", PersonName("Ken", "", "Yoshino", "𠮷野 健", "ja", NameOrder.FAMILY_FIRST)),
    person("lee", PersonName("Xiaolong", "", "Li", "李小龍", "zh", NameOrder.FAMILY_FIRST)),
    person(
        "morikawa", PersonName("Keiko", "", "Morikawa", "森川 恵子", "ja", NameOrder.FAMILY_FIRST)
    ),
)

ORGANISATIONS = (
    OrganisationCard(
        id=key("yanmar"),
        name="Yanmar",
        native="ヤンマーホールディングス株式会社",
        native_language="ja",
        kind=OrganisationKind.COMPANY,
        sector=Texts.of(nl="motoren en energiesystemen", en="engines and energy systems"),
        country="JP",
        city="Osaka",
        address="Chayamachi 1-32, Kita-ku, Osaka",
        website="https://yanmar.example.org",
        staff_here=145,
        profile=Texts.of(
            nl="Familiebedrijf sinds 1912. De Europese zetel en een fabriek staan in de stad. De "
            "raad van bestuur beslist dit najaar over het testcentrum voor waterstof; de "
            "gemeente biedt een kavel aan op het bedrijventerrein langs de snelweg.",
            en="A family firm since 1912, with its European seat in town.",
        ),
    ),
    OrganisationCard(
        id=key("yakult"),
        name="Yakult",
        kind=OrganisationKind.COMPANY,
        sector=Texts.of(nl="levensmiddelen", en="food"),
        country="JP",
        city="Tokyo",
        parent="Yakult Honsha",
    ),
    OrganisationCard(
        id=key("consulaat"),
        name="Consulaat-generaal Osaka",
        kind=OrganisationKind.CONSULATE,
        country="JP",
        city="Osaka",
        phone="+81 3 0000 0000",
    ),
)

PLACES = (
    PlaceCard(
        id=key("hotel"),
        name="Hotel Nakanoshima",
        address="Nakanoshima 5-3-68, Kita-ku",
        city="Osaka",
        country="JP",
        zone=TOKYO,
    ),
    PlaceCard(id=key("ams"), name="Schiphol", city="Amsterdam", country="NL", zone=HOME),
    PlaceCard(
        id=key("kix"), name="Kansai International Airport", city="Osaka", country="JP", zone=TOKYO
    ),
    PlaceCard(
        id=key("tokyo"),
        name="Yakult Hall",
        address="Shimbashi 1-1-19",
        city="Tokyo",
        country="JP",
        zone=TOKYO,
    ),
)

PARTICIPATIONS = (
    Participation(
        id=key("p1"),
        side=Side.OURS,
        person_id=key("veeningen"),
        roles=(Role.LEADER,),
        function=Texts.of(nl="wethouder Economie", en="alderwoman for the economy"),
        organisation="Gemeente Almere",
        party_id=key("A"),
        diet="geen schaaldieren",
    ),
    Participation(
        id=key("p2"),
        side=Side.OURS,
        person_id=key("zwaag"),
        roles=(Role.OFFICIAL,),
        function=Texts.of(nl="bestuursadviseur", en="adviser"),
        organisation="Gemeente Almere",
        party_id=key("A"),
        from_date=date(2023, 5, 14),
        until_date=date(2023, 5, 18),
    ),
    Participation(
        id=key("p3"),
        side=Side.OURS,
        person_id=key("lukasz"),
        roles=(Role.COMPANY,),
        organisation="Horizon Flevoland",
        party_id=key("B"),
    ),
    Participation(
        id=key("p4"),
        side=Side.OURS,
        label=Texts.of(nl="ambtenaren n.t.b.", en="officials to be named"),
        number=2,
        roles=(Role.OFFICIAL,),
    ),
    Participation(
        id=key("p5"),
        side=Side.THEIRS,
        person_id=key("yamada"),
        roles=(Role.HOST,),
        function=Texts.of(nl="adviseur"),
        organisation="NFIA Osaka",
    ),
    Participation(id=key("p6"), side=Side.THEIRS, person_id=key("yoshino")),
    Participation(id=key("p7"), side=Side.THEIRS, person_id=key("lee")),
    Participation(id=key("p8"), side=Side.THEIRS, person_id=key("an")),
)


def item(name: str, when: When, **more: object) -> Item:
    """An item called `name` in Dutch."""
    settings = {"kind": ItemKind.VISIT, "status": ItemStatus.CONFIRMED} | more
    return Item(id=key(name), title=Texts.of(nl=name), when=when, **settings)


ITEMS = (
    item(
        "Vlucht naar Osaka",
        When(date(2023, 5, 13), clock(13, "14:40", HOME), clock(14, "09:05", TOKYO)),
        kind=ItemKind.FLIGHT,
        place_id=key("ams"),
        end_place_id=key("kix"),
        reference="KL 867",
    ),
    item(
        "Ontbijtbriefing",
        between(15, "08:00", "08:30"),
        kind=ItemKind.MEETING,
        place_id=key("hotel"),
        place_note=Texts.of(nl="zaal Kiku", en="Kiku room"),
        notes="GEHEIM: prijs niet noemen",
    ),
    item(
        "Bezoek Yanmar",
        between(15, "09:30", "11:30"),
        place_id=None,
        place_note=Texts.of(nl="Chayamachi 1-32"),
        organisations=(
            ItemOrganisation(organisation_id=key("yanmar"), role=ItemOrganisationRole.VISITED),
        ),
        persons=(
            ItemPerson(person_id=key("yamada"), role=ItemPersonRole.HOST),
            ItemPerson(person_id=key("morikawa"), role=ItemPersonRole.INTERPRETER),
        ),
        rule=AttendanceRule.PARTIES,
        party_ids=(key("A"),),
        dress=Texts.of(nl="donker pak", en="dark suit"),
        gift=Texts.of(nl="Delfts blauw", en="Delft blue"),
        language="ja",
        talking_points=Texts.of(
            nl="Dank voor 30 jaar Almere. Vraag naar de plannen.\n"
            "Nodig de directie uit voor het najaar."
        ),
    ),
    item("Gezamenlijke lunch", between(15, "12:00", "13:15"), kind=ItemKind.MEAL),
    item(
        "Bezoek Kobelco", When(date(2023, 5, 15), certainty=Certainty.OPEN), status=ItemStatus.ASKED
    ),
    item(
        "Ontvangst consul-generaal",
        between(15, "17:15", "19:30"),
        kind=ItemKind.RECEPTION,
        organisations=(
            ItemOrganisation(organisation_id=key("consulaat"), role=ItemOrganisationRole.HOST),
        ),
        description=Texts.of(nl="Residentie, tenue de ville. De wethouder spreekt kort."),
    ),
    item(
        "Bezoek Yakult",
        between(17, "13:30", "15:00"),
        place_id=key("tokyo"),
        rule=AttendanceRule.NAMED,
        named=(key("p1"), key("p3")),
        organisations=(
            ItemOrganisation(organisation_id=key("yakult"), role=ItemOrganisationRole.VISITED),
        ),
    ),
)


def rich() -> MissionPlan:
    """The journey to Japan of 2023, with invented people."""
    return MissionPlan(
        id=key("mission"),
        title=Texts.of(nl="Bedrijfsbezoeken en acquisitie Japan", en="Company visits, Japan"),
        direction=Direction.OUTGOING,
        kind=MissionKind.TRADE,
        status=MissionStatus.PREPARATION,
        departs=date(2023, 5, 13),
        returns=date(2023, 5, 19),
        home_zone=HOME,
        leader_id=key("veeningen"),
        changed_at=datetime(2023, 5, 8, 12, 21, tzinfo=UTC),
        notes="GEHEIM: alleen voor de staf",
        destinations=(
            Destination(
                id=key("d1"),
                country="JP",
                place="Osaka",
                zone=TOKYO,
                arrives=date(2023, 5, 14),
                leaves=date(2023, 5, 16),
            ),
            Destination(
                id=key("d2"),
                country="JP",
                place="Tokyo",
                zone=TOKYO,
                arrives=date(2023, 5, 16),
                leaves=date(2023, 5, 19),
            ),
        ),
        stays=(
            Stay(
                id=key("s"),
                place_id=key("hotel"),
                name="Hotel Nakanoshima",
                phone="+81 6 0000 0000",
                address="Nakanoshima 5-3-68, Osaka",
                first_night=date(2023, 5, 14),
                leaves=date(2023, 5, 17),
            ),
        ),
        key_contacts=(
            KeyContact(
                id=key("k1"),
                what=Texts.of(nl="Reisleiding", en="Tour leader"),
                person_id=key("zwaag"),
            ),
            KeyContact(
                id=key("k2"),
                what=Texts.of(nl="Consulaat", en="Consulate"),
                name="Consulaat-generaal Osaka",
                phone="+81 6 0000 0001",
            ),
        ),
        practicals=(
            Practical(
                id=key("pr1"),
                kind=PracticalKind.EMERGENCY,
                text=Texts.of(
                    nl="Politie 110, ambulance en brandweer 119.", en="Police 110, ambulance 119."
                ),
            ),
            Practical(
                id=key("pr2"),
                kind=PracticalKind.MONEY,
                text=Texts.of(nl="Veel winkels nemen alleen contant geld: yen."),
            ),
            Practical(
                id=key("pr3"), kind=PracticalKind.PLUGS, text=Texts.of(nl="Type A, 100 volt.")
            ),
        ),
        parties=(
            Party(id=key("A"), letter="A", name=Texts.of(nl="Almere/Horizon")),
            Party(id=key("B"), letter="B", name=Texts.of(nl="DUJAT")),
        ),
        participations=PARTICIPATIONS,
        items=ITEMS,
        involvements=(
            Involvement(
                id=key("i1"),
                organisation_id=key("yanmar"),
                contact_id=key("yamada"),
                intermediary_id=key("consulaat"),
            ),
            Involvement(id=key("i2"), organisation_id=key("yakult"), status=VisitStatus.ASKED),
            Involvement(id=key("i3"), organisation_id=key("consulaat"), role=InvolvementRole.HOST),
        ),
        costs=(Cost(id=key("c"), what="GEHEIM vliegticket"),),
        people=PEOPLE,
        organisations=ORGANISATIONS,
        places=PLACES,
    )


def empty() -> MissionPlan:
    """A mission that was made a second ago."""
    return MissionPlan(
        id=key("empty"),
        direction=Direction.OUTGOING,
        kind=MissionKind.OTHER,
        status=MissionStatus.IDEA,
        home_zone=HOME,
    )


def huge(items: int = 500) -> MissionPlan:
    """A mission with very many items, some of them very long."""
    story = " ".join(["Uitgebreide toelichting op het onderdeel."] * 60)
    many = tuple(
        replace(
            item(f"Onderdeel {n}", between(14 + n % 5, "09:00", "10:00")),
            id=key(f"item {n}"),
            description=Texts.of(nl=story if n % 50 == 7 else "Kort."),
        )
        for n in range(items)
    )
    return replace(rich(), items=many)
