"""The page of missions: the list with its filters, and the mission that is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from delegaties.edits.missions import change_mission, remove_mission
from delegaties.errors import DelegatiesError
from delegaties.i18n import N_
from delegaties.plan.directory import Summary
from delegaties.ui import keys
from delegaties.ui.desk import Desk
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission.cells import ChipCells
from delegaties.ui.page import Command, Page
from delegaties.ui.pages.counting import Counting
from delegaties.ui.pages.mission_filters import MissionFilters
from delegaties.ui.pages.mission_list import COLUMNS, attention, by_year, chosen, year_name
from delegaties.ui.rows import Rows
from delegaties.ui.tree import Tree
from delegaties.ui.widgets.buttons import frame, icon_button, line
from delegaties.ui.widgets.empty import Empty
from delegaties.ui.widgets.table import Outline, Table

if TYPE_CHECKING:
    from delegaties.ui.mission.workspace import Workspace
    from delegaties.ui.pages.new_mission import NewMission

ARCHIVED = N_("Archive {title}")
BACK = N_("Take {title} out of the archive")
REMOVED = N_("Remove {title}")


class MissionsPage(Page):
    """All missions, or one of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.workspace: Workspace | None = None
        self.started: NewMission | None = None
        self.counting = Counting(self, self._counted, lambda: self.workspace is None)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._make_list())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def _make_list(self) -> QWidget:
        ground = frame("surface")
        self._column = column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_filters())
        column.addWidget(line())
        columns = (*COLUMNS, attention(self.counting.of))
        self.rows: Rows[Any] = Rows(lambda row: row.id, columns)
        self.table = Table(self.rows, _("Missions"), sortable=True)
        self.tree: Tree[Any, Any] = Tree(
            group_key=lambda year: year, key=lambda row: row.id, columns=columns,
            header=lambda year, at: year_name(year) if at == 0 else "",
        )  # fmt: skip
        self.outline = Outline(self.tree, _("Missions by year"))
        self.lists = QStackedWidget()
        for view in (self.outline, self.table):
            view.opened.connect(lambda row: self.open_target("mission", row.id))
            view.chosen.connect(self._chosen)
            view.setItemDelegate(ChipCells(view))
            self.lists.addWidget(view)
            for key, act in (("Del", self.remove), ("F2", self._open_current)):
                shortcut = QShortcut(QKeySequence(key), view)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(act)
        self._empty = [
            Empty("plane-takeoff", "", "", _("New mission"), self.new) for _view in range(2)
        ]
        self.outline.set_empty(self._empty[0])
        self.table.set_empty(self._empty[1])
        column.addWidget(self.lists, 1)
        return ground

    def _make_filters(self) -> QWidget:
        self.filters = MissionFilters()
        self.filters.changed.connect(self._show)
        self._archive = icon_button(_("Archive or take back"), "archive", self.archive)
        self._remove = icon_button(_("Remove mission"), "trash-2", self.remove)
        for part in (self._archive, self._remove):
            self.filters.row.addWidget(part)
        return self.filters

    # Showing

    def refresh(self) -> None:
        if self.workspace is None:
            self._show()
            return
        try:
            plan = self.desk.plan(self.workspace.mission_id)
        except DelegatiesError:
            self.back()
            return
        self.setWindowTitle(plan.title.text(current().language))
        self.workspace.show_plan(plan)

    def _show(self) -> None:
        """Show the missions that the filters let through."""
        everything = self.desk.summaries()
        self.filters.show_for(everything)
        shown = chosen(everything, self.filters.wanted())
        self.rows.show(shown)
        self.tree.show(by_year(shown))
        self.lists.setCurrentWidget(self._list())
        for empty in self._empty:
            if everything:
                empty.say(_("No mission fits"), _("Take a filter away, or start a new mission."))
            else:
                empty.say(
                    _("No missions yet"),
                    _("Start with the title and the dates; everything else can follow."),
                )
        self._chosen(self.current())
        self.counting.soon()

    def _counted(self) -> None:
        for view in (self.outline, self.table):
            view.viewport().update()

    def _list(self) -> Outline | Table:
        """Return the list that is shown: by year, or all in one."""
        return self.outline if self.filters.grouped.isChecked() else self.table

    def current(self) -> Summary | None:
        """Return the mission that is chosen in the list."""
        found: Summary | None = self._list().current()
        return found

    def _chosen(self, row: Any) -> None:
        for part in (self._archive, self._remove):
            part.setEnabled(row is not None)
        self.told.emit()

    def _open_current(self) -> None:
        if row := self.current():
            self.open_target("mission", row.id)

    def open_target(self, kind: str, target: UUID | None) -> None:
        if kind not in {"mission", "findings"} or target is None:
            self.back()
            self.new()
            return
        if self.workspace is None or self.workspace.mission_id != target:
            if not self.commit_pending():
                return
            from delegaties.ui.mission.workspace import Workspace  # noqa: PLC0415 - not for a list

            self._put(Workspace(self.desk, target, self))
        self.stack.setCurrentIndex(1)
        self.refresh()
        if kind == "findings" and self.workspace is not None:
            self.workspace.pointing.panel.enter()

    def _put(self, workspace: Workspace | None) -> None:
        if self.workspace is not None:
            self.stack.removeWidget(self.workspace)
            self.workspace.deleteLater()
        self.workspace = workspace
        self.setWindowTitle("")
        if workspace is not None:
            self.stack.addWidget(workspace)
            workspace.bar.setFocus()

    def back(self) -> None:
        """Return to the list."""
        if not self.commit_pending():
            return
        left = self.workspace.mission_id if self.workspace else None
        self._put(None)
        self.stack.setCurrentIndex(0)
        self._show()
        if left is not None:
            for view in (self.outline, self.table):
                view.select(left)
        self.told.emit()

    def heard(self) -> None:
        """Notice that title, New action or sentence may be another."""
        self.told.emit()

    def hear_unsaved(self, unsaved: bool) -> None:
        """Notice that something typed is not kept yet, or is again."""
        self.unsaved.emit(unsaved)

    # Changing

    def archive(self) -> None:
        """Put the chosen mission in the archive, or take it back."""
        row = self.current()
        if row is not None:
            self.desk.attempt(
                BACK if row.archived else ARCHIVED, change_mission, row.id,
                {"archived": not row.archived}, mission=(row.id, None), params=_named(row),
            )  # fmt: skip

    def remove(self) -> None:
        """Remove the chosen mission with all that hangs on it; it can be undone."""
        row = self.current()
        if row is None:
            return
        what = _(
            "{title} was removed, with {people} and {items}",
            title=row.title.text(current().language),
            people=ngettext("{n} participant", "{n} participants", row.participants),
            items=ngettext("{n} item", "{n} items", row.items),
        )
        before = len(self.desk.summaries())
        scopes = (row.id, None)  # so that Ctrl+Z in the list takes it back
        self.desk.attempt(REMOVED, remove_mission, row.id, mission=scopes, params=_named(row))
        if len(self.desk.summaries()) < before:
            self.desk.offer_undo(what, row.id)

    def new(self) -> None:
        if self.workspace is not None:
            self.workspace.tab.new()
            return
        if self.started is None:
            self.started = self._make_started()
        self.started.begin()

    def _make_started(self) -> NewMission:
        """Make the form of a new mission, between the filters and the list."""
        from delegaties.ui.pages.new_mission import NewMission  # noqa: PLC0415 - not for a list

        started = NewMission(self.desk)
        started.made.connect(lambda mission: self.open_target("mission", mission))
        self._column.insertWidget(self._column.indexOf(self.lists), started)
        keys.tab_after(self._remove, started)
        return started

    def new_name(self) -> str:
        return self.workspace.tab.new_label if self.workspace else N_("New mission")

    # For the frame

    def scope(self) -> UUID | None:
        return self.workspace.mission_id if self.workspace else None

    def commit_pending(self) -> bool:
        return self.workspace is None or self.workspace.tab.commit_pending()

    def status_text(self) -> str:
        if self.workspace is not None:
            return self.workspace.sentence()
        return ngettext("{n} mission", "{n} missions", len(self.rows.rows))

    def panes(self) -> Sequence[QWidget]:
        if self.workspace is not None:
            return self.workspace.panes()
        return (self.filters.letters, self._list())

    def commands(self) -> Sequence[Command]:
        return tuple(self.workspace.commands()) if self.workspace is not None else ()

    def place(self) -> object:
        if self.workspace is None:
            return None
        return self.workspace.mission_id, self.workspace.at

    def go_back_to(self, place: object) -> None:
        if isinstance(place, tuple) and len(place) == len(("mission", "tab")):
            mission, tab = place
            self.open_target("mission", mission)
            if self.workspace is not None and 0 <= tab < self.workspace.bar.count():
                self.workspace.bar.setCurrentIndex(tab)


def _named(row: Summary) -> dict[str, str]:
    return {"title": row.title.text(current().language)}
