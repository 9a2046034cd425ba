"""A finding speaks the language of its reader, and keeps its key."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from delegaties.checks.finding import Finding, Part, Where, second_line, sentence
from delegaties.i18n import words
from delegaties.values.kinds import ItemKind, Severity
from delegaties.values.texts import Texts

FINDING = Finding(
    rule="person_double",
    severity=Severity.BLOCK,
    where=Where(part=Part.PROGRAMME, day=date(2026, 11, 9)),
    text="In two places at once: {who}",
    detail="{starts}–{ends}: {first} and {second}",
    params={
        "who": ("M. Veeningen",),
        "first": Texts.of(nl="de lunch", en="the lunch"),
        "second": ItemKind.VISIT,
        "starts": time(13),
        "ends": time(13, 15),
    },
    about=("b", "a"),
)


def test_it_is_told_in_the_language_of_the_reader():
    assert sentence(FINDING, words("nl")) == "Op twee plekken tegelijk: M. Veeningen"
    assert sentence(FINDING, words("en")) == "In two places at once: M. Veeningen"
    assert second_line(FINDING, words("nl")) == "13.00–13.15: de lunch en Bezoek"
    long_day = replace(FINDING, text="A long day: {length}", params={"length": timedelta(hours=15)})
    assert sentence(long_day, words("nl")) == "Een lange dag: 15 u"


def test_without_a_second_line_there_is_none():
    assert second_line(replace(FINDING, detail=""), words("nl")) == ""


def test_the_key_stays_while_the_fault_stays_whatever_its_words_and_order():
    other = replace(FINDING, text="Other words", params={}, about=("a", "b"))
    assert FINDING.key == other.key == "person_double:a:b"
    assert replace(FINDING, about=("a",)).key != FINDING.key
