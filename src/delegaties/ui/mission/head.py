"""The head of a mission: title and status, its facts with icons, and what can be handed out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import MissionPlan
from delegaties.plan.sums import counts
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.widgets.buttons import Picture, button, clear, label
from delegaties.ui.widgets.chips import Chip, ChipLabel
from delegaties.values.kinds import STEPS, STOPPED, Direction, MissionStatus
from delegaties.values.labels import label as word

LATER = frozenset(STEPS[STEPS.index(MissionStatus.DECIDED) :])


def mission_chip(status: MissionStatus) -> Chip:
    """Return the chip of a mission's status, with its word."""
    text = _(word(status))
    if status in STOPPED:
        return Chip(text, "ban", "status.cancelled", struck=False)
    if status in LATER:
        return Chip(text, "check", "status.confirmed", "severity.ok.tint")
    return Chip(text, "circle-dashed", "status.idea", dashed=True)


class Head(QFrame):
    """Two lines above the tabs; the title is cut last, facts give way from the right."""

    def __init__(
        self, back: Callable[[], object], calendar: Callable[[], object], book: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setProperty("look", "surface")
        self.title = label("", "title")
        self.chip = ChipLabel()
        self.facts = QWidget()
        QHBoxLayout(self.facts).setContentsMargins(0, 0, 0, 0)
        self._back = button(_("All missions"), back, "arrow-left", "quiet")
        self.calendar = button(_("Calendar"), calendar, "calendar-plus")
        self.book = button(_("Briefing book"), book, "book-open", "primary")
        first = QHBoxLayout()
        for part in (self._back, self.title, self.chip):
            first.addWidget(part)
        first.addStretch(1)
        first.addWidget(self.calendar)
        first.addWidget(self.book)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 4)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self.facts)

    def show_plan(self, plan: MissionPlan, today: date) -> None:
        """Show what the mission is, when and where, and how soon."""
        language = current().language
        self.title.setText(plan.title.text(language))
        self.chip.put(mission_chip(plan.status), _("Status"))
        incoming = plan.direction is Direction.INCOMING
        self.book.setText(_("Visit book") if incoming else _("Briefing book"))
        clear(self.facts)
        row = self.facts.layout()
        if not isinstance(row, QHBoxLayout):
            return
        row.setSpacing(4)
        for picture, text in facts(plan):
            row.addWidget(Picture(picture, "muted"))
            row.addWidget(label(text, "muted"))
            row.addSpacing(12)
        row.addWidget(label(countdown(plan, today), "section"))
        row.addStretch(1)


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
    if places:
        found.append(("map-pin", ", ".join(filter(None, places))))
    people = counts(plan)
    total = people.ours + people.theirs
    if total:
        found.append(("users", ngettext("{n} participant", "{n} participants", total)))
    leader = Lookup(plan).person(plan.leader_id)
    if leader:
        found.append(("user", leader.name.full))
    return found


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
