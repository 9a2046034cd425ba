"""A tab that is a page of forms and lists under each other, with a column of facts beside."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from delegaties.checks.accepted import Judged
from delegaties.plan.mission import MissionPlan
from delegaties.ui.desk import Desk
from delegaties.ui.form import Form, Section
from delegaties.ui.mission.mission_form import commit_for, values_of
from delegaties.ui.mission.parts import PartList, Parts
from delegaties.ui.mission.tab import Tab
from delegaties.ui.sources import DeskSources
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.buttons import clear, frame, line
from delegaties.ui.widgets.scrolled import bring_into_sight, lay_out, scrolled

SIDE, WIDEST = 344, 380
NARROW, ROOMY = 900, 1500
"""Below the first width the facts stand under the work, above the second they get more room."""
UNDER = 220
UNBOUND = 16_777_215
"""What Qt calls QWIDGETSIZE_MAX: no bound."""


class SheetTab(Tab):
    """Subclasses name their blocks: a tuple of sections is a form of the mission, the rest lists.

    `beside(plan)` gives the widgets of the column at the right; without any there is none.
    """

    blocks: tuple[tuple[Section, ...] | PartList, ...] = ()

    def __init__(self, desk: Desk, mission_id: UUID) -> None:
        super().__init__(desk, mission_id)
        self.forms: list[Form] = []
        self.lists: list[Parts] = []
        work = frame("surface")
        self._column = QVBoxLayout(work)
        self._column.setContentsMargins(16, 12, 16, 24)
        self._column.setSpacing(8)
        for number, block in enumerate(self.blocks):
            if number:
                self._column.addWidget(line())
            self._column.addWidget(self._make(block))
        self._column.addStretch(1)
        self._taken = False
        self._side = frame("inspector")
        QVBoxLayout(self._side).setContentsMargins(14, 12, 14, 12)
        self._area, self._side_area = scrolled(work), scrolled(self._side)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._area, 2)
        self._row.addWidget(self._side_area)
        self._arrange()

    def _arrange(self) -> None:
        """Put the facts beside the work, or under it where that is narrow."""
        narrow = self._taken or self.width() < scaled(NARROW)
        way = QBoxLayout.Direction
        self._row.setStretch(1, 1 if narrow else 0)
        self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        wide = UNBOUND if narrow else scaled(WIDEST if self.width() > ROOMY else SIDE)
        self._side_area.setMinimumWidth(0 if narrow else wide)
        self._side_area.setMaximumWidth(wide)
        self._side_area.setMaximumHeight(scaled(UNDER) if narrow else UNBOUND)

    def show_findings(self, judged: Judged) -> None:
        for part in self.lists:
            part.show_findings(judged)

    def reveal(self, row_id: UUID | None, field: str) -> None:
        found: list[Form] = [part.form for part in self.lists if row_id and part.select(row_id)]
        for form in found or self.forms:
            if field and form.has(field):
                form.focus_field(field)
                bring_into_sight(form.field(field))
                return
        for part in self.lists:
            if part.form in found:
                part.table.setFocus()
            elif field == f"{part.listed.part}s":  # the list itself, as the plan names it
                part.enter()

    def share(self, *, taken: bool) -> None:
        """Put the facts under the work while something else stands at the right."""
        if taken is not self._taken:
            self._taken = taken
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _make(self, block: tuple[Section, ...] | PartList) -> QWidget:
        if isinstance(block, PartList):
            part = Parts(self.desk, self.mission_id, block)
            part.unsaved.connect(self.unsaved)
            self.lists.append(part)
            return part
        commit = commit_for(self.desk, self.mission_id, block)
        form = Form(block, commit, DeskSources(self.desk, self.mission_id))
        form.unsaved.connect(self.unsaved)
        self.forms.append(form)
        return form

    def beside(self, plan: MissionPlan) -> Sequence[QWidget]:
        """Return what stands in the column at the right."""
        del plan
        return ()

    def show_plan(self, plan: MissionPlan) -> None:
        for form in self.forms:
            form.show_for(plan.id, values_of(plan, form.names()))
        for part in self.lists:
            part.show_plan(plan)
        clear(self._side)
        facts = self.beside(plan)
        self._side_area.setVisible(bool(facts))
        column = self._side.layout()
        if isinstance(column, QVBoxLayout):
            for fact in facts:
                column.addWidget(fact)
                fact.show()  # left to Qt it comes a turn later, and takes no room until then
            column.addStretch(1)
            lay_out(self._side_area)

    def commit_pending(self) -> bool:
        kept = [part.commit_pending() for part in self.lists]
        return all(form.commit_pending() for form in self.forms) and all(kept)

    def new(self) -> None:
        if self.lists:
            self.lists[0].add()

    def panes(self) -> Sequence[QWidget]:
        return (*self.forms, *(part.table for part in self.lists), self._side_area)
