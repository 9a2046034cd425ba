"""Whose calendar holds what."""

from __future__ import annotations

from dataclasses import replace

import pytest
from outputs.calendar.agenda import journey, key

from delegaties.errors import RefusedError
from delegaties.outputs.calendar.scope import (
    WHOLE,
    Scope,
    ScopeKind,
    audience_for,
    items_in,
    plan_for,
)
from delegaties.values.audience import Audience
from delegaties.values.kinds import ItemPersonRole, Role, Side

ANNA = Scope(ScopeKind.PARTICIPANT, key("p Anna"))
BEN = Scope(ScopeKind.PARTICIPANT, key("p Ben"))
YAMADA = Scope(ScopeKind.HOST, key("Yamada"))
YANMAR = Scope(ScopeKind.ORGANISATION, key("org Yanmar"))
HAVENBOUW = Scope(ScopeKind.ORGANISATION, key("org Havenbouw"))
NOBODY = Scope(ScopeKind.PARTICIPANT, key("nobody"))

FOR_ALL = {"Vlucht naar Tokio", "Diner", "Vervallen bezoek", "Ontvangst", "Nog in te plannen"}


def titles(scope, plan=None):
    plan = plan or journey()
    return {item.title.text("nl") for item in items_in(plan_for(plan, scope), scope)}


def test_the_missions_calendar_holds_everything():
    assert items_in(journey(), WHOLE) == journey().items


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (ANNA, FOR_ALL | {"Bezoek Yanmar", "Overleg vooraf"}),
        (BEN, (FOR_ALL - {"Diner"}) | {"Bezoek Yanmar", "Groep A naar de haven"}),
        (HAVENBOUW, (FOR_ALL - {"Diner"}) | {"Bezoek Yanmar", "Groep A naar de haven"}),
        (YAMADA, {"Bezoek Yanmar"}),
        (YANMAR, {"Bezoek Yanmar"}),
        (NOBODY, set()),
    ],
)
def test_each_calendar_holds_only_what_its_reader_takes_part_in(scope, expected):
    assert titles(scope) == expected


def test_a_participant_with_a_role_in_an_item_takes_part_without_attending():
    plan = journey()
    meeting = next(i for i in plan.items if i.title.text("nl") == "Groep A naar de haven")
    speaker = replace(plan.items[1].persons[0], person_id=key("Anna"), role=ItemPersonRole.SPEAKER)
    spoken = replace(meeting, persons=(speaker,))
    told = replace(plan, items=tuple(spoken if i is meeting else i for i in plan.items))
    assert "Groep A naar de haven" in titles(ANNA, told)


@pytest.mark.parametrize("scope", [YAMADA, YANMAR])
def test_what_is_narrowed_away_from_guests_is_out_of_their_files_even_in_the_offices_plan(scope):
    plan = journey()
    visit = replace(plan.items[1], audiences=frozenset({Audience.STAFF, Audience.OWN}))
    inner = replace(plan, items=(visit,))
    assert items_in(inner, scope) == ()
    assert items_in(inner, ANNA) == (visit,)


def test_who_reads_what():
    plan = journey()
    assert audience_for(plan, WHOLE) is Audience.OWN
    assert audience_for(plan, ANNA) is Audience.OWN
    assert audience_for(plan, BEN) is Audience.GUESTS
    assert audience_for(plan, YAMADA) is Audience.GUESTS
    assert audience_for(plan, YANMAR) is Audience.GUESTS


@pytest.mark.parametrize(
    ("side", "roles", "audience"),
    [
        (Side.OURS, (Role.DELEGATE,), Audience.OWN),
        (Side.OURS, (Role.OFFICIAL, Role.PRESS), Audience.GUESTS),
        (Side.THEIRS, (Role.LEADER,), Audience.GUESTS),
    ],
)
def test_the_other_side_and_the_press_read_as_guests(side, roles, audience):
    plan = journey()
    anna = replace(plan.participations[0], side=side, roles=roles)
    assert audience_for(replace(plan, participations=(anna,)), ANNA) is audience


def test_the_more_careful_audience_counts():
    plan = journey()
    assert plan_for(plan, YANMAR, Audience.STAFF).items[1].talking_points.items == ()
    assert plan_for(plan, ANNA, Audience.GUESTS).items[1].talking_points.items == ()
    assert plan_for(plan, ANNA).items[1].talking_points.items
    assert plan_for(plan, WHOLE, Audience.STAFF) is plan


def test_the_public_reads_the_whole_mission_or_nothing():
    public = plan_for(journey(), WHOLE, Audience.PUBLIC)
    assert {item.title.text("nl") for item in public.items} == {""}
    with pytest.raises(RefusedError):
        plan_for(journey(), ANNA, Audience.PUBLIC)
