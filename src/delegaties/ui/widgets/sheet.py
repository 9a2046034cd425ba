"""A white sheet on the ground: a heading with a count and a link, and what belongs to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from delegaties.ui import theme
from delegaties.ui.widgets.buttons import button, label, line

HEAD = 38


class Sheet(QFrame):
    """Put parts into `body` (a QVBoxLayout), and buttons of the heading into `head`."""

    def __init__(self, title: str = "", look: str = "sheet") -> None:
        super().__init__()
        self.setProperty("look", look)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 1)
        column.setSpacing(0)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(14, 4, 14, 4)
        self.head.setSpacing(8)
        self.title = label(title, "section")
        self.count = label("", "muted")
        self.head.addWidget(self.title)
        self.head.addWidget(self.count)
        self.head.addStretch(1)
        if title:
            top = QWidget()
            top.setMinimumHeight(theme.scaled(HEAD))
            top.setLayout(self.head)
            column.addWidget(top)
            column.addWidget(line())
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column.addLayout(self.body, 1)

    def put_count(self, count: int) -> None:
        """Show how many things are in it."""
        self.count.setText(str(count) if count else "")

    def add_link(self, text: str, act: Callable[[], object]) -> None:
        """Offer an act at the right of the heading."""
        self.head.addWidget(button(text, act, look="link"))
