"""A whole mission on other dates: moved there, or copied as the next edition.

What asks for attention on the new dates is shown while the date is chosen, before anything is done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from delegaties.checks.accepted import totals
from delegaties.checks.all import in_steps
from delegaties.checks.finding import Finding
from delegaties.edits.repeating import add_edition, move_mission
from delegaties.errors import DelegatiesError
from delegaties.i18n import N_
from delegaties.plan.mission import MissionPlan
from delegaties.plan.repeating import Taken, begins, repeated, shifted
from delegaties.ui.desk import Desk
from delegaties.ui.focusring import FocusRing
from delegaties.ui.form import Field, Form, Kind, Section
from delegaties.ui.language import _, current
from delegaties.ui.mission.foretelling import Foretelling
from delegaties.ui.mission.repeat_points import Foretold, next_first_day, points
from delegaties.ui.mission.severities import in_words
from delegaties.ui.mission.told import told
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.buttons import button, clear, label, line
from delegaties.ui.widgets.dialog import lay_out_dialog
from delegaties.ui.widgets.scrolled import lay_out
from delegaties.values.ids import new_id
from delegaties.values.texts import put

WIDE, HIGH, LOW = 620, 660, 580
MOST = 40
"""So many points are shown; who has more will look for another date."""

COPIED = N_("Copy {title}")
MOVED = N_("Move {title} to {date}")

NEW_TITLE = Field("title", N_("Title"), Kind.TEXTS, width="full")
BEGINS = Field("departs", N_("First day"), Kind.DATE, width="full")
COMES_ALONG = Section(
    N_("What comes along"),
    (
        Field("people", N_("Participants, expected again"), Kind.CHECK),
        Field("programme", N_("Programme, as ideas"), Kind.CHECK),
        Field("organisations", N_("Organisations, still to ask"), Kind.CHECK),
        Field("practical", N_("Hotels, contacts and practical information"), Kind.CHECK),
        Field("costs", N_("Costs, as estimated"), Kind.CHECK),
    ),
)


class Repeat(QDialog):
    """Asks for the dates, shows what follows, and copies or moves the mission."""

    def __init__(
        self, desk: Desk, mission_id: UUID, parent: QWidget | None, *, copying: bool
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._copying = copying
        self._plan = desk.plan(mission_id)
        self._judged_as = new_id() if copying else mission_id
        self._now: set[str] = set()
        self._warnings = Foretelling(self._find, self)
        self._warnings.found.connect(self._foretell)
        first = begins(self._plan)
        self.values: dict[str, Any] = {each.name: True for each in fields(Taken)}
        self.values["title"] = self._plan.title
        next_first = next_first_day(first, desk.today()) if first else None
        self.values["departs"] = next_first if copying else first
        parts = (Section("", (NEW_TITLE, BEGINS)), COMES_ALONG)
        self.form = Form(parts if copying else (Section("", (BEGINS,)),), self._chosen)
        self.told = label("", "section", wrap=True)
        self.points = QWidget()
        self._error = label("", "error", wrap=True)
        self.do = button(
            _("Copy mission") if copying else _("Move mission"), self.keep,
            "copy" if copying else "calendar-range", "primary",
        )  # fmt: skip
        self.setWindowTitle(_("Copy mission") if copying else _("Move mission"))
        self._lay_out()
        self._ring = FocusRing(self)
        self._reflect()
        self.resize(scaled(WIDE), scaled(HIGH if copying else LOW))
        self.form.focus_first()

    # What follows

    @property
    def _days(self) -> int | None:
        """How much later the mission will be; None while one of the two dates is not known."""
        first, chosen = begins(self._plan), self.values["departs"]
        return None if first is None or chosen is None else (chosen - first).days

    def _after(self) -> MissionPlan | None:
        """Return the mission as it will be; None while it cannot be moved."""
        days = self._days
        if self._copying:
            taken = Taken(**{each.name: self.values[each.name] for each in fields(Taken)})
            return repeated(self._plan, self.values["title"], days or 0, taken)
        return None if days is None else shifted(self._plan, days)

    def _chosen(self, name: str, value: Any, _seen: Any) -> None:
        put(self.values, name, value)
        self._reflect()

    def _reflect(self) -> None:
        self.form.show_for("repeat", self.values)
        self._error.hide()
        after = self._judging = self._after() if self._days is not None else None
        self._warnings.stop()
        if after is None:
            clear(self.points)
            known = begins(self._plan) is not None
            self.told.setText(
                _("Choose the first day.") if known else _("This mission has no dates yet.")
            )
        else:
            self.told.setText(_heading(after, _("this is being checked…")))
            self._warnings.ask(lambda: (after, {}))
        lay_out(self)
        self.do.setEnabled(self._copying or bool(self._days))

    def _find(self, plan: MissionPlan) -> Iterator[Sequence[Finding]]:
        """Judge the mission as it will be, beside all others; a copy beside its original too."""
        around = self._desk.judging.surroundings(self._judged_as)
        self._now = set()
        for found in () if self._copying else in_steps(self._plan, around):
            self._now.update(each.key for each in found)
            yield ()
        yield from in_steps(plan, around)

    def _foretell(self, found: Sequence[Finding]) -> None:
        """Show what was found, the worst first, and how much of each severity."""
        after = self._judging
        if after is None:
            return
        shown = points(
            self._plan, after, self._days or 0, Foretold(found, frozenset(self._now)),
            today=self._desk.today(), people=bool(self.values["people"]),
        )  # fmt: skip
        some = in_words(totals(found)) or ("" if shown else _("nothing needs attention"))
        self.told.setText(_heading(after, some))
        clear(self.points)
        column = self.points.layout()
        for point in shown[:MOST]:
            row = told(point.severity, point.text, point.more)
            if column is not None:
                column.addWidget(row)
                row.show()
        lay_out(self)

    # Doing it

    def keep(self) -> None:
        """Copy or move, in one step that can be undone."""
        if not self.form.commit_pending():
            return
        after = self._after()
        if after is None:
            self.form.focus_field("departs")
            return
        try:
            self._keep(after)
        except DelegatiesError as error:
            self._error.setText(current().error(error))
            self._error.show()
            return
        self.accept()
        self._desk.go.emit("mission", after.id)

    def _keep(self, after: MissionPlan) -> None:
        title = self._plan.title.text(current().language)
        if self._copying:
            self._desk.change(
                COPIED, add_edition, after, mission=(None, after.id), params={"title": title}
            )
            return
        first: date = self.values["departs"]
        self._desk.change(
            MOVED, move_mission, self._plan, after, mission=after.id,
            params={"title": title, "date": first.isoformat()},
        )  # fmt: skip

    def _lay_out(self) -> None:
        listed = QVBoxLayout(self.points)
        listed.setContentsMargins(0, 0, 0, 0)
        inside = QVBoxLayout()
        for part in (self.form, line(), self.told, self.points):
            inside.addWidget(part)
        never = button(_("Never mind"), self.reject)
        never.setAutoDefault(False)
        self.do.setDefault(True)
        acts = QHBoxLayout()
        acts.addWidget(self._error, 1)
        acts.addStretch(1)
        acts.addWidget(never)
        acts.addWidget(self.do)
        lay_out_dialog(self, self._plan.title.text(current().language), inside, acts)


def _heading(after: MissionPlan, what: str) -> str:
    """Return “30 November – 2 December 2026: 3 serious and 5 warnings”."""
    first, last = after.departs, after.returns
    when = current().date_range(first, last or first) if first else ""
    return ": ".join(filter(None, (when, what)))


def opened(desk: Desk, mission_id: UUID, parent: QWidget | None, *, copying: bool) -> Repeat | None:
    """Open the dialog; None when the mission is gone, which is told."""
    try:
        dialog = Repeat(desk, mission_id, parent, copying=copying)
    except DelegatiesError as error:
        desk.tell(error)
        return None
    dialog.open()
    return dialog
