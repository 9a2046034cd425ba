"""What stands in place of rows: two lines that teach, and the first act."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from delegaties.ui import theme
from delegaties.ui.widgets.buttons import Picture, button, label

WIDE, MARGIN, AIR = 420, 24, 32


class Empty(QWidget):
    """An empty state; `act` is offered as a button when there is one."""

    def __init__(
        self,
        picture: str,
        first: str,
        second: str = "",
        act_name: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._column = column
        column.addWidget(Picture(picture, "muted", 28), 0, middle)
        self.first = self._words(first, "section")
        self.second = self._words(second, "muted")
        column.addWidget(self.first, 0, middle)
        column.addWidget(self.second, 0, middle)
        self.button = button(act_name, act, "plus" if act else "")
        column.addSpacing(4)
        column.addWidget(self.button, 0, middle)
        self.button.setVisible(act is not None)
        column.addStretch(2)
        self._give_air(AIR)

    def say(self, first: str, second: str = "") -> None:
        """Show other lines, such as that a filter leaves nothing."""
        for part, text in ((self.first, first), (self.second, second)):
            part.setText(text)
            part.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give wrapped words their height: a layout that centres them does not ask for it."""
        super().resizeEvent(event)
        room = min(theme.scaled(WIDE), self.width() - 2 * MARGIN)
        for part in (self.first, self.second):
            part.setFixedWidth(max(room, 1))
            part.setMinimumHeight(max(0, part.heightForWidth(room)))
        self._give_air(AIR)
        short = self._column.minimumSize().height() - self.height()
        if short > 0:  # air goes before any of the picture or the words
            self._give_air(max(0, AIR - (short + 1) // 2))

    def _give_air(self, above: int) -> None:
        self._column.setContentsMargins(MARGIN, above, MARGIN, above)

    @staticmethod
    def _words(text: str, look: str) -> QLabel:
        made = label(text, look, wrap=True)
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if not text:
            made.hide()
        return made
