"""Who comes and leaves on a day, as a menu: choosing somebody asks for another attendance window.

What the marks at the edge of the board do for the mouse, this does for keys; and it has everybody.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from delegaties.plan.attendance import Window
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Participation
from delegaties.ui.desk import Desk
from delegaties.ui.icons import icon
from delegaties.ui.language import _, current
from delegaties.ui.mission.attendance_window import AttendanceWindow
from delegaties.ui.mission.board.presence import Passage, presence
from delegaties.ui.mission.delegation_rows import name_of
from delegaties.values.kinds import ParticipationStatus

KEY = "Ctrl+Shift+A"
INTO = 40
"""Pixels into the list or board where the menu opens by key."""
Proposed = Callable[[Participation], Window | None]


def as_it_is(_part: Participation) -> None:
    """Propose no other window."""


class AttendanceMenu(QMenu):
    """Made anew each time it opens, for the day that is looked at."""

    def __init__(
        self, desk: Desk, mission_id: UUID, day: Callable[[], date | None], parent: QWidget
    ) -> None:
        super().__init__(f"{_('Who comes and leaves')}\t{KEY}", parent)
        self.setIcon(icon("log-in"))
        self._desk, self._mission, self._day, self._over = desk, mission_id, day, parent
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Fill the menu: who comes and leaves on the day first, then everybody."""
        self.clear()
        day, lookup = self._day(), Lookup(self._desk.plan(self._mission))
        found = self._passages(lookup, day)
        self._add(self, found, as_it_is)
        if not found:
            said = (
                _("Nobody comes or leaves on {day}", day=current().weekday_date(day)) if day else ""
            )
            self.addAction(said or _("Nobody comes or leaves")).setEnabled(False)
        self.addSeparator()
        everybody = self.addMenu(icon("users"), _("Attendance of"))
        for part in lookup.plan.participations:
            if part.status is not ParticipationStatus.CANCELLED:
                entry = everybody.addAction(_plain(name_of(lookup, part)))
                entry.triggered.connect(lambda _on, who=part.id: self.open(who, as_it_is))

    def open_by_key(self) -> None:
        """Open over the list or board that has the focus."""
        view = QApplication.focusWidget() or self._over
        self.popup(view.mapToGlobal(QPoint(INTO, INTO)))

    def ask(self, passages: Sequence[Passage], proposed: Proposed) -> None:
        """Ask for another window; of several people first for whom."""
        if len(passages) == 1:
            self.open(passages[0].part, proposed)
            return
        whom = QMenu(self._over)
        whom.aboutToHide.connect(whom.deleteLater)
        self._add(whom, passages, proposed)
        whom.popup(QCursor.pos())

    def open(self, part_id: UUID, proposed: Proposed) -> None:
        """Open the window in which what follows is shown, with what is proposed filled in."""
        parts = self._desk.plan(self._mission).participations
        part = next((each for each in parts if each.id == part_id), None)
        if part is not None:
            over = self._over.window()
            window = AttendanceWindow(self._desk, self._mission, part_id, over, proposed(part))
            window.exec()
            window.deleteLater()

    def _add(self, menu: QMenu, passages: Sequence[Passage], proposed: Proposed) -> None:
        for each in passages:
            entry = menu.addAction(
                icon("log-in" if each.comes else "log-out"), f"{_plain(each.text)} …"
            )
            entry.triggered.connect(lambda _on, who=each.part: self.open(who, proposed))

    def _passages(self, lookup: Lookup, day: date | None) -> Sequence[Passage]:
        if day is None:
            return ()
        ends = self._desk.day_ends()
        here = presence(lookup, day, None, ends.hour * 60 + ends.minute)
        return here.passages if here is not None else ()


def _plain(text: str) -> str:
    """Return a text in which no letter becomes a key of the menu."""
    return text.replace("&", "&&")
