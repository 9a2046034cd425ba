"""The choices for what is printed, here a book."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import documents
import pytest
from PySide6.QtCore import Qt

from delegaties.outputs.exporting import draft
from delegaties.plan.document import decode
from delegaties.plan.mission import MissionPlan
from delegaties.settings import Settings
from delegaties.ui.papers import book_paper
from delegaties.ui.print_choices import PrintChoices
from delegaties.values.audience import Audience

PLAN = decode(MissionPlan, documents.small())[0]
HOUSE = Settings(municipality="Almere", language="nl", accent="#7A1F5C", logo="/logo.png")


@pytest.fixture
def choices(qtbot):
    choices = PrintChoices(book_paper(PLAN), HOUSE)
    qtbot.addWidget(choices)
    with qtbot.waitExposed(choices):
        choices.show()
    return choices


def test_the_house_style_goes_along(choices):
    wanted = choices.wanted(Path("b.pdf"))
    assert (wanted.municipality, wanted.accent, wanted.logo) == (
        "Almere", "#7A1F5C", Path("/logo.png"),
    )  # fmt: skip
    assert (wanted.audience, wanted.language, wanted.book) == (Audience.OWN, "nl", Path("b.pdf"))
    bare = PrintChoices(book_paper(PLAN), Settings()).wanted()
    assert (bare.accent, bare.logo) == ("", None)


def test_a_choice_by_key_asks_for_another_book(qtbot, choices):
    with qtbot.waitSignal(choices.changed):
        qtbot.keyClick(choices.form.field("audience").box, Qt.Key.Key_Down)
    assert choices.wanted().audience is Audience.GUESTS
    with qtbot.waitSignal(choices.changed):
        qtbot.keyClick(choices.form.field("page_size").box, Qt.Key.Key_Down)
    assert choices.wanted().page_size == "A5"


def test_what_these_readers_do_not_get_is_told(choices):
    hidden = replace(PLAN.items[0], audiences=frozenset({Audience.STAFF}))
    plan = replace(PLAN, items=(hidden,))
    choices.put_remarks(plan, draft(plan, choices.wanted()))
    assert any("1 onderdeel" in text for text in choices.remarks.sentences())


def test_the_state_says_how_many_pages_or_that_they_come(choices):
    choices.put_state(None)
    assert choices.state.text() == "Wordt bijgewerkt"
    choices.put_state(17)
    assert choices.state.text() == "17 bladzijden"
