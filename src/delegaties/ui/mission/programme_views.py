"""The three views of a programme: the list, the board of a day, and the board of all days.

All show the same selection, which is that of the list; the boards are made when first opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from delegaties.checks.accepted import Judged
from delegaties.i18n import N_
from delegaties.plan.difference import Difference
from delegaties.plan.mission import MissionPlan
from delegaties.ui import keys
from delegaties.ui.desk import Desk
from delegaties.ui.language import _
from delegaties.ui.mission.programme_rows import ItemRow
from delegaties.ui.mission.versions.line import VersionLine
from delegaties.ui.mission.versions.marks import marked_rows
from delegaties.ui.mission.versions.state import Versions
from delegaties.ui.widgets.buttons import line
from delegaties.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from delegaties.ui.mission.board.board import Board
    from delegaties.ui.mission.board.gestures import Passed
    from delegaties.ui.mission.programme import ProgrammeTab

LIST, DAY, MISSION = "list", "day", "mission"
VIEWS = (
    (LIST, N_("List"), "list"),
    (DAY, N_("Board"), "columns-3"),
    (MISSION, N_("Mission"), "calendar-range"),
)


class ProgrammeViews(QWidget):
    """List and boards behind each other, under one line of filters or days.

    `hint` says what a drag that goes on does, and its keys.
    """

    def __init__(self, desk: Desk, tab: ProgrammeTab) -> None:
        super().__init__()
        self._desk, self._tab = desk, tab
        self._shown: tuple[MissionPlan, Sequence[ItemRow]] | None = None
        self.view = LIST
        self.board: Board | None = None
        self.hint = ""
        self.segments = Segments(_("View"), [(key, _(text), icon) for key, text, icon in VIEWS])
        self.segments.choose(LIST)
        self.segments.chosen.connect(self.open)
        self._marked: Difference | None = None
        self._judged: Judged | None = None
        self.versions = Versions(desk, tab.mission_id)
        self.version_line = VersionLine(self.versions, desk.settings.home_zone, self.open_versions)
        self.versions.changed.connect(self._mark)
        self.head = QStackedWidget()
        self.head.addWidget(tab.filters)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._list_part())
        self._top = top = QHBoxLayout()
        top.setContentsMargins(0, 0, 12, 0)
        top.addWidget(self.head, 1)
        top.addWidget(self.version_line)
        top.addWidget(self.segments)
        self._menu = tab.menu.button()
        top.addWidget(self._menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(line())
        column.addWidget(self.stack, 1)

    def _share(self) -> None:
        """Let the version say no more than leaves room for the days, or the filters."""
        bar = self.board.bar if self.board is not None and self.view != LIST else None
        wanted = bar.wanted() if bar is not None else self._tab.filters.sizeHint().width()
        others = (self.segments, self._menu)
        taken = sum(each.sizeHint().width() for each in others)
        gaps = self._top.spacing() * (len(others) + 1) + self._top.contentsMargins().right()
        self.version_line.limit(self.width() - wanted - taken - gaps)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _list_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tab.draft)
        column.addWidget(self._tab.list, 1)
        return part

    def open(self, view: str) -> None:
        """Show the list, a day, or the whole mission; refused while a field holds an error."""
        if view == self.view or not self._tab.commit_pending():
            self.segments.choose(self.view)
            return
        self.view = view
        self.segments.choose(view)
        if view != LIST:
            self._tab.filters.empty()
            board = self._made()
            board.show_whole(view == MISSION)
            self._follow(board)
        for stack in (self.head, self.stack):
            stack.setCurrentIndex(int(view != LIST))
        self._share()
        self.panes()[1].setFocus()

    def open_day(self, day: date | None) -> None:
        """Show the board of a day."""
        if day is not None:
            self.open(DAY)
            if self.view == DAY and self.board is not None:
                self.board.go(day)

    def _made(self) -> Board:
        if self.board is None:
            from delegaties.ui.mission.board.board import Board  # noqa: PLC0415 - when first opened

            board = self.board = Board(self._desk, self._tab.acts, self._rename, self)
            board.wants.connect(self._tab.choose)
            board.asked.connect(self._do)
            board.canvas.dragging.connect(self._drag)
            board.passed.connect(self._pass)
            board.ground.templates.connect(self._tab.menu.templates)
            self._tab.menu.offer(board.canvas, board.pick)
            keys.bind(board.canvas, self._tab.menu.shared_keys())
            self.head.addWidget(board.bar)
            self.stack.addWidget(board.canvas)
        return self.board

    def _follow(self, board: Board) -> None:
        """Let the board show what the list shows, and what is chosen there."""
        if self._shown is not None:
            plan, rows = self._shown
            board.show_plan(plan, marked_rows(rows, self._marked))
        if self._judged is not None:
            board.canvas.show_findings(self._judged)
        self.select([item.id for item in self._tab.chosen()], self._tab.list.current())

    def show_plan(self, plan: MissionPlan, rows: Sequence[ItemRow]) -> None:
        """Show the programme as it is now, in the view that is open."""
        self._shown = plan, rows
        self.versions.show_plan(plan)
        if self.board is not None and self.view != LIST:
            self._follow(self.board)
        self._share()

    def show_findings(self, judged: Judged) -> None:
        """Let the cards of the board say what was found about them."""
        self._judged = judged
        if self.board is not None and self.view != LIST:
            self.board.canvas.show_findings(judged)

    def open_versions(self) -> None:
        """Show the versions that were given out, and what changed since."""
        if self._tab.commit_pending():
            from delegaties.ui.mission.versions.dialog import VersionsDialog  # noqa: PLC0415 - seldom

            dialog = VersionsDialog(self._desk, self.versions, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _mark(self) -> None:
        """Let list and board show what changed since the version that is marked."""
        marked = self.versions.marked
        if marked is self._marked:
            return
        self._marked = marked
        self._tab.list.show_changes(marked)
        if self.board is not None and self.view != LIST:
            self._follow(self.board)

    def select(self, items: Sequence[UUID], row: ItemRow | None) -> None:
        """Let the board show what is chosen in the list."""
        if self.board is not None and self.view != LIST:
            self.board.select(items, row.id if row is not None else None)

    def new(self) -> bool:
        """Begin a new item on the board; False when the list is open, which has its own line."""
        if self.board is None or self.view == LIST:
            return False
        self.board.new()
        return True

    def day(self) -> date | None:
        """Return the day that is looked at."""
        if self.board is None or self.view == LIST:
            head = self._tab.list.day()
            return head.date if head is not None else None
        return self.board.looked_at()

    def _pass(self, passed: Passed) -> None:
        """Ask for another attendance window of who comes or leaves at a mark of the board."""
        from delegaties.ui.mission.board.passing import window_after  # noqa: PLC0415 - seldom

        plan = self._desk.plan(self._tab.mission_id)
        self._tab.attendance.ask(
            passed.mark.passages, lambda part: window_after(plan, part, passed)
        )

    def _rename(self, item_id: UUID, title: str) -> None:
        rows = self._shown[1] if self._shown else ()
        for row in rows:
            if row.id == item_id:
                self._tab.retitle(row, title)

    def _do(self, asked: str) -> None:
        acts = {"edit": self._tab.edit, "copy": self._tab.duplicate, "remove": self._tab.remove}
        acts[asked]()

    def _drag(self, drags: bool) -> None:
        from delegaties.ui.mission.board.telling import hint  # noqa: PLC0415 - once there is a board

        board = self.board
        self.hint = hint(board.canvas.gestures.mode) if drags and board is not None else ""
        self._tab.told.emit()

    def panes(self) -> Sequence[QWidget]:
        """Return the parts that F6 goes through."""
        if self.board is None or self.view == LIST:
            return (self._tab.filters, self._tab.list)
        return (self.board.bar, self.board.canvas)
