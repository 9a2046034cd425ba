"""The line above the board: which day it is, what is special, and the days to go to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from delegaties.ui import theme
from delegaties.ui.language import _, current
from delegaties.ui.widgets.buttons import button, icon_button
from delegaties.ui.widgets.statusline import Elided

WIDE, SHORT = 62, 34
"""Room of a button with weekday and date, and of one with only the date."""
TITLE, LEAST = 270, 190
"""Room of what day it is, beside buttons of either kind."""
WEEK = 7
GAP, EDGES, ARROW = 4, 24, 40


class DayBar(QWidget):
    """`chosen` tells the day that somebody goes to."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Days"))
        self._days: tuple[date, ...] = ()
        self._day: date | None = None
        self._shown: tuple[object, ...] = ()
        self.title = Elided("section")
        self.note = Elided("muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self.title, self.note):
            words.addWidget(part)
        self.earlier = icon_button(_("Day before (PgUp)"), "chevron-left", lambda: self.step(-1))
        self.later = icon_button(_("Day after (PgDn)"), "chevron-right", lambda: self.step(1))
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        self.buttons: dict[date, QPushButton] = {}
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 6, 8, 6)
        whole.setSpacing(GAP)
        whole.addLayout(words, 1)
        whole.addWidget(self.earlier)
        whole.addLayout(self._row)
        whole.addWidget(self.later)

    def show_days(self, days: Sequence[date], day: date | None, title: str, note: str) -> None:
        """Show where one is; without a `day` it is the whole mission."""
        self._days, self._day = tuple(days), day
        self.title.say(title)
        self.note.say(note)
        self.note.setVisible(bool(note))
        self._arrange()

    def step(self, days: int) -> None:
        """Go to another day."""
        if self._day in self._days:
            at = self._days.index(self._day) + days
            if 0 <= at < len(self._days):
                self.chosen.emit(self._days[at])

    def day_at(self, at: QPoint) -> date | None:
        """Return the day whose button is at a point of the screen, and show that it is meant."""
        found = None
        for day, made in self.buttons.items():
            over = made.isVisible() and made.rect().contains(made.mapFromGlobal(at))
            made.setDown(over)
            found = day if over else found
        return found

    def calm(self) -> None:
        """Show that no day is meant any more."""
        for made in self.buttons.values():
            made.setDown(False)

    def wanted(self) -> int:
        """Return the room in which a week has a button for each of its days."""
        number = min(len(self._days), WEEK)
        return EDGES + theme.scaled(LEAST) + number * theme.scaled(SHORT + GAP)

    def _arrange(self) -> None:
        """Show as many days as there is room for, around the one that is shown."""
        number, room = len(self._days), self.width() - EDGES - theme.scaled(LEAST)
        short = self.width() < EDGES + theme.scaled(TITLE) + number * theme.scaled(WIDE + GAP)
        if short and number * theme.scaled(SHORT + GAP) > room:
            room -= 2 * theme.scaled(ARROW)
        most = max(1, min(number, room // theme.scaled(SHORT + GAP)) if short else number)
        at = self._days.index(self._day) if self._day in self._days else 0
        first = max(0, min(at - most // 2, len(self._days) - most))
        kept = tuple(self.buttons)
        if self._day in kept and len(kept) == most and set(kept) <= set(self._days):
            first = self._days.index(kept[0])  # what is pointed at stays where it is
        days = self._days[first : first + most]
        cut = len(days) < len(self._days)
        for arrow in (self.earlier, self.later):
            arrow.setVisible(cut)
        if (days, short) != self._shown:
            self._shown = (days, short)
            self._make(days, short=short)
        for each, made in self.buttons.items():
            made.setChecked(each == self._day)

    def _make(self, days: Sequence[date], *, short: bool) -> None:
        for made in self.buttons.values():
            self._row.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.buttons = {}
        for day in days:
            words = current().weekday_date(day)
            text = str(day.day) if short else f"{current().weekday(day, short=True)} {day.day}"
            made = button(text, look="day")
            made.setAccessibleName(words)
            made.setToolTip(words)
            made.setCheckable(True)
            made.setFixedWidth(theme.scaled(SHORT if short else WIDE))
            made.clicked.connect(self._opener(day))
            self.buttons[day] = made
            self._row.addWidget(made)

    def _opener(self, day: date) -> object:
        def go() -> None:
            self.chosen.emit(day)
            self._arrange()

        return go

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
