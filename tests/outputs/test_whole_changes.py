"""What changed of a mission as a whole is told in the reader's language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import documents

from delegaties.i18n import words
from delegaties.outputs.whole_changes import tell_whole
from delegaties.plan.difference import difference
from delegaties.plan.document import decode
from delegaties.plan.mission import (
    Destination,
    KeyContact,
    MissionPlan,
    Party,
    Practical,
    Stay,
)
from delegaties.values.ids import new_id
from delegaties.values.kinds import MissionStatus, PracticalKind
from delegaties.values.names import PersonName
from delegaties.values.texts import Texts

BARE = replace(
    decode(MissionPlan, documents.small())[0],
    destinations=(), stays=(), key_contacts=(), practicals=(), parties=(),
    departs=date(2026, 5, 13), returns=date(2026, 5, 19), title=Texts.of(nl="Japan"),
    leader_id=None,
)  # fmt: skip
SEOUL = Destination(id=new_id(), country="KR", place="Seoul", arrives=date(2026, 5, 18))
OTANI = Stay(id=new_id(), name="Otani", phone="+81 1", note=Texts.of(nl="Ontbijt om 7"))
DUTY = KeyContact(id=new_id(), what=Texts.of(nl="Dag en nacht"), name="Anna", phone="+31 1")
DRESS = Practical(id=new_id(), kind=PracticalKind.DRESS, text=Texts.of(nl="Donker pak"))
PARTY = Party(id=new_id(), letter="A", name=Texts.of(nl="Bedrijven"))


def told(before=None, language="nl", **after):
    plan = replace(BARE, **(before or {}))
    changed = difference(plan, replace(plan, **after))
    return [
        (each.subject, each.title, list(each.said)) for each in tell_whole(changed, words(language))
    ]


def test_title_and_dates_tell_what_they_were():
    assert told(title=Texts.of(nl="Korea")) == [("Titel", "Korea", ["Heette “Japan”"])]
    assert told(returns=date(2026, 5, 20)) == [
        ("Data", "13–20 mei 2026", ["Was 13–19 mei 2026"]),
    ]
    assert told(works_from=date(2026, 5, 14)) == [("Werkdagen", "14 mei 2026", ["Nieuw"])]
    assert told({"works_from": date(2026, 5, 14)}, works_from=None) == [
        ("Werkdagen", "14 mei 2026", ["Vervalt"]),
    ]


def test_a_leader_is_named():
    taro = BARE.people[0]
    anna = replace(taro, id=new_id(), name=PersonName("Anna", "de", "Vries"))
    people = {"people": (taro, anna)}
    assert told({**people, "leader_id": taro.id}, leader_id=anna.id) == [
        ("Leider", "Anna de Vries", [f"Was {taro.name.full}"]),
    ]


def test_a_mission_that_is_called_off_and_goes_on_again():
    off = {"status": MissionStatus.CANCELLED}
    assert told(**off) == [("Missie", "Geannuleerd", [])]
    assert told(off, status=MissionStatus.PREPARATION) == [
        ("Missie", "Geannuleerd", ["Gaat weer door"]),
    ]


def test_a_destination_that_is_new_comes_with_what_is_known():
    assert told(destinations=(SEOUL,), language="en") == [
        ("Destination", "Seoul, South Korea", ["New", "Dates: 18 May 2026"]),
    ]
    assert told({"destinations": (SEOUL,)}, destinations=()) == [
        ("Bestemming", "Seoul, Zuid-Korea", ["Vervalt"]),
    ]


def test_a_hotel_tells_each_thing_that_is_different():
    other = replace(OTANI, name="Okura", phone="+81 2", address="Ginza 1", note=Texts())
    assert told({"stays": (OTANI,)}, stays=(other,)) == [
        ("Hotel", "Okura", [
            "Heette “Otani”",
            "Telefoon: nu +81 2, was +81 1",
            "Notitie: niet meer Ontbijt om 7",
            "Straat en nummer: Ginza 1",
        ]),
    ]  # fmt: skip


def test_a_contact_and_a_party():
    assert told({"key_contacts": (DUTY,)}, key_contacts=(replace(DUTY, name="Bo"),)) == [
        ("Contact", "Dag en nacht", ["Naam: nu Bo, was Anna"]),
    ]
    renamed = replace(PARTY, name=Texts.of(nl="Gemeente"))
    assert told({"parties": (PARTY,)}, parties=(renamed,)) == [
        ("Groep", "A Gemeente", ["Heette “A Bedrijven”"]),
    ]


def test_information_is_told_whole():
    other = replace(DRESS, text=Texts.of(nl="Nette kleding"))
    [(subject, title, said)] = told({"practicals": (DRESS,)}, practicals=(other,))
    assert (subject, said) == ("Goed om te weten", ["Nette kleding", "Was: Donker pak"])
    assert title


def test_what_changed_in_another_language_only_is_no_secret():
    other = replace(DRESS, text=Texts.of(nl="Donker pak", en="Dark suit"))
    [(_subject, _title, said)] = told({"practicals": (DRESS,)}, practicals=(other,))
    assert said == ["Andere bijzonderheden"]
