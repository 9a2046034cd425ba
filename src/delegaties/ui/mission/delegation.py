"""The tab Delegation: both sides in order of precedence, who is there when, and how many.

Keys in the list: N new, F2 and Enter the form, Del removes, Alt+↑/↓ the order of precedence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegaties.checks.accepted import Judged
from delegaties.edits.delegation import move_participant, remove_participant
from delegaties.edits.missions import change_mission
from delegaties.i18n import N_
from delegaties.plan.mission import MissionPlan
from delegaties.ui.desk import Desk
from delegaties.ui.language import _
from delegaties.ui.mission import delegation_rows as rows
from delegaties.ui.mission.count_line import CountLine
from delegaties.ui.mission.delegation_list import DelegationList
from delegaties.ui.mission.delegation_rows import PartRow
from delegaties.ui.mission.new_participant import NewParticipant
from delegaties.ui.mission.participant_editor import ParticipantEditor
from delegaties.ui.mission.participant_menu import ParticipantMenu
from delegaties.ui.mission.parties_editor import PartiesEditor
from delegaties.ui.mission.party_filters import PartyFilters
from delegaties.ui.mission.tab import Tab
from delegaties.ui.widgets.buttons import button, line
from delegaties.ui.widgets.empty import Empty
from delegaties.ui.widgets.segments import Segments
from delegaties.values.kinds import Direction, Side
from delegaties.values.labels import label as word_for

COUNTED = N_("Change the number of people")
REMOVED = N_("Remove {name}")
ORDERED = N_("Move {name} in the order")
NOBODY = {
    Side.OURS: N_("Nobody of ours takes part yet"),
    Side.THEIRS: N_("Nobody of theirs takes part yet"),
}
TEACH = N_("Add people by name, or a number of people to be named later.")


class DelegationTab(Tab):
    """The delegation of one mission."""

    name = N_("Delegation")
    new_label = N_("New participant")

    def __init__(self, desk: Desk, mission_id: UUID) -> None:
        super().__init__(desk, mission_id)
        self._plan: MissionPlan | None = None
        self._rows: tuple[PartRow, ...] = ()
        self._wanted: UUID | None = None
        self.sides = Segments(
            _("Side"), [(side, _(word_for(side)), "") for side in (Side.OURS, Side.THEIRS)]
        )
        self.side = Side.OURS
        self.sides.choose(self.side)
        self.sides.chosen.connect(self._turn)
        self.filters = PartyFilters()
        self.filters.changed.connect(self._show_rows)
        self.counts = CountLine(self._count)
        self.draft = NewParticipant(desk, mission_id)
        self.draft.made.connect(self.select)
        self.list = DelegationList()
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(lambda _row: self.edit())
        self.list.stepped.connect(self._step)
        self.list.reordered.connect(self._reorder)
        self.list.selectionModel().selectionChanged.connect(lambda *_change: self._selected())
        self.draft.left.connect(self.list.setFocus)
        self.empty = Empty("users", "", _(TEACH), _("New participant"), self.new)
        self.list.set_empty(self.empty)
        self.editor = ParticipantEditor(desk, mission_id, self.remove)
        self.editor.named.connect(self.select, Qt.ConnectionType.QueuedConnection)
        for part in (self.editor.form, self.counts):
            part.unsaved.connect(self._tell_unsaved)
        self.menu = ParticipantMenu(self.editor, self.remove, lambda: self._plan, self.list)
        self.parties = PartiesEditor(desk, mission_id)
        self.parties.set_aside(aside=True)
        self.parties.closed.connect(lambda: self.show_parties(shown=False))
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        self.grouping = button(_("Parties"), None, "split")
        self.grouping.setCheckable(True)
        self.grouping.toggled.connect(lambda on: self.show_parties(shown=on))
        top = QHBoxLayout()
        top.setContentsMargins(16, 0, 12, 0)
        top.addWidget(self.sides)
        top.addWidget(self.filters, 1)
        top.addWidget(self.grouping)
        work = QVBoxLayout()
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        work.addLayout(top)
        for part in (line(), self.counts, line(), self.draft):
            work.addWidget(part)
        work.addWidget(self.list, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addLayout(work, 1)
        across.addWidget(self.editor)
        across.addWidget(self.parties)

    def _bind(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("N", self.new), ("F2", self.edit), ("Del", self.remove),
        )  # fmt: skip
        for sequence, act in keys:
            shortcut = QShortcut(QKeySequence(sequence), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    # Showing

    def show_plan(self, plan: MissionPlan) -> None:
        """Show the delegation as it is now; selection and what is typed stay."""
        if plan is self._plan:
            return
        first = self._plan is None
        self._plan = plan
        self.editor.show_plan(plan)
        self.parties.show_plan(plan)
        self.counts.show_plan(plan)
        self.draft.show_plan(plan)
        if first:
            self._turn(Side.OURS if plan.direction is Direction.OUTGOING else Side.THEIRS)
        else:
            self._read()

    def _turn(self, side: Side) -> None:
        """Show a side; stay at the other one while something typed there is refused."""
        if self.commit_pending():
            self.side = self.draft.side = side
        self.sides.choose(self.side)
        self._read()
        if self._rows and self.list.current() is None:
            self.list.select(self._rows[0].id)

    def _read(self) -> None:
        plan = self._plan
        if plan is None:
            return
        self._rows = rows.rows_of(plan, self.side)
        numbers = {party.letter: 0 for party in plan.parties}
        for row in self._rows:
            if row.letter in numbers:
                numbers[row.letter] += row.part.number
        total = sum(row.part.number for row in self._rows)
        self.filters.show_parties(plan, numbers, total, rows.people_in_words)
        self.list.show_span(rows.span_of(plan))
        self._show_rows()

    def _show_rows(self) -> None:
        self.empty.say(_(NOBODY[self.side]), _(TEACH))
        self.list.rows.show(rows.filtered(self._rows, self.filters.letters()))
        if self._wanted is not None and self.list.select(self._wanted):
            self._wanted = None
        row = self.list.current()
        if row is not None or not self.editor.form.is_unsaved:
            self.editor.show_part(row.part if row is not None else None)
        self.told.emit()

    def _chosen(self, row: PartRow | None) -> None:
        """Show the row in the form; stay at the last one when that holds a refused field."""
        if self.editor.show_part(row.part if row is not None else None):
            self.told.emit()
        elif self.editor.form.key is not None:
            self.list.select(self.editor.form.key)

    def _selected(self) -> None:
        self.editor.show_chosen([row.id for row in self.list.selected()])
        self.told.emit()

    def select(self, part_id: UUID) -> None:
        """Select a participant, on whichever side, as soon as they are shown."""
        sides = {part.id: part.side for part in self._plan.participations} if self._plan else {}
        if sides.get(part_id, self.side) is not self.side:
            self._turn(sides[part_id])
        if not self.list.select(part_id):
            self._wanted = part_id
            self.filters.empty()

    def reveal(self, row_id: UUID | None, field: str) -> None:
        if row_id is not None:
            self.select(row_id)
        self.show_parties(shown=False)
        form = self.editor.form
        if row_id is not None and form.key == row_id and form.has(field):
            self.editor.unfold()
            form.focus_field(field)
        else:
            self.list.setFocus()

    def show_findings(self, judged: Judged) -> None:
        self.list.show_findings(judged)

    def show_parties(self, *, shown: bool) -> None:
        """Show the parties in place of the participant, or put them away."""
        if not shown and not self.parties.commit_pending():
            self.grouping.setChecked(True)
            return
        if shown and not self.editor.form.commit_pending():
            self.grouping.setChecked(False)
            return
        self.grouping.setChecked(shown)
        if shown:
            self.editor.set_aside(aside=True)  # first: both together would widen the window
            self.parties.set_aside(aside=False)
            self.parties.unfold()
        else:
            self.parties.set_aside(aside=True)
            self.editor.set_aside(aside=False)

    # Acts

    def new(self) -> None:
        """Open the line in which a new participant is typed."""
        if self.commit_pending():
            self.draft.begin(self.side)

    def edit(self) -> None:
        """Go to the form of the current participant."""
        self.show_parties(shown=False)
        self.editor.unfold()
        self.editor.form.focus_field("status")

    def remove(self) -> None:
        """Take the selected participants out of the mission at once; it can be undone."""
        chosen: list[PartRow] = self.list.selected()
        if not chosen:
            return
        self.editor.forget()

        def each(session: Any) -> int:
            for row in chosen:
                remove_participant(session, row.id)
            return len(chosen)

        name = chosen[0].name
        if len(chosen) > 1:
            name = rows.people_in_words(len(chosen))
        params = {"name": name}
        if self.desk.attempt(REMOVED, each, mission=self.mission_id, params=params):
            self.desk.offer_undo(_(REMOVED, name=name), self.mission_id)

    def _step(self, step: int) -> None:
        """Move the current participant one place among those shown."""
        shown = list(self.list.rows.rows)
        row = self.list.current()
        at = shown.index(row) + step if row in shown else -1
        if row is not None and 0 <= at < len(shown):
            self._move(row, shown[at].order - row.order)

    def _reorder(self, part_id: UUID, before: UUID | None) -> None:
        """Move a participant to just before another, or to the end of those shown."""
        orders = {row.id: row.order for row in self._rows}
        shown = self.list.rows.rows
        here = orders[part_id]
        there = orders[before] if before else orders[shown[-1].id] + 1
        steps = there - here - (1 if there > here else 0)
        row = next(row for row in shown if row.id == part_id)
        if steps:
            self._move(row, steps)

    def _move(self, row: PartRow, steps: int) -> None:
        self.desk.attempt(
            ORDERED, move_participant, row.id, steps, mission=self.mission_id,
            params={"name": row.name},
        )  # fmt: skip
        self.list.scrollTo(self.list.currentIndex())

    def _count(self, name: str, value: Any, seen: Any) -> None:
        self.desk.change(
            COUNTED, change_mission, self.mission_id, {name: value}, {name: seen},
            mission=self.mission_id,
        )  # fmt: skip

    # For the workspace

    def _tell_unsaved(self, _one: bool) -> None:
        self.unsaved.emit(self.editor.form.is_unsaved or self.counts.is_unsaved)

    def commit_pending(self) -> bool:
        return (
            self.counts.commit_pending()
            and self.parties.commit_pending()
            and self.editor.form.commit_pending()
        )

    def sentence(self) -> str:
        total = rows.people_in_words(sum(row.part.number for row in self._rows))
        number = len(self.list.selected())
        return ", ".join([total, *([_("{n} selected", n=number)] if number else [])])

    def panes(self) -> Sequence[QWidget]:
        beside = self.parties if self.grouping.isChecked() else self.editor
        return (self.sides, self.counts, self.list, beside)

    @staticmethod
    def count(plan: MissionPlan) -> int:
        return sum(part.number for part in plan.participations)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in (self.editor, self.parties):
            part.fit(self.width())
