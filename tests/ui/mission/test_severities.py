"""How bad something is, is said in words as well as in colour."""

from __future__ import annotations

from delegaties.ui.mission.severities import (
    chip_of,
    counted,
    in_words,
    name,
    pressing,
    worst,
)
from delegaties.values.kinds import Severity

TALLY = {Severity.WARN: 2, Severity.BLOCK: 1}


def test_figures_are_told_worst_first():
    assert in_words(TALLY) == "1 ernstig en 2 waarschuwingen"
    assert in_words({}) == ""
    assert counted(Severity.INFO, 3) == "3 ter informatie"


def test_the_chip_has_the_sign_of_the_worst_and_counts_all_that_presses():
    assert worst(TALLY) is Severity.BLOCK
    chip = chip_of(TALLY | {Severity.INFO: 8})
    assert (chip.text, chip.icon) == ("3", "octagon-alert")
    assert chip_of({Severity.INFO: 8}) is None
    assert chip_of({}) is None


def test_every_severity_has_a_word():
    assert [name(each) for each in Severity] == ["ter informatie", "waarschuwing", "ernstig"]


def test_what_presses_leaves_out_what_is_only_good_to_know():
    assert pressing(TALLY | {Severity.INFO: 3}) == TALLY
