"""F1: the keys, and a tour of five minutes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from delegaties.i18n import N_
from delegaties.ui import theme
from delegaties.ui.keys import KEYS, MOUSE, Key
from delegaties.ui.language import _
from delegaties.ui.widgets.buttons import button, label, line

TOUR = (
    N_("Start with a mission: its title, direction and dates. The rest can come later."),
    N_("Add who travels and who receives under Delegation; a number is enough for now."),
    N_(
        "Build the programme with Ctrl+N in the list, or draw it on the board with the mouse. "
        "Times are typed as 9, 930 or 9:30."
    ),
    N_("The overview says what leaves soonest, what is late and what is unfinished."),
    N_("Calendar and briefing book are made from the mission, for the readers you choose."),
    N_("Everything is saved at once, and Ctrl+Z takes back what was done, also tomorrow."),
)


CHIPS = 176
"""Room for the keys of a line, so that what they do stands below each other."""
EDGE = 60
"""What the screen keeps free around the help."""


class Help(QDialog):
    """A window with the tour and the list of keys."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Help"))
        room = self.screen().availableSize()
        wide, high = theme.scaled(620), theme.scaled(560)
        self.resize(min(wide, room.width() - EDGE), min(high, room.height() - EDGE))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(label(_("A short tour"), "section"))
        for number, sentence in enumerate(TOUR, start=1):
            column.addWidget(label(f"{number}. {_(sentence)}", wrap=True))
        column.addWidget(line())
        column.addWidget(label(_("Keys"), "section"))
        column.addLayout(self._keys(KEYS))
        column.addWidget(line())
        column.addWidget(label(_("The mouse on the board"), "section"))
        column.addLayout(self._keys(MOUSE))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setAccessibleName(_("Help"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 12)
        whole.addWidget(area, 1)
        close = button(_("Close"), self.accept, look="primary")
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 0, 20, 0)
        foot.addStretch(1)
        foot.addWidget(close)
        whole.addLayout(foot)
        close.setFocus()

    @staticmethod
    def _keys(keys: Sequence[Key]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnMinimumWidth(0, theme.scaled(CHIPS))
        grid.setColumnStretch(1, 1)
        for row, key in enumerate(keys):
            chips = QHBoxLayout()
            chips.setSpacing(4)
            for sequence in key.sequences:
                chips.addWidget(label(_(sequence), "key"))
            chips.addStretch(1)
            grid.addLayout(chips, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(_(key.does), wrap=True), row, 1)
        return grid
