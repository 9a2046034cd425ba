"""The page of missions: the list with its filters, and the mission that is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from delegaties.edits.missions import change_mission, remove_mission
from delegaties.errors import DelegatiesError
from delegaties.i18n import N_
from delegaties.plan.directory import Summary
from delegaties.ui import theme
from delegaties.ui.desk import Desk
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission.cells import ChipCells
from delegaties.ui.mission.tabs import TABS
from delegaties.ui.mission.workspace import Workspace
from delegaties.ui.page import Page
from delegaties.ui.pages.mission_list import COLUMNS, Wanted, by_year, chosen, year_name
from delegaties.ui.pages.new_mission import NewMission
from delegaties.ui.rows import Rows
from delegaties.ui.tree import Tree
from delegaties.ui.widgets.buttons import frame, icon_button, line
from delegaties.ui.widgets.chips import FilterChip
from delegaties.ui.widgets.empty import Empty
from delegaties.ui.widgets.table import Outline, Table
from delegaties.values.kinds import Direction, MissionStatus
from delegaties.values.labels import label

ADJUST = QComboBox.SizeAdjustPolicy
ARCHIVED = N_("Archive {title}")
BACK = N_("Take {title} out of the archive")
REMOVED = N_("Remove {title}")


class MissionsPage(Page):
    """All missions, or one of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.workspace: Workspace | None = None
        self._tab = 0
        self._years: list[int] | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self._make_list())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def _make_list(self) -> QWidget:
        ground = frame("surface")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.started = NewMission(self.desk)
        self.started.made.connect(lambda mission: self.open_target("mission", mission))
        column.addLayout(self._make_filters())
        column.addWidget(line())
        column.addWidget(self.started)
        self.rows: Rows[Any] = Rows(lambda row: row.id, COLUMNS)
        self.table = Table(self.rows, _("Missions"), sortable=True)
        self.tree: Tree[Any, Any] = Tree(
            group_key=lambda year: year, key=lambda row: row.id, columns=COLUMNS,
            header=lambda year, at: year_name(year) if at == 0 else "",
        )  # fmt: skip
        self.outline = Outline(self.tree, _("Missions by year"))
        self.lists = QStackedWidget()
        for view in (self.outline, self.table):
            view.opened.connect(lambda row: self.open_target("mission", row.id))
            view.chosen.connect(self._chosen)
            view.setItemDelegate(ChipCells(view))
            self.lists.addWidget(view)
            for keys, act in (("Del", self.remove), ("F2", self._open_current)):
                shortcut = QShortcut(QKeySequence(keys), view)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(act)
        self._empty = [
            Empty("plane-takeoff", "", "", _("New mission"), self.new) for _view in range(2)
        ]
        self.outline.set_empty(self._empty[0])
        self.table.set_empty(self._empty[1])
        column.addWidget(self.lists, 1)
        return ground

    def _make_filters(self) -> QHBoxLayout:
        self.filter = QLineEdit(placeholderText=_("Filter by a few letters"))
        self.filter.setAccessibleName(_("Filter by a few letters"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(theme.scaled(110))
        self.filter.setMaximumWidth(theme.scaled(220))
        self.outgoing = FilterChip(_("Outgoing"), "plane-takeoff")
        self.incoming = FilterChip(_("Incoming"), "plane-landing")
        self.archived = FilterChip(_("Archive"), "archive")
        self.grouped = FilterChip(_("By year"), "calendar-range")
        self.grouped.setChecked(True)
        self.status, self.year = QComboBox(), QComboBox()
        self.status.addItem(_("Every status"), None)
        for status in MissionStatus:
            self.status.addItem(_(label(status)), status)
        self._archive = icon_button(_("Archive or take back"), "archive", self.archive)
        self._remove = icon_button(_("Remove mission"), "trash-2", self.remove)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.filter, 4)
        for chip in (self.outgoing, self.incoming, self.archived, self.grouped):
            chip.toggled.connect(self._show)
            row.addWidget(chip)
        for box, name in ((self.status, _("Status")), (self.year, _("Year"))):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(ADJUST.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(11)
            box.setToolTip(name)
            box.activated.connect(self._show)
            row.addWidget(box)
        row.addStretch(1)
        for part in (self._archive, self._remove):
            row.addWidget(part)
        self.outgoing.toggled.connect(lambda on: self._only(self.incoming, on))
        self.incoming.toggled.connect(lambda on: self._only(self.outgoing, on))
        self.filter.textChanged.connect(self._show)
        return row

    @staticmethod
    def _only(other: FilterChip, on: bool) -> None:
        """Take the other direction off: a mission has only one."""
        if on:
            other.setChecked(False)

    # Showing

    def refresh(self) -> None:
        self._show()
        if self.workspace is None:
            return
        try:
            plan = self.desk.plan(self.workspace.mission_id)
        except DelegatiesError:
            self.back()
            return
        self.setWindowTitle(plan.title.text(current().language))
        self.workspace.show_plan(plan)

    def _fill_years(self) -> None:
        years = sorted({each.year for each in self.desk.summaries() if each.year}, reverse=True)
        if years != self._years:
            kept = self.year.currentData()
            self._years = years
            self.year.clear()
            self.year.addItem(_("Every year"), None)
            for year in years:
                self.year.addItem(str(year), year)
            self.year.setCurrentIndex(max(0, self.year.findData(kept)))

    def _wanted(self) -> Wanted:
        direction = Direction.OUTGOING if self.outgoing.isChecked() else None
        if self.incoming.isChecked():
            direction = Direction.INCOMING
        return Wanted(
            self.filter.text(),
            direction,
            self.status.currentData(),
            self.year.currentData(),
            self.archived.isChecked(),
        )

    def _show(self, *_changes: object) -> None:
        """Show the missions that the filters let through."""
        self._fill_years()
        everything = self.desk.summaries()
        shown = chosen(everything, self._wanted())
        self.rows.show(shown)
        self.tree.show(by_year(shown))
        self.lists.setCurrentWidget(self.outline if self.grouped.isChecked() else self.table)
        for empty in self._empty:
            if everything:
                empty.say(_("No mission fits"), _("Take a filter away, or start a new mission."))
            else:
                empty.say(
                    _("No missions yet"),
                    _("Start with the title and the dates; everything else can follow."),
                )
        self._count(everything)
        self._chosen(self.current())
        self.told.emit()

    def _count(self, everything: Sequence[Summary]) -> None:
        """Tell at each filter how many missions it is about."""
        present = [each for each in everything if not each.archived]
        ways = [each.direction for each in present]
        self.outgoing.put_count(ways.count(Direction.OUTGOING))
        self.incoming.put_count(ways.count(Direction.INCOMING))
        self.archived.put_count(len(everything) - len(present))

    def current(self) -> Summary | None:
        """Return the mission that is chosen in the list."""
        view = self.outline if self.grouped.isChecked() else self.table
        found: Summary | None = view.current()
        return found

    def _chosen(self, row: Any) -> None:
        for part in (self._archive, self._remove):
            part.setEnabled(row is not None)
        self.told.emit()

    def _open_current(self) -> None:
        row = self.current()
        if row is not None:
            self.open_target("mission", row.id)

    def open_target(self, kind: str, target: UUID | None) -> None:
        if kind != "mission" or target is None:
            self.back()
            self.new()
            return
        if self.workspace is None or self.workspace.mission_id != target:
            if not self.commit_pending():
                return
            self._put(Workspace(self.desk, target, self))
        self.stack.setCurrentIndex(1)
        self.refresh()

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
            self.desk.notice.emit(what, lambda: self.desk.undo(row.id))

    def new(self) -> None:
        if self.workspace is None:
            self.started.begin()
        else:
            self.workspace.tab.new()

    def new_name(self) -> str:
        if self.workspace is None:
            return N_("New mission")
        return self.workspace.tab.new_label

    # For the frame

    def scope(self) -> UUID | None:
        return self.workspace.mission_id if self.workspace else None

    def commit_pending(self) -> bool:
        return self.workspace is None or self.workspace.tab.commit_pending()

    def status_text(self) -> str:
        if self.workspace is not None:
            return self.workspace.tab.sentence()
        return ngettext("{n} mission", "{n} missions", len(self.rows.rows))

    def panes(self) -> Sequence[QWidget]:
        if self.workspace is not None:
            return self.workspace.panes()
        return (self.filter, self.outline if self.grouped.isChecked() else self.table)

    def place(self) -> object:
        if self.workspace is None:
            return None
        return self.workspace.mission_id, self.workspace.at

    def go_back_to(self, place: object) -> None:
        if isinstance(place, tuple) and len(place) == len(("mission", "tab")):
            mission, tab = place
            self.open_target("mission", mission)
            if self.workspace is not None and 0 <= tab < len(TABS):
                self.workspace.bar.setCurrentIndex(tab)


def _named(row: Summary) -> dict[str, str]:
    return {"title": row.title.text(current().language)}
