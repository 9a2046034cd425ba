"""A whole mission on other dates: moved there, or copied as the next edition.

What asks for attention on the new dates is shown while the date is chosen, before anything is done.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from delegaties.checks.surroundings import Surroundings
from delegaties.edits.repeating import add_edition, move_mission
from delegaties.errors import DelegatiesError
from delegaties.i18n import N_
from delegaties.plan.load_office import office
from delegaties.plan.mission import MissionPlan
from delegaties.plan.repeating import Taken, begins, repeated, shifted
from delegaties.ui.desk import Desk
from delegaties.ui.focusring import FocusRing
from delegaties.ui.form import Field, Form, Kind, Section
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission.repeat_points import Point, next_first_day, points
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.buttons import Picture, button, clear, label, line
from delegaties.ui.widgets.dialog import lay_out_dialog
from delegaties.ui.widgets.scrolled import lay_out
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
        self._around = Surroundings(today=desk.today(), office=desk.read(office))
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
        after = self._after() if self._days is not None else None
        clear(self.points)
        found = self._points(after) if after is not None else []
        self.told.setText(self._heading(after, len(found)))
        for point in found[:MOST]:
            self._add(point)
        lay_out(self)
        self.do.setEnabled(self._copying or bool(self._days))

    def _heading(self, after: MissionPlan | None, number: int) -> str:
        if after is None:
            if begins(self._plan) is None:
                return _("This mission has no dates yet.")
            return _("Choose the first day.")
        first, last = after.departs, after.returns
        when = current().date_range(first, last or first) if first else ""
        none = _("nothing asks for attention")
        some = ngettext("{n} point of attention", "{n} points of attention", number)
        return ": ".join(filter(None, (when, some if number else none)))

    def _points(self, after: MissionPlan) -> list[Point]:
        people = bool(self.values["people"])
        return points(self._plan, after, self._days or 0, self._around, people=people)

    def _add(self, point: Point) -> None:
        column = self.points.layout()
        assert column is not None  # noqa: S101 - given in _lay_out
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 4, 0, 4)
        across.addWidget(
            Picture("triangle-alert", "severity.warn.line"), 0, Qt.AlignmentFlag.AlignTop
        )
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(label(point.text, wrap=True))
        if point.more:
            told.addWidget(label(point.more, "muted", wrap=True))
        across.addLayout(told, 1)
        column.addWidget(row)
        row.show()

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


def opened(desk: Desk, mission_id: UUID, parent: QWidget | None, *, copying: bool) -> Repeat | None:
    """Open the dialog; None when the mission is gone, which is told."""
    try:
        dialog = Repeat(desk, mission_id, parent, copying=copying)
    except DelegatiesError as error:
        desk.tell(error)
        return None
    dialog.open()
    return dialog
