from __future__ import annotations

from dataclasses import replace

import pytest
from outputs.print.plans import item, key, rich

from delegaties.i18n import words
from delegaties.outputs.print.output import BookOptions
from delegaties.outputs.print.preflight import Severity, preflight, preflight_changes
from delegaties.plan.cards import PersonCard
from delegaties.plan.difference import difference
from delegaties.plan.mission import MissionPlan, Practical
from delegaties.values.kinds import PracticalKind
from delegaties.values.names import PersonName
from delegaties.values.texts import Texts
from delegaties.values.when import When


def sentences(plan: MissionPlan, **options: object) -> list[str]:
    choices = BookOptions(**options)
    return [
        words("en").text(remark.message, **remark.params) for remark in preflight(plan, choices)
    ]


def test_a_good_plan_gives_no_remark():
    assert sentences(rich(), language="nl") == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            PersonName("Mohammed", "", "Karim", "محمد", "ar"),
            "No font has the letters of “محمد”. Only “Mohammed Karim” is printed.",
        ),
        (
            PersonName("محمد"),
            "No font has all letters of “محمد”. “[tekst in Arabisch schrift]” is printed.",
        ),
        (
            PersonName("Kim 👍"),
            "No font has all letters of “Kim 👍”. “Kim [symbool]” is printed.",
        ),
    ],
)
def test_a_name_that_cannot_be_printed_is_reported_with_what_stands_instead(name, sentence):
    card = PersonCard(id=key("x"), name=name)
    plan = replace(rich(), people=(*rich().people, card))
    [remark] = preflight(plan, BookOptions())
    assert remark.record == key("x")
    assert remark.severity is Severity.WARNING
    assert sentences(plan) == [sentence]


def test_a_text_in_another_language_is_reported():
    text = Practical(id=key("t"), kind=PracticalKind.DRESS, text=Texts.of(en="Dark suit"))
    plan = replace(rich(), practicals=(text,))
    assert sentences(plan) == [
        "“Dark suit” is there only in another language (Engels). Translate it."
    ]


def test_items_without_a_date_are_reported_last():
    title = replace(item("Nog te plannen", When()), id=key("tray"))
    plan = replace(rich(), title=Texts.of(en="Japan"), items=(*rich().items, title))
    found = preflight(plan, BookOptions())
    assert [remark.severity for remark in found] == [Severity.WARNING, Severity.INFO]
    assert found[-1].params == {"titles": "Nog te plannen"}


def test_a_logo_that_is_no_picture_is_reported(tmp_path):
    logo = tmp_path / "logo.svg"
    logo.write_text("<svg/>")
    assert sentences(rich(), logo=logo) == [
        "The logo logo.svg cannot be read. Choose a PNG or JPEG picture in the settings."
    ]


def test_what_is_not_printed_is_not_judged():
    life = Texts.of(en="Printed of participants alone.")
    card = PersonCard(
        id=key("x"), name=PersonName("Jan"), salutation=Texts.of(nl="👍"), biography=life
    )
    assert sentences(replace(rich(), people=(card,), costs=())) == []


def test_of_a_change_sheet_only_what_it_names_is_judged():
    plan = rich()
    strange, *others = plan.items
    after = replace(plan, items=(replace(strange, title=Texts.of(nl="Kim 👍")), *others))
    [remark] = preflight_changes(difference(plan, after), BookOptions())
    assert remark.record == strange.id
    assert preflight_changes(difference(after, after), BookOptions()) == ()
