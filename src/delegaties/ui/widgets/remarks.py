"""What to know before a book is printed: icon, sentence, and a link to what it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegaties.ui import theme
from delegaties.ui.language import _
from delegaties.ui.widgets.buttons import Picture, button, clear, frame, label, line

MARKS = {"warning": ("triangle-alert", "warn"), "info": ("info", "info"), "ok": ("check", "ok")}


@dataclass(frozen=True)
class Told:
    """One line: "warning", "info" or "ok", its sentence, and what opens the record, if it can."""

    severity: str
    text: str
    open: Callable[[], object] | None = None


class Remarks(QWidget):
    """A heading with counts by severity, and the remarks below each other."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._heading = label(heading, "section")
        self._counts = QWidget()
        self._chips = QHBoxLayout(self._counts)
        self._chips.setContentsMargins(0, 0, 0, 0)
        self._chips.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 14, 8)
        head.addWidget(self._heading, 1)
        head.addWidget(self._counts)
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line())
        column.addLayout(head)
        column.addWidget(line())
        column.addWidget(self._body)
        column.addStretch(1)

    def put(self, told: Sequence[Told]) -> None:
        """Show remarks, worst first as they come."""
        clear(self._counts)
        for severity in ("warning", "info"):
            count = sum(each.severity == severity for each in told)
            if count:
                self._chips.addWidget(_count(severity, count))
        clear(self._body)
        for each in told or [Told("ok", _("Nothing stands out."))]:
            self._rows.addWidget(_row(each))
            self._rows.addWidget(line())

    def sentences(self) -> list[str]:
        """Return what is shown."""
        items = (self._rows.itemAt(at) for at in range(self._rows.count()))
        rows = (item.widget() for item in items if item is not None)
        parts = (part for row in rows if row is not None for part in row.findChildren(QLabel))
        return [part.text() for part in parts if part.text()]


def _count(severity: str, count: int) -> QWidget:
    mark, name = MARKS[severity]
    chip = frame(f"finding-{name}")
    row = QHBoxLayout(chip)
    row.setContentsMargins(6, 2, 6, 2)
    row.setSpacing(4)
    meaning = _("warnings") if severity == "warning" else _("for information")
    row.addWidget(Picture(mark, f"severity.{name}.line", meaning=meaning))
    row.addWidget(label(str(count), "strong"))
    return chip


def _row(told: Told) -> QWidget:
    mark, name = MARKS[told.severity]
    made = QWidget()
    made.setAccessibleName(told.text)
    row = QHBoxLayout(made)
    row.setContentsMargins(14, 8, 14, 8)
    row.setSpacing(theme.scaled(8))
    picture = Picture(mark, f"severity.{name}.line")
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(label(told.text, wrap=True))
    if told.open is not None:
        link = button(_("Open"), told.open, look="link")
        link.setAccessibleName(_("Open: {text}", text=told.text))
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
    row.addLayout(column, 1)
    return made
