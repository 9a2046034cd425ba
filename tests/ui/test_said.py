"""What was done is said in the language of who reads it, also when it was written in another."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from delegaties.store.entries import Change, Entry
from delegaties.ui import language
from delegaties.ui.said import UNDID, in_history, in_words, said
from delegaties.values.ids import new_id

IMPORTED = "Import {title}"


def change(label, **params):
    return Change(frozenset(), directory=True, label=label, params=params, who="Anna")


def entry(**more):
    moment = datetime(2026, 11, 22, tzinfo=UTC)
    told = {"reverts": None, "undone": False} | more
    return Entry(new_id(), 1, moment, "Anna", IMPORTED, {"title": "Japan"}, **told)


@pytest.mark.parametrize(
    ("spoken", "words"),
    [
        ("nl", "Ongedaan gemaakt: Japan toegevoegd uit een bestand"),
        ("en", "Undone: Import Japan"),
    ],
)
def test_a_step_back_names_what_it_takes_back(spoken, words):
    language.use(spoken)
    assert said(UNDID, change(IMPORTED, title="Japan")) == words


def test_a_day_is_written_as_its_reader_writes_it_and_a_scrubbed_name_stays():
    language.use("en")
    assert in_words(change("{day}", day="2026-11-22")) == "Sun 22 Nov"
    assert in_words(change("{date}", date="2026-11-30")) == "Mon 30 Nov"
    assert in_words(change("{day}", day="…")) == "…"


def test_the_history_says_whether_an_entry_is_an_undo_or_a_redo():
    language.use("en")
    assert in_history(entry()) == "Import Japan"
    assert in_history(entry(reverts=new_id(), is_undo=True)) == "Undone: Import Japan"
    assert in_history(entry(reverts=new_id())) == "Redone: Import Japan"


def test_nothing_done_is_nothing_said():
    assert in_words(None) == ""
    assert said(UNDID, None) == ""
