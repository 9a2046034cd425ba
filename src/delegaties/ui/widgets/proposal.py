"""A window that shows what follows from an act before it is done: one button does it, Esc leaves.

window = Proposal(parent, _("Shift along"), title, _("Shift"))
window.body.addWidget(…)
if window.exec(): …
"""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from delegaties.ui import theme
from delegaties.ui.focusring import FocusRing
from delegaties.ui.language import _
from delegaties.ui.widgets.buttons import button, label, line

WIDE, HIGH = 600, 620
PAD = 20
FRAME = 40
"""What the title bar takes of the screen."""


class Proposal(QDialog):
    """A heading, a body that scrolls, and the act below it."""

    def __init__(self, parent: QWidget | None, heading: str, about: str, act: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.error = label("", "error", wrap=True)
        self.error.hide()
        self.act = button(act, self.accept, look="primary")
        self.act.setDefault(True)
        self.leave = button(_("Never mind"), self.reject)
        self.leave.setAutoDefault(False)
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(PAD, 12, PAD, 12)
        self.body.setSpacing(6)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(area.focusPolicy().NoFocus)
        area.setAccessibleName(heading)
        self._lay_out(heading, about, area)
        self.ring = FocusRing(self)
        screen = self.screen().availableSize()
        wide, high = theme.scaled(WIDE), theme.scaled(HIGH)
        self.resize(min(wide, screen.width()), min(high, screen.height() - theme.scaled(FRAME)))

    def _lay_out(self, heading: str, about: str, area: QScrollArea) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(PAD, 16, PAD, 8)
        head.setSpacing(0)
        head.addWidget(label(heading, "title"))
        head.addWidget(label(about, "muted", wrap=True))
        foot = QHBoxLayout()
        foot.setContentsMargins(PAD, 10, PAD, 14)
        foot.setSpacing(12)
        foot.addWidget(self.error, 1)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.act)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(line())
        whole.addWidget(area, 1)
        whole.addWidget(line())
        whole.addLayout(foot)

    def say(self, sentence: str) -> None:
        """Say why it cannot be done; without words it can."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.act.setEnabled(not sentence)
