"""A tab that is a page of forms and lists under each other, with a column of facts beside."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegaties.plan.mission import MissionPlan
from delegaties.ui.desk import Desk
from delegaties.ui.form import Form, Section
from delegaties.ui.mission.mission_form import commit_for, values_of
from delegaties.ui.mission.parts import PartList, Parts
from delegaties.ui.mission.tab import Tab
from delegaties.ui.sources import DeskSources
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.buttons import clear, frame, line
from delegaties.ui.widgets.scrolled import scrolled

WIDE, SIDE = 934, 344


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
        self._side = frame("inspector")
        QVBoxLayout(self._side).setContentsMargins(14, 12, 14, 12)
        self._area, self._side_area = scrolled(work), scrolled(self._side)
        self._side_area.setFixedWidth(scaled(SIDE))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._area, 1)
        row.addWidget(self._side_area)

    def _make(self, block: tuple[Section, ...] | PartList) -> QWidget:
        if isinstance(block, PartList):
            part = Parts(self.desk, self.mission_id, block)
            part.unsaved.connect(self.unsaved)
            self.lists.append(part)
            return part
        form = Form(block, commit_for(self.desk, self.mission_id), DeskSources(self.desk))
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
            column.addStretch(1)

    def commit_pending(self) -> bool:
        kept = [part.commit_pending() for part in self.lists]
        return all(form.commit_pending() for form in self.forms) and all(kept)

    def new(self) -> None:
        if self.lists:
            self.lists[0].add()

    def panes(self) -> Sequence[QWidget]:
        return (*self.forms, *(part.table for part in self.lists), self._side_area)
