"""What is asked before a finding is accepted: why it may stay, and until when."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegaties.errors import DelegatiesError, RefusedError
from delegaties.i18n import N_
from delegaties.plan.mission import MissionPlan
from delegaties.ui.fields.base import FieldWidget
from delegaties.ui.fields.cell import Note
from delegaties.ui.fields.date import DateField
from delegaties.ui.fields.line import LineField
from delegaties.ui.fields.spec import Field, Kind
from delegaties.ui.language import _, current
from delegaties.ui.widgets.buttons import button, label

REASON = Field("reason", N_("Why it may stay"))
UNTIL = Field("until", N_("Accepted until"), Kind.DATE)
USUAL = timedelta(14)
"""How long a point is accepted when the mission's own end does not tell."""
NO_DAY = N_("Say until which day this is accepted. Then it needs attention again.")


def usual_day(plan: MissionPlan | None, today: date) -> date:
    """Return until when a point is accepted if nobody says otherwise: the end of the mission."""
    ends = plan.returns if plan else None
    return ends if ends and ends > today else today + USUAL


class Accepting(QWidget):
    """`accept(reason, until)` is called on Accept or Enter, `leave` on Never mind or Esc."""

    def __init__(
        self, until: date, accept: Callable[[str, date], Any], leave: Callable[[], Any]
    ) -> None:
        super().__init__()
        self._accept = accept
        self._leave = leave
        self.reason = LineField(REASON, None)
        self.until = DateField(UNTIL, None)
        self.until.set_value(until)
        self.error = Note("octagon-alert", "error")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        for field in (self.reason, self.until):
            self._add(column, field)
        row = QHBoxLayout()
        row.addWidget(button(_("Accept"), self.keep))
        row.addWidget(button(_("Never mind"), leave, look="quiet"))
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.error)  # below the buttons: they stay where one is about to click
        self.until.edit.editingFinished.connect(self._write_out)

    def _add(self, column: QVBoxLayout, field: FieldWidget) -> None:
        text = _(field.spec.label)
        above = label(text, "label")
        above.setBuddy(field.control())
        field.set_name(text)
        field.finished.connect(self.keep)
        field.edited.connect(lambda: self.error.say(""))
        column.addWidget(above)
        column.addWidget(field)

    def _write_out(self) -> None:
        """Show the day that was typed as days are written; what is no day stays as it is."""
        with suppress(RefusedError):
            self.until.set_value(self.until.value())

    def keep(self) -> None:
        """Accept; what is wrong is said below the buttons."""
        try:
            until = self.until.value()
            if until is None:
                raise RefusedError(NO_DAY).at("until")
            self._accept(self.reason.value(), until)
        except DelegatiesError as error:
            self.error.say(current().error(error))
            at = self.until if getattr(error, "field", "") == "until" else self.reason
            at.control().setFocus()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Keep a click between the fields to itself: it does not ask to go to the item."""

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Keep the end of that click to itself, too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() not in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            super().keyPressEvent(event)
