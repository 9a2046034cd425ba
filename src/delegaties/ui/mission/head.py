"""The head of a mission: title and status, its facts with icons, and what can be handed out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import MissionPlan
from delegaties.plan.sums import counts
from delegaties.ui.icons import icon
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission.status import mission_chip
from delegaties.ui.theme import scaled, set_look
from delegaties.ui.widgets.buttons import Picture, button, clear, icon_button, label
from delegaties.ui.widgets.chips import ChipLabel
from delegaties.values.kinds import STOPPED, Direction
from delegaties.values.labels import label as word

LEAST = 160
"""Pixels of a title that stay, however narrow the window is."""
APART = 16


class Title(QLabel):
    """A title that is cut where there is no room; the whole is its tooltip then."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_look(self, "title")

    def put(self, text: str) -> None:
        """Show a title."""
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._cut()

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(wide + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(scaled(LEAST), whole.width()), whole.height())

    def _cut(self) -> None:
        room = max(self.width(), self.minimumSizeHint().width())
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(cut)
        self.setToolTip(self._whole if cut != self._whole else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()


class FactLine(QWidget):
    """Facts beside each other; where there is no room they give way from the right.

    The countdown at their end stays.
    """

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self._last = label("", "section")
        self._shown: tuple[Sequence[tuple[str, str]], str] = ([], "")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(APART)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def put(self, found: Sequence[tuple[str, str]], countdown: str) -> None:
        """Show facts, each with the name of its icon, and how soon it is."""
        if (found, countdown) == self._shown:
            return
        self._shown = list(found), countdown
        clear(self)
        self._parts = [_fact(picture, text) for picture, text in found]
        self._last = label(countdown, "section")
        for part in (*self._parts, self._last):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self.fit()

    def fit(self) -> None:
        """Hide the facts for which there is no room."""
        left = self.width() - self._last.sizeHint().width()
        for part in self._parts:
            left -= part.sizeHint().width() + APART
            part.setVisible(left >= 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


def _fact(picture: str, text: str) -> QWidget:
    fact = QWidget()
    row = QHBoxLayout(fact)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    row.addWidget(Picture(picture, "muted"))
    row.addWidget(label(text, "muted"))
    return fact


class Head(QFrame):
    """Two lines above the tabs; the title is cut last, facts give way from the right."""

    def __init__(
        self, back: Callable[[], object], calendar: Callable[[], object], book: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setProperty("look", "surface")
        self.title = Title()
        self.chip = ChipLabel()
        self.facts = FactLine()
        self._back = button(_("All missions"), back, "arrow-left", "quiet")
        self.calendar = button(_("Calendar"), calendar, "calendar-plus")
        self.book = button(_("Briefing book"), book, "book-open", "primary")
        first = QHBoxLayout()
        first.setSpacing(8)
        for part in (self._back, self.title, self.chip):
            first.addWidget(part)
        first.addStretch(1)
        first.addWidget(self.calendar)
        first.addWidget(self.book)
        self.more = icon_button(_("More for this mission"), "ellipsis")
        self.more.setMenu(QMenu(self.more))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        first.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 6)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self.facts)

    def offer(self, name: str, picture: str, act: Callable[[], object]) -> None:
        """Put something that is seldom done in the menu at the right."""
        self.more.menu().addAction(icon(picture), name).triggered.connect(lambda _on: act())

    def show_plan(self, plan: MissionPlan, today: date) -> None:
        """Show what the mission is, when and where, and how soon."""
        self.title.put(plan.title.text(current().language))
        chip = mission_chip(plan.status)
        self.chip.put(chip, _("Status: {status}", status=chip.text))
        incoming = plan.direction is Direction.INCOMING
        self.book.setText(_("Visit book") if incoming else _("Briefing book"))
        self.book.setAccessibleName(self.book.text())
        self.facts.put(facts(plan), countdown(plan, today))


def facts(plan: MissionPlan) -> list[tuple[str, str]]:
    """Return the facts of a mission, each with its icon, the most telling first."""
    words, found = current(), []
    icon = "plane-landing" if plan.direction is Direction.INCOMING else "plane-takeoff"
    found.append((icon, f"{_(word(plan.direction))}, {_(word(plan.kind)).lower()}"))
    if plan.departs:
        found.append(
            ("calendar-range", words.date_range(plan.departs, plan.returns or plan.departs))
        )
    places = dict.fromkeys(each.place or words.country(each.country) for each in plan.destinations)
    if any(places):
        found.append(("map-pin", ", ".join(filter(None, places))))
    away = apart(plan)
    if away:
        found.append(("clock", away))
    people = counts(plan)
    total = people.ours + people.theirs
    if total:
        found.append(("users", ngettext("{n} participant", "{n} participants", total)))
    leader = Lookup(plan).person(plan.leader_id)
    if leader:
        found.append(("user", leader.name.full))
    return found


def apart(plan: MissionPlan) -> str:
    """Return how far the clock of the first other zone is from home at departure, in words."""
    zone = next(
        (each.zone for each in plan.destinations if each.zone not in ("", plan.home_zone)), ""
    )
    if not zone or plan.departs is None:
        return ""
    noon = datetime.combine(plan.departs, time(12), UTC)
    there, here = (noon.astimezone(ZoneInfo(name)).utcoffset() for name in (zone, plan.home_zone))
    if there is None or here is None or there == here:
        return ""
    hours = Decimal(int((there - here).total_seconds()) // 60) / 60
    if hours > 0:
        return _("home + {hours} h", hours=hours)
    return _("home − {hours} h", hours=-hours)


def countdown(plan: MissionPlan, today: date) -> str:
    """Return how soon the mission begins; empty when it is over, or has no date."""
    if plan.departs is None or plan.status in STOPPED:
        return ""
    days = (plan.departs - today).days
    if days > 0:
        if plan.direction is Direction.INCOMING:
            return ngettext("arrives in {n} day", "arrives in {n} days", days)
        return ngettext("leaves in {n} day", "leaves in {n} days", days)
    return _("under way") if plan.returns and plan.returns >= today else ""
