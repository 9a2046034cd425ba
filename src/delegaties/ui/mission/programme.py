"""The tab Programme: days with items, filters, and the chosen item at the right.

Keys in the list: N new, F2 the title, Enter the form, ← and → fold a day; and those of its menu.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from delegaties.checks.accepted import Judged
from delegaties.edits.programme import change_item
from delegaties.i18n import N_
from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui import keys
from delegaties.ui.desk import Desk
from delegaties.ui.language import _, current
from delegaties.ui.mission import programme_rows as rows
from delegaties.ui.mission.attendance_menu import AttendanceMenu
from delegaties.ui.mission.item_editor import ItemEditor
from delegaties.ui.mission.item_form import CHANGED
from delegaties.ui.mission.item_menu import ItemMenu
from delegaties.ui.mission.new_item import NewItem
from delegaties.ui.mission.party_filters import PartyFilters
from delegaties.ui.mission.programme_acts import ProgrammeActs
from delegaties.ui.mission.programme_list import ProgrammeList
from delegaties.ui.mission.programme_views import ProgrammeViews
from delegaties.ui.mission.tab import Tab
from delegaties.ui.widgets.empty import Empty
from delegaties.values.kinds import ItemKind
from delegaties.values.texts import Texts
from delegaties.values.when import When

OPEN = "open"
NOTHING_YET = (
    N_("No items yet"),
    N_("Type a time and a title, Enter adds it. The N key begins the next one."),
)
NOTHING_LEFT = (
    N_("No item has all of these filters"),
    N_("Take a filter off, or choose All."),
)


class ProgrammeTab(Tab):
    """The programme of one mission."""

    name = N_("Programme")
    new_label = N_("New item")

    def __init__(self, desk: Desk, mission_id: UUID) -> None:
        super().__init__(desk, mission_id)
        self._plan: MissionPlan | None = None
        self._day_ends: time | None = None
        self._days: rows.Days = ()
        self._wanted: UUID | None = None
        self.acts = ProgrammeActs(desk, mission_id)
        self.attendance = AttendanceMenu(desk, mission_id, self._day, self)
        self.menu = ItemMenu(self.acts, self, lambda: desk.plan(mission_id), self, self.attendance)
        self.filters = PartyFilters(((OPEN, _("Not confirmed"), "clock"),))
        self.filters.changed.connect(self._show_rows)
        self.draft = NewItem(self._add)
        self.draft.made.connect(self.select)
        self.list = ProgrammeList(self.retitle)
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(lambda _row: self.edit())
        self.list.selectionModel().selectionChanged.connect(lambda *_change: self._selected())
        self.list.group_opened.connect(lambda head: self.views.open_day(head.date))
        self.draft.left.connect(self.list.setFocus)
        self.empty = Empty("calendar-days", "", "", _("New item"), self.new)
        self.list.set_empty(self.empty)
        self.editor = ItemEditor(desk, mission_id, self.duplicate, self.remove)
        self.editor.form.unsaved.connect(self.unsaved)
        self.views: ProgrammeViews = ProgrammeViews(desk, self)
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(lambda: self.list.scrollTo(self.list.currentIndex()))
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.views, 1)
        across.addWidget(self.editor)

    def _bind(self) -> None:
        keys.bind(self.list, (("N", self.new), ("F2", self.list.edit_title), *self.menu.keys()))
        self.menu.done.connect(lambda: self.list.scrollTo(self.list.currentIndex()))
        self.menu.templates.connect(self._templates)
        self.menu.offer(self.list)

    # Showing

    def show_plan(self, plan: MissionPlan) -> None:
        """Show the programme as it is now; selection, folds and what is typed stay."""
        ends = self.desk.day_ends()
        if plan is self._plan and ends == self._day_ends:
            return
        first = self._plan is None
        kept = rows.still_true(self._days, self._plan, plan) if ends == self._day_ends else ()
        self._days = rows.days_of(plan, kept, ends)
        self._day_ends = ends
        self._plan = plan
        self.editor.show_plan(plan)
        self.draft.show_plan(plan)
        every = rows.all_rows(self._days)
        counts = {
            party.letter: sum(party.letter in row.parties for row in every)
            for party in plan.parties
        }
        counts[OPEN] = sum(row.is_open for row in every)
        self.filters.show_parties(plan, counts, len(every), rows.items_in_words)
        self._show_rows()
        if first and every:
            self.list.select(self._first_of(every).id)
        self.views.show_plan(plan, every)

    def _first_of(self, every: Sequence[rows.ItemRow]) -> rows.ItemRow:
        """Return what is looked at first: the next item from today on, else the very first."""
        today = self.desk.today()
        dated = [row for row in every if row.item.when.date]
        coming = (row for row in dated if row.item.when.date and row.item.when.date >= today)
        return next(coming, (dated or list(every))[0])

    def _show_rows(self) -> None:
        """Show what the filters leave; the days stay, except where nothing is planned at all."""
        unconfirmed, letters = self.filters.is_on(OPEN), self.filters.letters()
        shown = rows.filtered(self._days, unconfirmed=unconfirmed, parties=letters)
        some = any(group.rows for group in self._days)
        self.empty.say(*map(_, NOTHING_LEFT if some else NOTHING_YET))
        self.empty.button.setVisible(not some)
        self.list.tree.show(shown if some else ())
        self._show_current()
        self.told.emit()

    def _show_current(self) -> None:
        row = self.list.current()
        if self._wanted is not None and self.list.select(self._wanted):
            row, self._wanted = self.list.current(), None
        if row is not None or not self.editor.form.is_unsaved:
            self.editor.show_item(row.item if row is not None else None)

    def _chosen(self, row: rows.ItemRow | None) -> None:
        """Show the row in the form; stay at the last one when that holds a refused field."""
        if self.editor.show_item(row.item if row is not None else None):
            self.told.emit()
        elif self.editor.form.key is not None:
            self.list.select(self.editor.form.key)

    def select(self, item_id: UUID) -> None:
        """Select an item, as soon as it is shown."""
        if not self.list.select(item_id):
            self._wanted = item_id
            self.filters.empty()

    def choose(self, items: Sequence[UUID], current: UUID | None) -> None:
        """Select items that are chosen on the board."""
        self.list.choose(items, current)
        if current is not None and self.list.tree.key(self.list.currentIndex()) != current:
            self._wanted = current

    def _selected(self) -> None:
        self.editor.show_chosen([item.id for item in self.chosen()])
        self.views.select([item.id for item in self.chosen()], self.list.current())
        self.told.emit()

    def reveal(self, row_id: UUID | None, field: str) -> None:
        if row_id is not None:
            self.select(row_id)
        if row_id is None or not self.editor.reveal(row_id, field):
            self.views.panes()[1].setFocus()

    def show_findings(self, judged: Judged) -> None:
        self.list.show_findings(judged)
        self.views.show_findings(judged)
        self.told.emit()

    def chosen(self) -> list[Item]:
        """Return the selected items, from top to bottom."""
        return [row.item for row in self.list.selected()]

    # Acts

    def new(self) -> None:
        """Open the line in which a new item is typed, on the day of the selection."""
        if not self.commit_pending() or self.views.new():
            return
        head = self.list.day()
        plan = self._plan
        first = (plan.works_from or plan.departs) if plan else None
        self.draft.begin(head.date if head else first)
        self._later.start()

    def edit(self) -> None:
        """Go to the form of the current item."""
        self.editor.unfold()
        self.editor.form.focus_first()

    def duplicate(self) -> None:
        """Copy the selected items, and go to the first copy."""
        if self.commit_pending():
            for copy in self.acts.duplicate(self.chosen())[:1]:
                self.select(copy)

    def remove(self) -> None:
        """Remove the selected items; what is typed for them goes too. It can be undone."""
        items = self.chosen()
        after = self._next_after(items)
        if items:
            self.editor.forget()
        if self.acts.remove(items) and after is not None:
            self.list.select(after)

    def _next_after(self, items: Sequence[Item]) -> UUID | None:
        """Return the item to go to when these are gone: the one below, else the one above."""
        going = {item.id for item in items}
        order = [row.id for row in rows.all_rows(self._days)]
        at = max((order.index(gone) for gone in going if gone in order), default=-1)
        below = [each for each in order[at + 1 :] if each not in going]
        above = [each for each in order[:at] if each not in going]
        return next(iter(below or above[::-1]), None) if going else None

    def _add(self, title: Texts, when: When, kind: ItemKind) -> UUID:
        return self.acts.add(title, when, kind=kind)

    def retitle(self, row: rows.ItemRow, typed: str) -> None:
        """Keep a title typed in list or board, in the language it was shown in."""
        shown, language = row.item.title.best(current().language)
        if typed.strip() == shown:
            return
        name = f"title.{language}"
        self.desk.attempt(
            CHANGED, change_item, row.id, {name: typed}, {name: shown},
            mission=self.mission_id, params={"what": "Title", "title": shown},
        )  # fmt: skip

    def _templates(self, keeping: bool) -> None:
        """Fill the day that is looked at from a template, or keep it as one."""
        if self.commit_pending():
            from delegaties.ui.mission import day_templates  # noqa: PLC0415 - seldom needed

            day = self._day()
            day_templates.opened(self.desk, self.mission_id, self, day, keeping=keeping)

    # For the workspace

    def _day(self) -> date | None:
        return self.views.day()

    def commit_pending(self) -> bool:
        return self.editor.form.commit_pending()

    def sentence(self) -> str:
        if self.views.hint:
            return self.views.hint
        total = rows.items_in_words(len(self._plan.items) if self._plan else 0)
        number = len(self.list.selected())
        line = ", ".join([total, *([_("{n} selected", n=number)] if number else [])])
        return " · ".join(filter(None, (line, self.list.pressing())))

    def panes(self) -> Sequence[QWidget]:
        return (*self.views.panes(), self.editor)

    @staticmethod
    def count(plan: MissionPlan) -> int:
        return len(plan.items)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.editor.fit(self.width())
