"""A date, as people type it, or chosen from a small calendar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit

from delegaties.errors import RefusedError
from delegaties.ui.fields.base import TypedField
from delegaties.ui.fields.spec import Field, Sources
from delegaties.ui.icons import icon
from delegaties.ui.language import _, current
from delegaties.values.typed import parse_date

STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
"""Days that the arrow keys add."""


def shown_date(day: date | None) -> str:
    """Return “ma 15 mei 2026”, which `parse_date` reads back."""
    return "" if day is None else f"{current().weekday_date(day)} {day.year}"


class DateField(TypedField):
    """A date (15-5, 15 mei, 2026-05-15): date, or None when empty.

    The arrow keys go a day further or back, Alt+↓ opens a calendar.
    """

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__(field, sources)
        self._calendar: QCalendarWidget | None = None
        action = QAction(icon("calendar-range"), _("Choose from a calendar"), self)
        action.triggered.connect(self.open_calendar)
        self.edit.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        self.edit.installEventFilter(self)

    def parse(self, text: str) -> date:
        return parse_date(text, self.near())

    def shown(self, value: Any) -> str:
        return shown_date(value)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            return False
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        elif not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._take(self._day() + timedelta(step))
        else:
            return False
        return True

    def _day(self) -> date:
        """Return the date that stands here, or one to begin with."""
        try:
            return self.value() or self.near()
        except RefusedError:
            return self.near()

    def _take(self, day: date) -> None:
        self.edit.setText(self.shown(day))
        self.edited.emit()

    def open_calendar(self) -> None:
        """Show a month to choose from, below the field."""
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setLocale(QLocale(current().language))
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        day = self._day()
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.clicked.connect(self._picked)
        calendar.activated.connect(self._picked)
        calendar.move(self.edit.mapToGlobal(QPoint(0, self.edit.height())))
        calendar.show()
        calendar.setFocus()
        self._calendar = calendar

    def _picked(self, chosen: QDate) -> None:
        calendar, self._calendar = self._calendar, None
        if calendar is None:
            return  # a click is told as clicked and as activated
        calendar.close()
        self._take(date(chosen.year(), chosen.month(), chosen.day()))
        self.finished.emit()
        self.edit.setFocus()
