"""Severities in words and chips: a colour never tells it alone."""

from __future__ import annotations

from collections.abc import Mapping

from delegaties.checks.accepted import WORST_FIRST
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.widgets.chips import Chip, severity_chip
from delegaties.values.kinds import Severity
from delegaties.values.labels import label


def name(severity: Severity) -> str:
    """Return the word for a severity."""
    return _(label(severity))


def counted(severity: Severity, number: int) -> str:
    """Return “2 serious”, “1 warning”."""
    match severity:
        case Severity.BLOCK:
            return ngettext("{n} serious", "{n} serious", number)
        case Severity.WARN:
            return ngettext("{n} warning", "{n} warnings", number)
        case _:
            return ngettext("{n} for information", "{n} for information", number)


def in_words(tally: Mapping[Severity, int]) -> str:
    """Return “2 serious ones and 1 warning”; empty for none."""
    found = [counted(each, tally[each]) for each in WORST_FIRST if tally.get(each)]
    return current().listed(found) if found else ""


def worst(tally: Mapping[Severity, int]) -> Severity | None:
    """Return the worst severity that occurs."""
    return next((each for each in WORST_FIRST if tally.get(each)), None)


def pressing(tally: Mapping[Severity, int]) -> dict[Severity, int]:
    """Return what stops the journey or may spoil it, without what is only good to know."""
    kept = (Severity.BLOCK, Severity.WARN)
    return {each: tally[each] for each in kept if tally.get(each)}


def chip_of(tally: Mapping[Severity, int]) -> Chip | None:
    """Return one chip for all that presses, with the sign of the worst; None where nothing does.

    One figure everywhere: what is only good to know is told in words, so that a figure never
    becomes less when something gets worse.
    """
    kept = pressing(tally)
    found = worst(kept)
    return severity_chip(found.value, str(sum(kept.values()))) if found else None
