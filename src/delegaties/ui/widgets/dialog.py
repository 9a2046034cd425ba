"""How a dialog is laid out: title and what it is about, what scrolls, and the acts below."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from delegaties.ui.widgets.buttons import label, line
from delegaties.ui.widgets.scrolled import scrolled

PAD = 20


def lay_out_dialog(dialog: QDialog, about: str, inside: QVBoxLayout, acts: QHBoxLayout) -> None:
    """Put the parts in their places; the window's title stands above `about`."""
    body = QWidget()
    body.setLayout(inside)
    inside.setContentsMargins(PAD, 12, PAD, 12)
    inside.addStretch(1)
    head = QVBoxLayout()
    head.setContentsMargins(PAD, 16, PAD, 8)
    head.addWidget(label(dialog.windowTitle(), "title"))
    head.addWidget(label(about, "muted", wrap=True))
    acts.setContentsMargins(PAD, 12, PAD, 16)
    acts.setSpacing(8)
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addLayout(head)
    whole.addWidget(line())
    whole.addWidget(scrolled(body), 1)
    whole.addWidget(line())
    whole.addLayout(acts)
