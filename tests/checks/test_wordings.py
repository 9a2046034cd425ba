"""Texts and names that paper will not show as they are meant."""

from __future__ import annotations

from datetime import date

import pytest
from judging import a_company, a_part, a_person, a_plan, an_id, an_item, found

from delegaties.checks import wordings
from delegaties.plan.mission import Involvement, ItemPerson, Practical
from delegaties.values.audience import Audience
from delegaties.values.kinds import ItemPersonRole
from delegaties.values.names import PersonName
from delegaties.values.texts import Texts

BOTH = {"title": Texts.of(nl="Naar Japan", en="To Japan")}
DUTCH = Texts.of(nl="Neem een cadeau mee")


def test_a_text_that_is_missing_in_a_language_of_the_mission_is_found():
    [finding] = found(wordings.untranslated, a_plan(an_item(dress=DUTCH), **BOTH))
    assert (finding.where.row_id, finding.where.field) == (an_id("Yanmar"), "dress.en")
    practical = Practical(id=an_id("gift"), text=DUTCH)
    assert found(wordings.untranslated, a_plan(practicals=(practical,), **BOTH))


@pytest.mark.parametrize(
    "item",
    [
        an_item(dress=Texts.of(nl="Donker pak", en="Dark suit")),
        an_item(talking_points=DUTCH),
        an_item(dress=DUTCH, audiences=frozenset({Audience.STAFF})),
    ],
    ids=["both languages", "not for guests", "kept from guests"],
)
def test_what_guests_read_in_their_language_or_never_read_is_fine(item):
    assert not found(wordings.untranslated, a_plan(item, **BOTH))


def test_a_mission_in_one_language_wants_no_other():
    dutch = [an_item(name, title=Texts.of(nl=name)) for name in ("Een", "Twee")]
    assert not found(wordings.untranslated, a_plan(*dutch))


def test_when_most_items_have_a_language_the_others_want_it_too():
    items = [an_item(name) for name in ("Een", "Twee")]
    items += [an_item("Drie", title=Texts.of(nl="Drie"))]
    [finding] = found(wordings.untranslated, a_plan(*items))
    assert finding.where.row_id == an_id("Drie")


def named(full, native=""):
    person = a_person("x", spelled=PersonName(family=full, native=native))
    return a_plan(people=(person,), participations=(a_part("x"),))


@pytest.mark.parametrize("plan", [named("محمد"), named("Mohammed", "محمد")])
def test_a_name_that_no_font_covers_is_found(plan):
    [finding] = found(wordings.no_font, plan)
    assert finding.where.row_id == an_id("part x")
    assert finding.params["letters"] == "محد"


@pytest.mark.parametrize("plan", [named("Yamada", "山田 太郎"), named("Łukasz Šimůnek")])
def test_names_in_latin_japanese_and_chinese_can_be_printed(plan):
    assert not found(wordings.no_font, plan)


def test_hosts_and_organisations_have_names_too_and_are_told_once():
    host = ItemPerson(person_id=an_id("Host"), role=ItemPersonRole.HOST)
    items = [an_item(name, persons=(host,)) for name in ("Een", "Twee")]
    involved = Involvement(id=an_id("involved"), organisation_id=an_id("Bank"))
    plan = a_plan(
        *items, involvements=(involved,), organisations=(a_company("Bank", native="بنك"),),
        people=(a_person("Host", spelled=PersonName(family="שלום")),),
    )  # fmt: skip
    first, second = found(wordings.no_font, plan)
    assert {first.where.row_id, second.where.row_id} == {an_id("involved"), an_id("Een")}
    assert not found(wordings.no_font, plan, today=date(2027, 1, 1))
