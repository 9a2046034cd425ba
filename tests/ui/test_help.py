"""F1 shows every key and the tour, in the language of the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from delegaties.ui import language
from delegaties.ui.help import TOUR, Help
from delegaties.ui.keys import KEYS, MOUSE


@pytest.mark.parametrize("code", ["nl", "en"])
def test_help_lists_every_key(qtbot, code):
    language.use(code)
    window = Help(None)
    qtbot.addWidget(window)
    shown = [label.text() for label in window.findChildren(QLabel)]
    for key in (*KEYS, *MOUSE):
        assert language.current().text(key.does) in shown
    assert sum(text[:2] in {f"{n}." for n in range(1, 9)} for text in shown) == len(TOUR)
    if code == "nl":
        assert "Ongedaan maken" in shown
