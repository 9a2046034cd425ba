"""What an entry says, in Dutch and English."""

from __future__ import annotations

from dataclasses import replace

import pytest
from outputs.calendar.agenda import HOME, MONDAY, at, between, item, journey, key, mission

from delegaties.i18n import words
from delegaties.outputs.calendar.describe import Teller
from delegaties.plan.audience import for_audience
from delegaties.plan.cards import PlaceCard
from delegaties.values.audience import Audience
from delegaties.values.kinds import AttendanceRule, Certainty, ItemKind, ItemStatus
from delegaties.values.texts import Texts
from delegaties.values.when import When


def told(name, plan=None, language="nl", **options):
    plan = plan or journey()
    one = next(i for i in plan.items if i.title.text("nl") == name)
    return Teller(plan, words(language), **options).description(one)


def test_a_flight_tells_the_time_at_both_ends_and_at_home():
    assert told("Vlucht naar Tokio").splitlines() == [
        "Plaatselijke tijden: ma 15 mei, 14.30 (Amsterdam) – di 16 mei, 9.50 (Tokio)",
        "Tijd thuis (Amsterdam): ma 15 mei, 14.30 – di 16 mei, 2.50",
        "",
        "Kenmerk: XX 861",
        "Eindigt bij: Haneda, Tokyo, Japan",
    ]


def test_our_own_visit_tells_who_what_and_our_talking_points():
    plan = for_audience(journey(), Audience.OWN)
    assert told("Bezoek Yanmar", plan).splitlines() == [
        "Rondleiding; daarna gesprek.",
        "",
        "Tijd thuis (Amsterdam): di 16 mei, 7.30–9.00",
        "",
        "Organisatie: Yanmar",
        "Gastheer/gastvrouw: Taro Yamada 山田 太郎, directeur, Yanmar, +44 7700 900123",
        "",
        "Taal: Engels",
        "Kleding: donker pak",
        "",
        "Spreekpunten:",
        "Vraag naar de waterstofmotor.",
    ]


def test_the_notes_of_the_office_are_in_no_calendar():
    assert "Niet verspreiden" not in told("Bezoek Yanmar", journey())


def test_guests_read_no_talking_points_and_no_telephone_number():
    text = told("Bezoek Yanmar", for_audience(journey(), Audience.GUESTS))
    assert "waterstofmotor" not in text
    assert "7700" not in text
    assert "directeur, Yanmar" in text


def test_names_of_people_can_be_left_out():
    text = told("Bezoek Yanmar", names=False)
    assert "Yamada" not in text
    assert "Anna" not in told("Overleg vooraf", names=False)
    assert "Organisatie: Yanmar" in text


def test_who_attends_is_said_by_rule_by_group_or_by_name():
    assert "Deelnemers" not in told("Ontvangst")
    assert "Deelnemers: Groep A (Haven)" in told("Groep A naar de haven")
    assert "Deelnemers: Anna van der Loo" in told("Overleg vooraf")
    plan = journey()
    without = replace(plan.items[6], excepted=(key("p Ben"),))
    assert told("Ontvangst", replace(plan, items=(without,))).endswith(
        "Deelnemers: iedereen, behalve Ben Đặng"
    )
    named = replace(plan.items[3], rule=AttendanceRule.NAMED, named=())
    assert "Deelnemers" not in told("Groep A naar de haven", replace(plan, items=(named,)))


def test_an_open_end_is_said():
    assert "De eindtijd is nog niet bekend." in told("Ontvangst")


def test_home_time_is_not_repeated_at_home():
    plan = mission(item("Thuis", between(1, "09:00", "10:00", HOME)))
    assert told("Thuis", plan, "en") == ""


@pytest.mark.parametrize(
    ("more", "title"),
    [
        ({}, "Overleg"),
        ({"status": ItemStatus.CANCELLED}, "Vervallen: Overleg"),
        ({"when": When(MONDAY, at(1, "9:00".zfill(5)), None, Certainty.APPROXIMATE)}, "± Overleg"),
        ({"when": When(MONDAY, certainty=Certainty.OPEN)}, "Overleg (tijd volgt)"),
        ({"title": Texts.of(nl="Over\r\nleg \x07\u2028nu")}, "Over leg nu"),
        ({"title": Texts(), "kind": ItemKind.MEAL}, "Maaltijd"),
        ({"title": Texts.of(nl="{names} %s {0}")}, "{names} %s {0}"),
    ],
)
def test_a_title_says_first_what_matters_most(more, title):
    one = replace(item("Overleg", between(1, "09:00", "10:00")), **more)
    assert Teller(mission(one), words("nl")).title(one) == title


def test_a_place_is_one_line_that_outlook_keeps_whole():
    plan = journey()
    assert Teller(plan, words("nl")).place(plan.items[1]) == (
        "Yanmar, 1-32 Chayamachi Kita-ku, Osaka, Japan"
    )
    long = PlaceCard(id=key("lang"), name="Zaal " * 60, address="Straat 1\nOsaka", city="Osaka")
    one = replace(plan.items[1], place_id=key("lang"), place_note=Texts.of(nl="achterom"))
    place = Teller(replace(plan, items=(one,), places=(long,)), words("nl")).place(one)
    assert len(place) == 255
    assert "\n" not in place


def test_an_address_that_names_its_city_is_not_followed_by_it():
    card = PlaceCard(id=key("x"), name="Hal", address="Kade 3, Osaka", city="Osaka", country="JP")
    one = replace(item("x", When(MONDAY)), place_id=key("x"))
    assert Teller(mission(one, places=(card,)), words("en")).place(one) == (
        "Hal, Kade 3, Osaka, Japan"
    )


def test_a_note_stands_in_for_a_place():
    note = Texts.of(nl="Bij de\nfontein", en="At the fountain")
    one = replace(item("x", When(MONDAY)), place_note=note)
    assert Teller(mission(one), words("nl")).place(one) == "Bij de fontein"
    assert Teller(mission(one), words("en")).place(one) == "At the fountain"
