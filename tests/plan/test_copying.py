import dataclasses
from dataclasses import replace
from uuid import UUID

import documents
import inventing
from hypothesis import HealthCheck, given, settings

from delegaties.plan.copying import CARDS, fresh, told_apart
from delegaties.plan.document import decode
from delegaties.plan.mission import Acceptance, MissionPlan
from delegaties.values.ids import calendar_uid, new_id
from delegaties.values.texts import Texts

PLAN = decode(MissionPlan, documents.small())[0]


def ids_in(value):
    if isinstance(value, UUID):
        return {value}
    if dataclasses.is_dataclass(value):
        value = tuple(getattr(value, field.name) for field in dataclasses.fields(value))
    return set().union(*map(ids_in, value)) if isinstance(value, tuple) else set()


def without_cards(plan):
    return replace(plan, **dict.fromkeys(CARDS, ()))


def test_calendars_see_other_items():
    assert calendar_uid(fresh(PLAN).items[0].id) != calendar_uid(PLAN.items[0].id)


def test_what_missions_share_and_the_previous_edition_stay():
    plan = replace(PLAN, previous_id=new_id())
    copy = fresh(plan)
    assert copy.previous_id == plan.previous_id
    for name in CARDS:
        assert getattr(copy, name) == getattr(plan, name)


def test_nothing_is_accepted_in_a_copy_yet():
    accepted = Acceptance(id=new_id(), finding="no_host:1", rule="no_host", reason="Goed zo")
    assert fresh(replace(PLAN, acceptances=(accepted,))).acceptances == ()


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(inventing.plans())
def test_a_copy_is_the_same_but_for_its_own_ids(plan):
    plan = replace(plan, acceptances=())
    copy = fresh(plan)
    cards = {card.id for name in CARDS for card in getattr(plan, name)}
    assert ids_in(without_cards(copy)) & ids_in(without_cards(plan)) <= cards
    assert len(ids_in(copy)) == len(ids_in(plan))
    assert [item.title for item in copy.items] == [item.title for item in plan.items]
    assert [item.id for item in copy.items] == sorted(item.id for item in copy.items)
    pairs = dict(
        zip((p.id for p in plan.participations), (p.id for p in copy.participations), strict=True)
    )
    for old, new in zip(plan.items, copy.items, strict=True):
        assert new.named == tuple(pairs[key] for key in old.named)
        assert new.excepted == tuple(pairs[key] for key in old.excepted)


def test_a_copy_with_a_title_that_is_taken_says_so_in_each_language():
    japan = Texts.of(nl="Japan", en="Japan trip")
    first = told_apart(japan, [japan])
    assert first == Texts.of(nl="Japan (kopie)", en="Japan trip (copy)")
    second = told_apart(japan, [japan, Texts.of(nl="Japan (kopie)")])
    assert second == Texts.of(nl="Japan (kopie 2)", en="Japan trip (copy 2)")


def test_a_title_that_nobody_has_stays():
    japan = Texts.of(nl="Japan")
    assert told_apart(japan, [Texts.of(nl="Madrid"), Texts.of(en="Japan")]) == japan
