"""A point of attention as a row of a dialog: the sign of how bad it is, and what it says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegaties.ui.mission.severities import name
from delegaties.ui.widgets.buttons import Picture, label
from delegaties.ui.widgets.chips import severity_icon
from delegaties.values.kinds import Severity


def told(severity: Severity, text: str, more: str = "") -> QWidget:
    """Return a row with a sentence, and a lesser line below it."""
    row = QWidget()
    row.setAccessibleName(f"{name(severity)}: {text}")
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 4, 0, 4)
    sign = Picture(severity_icon(severity.value), f"severity.{severity.value}.line")
    across.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    said = QVBoxLayout()
    said.setSpacing(0)
    said.addWidget(label(text, wrap=True))
    if more:
        said.addWidget(label(more, "muted", wrap=True))
    across.addLayout(said, 1)
    return row
