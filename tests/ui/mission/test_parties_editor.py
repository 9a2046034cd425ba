"""Parties are added, renamed and put in order; their letters follow."""

from __future__ import annotations

import pytest
from tabbing import type_in

from delegaties.ui.mission.parties_editor import PartiesEditor


@pytest.fixture
def editor(qtbot, desk, made):
    editor = PartiesEditor(desk, made.id)
    qtbot.addWidget(editor)
    desk.changed.connect(lambda _change: editor.show_plan(desk.plan(made.id)))
    editor.show_plan(desk.plan(made.id))
    editor.resize(344, 600)
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    return editor


def names(desk, made):
    return [(party.letter, party.name.get("nl")) for party in desk.plan(made.id).parties]


def test_a_new_party_has_the_next_letter(desk, made, editor):
    editor.parts.add()
    assert names(desk, made)[-1] == ("C", "Groep C")


def test_a_party_is_renamed(qtbot, desk, made, editor):
    editor.parts.select(made.parties[1])
    type_in(qtbot, editor.parts.form.field("name.nl").edit, "DUJAT")
    assert names(desk, made) == [("A", "Gemeente"), ("B", "DUJAT")]
    assert editor.commit_pending()


def test_a_party_that_goes_can_come_back(desk, made, editor):
    editor.parts.select(made.parties[0])
    editor.parts.remove()
    assert names(desk, made) == [("A", "Federatie")]
    desk.undo(made.id)
    assert names(desk, made)[0] == ("A", "Gemeente")
