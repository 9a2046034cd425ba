"""Somebody else changed the same field meanwhile: which value must stay?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from delegaties.errors import ConflictError
from delegaties.ui.fields.base import FieldWidget
from delegaties.ui.language import _, current
from delegaties.values.labels import label


class Conflict(QFrame):
    """“Yours”, “from L. Hofstra (14:21)” and what it was; nothing is chosen beforehand.

    `settle(mine)` is called with the choice.
    """

    def __init__(
        self, field: FieldWidget, error: ConflictError, settle: Callable[[bool], None]
    ) -> None:
        super().__init__()
        self.setProperty("look", "question")
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(0, 1)
        head = self._line(current().error(error), "error")
        self._grid.addWidget(head, 0, 0, 1, 2)
        self.mine = self._offer(1, _("Yours"), as_text(field, field.value()), _("Keep yours"))
        self.theirs = self._offer(
            2, whose(field, error), as_text(field, error.theirs), _("Keep theirs")
        )
        was = as_text(field, error.seen)
        self._grid.addWidget(self._line(_("It was: {value}", value=was), "muted"), 3, 0, 1, 2)
        self.mine.clicked.connect(lambda: settle(True))
        self.theirs.clicked.connect(lambda: settle(False))

    def _offer(self, row: int, who: str, value: str, act: str) -> QPushButton:
        text = self._line(f"{who}: {value}", "text")
        button = QPushButton(act)
        button.setAccessibleDescription(text.text())
        self._grid.addWidget(text, row, 0)
        self._grid.addWidget(button, row, 1, Qt.AlignmentFlag.AlignTop)
        return button

    @staticmethod
    def _line(text: str, look: str) -> QLabel:
        line = QLabel(text)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setWordWrap(True)
        line.setProperty("look", look)
        return line


def whose(field: QWidget, error: ConflictError) -> str:
    """Return “From L. Hofstra (14:21)”, as far as it is known."""
    if not error.who:
        return _("From somebody else")
    if not isinstance(error.when, datetime):
        return _("From {who}", who=error.who)
    sources = getattr(field, "sources", None)
    zone = sources.home_zone if sources else "UTC"
    clock = error.when.astimezone(ZoneInfo(zone)).time()
    return _("From {who} ({time})", who=error.who, time=clock)


def as_text(field: FieldWidget, value: Any) -> str:
    """Return a value as it is read in a sentence."""
    shown = getattr(field, "shown", None)
    if shown is not None and value is not None:
        return str(shown(value)) or _("(empty)")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, StrEnum):
        return _(label(value))
    if isinstance(value, tuple | frozenset) and value:
        return current().listed(as_text(field, part) for part in value)
    return _("{value}", value=value) if value else _("(empty)")
