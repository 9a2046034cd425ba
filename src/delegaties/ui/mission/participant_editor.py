"""The chosen participant at the right: the form, and what is on their programme."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegaties.edits.delegation import change_participant, name_participant
from delegaties.errors import DelegatiesError
from delegaties.i18n import N_
from delegaties.outputs.calendar.scope import Scope, ScopeKind
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan, Participation
from delegaties.plan.sums import items_of
from delegaties.ui.desk import Desk
from delegaties.ui.fields.spec import labels_of
from delegaties.ui.form import Form
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission import participant_form, together
from delegaties.ui.mission.attendance_window import AttendanceWindow
from delegaties.ui.mission.delegation_rows import attendance, name_of
from delegaties.ui.mission.item_form import party_choices
from delegaties.ui.mission.programme_rows import ICONS, times
from delegaties.ui.sources import DeskSources
from delegaties.ui.widgets.buttons import button, clear, icon_button, label
from delegaties.ui.widgets.facts import Fact, facts
from delegaties.ui.widgets.inspector import Inspector
from delegaties.ui.widgets.scrolled import lay_out

CHANGED = N_("Change {what} of {title}")
ALL_CHANGED = N_("Change {what} of {number} participants")
NAMED = N_("Name one of {label}")


class ParticipantEditor(Inspector):
    """Shows one participant; `named` tells the id of one who just got a name."""

    named = Signal(object)

    def __init__(self, desk: Desk, mission_id: UUID, remove: Callable[[], object]) -> None:
        super().__init__(_("Properties of the participant"))
        self._desk = desk
        self._mission = mission_id
        self._plan: MissionPlan | None = None
        self._part: Participation | None = None
        sections = participant_form.sections(self._parties)
        self._labels = labels_of(sections)
        self.form = Form(sections, self._commit, DeskSources(desk, mission_id))
        self.nothing = label(
            _("Choose somebody to see and change their part, or add a participant."),
            "muted", wrap=True,
        )  # fmt: skip
        self.several = label("", "strong", wrap=True)
        self._chosen: tuple[UUID, ...] = ()
        self.who = button("", self._open_person, "arrow-up-right", look="link")
        self.presence = label("", wrap=True)
        self.attendance = button(_("Change…"), self.change_attendance, look="link")
        self.attendance.setAccessibleName(_("Change the attendance"))
        self.present = self._presence()
        self.programme = QWidget()
        QVBoxLayout(self.programme).setContentsMargins(0, 0, 0, 0)
        self.calendar = button(_("Own calendar"), self._make_calendar, "calendar-plus")
        self._lay_out()
        self.removing = icon_button(_("Remove (Del)"), "trash-2", remove)
        self.buttons.addWidget(self.removing)
        self.show_part(None)

    def _lay_out(self) -> None:
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.nothing)
        inside.addWidget(self.several)
        inside.addWidget(self.who, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.present)
        inside.addWidget(self.form)
        inside.addWidget(self.programme)
        acts = QHBoxLayout()
        acts.addWidget(self.calendar)
        acts.addStretch(1)
        inside.addLayout(acts)
        self.put(body)

    def _presence(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(0)
        column.addWidget(label(_("Present"), "label"))
        row = QHBoxLayout()
        row.addWidget(self.presence, 1)
        row.addWidget(self.attendance, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        return part

    def _parties(self) -> list[tuple[Any, str]]:
        return list(party_choices(self._plan)) if self._plan else []

    # Showing

    def show_plan(self, plan: MissionPlan) -> None:
        """Take a newer plan; what is shown of it follows with `show_part`."""
        self._plan = plan

    def show_chosen(self, chosen: Sequence[UUID]) -> None:
        """Take who else is chosen: some fields are changed of all of them."""
        self._chosen = tuple(chosen)
        self._tell_several()

    def _tell_several(self) -> None:
        part, plan = self._part, self._plan
        several = part is not None and part.id in self._chosen
        title = name_of(Lookup(plan), part) if part and plan else ""
        text = together.note(len(self._chosen), together.PARTICIPANTS, self._labels, title)
        self.several.setText(text if several else "")
        self.several.setVisible(several and bool(text))

    def show_part(self, part: Participation | None) -> bool:
        """Show a participant, or nobody; False when what was typed for the last is refused."""
        if part is None:
            if self._part is not None and not self.form.commit_pending():
                return False
            self._part = None
            self.form.key = None
        elif self._plan is not None:
            if not self.form.show_for(part.id, participant_form.values_of(self._plan, part)):
                return False
            self._part = part
        self._reflect()
        return True

    def forget(self) -> None:
        """Forget what is typed for somebody who goes away."""
        self.form.discard()
        self.show_part(None)

    def _reflect(self) -> None:
        part, plan = self._part, self._plan
        self._tell_several()
        some = part is not None and plan is not None
        for piece in (self.form, self.present, self.programme, self.calendar, self.removing):
            piece.setVisible(some)
        self.nothing.setVisible(not some)
        self.who.setVisible(some and part is not None and part.person_id is not None)
        if part is None or plan is None:
            self.show_title(_("Participant"))
            return
        lookup = Lookup(plan)
        self.show_title(name_of(lookup, part), "user" if part.person_id else "users")
        name = lookup.name_of(part, current().language)
        self.who.setText(_("Open the page of {name}", name=name))
        self.who.setAccessibleName(self.who.text())
        self.presence.setText(attendance(plan, part))
        self._show_programme(items_of(plan, part.id))

    def _show_programme(self, items: tuple[Item, ...]) -> None:
        clear(self.programme)
        column = self.programme.layout()
        if column is None:
            return
        items = tuple(sorted(items, key=lambda item: item.when.sort_key))
        heading = ngettext("Programme: {n} item", "Programme: {n} items", len(items))
        for piece in facts(heading, map(_fact, items), _("Nothing yet.")):
            column.addWidget(piece)
            piece.show()  # by itself Qt shows it later, and until then the form has no room
        lay_out(self)

    # Changing

    def _commit(self, name: str, value: Any, seen: Any) -> None:
        part, plan = self._part, self._plan
        if part is None or plan is None:
            return
        if name == participant_form.NAME:
            self._give_name(part, value)
            return
        others = [each for each in self._chosen if each != part.id]
        if name in together.PARTICIPANTS and others and part.id in self._chosen:
            self._change_all(name, value, seen, part, others)
            return
        names = {row.id: row.name for row in self._desk.organisations()}
        values = participant_form.with_name_of(name, value, names)
        before = {each: getattr(part, each) for each in values if each != name} | {name: seen}
        self._desk.change(
            CHANGED, change_participant, part.id, values, before, mission=self._mission,
            params={"what": self._labels[name.partition(".")[0]],
                    "title": name_of(Lookup(plan), part)},
        )  # fmt: skip

    def _change_all(
        self, name: str, value: Any, seen: Any, part: Participation, others: Sequence[UUID]
    ) -> None:
        values, before = {name: value}, {name: seen}
        edit = together.of_all(change_participant, part.id, others, values, before)
        params = {"what": self._labels[name], "number": str(len(others) + 1)}
        self._desk.change(ALL_CHANGED, edit, mission=self._mission, params=params)

    def choose(self, name: str, value: Any) -> None:
        """Change a field of all who are chosen, as the menu asks."""
        if self._part is not None and self.form.commit_pending():
            try:
                self._commit(name, value, getattr(self._part, name))
            except DelegatiesError as error:
                self._desk.tell(error)

    def change_attendance(self) -> None:
        """Ask when they are there, show what follows from it, and change it in one step."""
        if self._part is not None and self.form.commit_pending():
            AttendanceWindow(self._desk, self._mission, self._part.id, self.window()).exec()

    def _give_name(self, part: Participation, person: UUID | None) -> None:
        if person is None:
            return
        made = self._desk.change(
            NAMED, name_participant, part.id, person, mission=self._mission,
            params={"label": part.label.text(current().language)},
        )  # fmt: skip
        self.named.emit(made)

    def _open_person(self) -> None:
        if self._part is not None and self._part.person_id is not None:
            self._desk.go.emit("person", self._part.person_id)

    def _make_calendar(self) -> None:
        from delegaties.ui import export  # noqa: PLC0415  slow to import

        if self._part is not None and self.form.commit_pending():
            scope = Scope(ScopeKind.PARTICIPANT, self._part.id)
            export.calendar(self._desk, self._mission, self.window(), scope)


def _fact(item: Item) -> Fact:
    day = current().weekday_date(item.when.date) if item.when.date else _("Still to plan")
    when = " · ".join(filter(None, (day, times(item.when))))
    return Fact(item.title.text(current().language), when, icon=ICONS[item.kind])
