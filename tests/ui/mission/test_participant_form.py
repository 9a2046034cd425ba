"""What the form of a participant shows."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest
from building import plan_of

from delegaties.ui.mission.participant_form import (
    NAME,
    WINDOW,
    sections,
    values_of,
    window_values,
    with_name_of,
)
from delegaties.values.texts import Texts


@pytest.fixture
def plan(store, made):
    return plan_of(store, made.id)


def fields():
    return {field.name: field for section in sections(list) for field in section.fields}


def test_every_part_of_a_participation_has_a_field_with_a_value(plan):
    part = plan.participations[0]
    own = set(type(part).__dataclass_fields__) - {"id", "side"}
    window = {field.name for field in WINDOW.fields}
    assert own == fields().keys() | window
    assert own <= values_of(plan, part).keys() | window_values(plan, part).keys()
    assert not fields().keys() & window


def test_only_people_without_a_name_are_asked_for_one(plan):
    named = values_of(plan, plan.participations[0])
    group = replace(plan.participations[0], person_id=None, label=Texts.of(nl="gasten"), number=4)
    unnamed = values_of(plan, group)
    for name in (NAME, "label", "number"):
        assert not fields()[name].shown_if(named)
        assert fields()[name].shown_if(unnamed)


def test_an_organisation_brings_its_name_of_today():
    one = uuid4()
    assert with_name_of("organisation_id", one, {one: "Yanmar"}) == {
        "organisation_id": one,
        "organisation": "Yanmar",
    }
    assert with_name_of("organisation_id", None, {})["organisation"] == ""
    assert with_name_of("diet", "geen vis", {}) == {"diet": "geen vis"}
