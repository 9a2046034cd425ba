"""Findings on a console, and for other programs."""

from __future__ import annotations

from datetime import date

from delegaties.checks.finding import Finding, Part, Where
from delegaties.checks.telling import as_json, blocks, lines, told
from delegaties.i18n import words
from delegaties.values.ids import new_id
from delegaties.values.kinds import Severity
from delegaties.values.texts import Texts

ITEM = new_id()
LUNCH = Finding(
    rule="lunch",
    severity=Severity.WARN,
    where=Where(part=Part.PROGRAMME, row_id=ITEM, field="when", day=date(2026, 11, 30)),
    text="No time for lunch",
    detail="{day}, for {who}",
    params={"day": date(2026, 11, 30), "who": ("Anna", Texts.of(nl="DUJAT"))},
    about=(date(2026, 11, 30),),
)
REPORT = Finding(
    rule="report", severity=Severity.BLOCK, where=Where(part=Part.DECISION), text="Late"
)


def test_a_line_says_how_bad_it_is_when_and_what_in_the_language_of_the_reader():
    assert list(lines([LUNCH, REPORT], words("nl"))) == [
        "!  ma 30 nov   Geen tijd voor lunch · ma 30 nov, voor Anna en DUJAT",
        "!!             Late",
    ]
    assert told(LUNCH, words("en")) == "No time for lunch · Mon 30 Nov, for Anna and DUJAT"
    assert list(lines([], words("nl"))) == ["Geen aandachtspunten."]


def test_another_program_gets_the_rule_the_severity_the_place_and_the_text():
    assert as_json(LUNCH, words("en")) == {
        "rule": "lunch",
        "severity": "warn",
        "where": {
            "part": "programme",
            "row": str(ITEM),
            "field": "when",
            "day": "2026-11-30",
        },
        "text": "No time for lunch · Mon 30 Nov, for Anna and DUJAT",
        "key": "lunch:2026-11-30",
    }
    assert as_json(REPORT, words("en"))["where"]["row"] is None


def test_only_what_blocks_stops_the_journey():
    assert blocks([LUNCH, REPORT])
    assert not blocks([LUNCH])
