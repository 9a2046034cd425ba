"""A moment on the wall clock of a zone: date, time and zone beside each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.ui.fields.base import GAP, FieldWidget
from delegaties.ui.fields.date import DateField
from delegaties.ui.fields.spec import Field, Sources
from delegaties.ui.fields.time import TimeField
from delegaties.ui.fields.zone import ZoneField
from delegaties.ui.language import _
from delegaties.values.when import Clock, DoubleTimeError


class WhichOfTwo(QWidget):
    """Asks which of two equal clock times is meant; `choose` gets the fold, 0 or 1."""

    def __init__(self, clock: Clock, choose: Callable[[int], None]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        offsets = [offset_of(replace(clock, fold=fold)) for fold in (0, 1)]
        texts = (
            _("The first ({offset})", offset=offsets[0]),
            _("The second ({offset})", offset=offsets[1]),
        )
        self.buttons = []
        for fold, text in enumerate(texts):
            button = QPushButton(text)
            button.clicked.connect(lambda _checked=False, fold=fold: choose(fold))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.buttons.append(button)
        row.addStretch(1)


def offset_of(clock: Clock) -> str:
    """Return how far the clock is from UTC: “UTC+2”, “UTC+5:30”."""
    offset = clock.local.utcoffset() or timedelta()
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


class ClockField(FieldWidget):
    """A moment: Clock, or None when date and time are empty.

    A zone that is left empty is the office's own.
    """

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__(field, sources)
        self.date = DateField(field, sources)
        self.time = TimeField(field, sources)
        self.zone = ZoneField(field, sources)
        self._known: Clock | None = None
        self._asked: tuple[Clock, int] | None = None
        for part, stretch in ((self.date, 3), (self.time, 2), (self.zone, 3)):
            part.edited.connect(self.edited)
            part.finished.connect(self.finished)
            self.row.addWidget(part, stretch)
        self.date.near = self.near  # type: ignore[method-assign]
        self.edited.connect(self._pass_on)

    def _pass_on(self) -> None:
        for part in (self.date, self.time, self.zone):
            part.dirty = True

    def value(self) -> Clock | None:
        day, clock = self.date.value(), self.time.value()
        if day is None and clock is None:
            return None
        if day is None or clock is None:
            raise RefusedError(N_("Date and time belong together. Fill in both, or empty both."))
        zone = self.zone.value() or (self.sources.home_zone if self.sources else "UTC")
        return self._with_fold(Clock(day, clock, zone))

    def _with_fold(self, clock: Clock) -> Clock:
        """Add which of two was meant, as far as it was said for this very time."""
        if self._asked is not None and self._asked[0] == clock:
            return replace(clock, fold=self._asked[1])
        if self._known is not None and replace(self._known, fold=None) == clock:
            return self._known
        return clock

    def set_value(self, value: Clock | None) -> None:
        self._known, self._asked = value, None
        self.date.set_value(value.date if value else None)
        self.time.set_value(value.time if value else None)
        self.zone.set_value(value.zone if value else "")
        for part in (self.date, self.time, self.zone):
            part.dirty = False

    def shown(self, value: Clock) -> str:
        """Return a moment as it is read."""
        return f"{self.date.shown(value.date)} {self.time.shown(value.time)}"

    def control(self) -> QWidget:
        return self.date.edit

    def set_name(self, name: str) -> None:
        self.date.edit.setAccessibleName(f"{name}: {_('date')}")
        self.time.edit.setAccessibleName(f"{name}: {_('time')}")
        self.zone.edit.setAccessibleName(f"{name}: {_('time zone')}")

    def ask(self, error: RefusedError) -> QWidget | None:
        if not isinstance(error, DoubleTimeError):
            return None
        clock = replace(self.value() or Clock(self.near(), self.time.value(), "UTC"), fold=None)
        return WhichOfTwo(clock, lambda fold: self._answered(clock, fold))

    def _answered(self, clock: Clock, fold: int) -> None:
        self._asked = clock, fold
        self.edited.emit()
        self.finished.emit()
