"""What many rules need is worked out once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from judging import TODAY, a_part, a_person, a_plan, an_id, an_item, at

from delegaties.checks.case import Case, title
from delegaties.checks.rules import Until
from delegaties.checks.surroundings import Surroundings
from delegaties.plan.mission import ItemPerson
from delegaties.plan.sums import attendees
from delegaties.values.kinds import (
    AttendanceRule,
    Direction,
    ItemKind,
    ItemPersonRole,
    ItemStatus,
    MissionStatus,
    Side,
)
from delegaties.values.texts import Texts


def case(*items, today=TODAY, **more):
    return Case(a_plan(*items, **more), Surroundings(today=today))


def test_what_is_cancelled_free_or_without_a_clock_expects_nobody_at_a_time():
    here = case(
        an_item("Later", at("14:00", "15:00")),
        an_item("First", at("9:00", "10:00")),
        an_item("Off", status=ItemStatus.CANCELLED),
        an_item("Free", kind=ItemKind.FREE),
        an_item("Someday", when=type(at("9:00"))()),
    )
    assert [each.item.title.text("nl") for each in here.stretches] == ["First", "Later"]


def test_hosts_are_in_an_item_beside_those_who_attend():
    host = ItemPerson(person_id=an_id("Tanabe"), role=ItemPersonRole.HOST)
    item = an_item(persons=(host,), rule=AttendanceRule.NAMED, named=(an_id("part Anna"),))
    here = case(item, participations=(a_part("Anna"), a_part("Bert")))
    assert here.stretches[0].who == {an_id("Anna"), an_id("Tanabe")}
    assert here.attendees[item.id] == attendees(here.plan, item)


def test_people_are_named_in_order_of_precedence_and_counted_with_the_unnamed():
    group = a_part("DUJAT", number=32)
    group = type(group)(id=group.id, side=Side.OURS, label=Texts.of(nl="DUJAT"), number=32)
    here = case(
        participations=(a_part("Veeningen"), group),
        people=(a_person("Veeningen"), a_person("Anna")),
    )
    keys = (an_id("Anna"), group.id, an_id("Veeningen"))
    assert here.names(keys) == ("Veeningen", Texts.of(nl="DUJAT"), "Anna")
    assert here.heads(keys) == 34


def test_the_travellers_are_ours_abroad_and_the_guests_here():
    parts = (a_part("Anna"), a_part("Tanabe", Side.THEIRS))
    assert case(participations=parts).travellers == {an_id("Anna")}
    incoming = case(participations=parts, direction=Direction.INCOMING)
    assert incoming.travellers == {an_id("Tanabe")}
    both = case(an_item(), participations=parts)
    assert [line.people for line in both.travelling] == [(an_id("Anna"),)]


def test_what_happens_during_a_time_includes_what_began_long_before():
    here = case(
        an_item("Fair", at("8:00", "18:00")),
        an_item("Visit", at("9:00", "10:00")),
        an_item("Dinner", at("18:00", "20:00")),
    )
    moment = here.stretches[0].ends - timedelta(minutes=1)
    during = here.during(moment, moment + timedelta(minutes=1))
    assert [each.item.title.text("nl") for each in during] == ["Fair"]


def test_nothing_is_still_to_come_of_a_mission_that_is_over_or_will_not_be():
    item = an_item()
    assert case(item).ahead == (item,)
    assert case(item, today=TODAY + timedelta(30)).ahead == ()
    assert case(item, status=MissionStatus.CANCELLED).ahead == ()
    assert case(item, today=item.when.date + timedelta(1)).ahead == ()


@pytest.mark.parametrize(
    ("values", "today", "counting"),
    [
        ({}, TODAY, {Until.RETURN, Until.PUBLISHED, Until.ARCHIVED}),
        ({}, TODAY + timedelta(30), {Until.PUBLISHED, Until.ARCHIVED}),
        ({"status": MissionStatus.PUBLISHED}, TODAY, set(Until)),
        ({"status": MissionStatus.PUBLISHED}, TODAY + timedelta(30), {Until.ARCHIVED}),
        ({"status": MissionStatus.CLOSED}, TODAY, {Until.ARCHIVED}),
        ({"archived": True}, TODAY, set()),
    ],
)
def test_once_everybody_is_home_only_what_can_still_be_done_counts(values, today, counting):
    here = case(an_item(), today=today, **values)
    assert {until for until in Until if here.counts(until)} == counting


def test_a_mission_without_a_return_lasts_as_long_as_its_programme():
    item = an_item()
    dates = {"departs": item.when.date - timedelta(3), "returns": None}
    assert not case(item, today=item.when.date, **dates).is_over
    assert case(item, today=item.when.date + timedelta(1), **dates).is_over


def test_an_item_without_a_title_is_called_by_its_kind():
    assert title(an_item(title=Texts())) is ItemKind.VISIT
    assert title(an_item("Yanmar")) == Texts.of(nl="Yanmar", en="Yanmar")
