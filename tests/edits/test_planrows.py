from dataclasses import replace

import documents
import pytest

from delegaties.edits.planrows import rows_of
from delegaties.model.people import PersonFunction
from delegaties.model.programme import Attendance, ItemOrganisation, ProgrammeItem
from delegaties.plan.document import decode
from delegaties.plan.mission import MissionPlan
from delegaties.values.texts import Texts
from delegaties.values.when import When

PLAN = decode(MissionPlan, documents.small())[0]


def made(plan=PLAN):
    wrong = []
    rows = rows_of(plan, lambda path, error: wrong.append((path, str(error))))
    return rows, wrong


def of(rows, table):
    return [each for each in rows if isinstance(each.row, table)]


def test_every_value_becomes_a_row_that_knows_where_it_came_from():
    rows, wrong = made()
    assert not wrong
    (item,) = of(rows, ProgrammeItem)
    assert item.path == ("items", 0)
    assert [each.path for each in of(rows, Attendance)] == [
        ("items", 0, "named", n) for n in (0, 1)
    ]
    (function,) = of(rows, PersonFunction)
    assert function.path == ("people", 0, "functions", 0)
    assert function.row.person_id == PLAN.people[0].id


def test_an_organisation_listed_twice_counts_once():
    item = replace(PLAN.items[0], organisations=PLAN.items[0].organisations * 2)
    rows, wrong = made(replace(PLAN, items=(item,)))
    assert len(of(rows, ItemOrganisation)) == 1
    assert not wrong


@pytest.mark.parametrize(
    ("change", "path", "sentence"),
    [
        ({"title": Texts()}, ("title",), "needs a title"),
        ({"notes": "x" * 20_001}, ("notes",), "20001 letters"),
        ({"home_zone": "Mars"}, ("home_zone",), "not a time zone"),
    ],
)
def test_a_broken_rule_is_told_with_its_place(change, path, sentence):
    _, wrong = made(replace(PLAN, **change))
    assert [at for at, _ in wrong] == [path]
    assert sentence in wrong[0][1]


def test_all_broken_rules_are_told_not_only_the_first():
    person = replace(PLAN.people[0], email="taro")
    clock = PLAN.items[0].when.start
    item = replace(PLAN.items[0], when=When(clock.date, replace(clock, zone="Mars")))
    _, wrong = made(replace(PLAN, title=Texts(), people=(person,), items=(item,)))
    assert {at for at, _ in wrong} == {
        ("title",),
        ("people", 0, "email"),
        ("items", 0, "when", "start", "zone"),
    }
