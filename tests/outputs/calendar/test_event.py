"""One item as one entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from outputs.calendar.agenda import MONDAY, events, item, journey, key, mission, written

from delegaties.values.audience import Audience
from delegaties.values.ids import calendar_uid
from delegaties.values.kinds import Certainty, ItemKind, ItemStatus, MissionStatus
from delegaties.values.when import When


def entry(name, plan=None, **options):
    return events(written(plan or journey(), **options))[name]


def only(**more):
    return entry("Iets", mission(item("Iets", When(MONDAY), **more)), cancelled="marked")


def test_identity_and_revision_come_from_the_item():
    flight = entry("Vlucht naar Tokio")
    moment = datetime(2023, 3, 1, 12, 0, tzinfo=UTC)
    assert flight["UID"] == calendar_uid(key("Vlucht naar Tokio"))
    assert flight["SEQUENCE"] == 3
    for name in ("DTSTAMP", "CREATED", "LAST-MODIFIED"):
        assert flight[name].dt == moment


def test_an_item_never_changed_is_stamped_with_the_mission_and_else_with_the_epoch():
    assert entry("Bezoek Yanmar")["DTSTAMP"].dt == datetime(2023, 4, 2, 9, 0, tzinfo=UTC)
    plan = mission(item("Iets", When(MONDAY)), changed_at=None)
    assert entry("Iets", plan)["DTSTAMP"].dt == datetime(1970, 1, 1, tzinfo=UTC)
    assert entry("Iets", plan)["SEQUENCE"] == 0


@pytest.mark.parametrize(
    ("status", "written_as"),
    [
        (ItemStatus.IDEA, "TENTATIVE"),
        (ItemStatus.ASKED, "TENTATIVE"),
        (ItemStatus.CONFIRMED, "CONFIRMED"),
    ],
)
def test_a_status_says_how_certain_it_is(status, written_as):
    assert only(status=status)["STATUS"] == written_as


def test_a_place_with_coordinates_is_latitude_then_longitude():
    visit = entry("Bezoek Yanmar")
    assert visit["GEO"].to_ical() == "34.7054;135.4985"
    assert visit["LOCATION"].startswith("Yanmar, 1-32")
    assert visit["CATEGORIES"].cats == ["Bezoek"]


@pytest.mark.parametrize("position", [(None, 4.9), (91.0, 4.9), (52.0, float("nan"))])
def test_impossible_coordinates_are_not_written(position):
    plan = journey()
    places = tuple(replace(p, latitude=position[0], longitude=position[1]) for p in plan.places)
    assert "GEO" not in entry("Bezoek Yanmar", replace(plan, places=places))


@pytest.mark.parametrize(
    ("more", "transparency"),
    [
        ({}, "OPAQUE"),
        ({"kind": ItemKind.FREE}, "TRANSPARENT"),
        ({"when": When(MONDAY, certainty=Certainty.OPEN)}, "TRANSPARENT"),
    ],
)
def test_free_time_and_open_times_keep_nobody_from_other_things(more, transparency):
    plan = mission(replace(item("Iets", When(MONDAY)), **more))
    (found,) = events(written(plan)).values()
    assert found["TRANSP"] == transparency


def test_what_only_some_may_read_is_private_in_the_offices_own_file():
    assert only(audiences=frozenset({Audience.STAFF}))["CLASS"] == "PRIVATE"
    assert "CLASS" not in only(audiences=frozenset(Audience))
    assert "CLASS" not in only()


def test_the_missions_days_leave_the_days_free():
    banner = entry("Japan 2023", mission_banner=True)
    assert banner["DTSTART"].to_ical() == b"20230515"
    assert banner["DTEND"].to_ical() == b"20230520"
    assert banner["TRANSP"] == "TRANSPARENT"
    assert banner["UID"] == calendar_uid(key("mission"))
    later = replace(journey(), changed_at=datetime(2023, 4, 2, 9, 1, tzinfo=UTC))
    assert entry("Japan 2023", later, mission_banner=True)["SEQUENCE"] == banner["SEQUENCE"] + 1


@pytest.mark.parametrize(
    ("status", "written_as"),
    [
        (MissionStatus.IDEA, "TENTATIVE"),
        (MissionStatus.DECIDED, "CONFIRMED"),
        (MissionStatus.POSTPONED, "TENTATIVE"),
        (MissionStatus.CANCELLED, "CANCELLED"),
    ],
)
def test_the_missions_days_are_as_certain_as_the_mission(status, written_as):
    plan = replace(journey(), status=status)
    banner = entry("Japan 2023", plan, mission_banner=True, cancelled="marked")
    assert banner["STATUS"] == written_as
