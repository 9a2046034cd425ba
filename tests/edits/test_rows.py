"""What all edits share."""

from __future__ import annotations

import pytest
from building import plan_of

from delegaties.edits import missions, rows
from delegaties.errors import RefusedError


def test_a_text_longer_than_a_field_is_refused_at_its_field(store, made):
    with (
        pytest.raises(RefusedError, match="at most 20000") as refusal,
        store.change("x") as session,
    ):
        missions.change_mission(session, made.id, {"motivation": "x" * (rows.LONGEST + 1)})
    assert refusal.value.field == "motivation"


def test_a_long_text_keeps_its_lines_and_a_short_one_has_only_one(store, made):
    with store.change("x", mission=made.id) as session:
        missions.change_mission(session, made.id, {"motivation": "a\r\nb", "transport": "a\r\nb"})
    plan = plan_of(store, made.id)
    assert (plan.motivation, plan.transport) == ("a\nb", "a b")


def test_an_edit_of_what_a_colleague_removed_says_so(store, colleague, made):
    with colleague.change("Remove", mission=made.id) as session:
        missions.remove_mission(session, made.id)
    with pytest.raises(RefusedError, match="removed meanwhile"), store.change("x") as session:
        missions.change_mission(session, made.id, {"motivation": "x"})
