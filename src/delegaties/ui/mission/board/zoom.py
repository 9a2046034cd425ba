"""Two small buttons before the heads of the columns, which make the hours higher or lower."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from delegaties.ui import theme
from delegaties.ui.language import _
from delegaties.ui.mission.board.sizes import GUTTER, HEAD
from delegaties.ui.mission.board.view import View
from delegaties.ui.widgets.buttons import icon_button

SIDE = 22
"""Pixels of a button."""


class ZoomButtons(QWidget):
    """`stepped` tells by how many steps the hours are to become higher (1) or lower (-1)."""

    stepped = Signal(int)

    def __init__(self, view: View) -> None:
        super().__init__(view.viewport())
        self._view = view
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(0)
        self.less = icon_button(_("Lower hours (−, or Ctrl and the wheel)"), "minus")
        self.more = icon_button(_("Higher hours (+, or Ctrl and the wheel)"), "plus")
        for part, way in ((self.less, -1), (self.more, 1)):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys are those of the board
            part.setFixedSize(theme.scaled(SIDE), theme.scaled(SIDE))
            part.clicked.connect(lambda _down, way=way: self.stepped.emit(way))
            row.addWidget(part)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        """Stand in the corner of hours and heads, below however many rows wait for a day."""
        top = round(self._view.frame.tray)
        if self.y() != top or self.width() != theme.scaled(GUTTER):
            self.setGeometry(0, top, theme.scaled(GUTTER), theme.scaled(HEAD))
