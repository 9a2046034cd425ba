"""Missions are started, changed and removed."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from building import DEPARTS, HOME, a_mission, plan_of

from delegaties.edits import missions
from delegaties.errors import ConflictError, RefusedError
from delegaties.plan.load_directory import summaries
from delegaties.values.kinds import CostKind, Direction, MissionStatus
from delegaties.values.texts import Texts


def change(store, made, seen=None, **values):
    with store.change("Change", mission=made.id) as session:
        missions.change_mission(session, made.id, values, seen)


def test_a_mission_without_a_title_is_refused(store):
    with pytest.raises(RefusedError, match="needs a title"), store.change("Start") as session:
        missions.add_mission(session, Texts(), Direction.INCOMING, HOME)


def test_one_language_of_the_title_changes_and_the_other_stays(store, made):
    change(store, made, **{"title.en": "Company visits, Japan"})
    title = plan_of(store, made.id).title
    assert title == Texts.of(nl="Japan", en="Company visits, Japan")


def test_a_return_before_the_departure_is_refused_and_nothing_changes(store, made):
    before = plan_of(store, made.id)
    with pytest.raises(RefusedError, match="before the departure") as refusal:
        change(store, made, status=MissionStatus.DECIDED, returns=DEPARTS - timedelta(1))
    assert refusal.value.field == "returns"
    assert plan_of(store, made.id) == before


def test_a_colleagues_change_to_the_same_field_is_told_with_who_and_what(store, colleague, made):
    change(colleague, made, motivation="Hun reden")
    with pytest.raises(ConflictError) as conflict:
        change(store, made, {"motivation": ""}, motivation="Onze reden")
    told = conflict.value
    assert (told.field, told.theirs, told.seen, told.who) == (
        "motivation", "Hun reden", "", "Bert",
    )  # fmt: skip
    assert plan_of(store, made.id).motivation == "Hun reden"


def test_colleagues_who_change_different_fields_do_not_disturb_each_other(store, colleague, made):
    change(colleague, made, {"occasion": ""}, occasion="Uitnodiging")
    change(store, made, {"motivation": "", "title.nl": "Japan"}, motivation="Reden")
    plan = plan_of(store, made.id)
    assert (plan.occasion, plan.motivation) == ("Uitnodiging", "Reden")


def test_lines_of_a_list_are_added_ordered_changed_and_removed(store, made):
    with store.change("Costs", mission=made.id) as session:
        flight, hotel = (
            missions.add_part(session, "cost", made.id, kind=kind, estimate=Decimal(100))
            for kind in (CostKind.TRAVEL, CostKind.HOTEL)
        )
        missions.move_part(session, "cost", hotel, -1)
        missions.change_part(session, "cost", flight, {"currency": "jpy", "payer": "DUJAT"})
    lines = plan_of(store, made.id).costs
    assert [(line.id, line.currency, line.payer) for line in lines] == [
        (hotel, "EUR", ""), (flight, "JPY", "DUJAT"),
    ]  # fmt: skip
    with store.change("Remove", mission=made.id) as session:
        missions.remove_part(session, "cost", hotel)
    assert [line.id for line in plan_of(store, made.id).costs] == [flight]


def test_a_currency_that_is_none_is_refused_at_its_field(store, made):
    with (
        pytest.raises(RefusedError, match="EUR or JPY") as refusal,
        store.change("Cost") as session,
    ):
        missions.add_part(session, "cost", made.id, currency="euro's")
    assert refusal.value.field == "currency"


def test_a_removed_mission_takes_its_parts_along_and_undo_brings_all_back(store, made):
    other = a_mission(store, title="Madrid")
    before = plan_of(store, made.id)
    with store.change("Remove", mission=made.id) as session:
        missions.remove_mission(session, made.id)
    with store.reading() as session:
        assert [summary.id for summary in summaries(session)] == [other.id]
    store.undo(made.id)
    after = plan_of(store, made.id)
    assert [item.title for item in after.items] == [item.title for item in before.items]
    assert after.participations == before.participations


def test_fewer_than_no_officials_are_refused_at_their_field(store, made):
    counts = {"officials_requested": 0, "officials_reported": -1}
    with pytest.raises(RefusedError, match="-1") as told, store.change("x", mission=made.id) as s:
        missions.change_mission(s, made.id, counts)
    assert told.value.field == "officials_reported"
