"""One of a few, chosen by arrow keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

from delegaties.ui.widgets.segments import Segments


def test_the_arrow_keys_choose(qtbot):
    segments = Segments("Weergave", (("list", "Lijst", "list"), ("board", "Bord", "")))
    qtbot.addWidget(segments)
    with qtbot.waitActive(segments):
        segments.show()
    assert segments.key() is None
    segments.choose("list")
    told = []
    segments.chosen.connect(told.append)
    first = segments._group.button(0)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert segments.key() == "board"
    assert told == ["board"]
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert told[-1] == "list"
