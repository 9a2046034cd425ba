"""A field of the mission is kept, named for undo, and guarded against a colleague's change."""

from __future__ import annotations

import pytest

from delegaties.edits.missions import change_mission
from delegaties.errors import ConflictError
from delegaties.ui.mission.mission_form import commit_for, values_of
from delegaties.ui.mission.overview_blocks import CORE


def test_a_changed_field_is_named_by_undo(desk, made):
    commit_for(desk, made.id, CORE)("on_behalf_of", "College", "")
    assert desk.plan(made.id).on_behalf_of == "College"
    assert desk.undo_label(made.id) == "Japan: Namens gewijzigd"


def test_one_language_of_the_title_is_changed_alone(desk, made):
    commit_for(desk, made.id, CORE)("title.en", "To Japan", "Japan")
    title = desk.plan(made.id).title
    assert (title.get("nl"), title.get("en")) == ("Japan", "To Japan")


def test_what_a_colleague_changed_meanwhile_is_told(desk, made, colleague):
    with colleague.change("Change", mission=made.id) as session:
        change_mission(session, made.id, {"capacity": "Portefeuille economie"})
    with pytest.raises(ConflictError) as told:
        commit_for(desk, made.id, CORE)("capacity", "Burgemeester", "")
    assert told.value.who == "Bert"
    assert desk.plan(made.id).capacity == "Portefeuille economie"


def test_the_values_of_a_form_are_those_of_the_plan(desk, made):
    plan = desk.plan(made.id)
    values = values_of(plan, ["title.nl", "title.en", "departs"])
    assert values == {"title": plan.title, "departs": plan.departs, "direction": plan.direction}
