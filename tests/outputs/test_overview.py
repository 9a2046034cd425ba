from dataclasses import replace

import documents

from delegaties.i18n import words
from delegaties.outputs.overview import (
    in_columns,
    mission_lines,
    plan_lines,
    summary_as_json,
    width,
)
from delegaties.plan.directory import Summary
from delegaties.plan.document import decode
from delegaties.plan.mission import MissionPlan
from delegaties.values.kinds import Certainty

PLAN = decode(MissionPlan, documents.small())[0]

SUMMARY = Summary(
    id=PLAN.id, title=PLAN.title, direction=PLAN.direction, kind=PLAN.kind, status=PLAN.status,
    archived=False, departs=PLAN.departs, returns=PLAN.returns, report_due=None, reported_on=None,
    leader="", places=("Osaka",), countries=("JP",), participants=3, items=1, unconfirmed=0,
    search="handelsmissie japan",
)  # fmt: skip


def test_a_mission_reads_as_a_page_of_text():
    assert list(plan_lines(PLAN, words("en"))) == [
        "Trade mission to Japan",
        "Outgoing, Trade mission, In preparation",
        "14–20 May 2026",
        "Osaka, Japan",
        "",
        "Our delegation",
        "  2 × officials to be named",
        "",
        "Their delegation",
        "  Taro Yamada, Yanmar Engines, host",
        "",
        "Thursday 14 May 2026",
        "",
        "Friday 15 May 2026",
        "  09:30–11:00      Visit to Yanmar, Yanmar Museum, confirmed",
        *(
            line
            for day in ("Saturday 16", "Sunday 17", "Monday 18", "Tuesday 19", "Wednesday 20")
            for line in ("", f"{day} May 2026")
        ),
    ]


def test_what_waits_for_a_day_and_what_ends_tomorrow_are_told():
    item = PLAN.items[0]
    end = replace(item.when.end, date=item.when.end.date.replace(day=16))
    late = replace(item, when=replace(item.when, end=end, certainty=Certainty.APPROXIMATE))
    waiting = replace(item, when=replace(item.when, date=None, start=None, end=None))
    lines = list(plan_lines(replace(PLAN, items=(late, waiting)), words("nl")))
    assert "  ± 09.30–11.00 +1  Bezoek Yanmar, Yanmar Museum, bevestigd" in lines
    assert lines[-1].strip() == "Bezoek Yanmar, Yanmar Museum, bevestigd"


def test_a_list_is_in_columns():
    (line,) = mission_lines([SUMMARY], words("en"))
    assert line == f"{PLAN.id}  2026-05-14  In preparation  Outgoing  Trade mission to Japan"
    assert list(mission_lines([], words("en"))) == []


def test_wide_and_stacked_letters_take_the_room_they_take():
    assert [width(text) for text in ("abc", "山田", "e\u0301")] == [3, 4, 1]
    assert list(in_columns([("山田", "x"), ("abcd", "y")])) == ["山田  x", "abcd  y"]


def test_a_list_is_json_without_the_words_for_searching():
    told = summary_as_json(SUMMARY)
    assert told["id"] == documents.MISSION
    assert told["title"] == {"en": "Trade mission to Japan", "nl": "Handelsmissie Japan"}
    assert told["departs"] == "2026-05-14"
    assert "search" not in told
