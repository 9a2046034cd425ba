"""One finding in the panel: icon, sentence, where, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from delegaties.checks.finding import Finding, second_line, sentence
from delegaties.ui import theme
from delegaties.ui.language import current
from delegaties.ui.mission.severities import name
from delegaties.ui.widgets.buttons import Picture, button, label
from delegaties.ui.widgets.chips import severity_icon

BAR = 3
BESIDE = 12
ROOM = 276
"""So wide the links of a card may be together, beside each other in the narrowest panel."""
STEPS = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}


@dataclass(frozen=True)
class Link:
    """Something that can be done about a finding: its name (translated), and what does it."""

    name: str
    act: Callable[[], object]


class Card(QAbstractButton):
    """A finding; a click on it, Enter or the space bar goes to the place it is about.

    `stepped` tells that an arrow key asks for the card below (1) or above (-1). A `note` stands in
    a line of its own.
    """

    stepped = Signal(int)

    def __init__(self, finding: Finding, links: tuple[Link, ...], note: str = "") -> None:
        super().__init__()
        self.finding = finding
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        words, severity = current(), finding.severity
        said, where = sentence(finding, words), second_line(finding, words)
        self.setAccessibleName(f"{name(severity)}: {said}")
        self.setAccessibleDescription(" ".join(filter(None, (where, note))))
        self._below = QVBoxLayout()
        self._below.setSpacing(2)
        self._below.addWidget(label(said, "strong", wrap=True))
        for text in filter(None, (where, note)):
            self._below.addWidget(label(text, "muted", wrap=True))
        self._below.addLayout(self._links(links, said))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 8)
        row.setSpacing(8)
        mark = Picture(severity_icon(severity.value), f"severity.{severity.value}.line")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._below, 1)

    @staticmethod
    def _links(links: tuple[Link, ...], said: str) -> QBoxLayout:
        """Return the links beside each other where there is room, else below each other."""
        made = [button(each.name, each.act, look="link") for each in links]
        for each in made:
            each.setAccessibleDescription(said)
            each.ensurePolished()
        wide = sum(each.sizeHint().width() + BESIDE for each in made)
        fits = wide <= theme.scaled(ROOM)
        across: QBoxLayout = QHBoxLayout() if fits else QVBoxLayout()
        across.setSpacing(BESIDE if fits else 0)
        for each in made:
            across.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        if fits:
            across.addStretch(1)
        return across

    def ask(self, question: QWidget) -> None:
        """Put a question below."""
        self._below.addWidget(question)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in STEPS:
            self.stepped.emit(STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.isChecked():
            painter.fillRect(self.rect(), theme.colour("accent-tint"))
            painter.fillRect(0, 0, BAR, self.height(), theme.colour("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        painter.end()
