"""Findings in plain lines for a console, and as JSON for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from delegaties.checks.finding import Finding, second_line, sentence
from delegaties.i18n import N_, Words
from delegaties.values.kinds import Severity

MARKS = {Severity.BLOCK: "!!", Severity.WARN: "!", Severity.INFO: "i"}


def told(finding: Finding, words: Words) -> str:
    """Return what is wrong and where, in one line."""
    second = second_line(finding, words)
    return sentence(finding, words) + (f" · {second}" if second else "")


def as_json(finding: Finding, words: Words) -> dict[str, Any]:
    """Return a finding for another program; only its text is in the reader's language."""
    where = finding.where
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "where": {
            "part": where.part.value,
            "row": str(where.row_id) if where.row_id else None,
            "field": where.field,
            "day": where.day.isoformat() if where.day else None,
        },
        "text": told(finding, words),
        "key": finding.key,
    }


def lines(findings: Iterable[Finding], words: Words) -> Iterator[str]:
    """Yield a line per finding: how bad it is, the day it shows on, and what it is."""
    none = True
    for finding in findings:
        none = False
        day = words.weekday_date(finding.where.day) if finding.where.day else ""
        yield f"{MARKS[finding.severity]:2} {day:11} {told(finding, words)}"
    if none:
        yield words.text(N_("No points of attention."))


def blocks(findings: Iterable[Finding]) -> bool:
    """Whether any of the findings stops the journey."""
    return any(each.severity is Severity.BLOCK for each in findings)
