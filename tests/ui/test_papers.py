"""What is printed, as its preview knows it: the book."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import documents

from delegaties.outputs.exporting import Wanted, draft
from delegaties.outputs.progress import quietly
from delegaties.plan.document import decode
from delegaties.plan.mission import MissionPlan
from delegaties.ui.papers import book_paper
from delegaties.values.kinds import Direction

PLAN = decode(MissionPlan, documents.small())[0]


def test_a_book_is_called_after_its_mission_in_its_own_language():
    out = book_paper(replace(PLAN, direction=Direction.OUTGOING))
    assert out.name(PLAN, {"language": "nl"}) == f"Reisboek {PLAN.title.text('nl')}"
    guests = book_paper(replace(PLAN, direction=Direction.INCOMING))
    assert guests.name(PLAN, {"language": "en"}).startswith("Visit book ")


def test_a_book_is_what_would_be_written():
    paper = book_paper(PLAN)
    wanted = paper.wanted(Wanted(), paper.first(), Path("b.pdf"))
    assert (wanted.book, wanted.changes) == (Path("b.pdf"), None)
    assert paper.draft(PLAN, wanted, quietly).data == draft(PLAN, wanted).data


def test_what_readers_do_not_get_is_counted():
    assert book_paper(PLAN).left_out(2).startswith("2 onderdelen")
