from __future__ import annotations

from dataclasses import replace

import pytest
from outputs.print.plans import HOME, TOKYO, between, item, key, rich
from outputs.print.reading import drawn, texts

from delegaties.outputs.print.book import source_of
from delegaties.outputs.print.output import BookOptions
from delegaties.outputs.print.sections.item import item_row
from delegaties.plan.cards import VehicleCard
from delegaties.plan.mission import Item
from delegaties.values.kinds import AttendanceRule, ItemStatus


def row(one: Item, zone: str = TOKYO) -> str:
    source = source_of(rich(), BookOptions())
    return "\n".join(texts(drawn(item_row(one, zone, source), source.setter.measure)))


def named(title: str) -> Item:
    return next(one for one in rich().items if one.title.get("nl") == title)


def test_a_visit_tells_where_who_and_what_to_bring():
    text = row(named("Bezoek Yanmar"))
    for part in (
        "9.30–11.30",
        "Amsterdam 2.30–4.30",
        "Chayamachi 1-32",
        "Yamada Taro 山田 太郎 · tolk: Morikawa Keiko 森川 恵子",
        "voor groep A Almere/Horizon",
        "taal: Japans · kleding: donker pak · geschenk: Delfts blauw",
        "Spreekpunten\nDank voor 30 jaar Almere. Vraag naar de plannen.\nNodig de directie uit",
    ):
        assert part in text


def test_what_is_booked_is_told_with_whom_to_call():
    coach = VehicleCard(id=key("coach"), name="Touringcar Hinode", phone="+44 7700 900145")
    one = replace(named("Bezoek Yanmar"), vehicle_ids=(coach.id,))
    source = source_of(replace(rich(), vehicles=(coach,)), BookOptions())
    told = texts(drawn(item_row(one, TOKYO, source), source.setter.measure))
    assert "Touringcar Hinode, +44 7700 900145" in told[0]


def test_a_time_that_guests_do_not_read_says_so():
    one = replace(named("Bezoek Yanmar"), time_hidden=True)
    assert "tijd niet voor gasten" in row(one)


def test_an_organisation_already_in_the_title_is_not_told_twice():
    assert row(named("Bezoek Yanmar")).count("Yanmar") == 1
    assert "ontvangt: Consulaat-generaal Osaka" in row(named("Ontvangst consul-generaal"))


def test_a_flight_tells_from_where_to_where_and_when_it_lands():
    text = row(named("Vlucht naar Osaka"), HOME)
    assert "Vlucht naar Osaka KL 867" in text
    assert "Schiphol, Amsterdam → Kansai International Airport, Osaka" in text
    assert "tot zo 14 mei" in text


def test_a_time_in_another_zone_than_the_rest_of_the_day_says_so():
    text = row(item("X", between(15, "09:30", "11:30", HOME)))
    assert "plaatselijke tijd in Amsterdam" in text


def test_a_zone_whose_clocks_run_alike_needs_no_word():
    there = between(15, "09:30", "11:30", "Europe/Copenhagen")
    assert "plaatselijke tijd" not in row(item("X", there), HOME)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, None),
        (
            {"rule": AttendanceRule.NAMED, "named": (key("p1"), key("p3"))},
            "voor Maria Veeningen en Łukasz Wiśniewski",
        ),
        (
            {"rule": AttendanceRule.PARTIES, "party_ids": (key("A"),), "named": (key("p3"),)},
            "voor groep A Almere/Horizon · met Łukasz Wiśniewski",
        ),
        ({"rule": AttendanceRule.PARTIES, "party_ids": (key("B"), key("A"))}, None),
        ({"excepted": (key("p1"),)}, "zonder Maria Veeningen"),
    ],
)
def test_who_attends_is_told_unless_it_is_everyone(changes, sentence):
    text = row(replace(item("X", between(15, "09:30", "11:30")), **changes))
    lines = text.splitlines()[3:]
    assert lines == ([sentence] if sentence else [])


def test_what_is_not_certain_says_so():
    asked = replace(item("X", between(15, "09:30", "11:30")), status=ItemStatus.ASKED)
    assert "X (aangevraagd)" in row(asked)
    assert "(" not in row(item("X", between(15, "09:30", "11:30")))
