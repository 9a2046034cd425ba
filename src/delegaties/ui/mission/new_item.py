"""The line above the programme in which a new item is typed: day, time, kind and title.

Enter adds it and keeps the line open for the next one, on the same day; Esc closes it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from delegaties.errors import DelegatiesError, RefusedError
from delegaties.i18n import N_
from delegaties.plan import sums
from delegaties.plan.clocks import zone_on
from delegaties.plan.mission import MissionPlan
from delegaties.ui.fields.cell import Note
from delegaties.ui.fields.choice import CalmBox
from delegaties.ui.fields.clock import WhichOfTwo
from delegaties.ui.icons import icon
from delegaties.ui.language import _, current
from delegaties.ui.mission.programme_rows import ICONS
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.buttons import button, icon_button, label
from delegaties.values.guessing import kind_of
from delegaties.values.kinds import Certainty, ItemKind
from delegaties.values.labels import label as word_for
from delegaties.values.spans import Span, parse_span
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, DoubleTimeError, When

NO_TITLE = N_("Type what it is, such as “Visit to Yanmar”.")
NO_DAY = N_("There is a time without a day. Choose the day too.")
BEHIND = N_("“{text}” stands behind the time. Put it with the title, or take it away.")
Add = Callable[[Texts, When, ItemKind], UUID]


class NewItem(QFrame):
    """`made` tells the id of each item added, `left` that the line was closed."""

    made = Signal(object)
    left = Signal()

    def __init__(self, add: Add) -> None:
        super().__init__()
        self.setProperty("look", "raised")
        self._add = add
        self._plan: MissionPlan | None = None
        self.day = self._box(_("Day"))
        self.kind = self._box(_("Kind of item"))
        self.time = QLineEdit(placeholderText=_("930 or 930-11"))
        self.title = QLineEdit(placeholderText=_("such as Visit to Yanmar"))
        self.error = Note("octagon-alert", "error")
        self._folds: dict[Clock, int] = {}
        self._question: WhichOfTwo | None = None
        for value in ItemKind:
            self.kind.addItem(icon(ICONS[value]), _(word_for(value)), value)
        self._says_kind = False
        self.kind.activated.connect(self._choose_kind)
        self._guess()
        self._lay_out()
        for line in (self.time, self.title):
            line.returnPressed.connect(self.keep)
            line.textEdited.connect(self._settled)
            line.textEdited.connect(self._guess)
        self.hide()

    @staticmethod
    def _box(name: str) -> CalmBox:
        box = CalmBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(CalmBox.SizeAdjustPolicy.AdjustToContents)
        return box

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        self.time.setFixedWidth(scaled(130))
        parts: tuple[tuple[str, QWidget], ...] = (
            (_("Day"), self.day), (_("Time"), self.time), (_("Title"), self.title),
            (_("Kind of item"), self.kind),  # last: Tab goes from the time to the title
        )  # fmt: skip
        for at, (text, part) in enumerate(parts):
            above = label(text, "label")
            above.setBuddy(part)
            part.setAccessibleName(text)
            part.setMinimumHeight(scaled(30))
            grid.addWidget(above, 0, at)
            grid.addWidget(part, 1, at)
        grid.setColumnStretch(2, 1)
        acts = QHBoxLayout()
        acts.addWidget(button(_("Add"), self.keep, "plus"))
        acts.addWidget(icon_button(_("Close"), "x", self.leave))
        grid.addLayout(acts, 1, 4)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 10)
        column.setSpacing(4)
        column.addLayout(grid)
        column.addWidget(self.error)

    def show_plan(self, plan: MissionPlan) -> None:
        """Offer the days of a mission; the day that was chosen stays."""
        if self._plan is plan:
            return
        self._plan = plan
        days = [None, *(day.date for day in sums.programme_days(plan))]
        if days == [self.day.itemData(at) for at in range(self.day.count())]:
            return
        chosen = self.day.currentData()
        self.day.clear()
        for day in days:
            self.day.addItem(current().weekday_date(day) if day else _("Still to plan"), day)
        self.choose_day(chosen)

    def choose_day(self, day: date | None) -> None:
        """Set the day of the next item."""
        days = [self.day.itemData(at) for at in range(self.day.count())]
        self.day.setCurrentIndex(days.index(day) if day in days else 0)

    def begin(self, day: date | None) -> None:
        """Open the line for an item on a day."""
        if not self.isVisible():
            self.choose_day(day)
        self.show()
        self.time.setFocus()
        self.time.selectAll()

    def keep(self) -> None:
        """Add what is typed; what is wrong with it is said below the line."""
        try:
            span = parse_span(self.time.text())
            made = self._add(self._texts(span.rest), self._when(span), self.kind.currentData())
        except DelegatiesError as error:
            self._settled()
            self.error.say(current().error(error))
            if isinstance(error, DoubleTimeError):
                self._ask(error)
            return
        self._settled()
        for line in (self.time, self.title):
            line.clear()
        self._says_kind = False
        self._guess()
        self.time.setFocus()
        self.made.emit(made)

    def _choose_kind(self) -> None:
        self._says_kind = True

    def _guess(self) -> None:
        """Show what it is by its title, until the user says so; it may stand behind the time."""
        if not self._says_kind:
            guessed = kind_of(self.title.text() or self.time.text())
            self.kind.setCurrentIndex(self.kind.findData(guessed))

    def _ask(self, error: DoubleTimeError) -> None:
        """Let the user choose between two equal hours; the choice adds the item."""
        when = self._when(parse_span(self.time.text()))
        clock = when.end if error.field == "end" else when.start
        if clock is None:
            return

        def choose(fold: int) -> None:
            self._folds[clock] = fold
            self.keep()

        self._question = WhichOfTwo(clock, choose)
        self._column.addWidget(self._question)
        self._question.buttons[0].setFocus()

    def _settled(self) -> None:
        """Take away what was said or asked: it is no longer so."""
        self.error.say("")
        gone, self._question = self._question, None
        if gone is not None:
            gone.hide()
            gone.deleteLater()

    def leave(self) -> None:
        """Close the line; what is typed in it stays for the next time."""
        self._settled()
        self.hide()
        self.left.emit()

    def _texts(self, behind: str) -> Texts:
        """Return the title, which may have been typed `behind` the times."""
        title = self.title.text().strip()
        if title and behind:
            self.time.setFocus()
            raise RefusedError(BEHIND, text=behind)
        if not (title or behind):
            self.title.setFocus()
            raise RefusedError(NO_TITLE)
        return Texts.of({current().language: title or behind})

    def _when(self, span: Span) -> When:
        day = self.day.currentData()
        if span.begin is None and span.end is None:
            return When(day)
        if day is None:
            self.day.setFocus()
            raise RefusedError(NO_DAY)
        zone = zone_on(self._plan, day) if self._plan else "UTC"
        last = day + timedelta(days=span.days)
        begin, end = (
            self._clock(on, clock, zone) if clock else None
            for on, clock in ((day, span.begin), (last, span.end))
        )
        return When(day, begin, end, Certainty.APPROXIMATE if span.about else Certainty.EXACT)

    def _clock(self, day: date, clock: time, zone: str) -> Clock:
        """Return a moment, with which of two equal hours was meant where that was said."""
        plain = Clock(day, clock, zone)
        return replace(plain, fold=self._folds.get(plain))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
