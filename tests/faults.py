"""Rules for tests of what shows findings: one about items, one about participants."""

from __future__ import annotations

import pytest

from delegaties.checks import all as every
from delegaties.checks.finding import Finding, Move, Part, Where
from delegaties.checks.rules import RULES, Rule, Until
from delegaties.values.kinds import ItemStatus, Severity


def asked(case):
    """Every item that was only asked; those from noon on are serious, with a move that mends."""
    for item in case.items:
        if item.status is ItemStatus.ASKED:
            late = item.when.start is not None and item.when.start.time.hour >= 12
            yield Finding(
                rule="asked", severity=Severity.BLOCK if late else Severity.WARN,
                where=Where(
                    part=Part.PROGRAMME, row_id=item.id, field="place_note", day=item.when.date
                ),
                text="{title} is only asked", params={"title": item.title},
                about=(item.id,), fix=Move(item_id=item.id, when=case.items[0].when),
            )  # fmt: skip


def unlabelled(case):
    """Every participant without a note."""
    for part in case.plan.participations:
        if not part.notes:
            yield Finding(
                rule="unlabelled", severity=Severity.INFO,
                where=Where(part=Part.DELEGATION, row_id=part.id, field="notes"),
                text="No note", about=(part.id,),
            )  # fmt: skip


@pytest.fixture
def faults(monkeypatch):
    """Let these two be all the rules there are; they count whatever the day is."""
    for name, label in (("asked", "Only asked"), ("unlabelled", "Without a note")):
        monkeypatch.setitem(RULES, name, Rule(name, label, Severity.WARN, Until.ARCHIVED))
    monkeypatch.setattr(every, "CHECKS", (asked, unlabelled))
