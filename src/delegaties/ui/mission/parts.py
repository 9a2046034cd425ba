"""ONE editor for every list of a mission: rows, a form for the chosen one, add, order, remove.

    LIST = PartList(
        part="cost", title=N_("Costs"), add=N_("Add cost"), what=N_("a cost"),
        rows=lambda plan: plan.costs, columns=COLUMNS, sections=SECTIONS,
        empty=(N_("No costs yet"), N_("…")),
    )
    editor = Parts(desk, mission_id, LIST)
    editor.show_plan(plan)

`part` is a key of `edits.missions.PARTS`; the fields of the form are columns of its table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from textwrap import shorten
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegaties.checks.accepted import Judged
from delegaties.edits import missions
from delegaties.i18n import N_
from delegaties.plan.mission import MissionPlan
from delegaties.ui import keys
from delegaties.ui.desk import Desk
from delegaties.ui.fields.spec import labels_of
from delegaties.ui.form import Form, Section
from delegaties.ui.language import _, current
from delegaties.ui.mission.marks import Marks
from delegaties.ui.rows import Column, Rows
from delegaties.ui.sources import DeskSources
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.buttons import button, icon_button, label
from delegaties.ui.widgets.empty import Empty
from delegaties.ui.widgets.lines import ROW
from delegaties.ui.widgets.scrolled import bring_into_sight
from delegaties.ui.widgets.table import HEAD, Table

ADDED = N_("Add {what} to {title}")
CHANGED = N_("Change {what} of {title}")
MOVED = N_("Order {what} of {title}")
REMOVED = N_("Remove {title}")
LONGEST = 40
"""Letters of a line's own text that undo and history show to tell which line it was."""
EMPTY, MOST = 4, 8
"""Rows that an empty list is high, and that a long one shows without scrolling."""


@dataclass(frozen=True)
class PartList:
    """One list of a mission; all texts are message ids.

    `what` names one line in the sentence that undo shows. `given` are the columns a new line
    starts with, for the mission as it is.
    """

    part: str
    title: str
    add: str
    what: str
    rows: Callable[[MissionPlan], Sequence[Any]]
    columns: tuple[Column[Any], ...]
    sections: tuple[Section, ...]
    empty: tuple[str, str]
    icon: str = "list"
    given: Callable[[MissionPlan], Mapping[str, Any]] = field(default=lambda _plan: {})


@dataclass(frozen=True)
class Named:
    """A line with the name of what it points to; everything else is the line's own."""

    line: Any
    named: str

    def __getattr__(self, name: str) -> Any:
        return getattr(self.line, name)


class Parts(QWidget):
    """Shows and changes one list."""

    unsaved = Signal(bool)
    chosen = Signal(object)

    def __init__(self, desk: Desk, mission_id: UUID, listed: PartList) -> None:
        super().__init__()
        self._desk = desk
        self._mission = mission_id
        self.listed = listed
        self._plan: MissionPlan | None = None
        self._open: UUID | None = None
        self.marks = Marks()
        columns = (*listed.columns, self.marks.column())
        self.rows: Rows[Any] = Rows(lambda row: row.id, columns)
        self.table = Table(self.rows, _(listed.title))
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _row: self.edit())
        first, second = listed.empty
        self.table.set_empty(Empty(listed.icon, _(first), _(second)))
        self.form = Form(listed.sections, self._commit, DeskSources(desk, mission_id))
        self.form.unsaved.connect(self.unsaved)
        self._labels = labels_of(listed.sections)
        self.tools: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(6)
        column.addLayout(self._head())
        column.addWidget(self.table)
        column.addWidget(self.form)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(label(_(self.listed.title), "section"))
        head.addStretch(1)
        acts: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            (_("Move up"), "arrow-up", "Alt+Up", lambda: self._move(-1)),
            (_("Move down"), "arrow-down", "Alt+Down", lambda: self._move(1)),
            (_("Remove"), "trash-2", "Del", self.remove),
        )
        for name, picture, _key, act in acts:
            tool = icon_button(name, picture, act)
            self.tools.append(tool)
            head.addWidget(tool)
        keys.bind(self.table, (("F2", self.edit), *(each[2:] for each in acts)))
        self.adding = button(_(self.listed.add), self.add, "plus")
        head.addWidget(self.adding)
        return head

    def enter(self) -> None:
        """Put the focus in the list, or on what adds its first line, and bring it into sight."""
        into = self.table if self.rows.rowCount() else self.adding
        into.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(into)

    # Showing

    def show_plan(self, plan: MissionPlan) -> None:
        """Show the list as it is now."""
        self._plan = plan
        rows = self.listed.rows(plan)
        self.rows.show(rows)
        shown = min(MOST, len(rows)) or EMPTY
        self.table.setFixedHeight(scaled(HEAD + shown * ROW + 4))
        ids = [row.id for row in rows]
        if self._open not in ids:
            self._open = next(iter(ids), None)
        self._show()

    def select(self, row_id: UUID) -> bool:
        """Choose a line; False when it is not in this list."""
        if not self.rows.index_of(row_id).isValid():
            return False
        self._open = row_id
        self._show()
        return True

    def show_findings(self, judged: Judged) -> None:
        """Mark the lines that something was found about."""
        if self.marks.show(judged):
            self.table.manners.fit()
            self.table.viewport().update()

    def _show(self) -> None:
        row = self.current()
        self.form.setVisible(row is not None)
        for tool in self.tools:
            tool.setEnabled(row is not None)
        if row is not None:
            self.form.show_for(row.id, self._values(row))
            self.table.select(row.id)
        self.chosen.emit(row)

    def _values(self, row: Any) -> Mapping[str, Any]:
        fields = (each for section in self.listed.sections for each in section.fields)
        return {each.name: getattr(row, each.name) for each in fields}

    def current(self) -> Any:
        """Return the chosen line, or None."""
        return next((row for row in self.rows.rows if row.id == self._open), None)

    def _chosen(self, row: Any) -> None:
        if row is None or row.id == self._open:
            return
        if self.form.commit_pending():
            self._open = row.id
        self._show()

    # Changing

    def _words(self) -> dict[str, str]:
        title = self._plan.title.text(current().language) if self._plan else ""
        return {"what": self.listed.what, "title": title}

    def _commit(self, name: str, value: Any, seen: Any) -> None:
        params = {"what": self._labels[name.partition(".")[0]], "title": self._line()}
        self._desk.change(
            CHANGED, missions.change_part, self.listed.part, self.form.key,
            {name: value}, {name: seen}, mission=self._mission, params=params,
        )  # fmt: skip

    def _line(self) -> str:
        """Return the line in the form as the list shows it; empty when it was removed meanwhile."""
        show = next(column.show for column in self.listed.columns if column.strong)
        shown = next((show(row) for row in self.rows.rows if row.id == self.form.key), "")
        return shorten(shown, LONGEST, placeholder="…")

    def add(self) -> None:
        """Add a line and put the cursor in its first field."""
        if self._plan is None or not self.form.commit_pending():
            return
        made = self._desk.attempt(
            ADDED, missions.add_part, self.listed.part, self._mission,
            mission=self._mission, params=self._words(), **self.listed.given(self._plan),
        )  # fmt: skip
        if made is not None:
            self.show_plan(self._desk.plan(self._mission))
            self.select(made)
            self.form.focus_first()

    def edit(self) -> None:
        """Go to the form of the chosen line."""
        if self._open is not None:
            self.form.focus_first()

    def remove(self) -> None:
        """Remove the chosen line at once; it can be undone."""
        if self._open is None:
            return
        gone, words = self._open, {"title": self._line()}
        self.form.discard()
        self._desk.attempt(
            REMOVED, missions.remove_part, self.listed.part, gone,
            mission=self._mission, params=words,
        )  # fmt: skip

    def _move(self, steps: int) -> None:
        if self._open is not None and self.form.commit_pending():
            self._desk.attempt(
                MOVED, missions.move_part, self.listed.part, self._open, steps,
                mission=self._mission, params=self._words(),
            )  # fmt: skip

    def commit_pending(self) -> bool:
        """Keep what is being typed; False when it was refused."""
        return self.form.commit_pending()
