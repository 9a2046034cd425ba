"""One mission: its head, and a tab for each side of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol
from uuid import UUID

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from delegaties.plan.mission import MissionPlan
from delegaties.ui import keys
from delegaties.ui.desk import Desk
from delegaties.ui.language import _
from delegaties.ui.mission.head import Head
from delegaties.ui.mission.pointing import Pointing
from delegaties.ui.mission.tab import Tab
from delegaties.ui.mission.tabs import TABS
from delegaties.ui.page import Command
from delegaties.ui.widgets.buttons import frame
from delegaties.ui.widgets.scrolled import lay_out


class Hearer(Protocol):
    """What a workspace asks of the page it is on."""

    def back(self) -> None:
        """Return to the list of missions."""

    def heard(self) -> None:
        """Notice that title, New action or sentence may be another."""

    def hear_unsaved(self, unsaved: bool) -> None:
        """Notice that something typed is not kept yet, or is again."""


class Workspace(QWidget):
    """The tabs of one mission; a tab is made when it is first opened."""

    def __init__(self, desk: Desk, mission_id: UUID, page: Hearer) -> None:
        super().__init__()
        self.desk = desk
        self.mission_id = mission_id
        self._page = page
        self._plan: MissionPlan | None = None
        self._tabs: dict[int, Tab] = {}
        self._shown: dict[int, MissionPlan] = {}
        self.head = Head(page.back, self.calendar, self.book)
        self.head.offer(_("Days from templates…"), "bookmark", self.templates)
        self.head.offer(_("Copy mission…"), "copy", lambda: self.repeat(copying=True))
        self.head.offer(_("Move mission…"), "calendar-range", lambda: self.repeat(copying=False))
        self.bar = QTabBar()
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setAccessibleName(_("Parts of the mission"))
        self.stack = QStackedWidget()
        for number, entry in enumerate(TABS):
            self.bar.addTab(_(entry.name))
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
            shortcut.activated.connect(self.opener(number))
        self._at = 0
        self.bar.currentChanged.connect(self.open_tab)
        for pressed, act in (("Ctrl+P", self.book), ("Ctrl+E", self.calendar)):
            QShortcut(QKeySequence(pressed), self).activated.connect(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        under = frame("head")
        row = QHBoxLayout(under)
        row.setContentsMargins(6, 0, 6, 0)
        row.addWidget(self.bar)
        row.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.stack, 1)
        self.pointing = Pointing(self, across)
        row.addWidget(self.pointing.button)
        for part in (self.head, under, self.pointing.strip):
            column.addWidget(part)
        column.addLayout(across, 1)

    def opener(self, number: int) -> Callable[[], None]:
        """Return what opens a tab and puts the focus in it."""

        def open_and_enter() -> None:
            self.bar.setCurrentIndex(number)
            parts = self.tab.panes()
            if self._at == number and parts:
                keys.enter(parts[0])

        return open_and_enter

    @property
    def at(self) -> int:
        """The number of the open tab."""
        return self._at

    @property
    def tab(self) -> Tab:
        """The tab that is open."""
        if self._at not in self._tabs:
            self._make(self._at)
        return self._tabs[self._at]

    def show_plan(self, plan: MissionPlan) -> None:
        """Show the mission as it is now, in the head and in the open tab."""
        self._plan = plan
        self.head.show_plan(plan, self.desk.today())
        for number, entry in enumerate(TABS):
            count = entry.count(plan)
            text = f"{_(entry.name)}  {count}" if count else _(entry.name)
            if self.bar.tabText(number) != text:  # Qt lays all tabs out again for each text
                self.bar.setTabText(number, text)
        self._show(self.tab)
        self.pointing.show_plan(plan)

    def _show(self, tab: Tab) -> None:
        self.stack.setCurrentWidget(tab)
        if self._plan is not None and self._shown.get(self._at) is not self._plan:
            is_new = self._at not in self._shown
            self._shown[self._at] = self._plan
            tab.show_plan(self._plan)
            if is_new:
                lay_out(tab)
        self.pointing.tell(tab)
        self.hear()

    def hear(self, *, said: bool = False) -> None:
        """Tell the page that its sentence is another; what F8 said holds until then."""
        if not said:
            self.pointing.said = ""
        self._page.heard()

    def sentence(self) -> str:
        """Return what the status line says."""
        return self.pointing.said or self.tab.sentence()

    def _make(self, number: int) -> None:
        tab = TABS[number].load()(self.desk, self.mission_id)
        tab.setAccessibleName(_(TABS[number].name))
        tab.told.connect(self.hear)
        tab.unsaved.connect(self._page.hear_unsaved)
        self._tabs[number] = tab
        self.stack.addWidget(tab)

    def open_tab(self, number: int) -> None:
        """Open a tab, unless the one that is open holds something that was refused."""
        if number == self._at:
            return
        if not self.tab.commit_pending():
            self.bar.setCurrentIndex(self._at)
            return
        self._at = number
        self.bar.setCurrentIndex(number)
        self._show(self.tab)

    def calendar(self) -> None:
        """Make a calendar file."""
        if self.tab.commit_pending():
            from delegaties.ui import export  # noqa: PLC0415 - long imports, seldom needed

            export.calendar(self.desk, self.mission_id, self)

    def book(self) -> None:
        """Look at the briefing book, and print or keep it."""
        if self.tab.commit_pending():
            from delegaties.ui import export  # noqa: PLC0415 - long imports, seldom needed

            export.book(self.desk, self.mission_id, self)

    def changes(self) -> None:
        """Look at the sheet of what changed since the last version, and print or keep it."""
        if self.tab.commit_pending():
            from delegaties.ui import export  # noqa: PLC0415 - long imports, seldom needed

            export.changes(self.desk, self.mission_id, self)

    def repeat(self, *, copying: bool) -> None:
        """Copy the mission to other dates, or move it there."""
        if self.tab.commit_pending():
            from delegaties.ui.mission import repeat  # noqa: PLC0415 - long imports, seldom needed

            repeat.opened(self.desk, self.mission_id, self, copying=copying)

    def templates(self) -> None:
        """Fill a day from a template, or keep one as a template."""
        if self.tab.commit_pending():
            from delegaties.ui.mission import day_templates  # noqa: PLC0415 - seldom needed

            day_templates.opened(self.desk, self.mission_id, self)

    def commands(self) -> Iterator[Command]:
        """Yield what the search palette offers for this mission."""
        from delegaties.ui.mission.commands import commands  # noqa: PLC0415 - not at start

        return commands(self)

    def panes(self) -> Sequence[QWidget]:
        """Return the parts that F6 goes through."""
        return (self.bar, self.pointing.strip, *self.tab.panes(), self.pointing.panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pointing.fit(self.width())
