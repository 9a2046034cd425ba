"""An empty state teaches and offers the first act."""

from __future__ import annotations

from PySide6.QtCore import Qt

from delegaties.ui.widgets.empty import Empty


def test_it_offers_the_first_act(qtbot):
    done = []
    empty = Empty(
        "inbox", "Nog geen missies", "Voeg er een toe.", "Nieuwe missie", lambda: done.append(1)
    )
    qtbot.addWidget(empty)
    qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert done == [1]


def test_without_an_act_there_is_no_dead_button(qtbot):
    empty = Empty("search", "Niets gevonden")
    qtbot.addWidget(empty)
    assert empty.button.isHidden()
    assert empty.second.isHidden()
    empty.say("Niets gevonden", "Typ minder letters.")
    assert not empty.second.isHidden()
