"""When an item is: day, begin and end as typed times, how certain, and where the clocks are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.ui.fields.base import GAP, FieldWidget
from delegaties.ui.fields.choice import ChoiceField
from delegaties.ui.fields.clock import WhichOfTwo
from delegaties.ui.fields.date import DateField
from delegaties.ui.fields.spec import Field, Sources
from delegaties.ui.fields.time import TimeField
from delegaties.ui.fields.zone import ZoneField
from delegaties.ui.language import _, current
from delegaties.values.kinds import Certainty
from delegaties.values.when import Clock, DoubleTimeError, When, checked

BETWEEN = 8


class WhenField(FieldWidget):
    """A When. Without a day the item waits; without a begin it lasts all day or is still open.

    `default_zone` is the zone of the place, taken where no zone is filled in; a page sets it. The
    end is on the same day in the same zone, unless the second rows say otherwise.
    """

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__(field, sources)
        self.default_zone = ""
        self._known = When()
        self._folds: dict[Clock, int] = {}
        self.day = DateField(field, sources)
        self.zone = ZoneField(field, sources)
        self.begin = TimeField(field, sources)
        self.end = TimeField(field, sources)
        self.end_day = DateField(field, sources)
        self.end_zone = ZoneField(field, sources)
        self.certainty = ChoiceField(_certainty(field), sources)
        self.more = QPushButton(_("Ends on another day or in another zone"))
        self.more.setCheckable(True)
        self.more.setProperty("look", "link")
        self.more.toggled.connect(self._unfold)
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setProperty("look", "muted")
        self._labels: dict[FieldWidget, QLabel] = {}
        self._lay_out()
        self._unfold(False)
        self.day.near = self.near  # type: ignore[method-assign]
        self.end_day.near = self._near_day  # type: ignore[method-assign]

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(BETWEEN)
        grid.setVerticalSpacing(GAP)
        self.row.addLayout(grid, 1)
        places = (
            (self.day, _("Day"), 0, 0), (self.certainty, _("Certainty"), 0, 1),
            (self.begin, _("Start"), 2, 0), (self.end, _("End"), 2, 1),
            (self.zone, _("Time zone"), 4, 0),
        )  # fmt: skip
        for part, text, row, column in places:
            self._place(grid, part, text, row, column)
        grid.addWidget(self.more, 6, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self._place(grid, self.end_day, _("End day"), 7, 0)
        self._place(grid, self.end_zone, _("Zone at the end"), 7, 1)
        grid.addWidget(self.note, 9, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _place(
        self, grid: QGridLayout, part: FieldWidget, text: str, row: int, column: int
    ) -> None:
        label = QLabel(text)
        label.setProperty("look", "label")
        label.setBuddy(part.control())
        self._labels[part] = label
        span = 2 if part is self.zone else 1
        grid.addWidget(label, row, column)
        grid.addWidget(part, row + 1, column, 1, span)
        part.edited.connect(self._typed)
        part.finished.connect(self.finished)

    def parts(self) -> tuple[QWidget, ...]:
        return tuple(self._labels)

    def _typed(self) -> None:
        for part in self._labels:
            part.dirty = True
        self._remark()
        self.edited.emit()

    def _unfold(self, on: bool) -> None:
        for part in (self.end_day, self.end_zone):
            part.setVisible(on)
            self._labels[part].setVisible(on)

    def _near_day(self) -> date:
        try:
            return self.day.value() or self.near()
        except RefusedError:
            return self.near()

    # Value

    def value(self) -> When:
        day, begin, end = self.day.value(), self.begin.value(), self.end.value()
        if day is None and (begin or end):
            raise RefusedError(N_("There is a time without a day. Fill in the day too."))
        certainty = self.certainty.value() or Certainty.EXACT
        if day is None:
            return When(certainty=certainty)
        zone = self.zone.value() or self.default_zone or self._home()
        start = self._clock(Clock(day, begin, zone), self._known.start) if begin else None
        finish = None
        if end:
            there = Clock(self.end_day.value() or day, end, self.end_zone.value() or zone)
            finish = self._clock(there, self._known.end)
        return When(day, start, finish, certainty)

    def _clock(self, clock: Clock, known: Clock | None) -> Clock:
        """Add which of two equal times was meant, as far as that was said for this very one."""
        if clock in self._folds:
            return replace(clock, fold=self._folds[clock])
        return known if known is not None and replace(known, fold=None) == clock else clock

    def _home(self) -> str:
        return self.sources.home_zone if self.sources else "UTC"

    def empty(self) -> When:
        return When()

    def set_value(self, value: When | None) -> None:
        when = value or When()
        self._known, self._folds = when, {}
        start, end = when.start, when.end
        self.day.set_value(when.date)
        self.certainty.set_value(when.certainty)
        self.begin.set_value(start.time if start else None)
        self.end.set_value(end.time if end else None)
        self.zone.set_value(start.zone if start else "")
        other_day = end is not None and end.date != when.date
        other_zone = end is not None and start is not None and end.zone != start.zone
        self.end_day.set_value(end.date if end and other_day else None)
        self.end_zone.set_value(end.zone if end and other_zone else "")
        self.more.setChecked(other_day or other_zone)
        for part in self._labels:
            part.dirty = False
        self._remark()

    def shown(self, value: When) -> str:
        """Return a time as it is read."""
        day = self.day.shown(value.date)
        clocks = [self.begin.shown(clock.time) for clock in (value.start, value.end) if clock]
        return " ".join(filter(None, (day, "–".join(clocks))))

    def _remark(self) -> None:
        """Say what the times mean, once they do: not while a question about them stands."""
        try:
            self.note.setText(remark(checked(self.value()), self._home()))
        except RefusedError:
            self.note.setText("")
        self.note.setVisible(bool(self.note.text()))

    def control(self) -> QWidget:
        return self.day.edit

    def set_name(self, name: str) -> None:
        for part, label in self._labels.items():
            part.set_name(f"{name}: {label.text()}" if name else label.text())

    def blamed(self, error: RefusedError) -> QWidget:
        for part in self._labels:
            try:
                part.value()
            except RefusedError:
                return part.control()
        return {"start": self.begin, "end": self.end}.get(error.field or "", self.day).control()

    # Questions

    def ask(self, error: RefusedError) -> QWidget | None:
        if error.field == "end" and not self.more.isChecked():
            self.more.setChecked(True)
        if not isinstance(error, DoubleTimeError):
            return None
        when, at_end = self.value(), error.field == "end"
        clock, part = (when.end, self.end) if at_end else (when.start, self.begin)
        if clock is None:
            return None
        plain = replace(clock, fold=None)
        return WhichOfTwo(plain, lambda fold: self._answered(plain, fold, part))

    def _answered(self, clock: Clock, fold: int, part: TimeField) -> None:
        self._folds[clock] = fold
        part.edit.setFocus()  # the button that has it goes away
        self._remark()
        self.edited.emit()
        self.finished.emit()


def _certainty(field: Field) -> Field:
    return replace(field, choices=tuple(Certainty), optional=False, placeholder="")


def remark(when: When, home_zone: str) -> str:
    """Return what a time means beyond what was typed; empty when there is nothing to say."""
    if when.date is None:
        return _("Without a day it waits under “still to plan”.")
    if when.start is None:
        return _("All day.") if when.all_day else _("The time is still to be decided.")
    parts: list[Any] = []
    begin = when.start.in_zone(home_zone)
    if (begin.date, begin.time) != (when.start.date, when.start.time):
        end = when.end.in_zone(home_zone) if when.end else None
        clocks = "–".join(current().time(clock.time) for clock in (begin, end) if clock)
        parts.append(_("At home it is then {times}.", times=clocks))
    length = when.duration
    if length is not None and length > timedelta():
        parts.append(_("It takes {duration}.", duration=current().duration(length)))
    return " ".join(parts)
