"""An empty state teaches and offers the first act."""

from __future__ import annotations

from PySide6.QtCore import Qt

from delegaties.ui.widgets.buttons import Picture
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


def test_other_lines_are_never_clipped(qtbot):
    empty = Empty("search", "Niets gevonden")
    qtbot.addWidget(empty)
    empty.resize(300, 400)
    with qtbot.waitExposed(empty):
        empty.show()
    empty.say(
        "Niets gevonden", "Typ minder letters, of haal een van de filters boven de lijst weg."
    )
    empty.layout().activate()
    second = empty.second
    assert second.height() >= second.heightForWidth(second.width())
    assert second.height() > 2 * second.fontMetrics().height() - 4


def test_in_a_small_list_the_picture_stays_whole(qtbot):
    empty = Empty("map-pin", "Nog geen bestemming", "Voeg de plaatsen toe in volgorde.")
    qtbot.addWidget(empty)
    empty.resize(600, 124)
    with qtbot.waitExposed(empty):
        empty.show()
    picture = empty.findChild(Picture)
    assert picture.height() >= picture.pixmap().deviceIndependentSize().height()
    assert empty.second.geometry().bottom() <= empty.height()
    empty.resize(600, 400)
    assert picture.y() > 32
