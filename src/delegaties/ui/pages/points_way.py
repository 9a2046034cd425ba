"""The way from a list of missions to what asks for attention in one of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from delegaties.ui.icons import button_size, icon
from delegaties.ui.language import _
from delegaties.ui.mission.severities import in_words, pressing, worst
from delegaties.ui.widgets.buttons import Act
from delegaties.ui.widgets.chips import severity_icon
from delegaties.values.kinds import Severity


class PointsWay(QPushButton):
    """A link that says how much is serious or may be; it takes the same room before it is known."""

    def __init__(self, act: Act) -> None:
        super().__init__()
        self.setProperty("look", "link")
        self.setIconSize(button_size())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(_("Points of attention"))
        self.clicked.connect(lambda _down: act())
        self.put(None)

    def put(self, tally: Mapping[Severity, int] | None) -> None:
        """Show what was counted; None while it is not."""
        counted = pressing(tally or {})
        severity = worst(counted)
        mark = severity.value if severity else "ok"
        text = in_words(counted) or (_("No warnings") if tally is not None else "")
        if tally is None:
            self.setIcon(icon("hourglass", "muted"))
        else:
            self.setIcon(icon(severity_icon(mark), f"severity.{mark}.line"))
        self.setText(text or _("Counting points of attention…"))
        self.setAccessibleName(self.text())
        self.setEnabled(tally is not None)
