"""How bad something is, is said in words as well as in colour."""

from __future__ import annotations

from delegaties.ui.mission.severities import (
    chips,
    counted,
    in_words,
    name,
    pressing,
    worst,
    worst_chip,
)
from delegaties.values.kinds import Severity

TALLY = {Severity.WARN: 2, Severity.BLOCK: 1}


def test_figures_are_told_worst_first():
    assert in_words(TALLY) == "1 ernstig en 2 waarschuwingen"
    assert in_words({}) == ""
    assert counted(Severity.INFO, 3) == "3 ter informatie"


def test_the_chip_has_the_worst_severity_and_how_often_it_occurs():
    assert worst(TALLY) is Severity.BLOCK
    chip = worst_chip(TALLY)
    assert (chip.text, chip.icon) == ("1", "octagon-alert")
    assert worst_chip({}) is None


def test_every_severity_has_a_word():
    assert [name(each) for each in Severity] == ["ter informatie", "waarschuwing", "ernstig"]


def test_what_presses_leaves_out_what_is_only_good_to_know():
    assert pressing(TALLY | {Severity.INFO: 3}) == TALLY
    assert [chip.text for chip in chips(TALLY)] == ["1", "2"]
