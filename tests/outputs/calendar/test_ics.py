"""A calendar file as a whole: its structure, its bytes, and what it must never hold."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import icalendar
import pytest
import vobject
from hypothesis import example, given, settings
from hypothesis import strategies as st
from outputs.calendar.agenda import (
    MONDAY,
    between,
    events,
    item,
    journey,
    key,
    mission,
    read_elsewhere,
    written,
)

from delegaties.errors import RefusedError
from delegaties.i18n import words
from delegaties.outputs.atomic import WriteError
from delegaties.outputs.calendar.ics import calendar_name, contents, write_calendar
from delegaties.outputs.calendar.output import CalendarOptions, Cancellations
from delegaties.outputs.calendar.scope import Scope, ScopeKind, plan_for
from delegaties.outputs.progress import Cancelled
from delegaties.values.audience import Audience
from delegaties.values.names import PersonName
from delegaties.values.texts import Texts
from delegaties.values.when import When

BEN = Scope(ScopeKind.PARTICIPANT, key("p Ben"))
YAMADA = Scope(ScopeKind.HOST, key("Yamada"))
YANMAR = Scope(ScopeKind.ORGANISATION, key("org Yanmar"))
FORBIDDEN = (b"METHOD", b"ORGANIZER", b"ATTENDEE", b"VALARM")
NASTY = "Bezoek\r\nATTENDEE:mailto:x@example.org\nEND:VEVENT\x00\x1b\u2028\ud800; a,b \\n \\"


def test_the_file_opens_with_its_version_and_ends_with_a_line_break():
    data = written(journey())
    assert data.startswith(
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Delegaties//Delegaties//EN\r\n"
        b"CALSCALE:GREGORIAN\r\nX-WR-CALNAME:Japan 2023\r\nBEGIN:VTIMEZONE\r\n"
    )
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert data.count(b"BEGIN:VCALENDAR") == 1
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert not any(word in data for word in FORBIDDEN)


def test_the_journey_is_written_as_reviewed(golden):
    golden("journey.ics", written(journey(), mission_banner=True).decode())


def test_each_zone_is_described_once_and_only_if_used():
    read = icalendar.Calendar.from_ical(written(journey()))
    described = [str(zone["TZID"]) for zone in read.walk("VTIMEZONE")]
    assert described == ["Asia/Tokyo", "Europe/Amsterdam"]
    used = {
        event[bound].params.get("TZID")
        for event in read.walk("VEVENT")
        for bound in ("DTSTART", "DTEND")
    }
    assert used - {None} == set(described)


def test_every_file_gives_an_item_the_same_identity_times_and_revision():
    plan = journey()
    whole = events(written(plan, cancelled=Cancellations.MARKED, language="en"))
    for scope in (BEN, YAMADA, YANMAR):
        part = events(written(plan_for(plan, scope), scope=scope, language="nl"))
        by_uid = {event["UID"]: event for event in whole.values()}
        assert part
        for event in part.values():
            for name in ("DTSTART", "DTEND", "SEQUENCE", "DTSTAMP"):
                assert event[name].to_ical() == by_uid[event["UID"]][name].to_ical()


def test_cancelled_items_are_left_out_or_marked_as_the_user_chose():
    assert "Vervallen: Vervallen bezoek" not in events(written(journey()))
    marked = events(written(journey(), cancelled=Cancellations.MARKED))
    assert marked["Vervallen: Vervallen bezoek"]["STATUS"] == "CANCELLED"


def test_a_single_entry_gives_the_calendar_no_name():
    data = written(plan_for(journey(), YANMAR), scope=YANMAR)
    assert b"X-WR-CALNAME" not in data


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ({}, "Japan 2023"),
        ({"scope": BEN}, "Japan 2023 – Ben Đặng"),
        ({"scope": YAMADA}, "Japan 2023 – Taro Yamada"),
        ({"scope": YANMAR}, "Japan 2023 – Yanmar"),
        ({"title": "Reis,\nmei"}, "Reis, mei"),
    ],
)
def test_a_calendar_is_called_after_the_mission_and_its_reader(options, name):
    assert calendar_name(journey(), CalendarOptions(**options)) == name


def test_the_name_of_a_calendar_is_escaped():
    assert b"X-WR-CALNAME:a\\, b\\; c\r\n" in written(journey(), title="a, b; c")


def test_the_user_is_told_what_is_not_as_in_the_programme():
    told = contents(journey(), CalendarOptions())
    assert told.remarks(words("en")) == [
        "1 item without a date is left out.",
        "1 item without a time stands on its day as an all-day entry.",
        "1 item without an end time was given one hour.",
        "1 cancelled item is left out.",
    ]
    assert told.remarks(words("nl"))[0] == "1 onderdeel zonder datum is weggelaten."
    assert contents(mission(item("x", When(MONDAY))), CalendarOptions()).remarks(words("nl")) == []


def test_a_calendar_without_entries_is_refused_in_words(tmp_path):
    target = tmp_path / "leeg.ics"
    with pytest.raises(RefusedError) as refused:
        write_calendar(mission(item("Ooit", When())), CalendarOptions(), target)
    assert words("nl").error(refused.value).startswith("Deze agenda zou leeg zijn")
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_mission_shows_no_banner_unless_asked():
    from delegaties.values.kinds import MissionStatus

    plan = replace(journey(), status=MissionStatus.CANCELLED)
    assert "Japan 2023" not in events(written(plan, mission_banner=True))
    marked = events(written(plan, mission_banner=True, cancelled=Cancellations.MARKED))
    assert "Japan 2023" in marked


def test_organisations_and_hosts_get_no_banner():
    data = written(plan_for(journey(), YANMAR), scope=YANMAR, mission_banner=True)
    assert list(events(data)) == ["Bezoek Yanmar"]


def test_the_same_plan_gives_the_same_bytes_whatever_the_hash_seed():
    code = (
        "import sys, hashlib; sys.path[:0] = ['tests']\n"
        "from outputs.calendar.agenda import journey, written\n"
        "print(hashlib.sha256(written(journey(), mission_banner=True)).hexdigest())"
    )
    root = Path(__file__).parents[3]
    here = hashlib.sha256(written(journey(), mission_banner=True)).hexdigest()
    for seed in ("1", "2", "77"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            text=True,
            cwd=root,
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": "Asia/Kathmandu"},
        )
        assert done.stdout.strip() == here


def everywhere(text):
    """A plan with `text` in every place where somebody may type."""
    plan = journey()
    texts = Texts.of(nl=text)
    return replace(
        plan,
        title=texts,
        items=tuple(
            replace(
                each,
                title=texts,
                description=texts,
                place_note=texts,
                reference=text,
                dress=texts,
                gift=texts,
                press=texts,
                language=text,
                talking_points=texts,
            )
            for each in plan.items
        ),
        people=tuple(replace(card, name=PersonName(text, text, text)) for card in plan.people),
        organisations=tuple(replace(card, name=text) for card in plan.organisations),
        places=tuple(
            replace(card, name=text, address=text, city=text, country=text) for card in plan.places
        ),
    )


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(), max_size=300))
@example(NASTY)
@example("\U0001f1f3\U0001f1f1\U0001f469\u200d\U0001f680" * 40)
@example("محمد 李小龍 Đặng ’s-Gravenhage" * 12)
@example("BEGIN:VALARM\rX\x85END:VALARM\u2029")
def test_whatever_is_typed_the_file_has_the_same_shape(text):
    data = written(everywhere(text), mission_banner=True)
    plain = written(everywhere("tekst"), mission_banner=True)
    for octets in data.split(b"\r\n"):
        assert len(octets) <= 75
        octets.decode()
    assert data.count(b"\r") == data.count(b"\n") == data.count(b"\r\n")
    read = icalendar.Calendar.from_ical(data)
    like = icalendar.Calendar.from_ical(plain)
    shape = [component.name for component in read.walk()]
    assert shape == [component.name for component in like.walk()]
    allowed = {name for component in like.walk() for name in component}
    assert {name for component in read.walk() for name in component} <= allowed
    assert not read.errors


def test_what_was_typed_is_read_back_by_two_libraries():
    title = "Bezoek; met, \\ en \U0001f469\u200d\U0001f680 " + "𠮷野 Łukasz محمد " * 20
    plan = mission(
        item("x", between(1, "09:00", "10:00"), title=Texts.of(nl=title)),
    )
    data = written(plan)
    assert list(events(data)) == list(read_elsewhere(data)) == [title.strip()]


def test_vobject_finds_the_whole_file_valid():
    read = vobject.readOne(written(journey(), mission_banner=True).decode())
    assert read.validate(raiseException=True)


@pytest.mark.parametrize("scope", [YAMADA, YANMAR, BEN])
def test_no_file_for_others_holds_what_is_ours(scope):
    ours = "GEHEIM"
    plan = everywhere("gewoon")
    inside = frozenset({Audience.STAFF, Audience.OWN})
    hidden = replace(item(ours, between(2, "08:00", "09:00")), audiences=inside)
    items = tuple(
        replace(
            each,
            talking_points=Texts.of(nl=ours),
            speech=Texts.of(nl=ours),
            gift=Texts.of(nl=ours),
            press=Texts.of(nl=ours),
            notes=ours,
            persons=plan.items[1].persons,
        )
        for each in plan.items
    )
    people = tuple(
        replace(card, phone=ours, mobile=ours, email=ours, notes=ours, diet=ours)
        for card in plan.people
    )
    full = replace(plan, items=(*items, hidden), people=people, notes=ours, motivation=ours)
    data = written(plan_for(full, scope), scope=scope)
    assert ours.encode() not in data.replace(b"\r\n ", b"")
    assert ours.encode() in written(full).replace(b"\r\n ", b"")


def test_a_cancelled_or_failed_export_leaves_the_earlier_file(tmp_path):
    target = tmp_path / "japan.ics"
    target.write_bytes(b"eerder")

    def stop(done, total):
        assert total > 0
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_calendar(journey(), CalendarOptions(), target, stop)
    with pytest.raises(WriteError):
        write_calendar(journey(), CalendarOptions(), tmp_path / "weg" / "japan.ics")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"eerder"]


def test_progress_runs_from_none_to_all(tmp_path):
    steps = []
    target = tmp_path / "japan.ics"
    paths = write_calendar(
        journey(), CalendarOptions(), target, lambda done, total: steps.append((done, total))
    )
    assert paths == [target]
    assert steps == [(n, 6) for n in range(7)]
