import json
from dataclasses import replace
from decimal import Decimal

import documents
import inventing
import pytest
from hypothesis import HealthCheck, given, settings

from delegaties.plan.cards import PersonCard
from delegaties.plan.document import Fault, decode, document, encode
from delegaties.plan.mission import Cost, Item, MissionPlan
from delegaties.values.audience import Audience
from delegaties.values.names import PersonName
from delegaties.values.texts import Texts


def told(faults: tuple[Fault, ...]) -> dict[tuple[str | int, ...], str]:
    return {fault.path: str(fault.error) for fault in faults}


def broken(**changes: object) -> dict[tuple[str | int, ...], str]:
    return told(decode(MissionPlan, documents.small() | changes)[1])


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(inventing.plans())
def test_a_plan_comes_back_as_it_went(plan):
    text = json.dumps(encode(plan), ensure_ascii=False)
    assert decode(MissionPlan, json.loads(text)) == (plan, ())


def test_what_is_usual_is_left_out():
    card = PersonCard(id=decode(MissionPlan, documents.small())[0].id, name=PersonName(given="An"))
    assert encode(card) == {"id": documents.MISSION, "name": {"given": "An"}}


def test_values_are_written_as_people_and_programs_read_them():
    plan, faults = decode(MissionPlan, documents.small())
    assert not faults
    item = replace(plan.items[0], audiences=frozenset({Audience.STAFF, Audience.OWN}))
    written = encode(item)
    assert written["audiences"] == ["own", "staff"]
    assert written["when"]["start"] == documents.clock("2026-05-15", "09:30")
    assert encode(plan.costs[0])["estimate"] == "1250.50"
    assert encode(Cost(id=plan.id, estimate=Decimal("1E+3")))["estimate"] == "1000"
    assert encode(plan.title) == {"en": "Trade mission to Japan", "nl": "Handelsmissie Japan"}


def test_what_follows_from_other_fields_is_not_read():
    data = documents.small()
    data["items"][0]["changed_at"] = "2026-05-15T09:30:00Z"
    data["parties"][0]["letter"] = "Q"
    data["changed_at"] = "never"
    plan, faults = decode(MissionPlan, data)
    assert not faults
    assert (plan.items[0].changed_at, plan.parties[0].letter, plan.changed_at) == (None, "", None)


def test_one_mission_or_several_go_into_a_file():
    plan = decode(MissionPlan, documents.small())[0]
    assert document([plan])["format"] == "delegaties-mission"
    several = document([plan, plan])
    assert several["format"] == "delegaties-missions"
    assert len(several["missions"]) == 2


def test_every_fault_is_told_with_its_place():
    data = documents.small()
    data["status"] = "ready"
    data["items"][0]["when"]["start"]["time"] = "25:00"
    data["people"][0]["name"]["family"] = 7
    del data["costs"][0]["id"]
    plan, faults = decode(MissionPlan, data)
    assert set(told(faults)) == {
        ("status",),
        ("items", 0, "when", "start", "time"),
        ("people", 0, "name", "family"),
        ("costs", 0, "id"),
    }
    assert plan.items[0].title == Texts.of(nl="Bezoek Yanmar", en="Visit to Yanmar")


@pytest.mark.parametrize(
    ("changes", "path", "sentence"),
    [
        ({"titel": {}}, ("titel",), "Did you mean “title”?"),
        ({"qqq": 1}, ("qqq",), "Leave it out."),
        ({"title": "Japan"}, ("title",), "A text per language"),
        ({"title": {"Dutch": "x"}}, ("title", "Dutch"), "is not the code of a language"),
        ({"title": {"nl": 1}}, ("title", "nl"), "A text belongs here"),
        ({"status": "gone"}, ("status",), "idea, requested"),
        ({"status": None}, ("status",), "idea, requested"),
        ({"items": {}}, ("items",), "A list belongs here"),
        ({"items": [7]}, ("items", 0), "An object belongs here"),
        ({"departs": "2026-02-30"}, ("departs",), "is not a date"),
        ({"leader_id": "x"}, ("leader_id",), "is not an id"),
        ({"archived": "yes"}, ("archived",), "true or false"),
    ],
)
def test_a_fault_says_what_belongs_there(changes, path, sentence):
    faults = broken(**changes)
    assert list(faults) == [path]
    assert sentence in faults[path]


def test_something_that_is_no_mission_at_all_still_gives_one_fault():
    plan, faults = decode(MissionPlan, [])
    assert [fault.path for fault in faults] == [()]
    assert plan.items == ()


def test_a_part_alone_can_be_read_too():
    item, faults = decode(Item, documents.small()["items"][0], ("items", 3))
    assert item.named
    assert not faults
