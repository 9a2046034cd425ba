"""A tab of a mission: what each offers to the workspace around it.

    class CostsTab(Tab):
        name = N_("Costs")
        new_label = N_("New cost")
        def show_plan(self, plan: MissionPlan) -> None: ...

The workspace makes a tab when it is first opened, and calls `show_plan` then and whenever the
mission changed while the tab is visible.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from delegaties.checks.accepted import Judged
from delegaties.plan.mission import MissionPlan
from delegaties.ui.desk import Desk


class Tab(QWidget):
    """One tab; `told` when its sentence changed, `unsaved` as `Form.unsaved`."""

    name: ClassVar[str] = ""
    new_label: ClassVar[str] = ""

    told = Signal()
    unsaved = Signal(bool)

    def __init__(self, desk: Desk, mission_id: UUID) -> None:
        super().__init__()
        self.desk = desk
        self.mission_id = mission_id

    def show_plan(self, plan: MissionPlan) -> None:
        """Show the mission as it is now, keeping selection, scroll and what is being typed."""

    def show_findings(self, judged: Judged) -> None:
        """Mark the rows that something was found about."""

    def reveal(self, row_id: UUID | None, field: str) -> None:
        """Select a row (None: the mission itself) and put the focus in a field of its form."""

    def share(self, *, taken: bool) -> None:
        """Do without the column at the right while something else stands there."""

    def new(self) -> None:
        """Add the one new thing that fits this tab."""

    def commit_pending(self) -> bool:
        """Keep what is being typed; False when it was refused, with the focus on that field."""
        return True

    def sentence(self) -> str:
        """Return a sentence about the selection for the status line."""
        return ""

    def panes(self) -> Sequence[QWidget]:
        """Return the parts that F6 goes through."""
        return ()

    @staticmethod
    def count(plan: MissionPlan) -> int:
        """Return the figure beside the tab's name; 0 shows none."""
        del plan
        return 0
