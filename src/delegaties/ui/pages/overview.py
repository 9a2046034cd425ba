"""The first page: what leaves soonest, what is late, what is unfinished, what changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from delegaties.i18n import N_
from delegaties.plan.agenda import Point
from delegaties.plan.directory import Summary
from delegaties.store.entries import Entry
from delegaties.ui import theme
from delegaties.ui.desk import Desk
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.page import Page
from delegaties.ui.pages.counting import Counting
from delegaties.ui.pages.points import point_line, stretches
from delegaties.ui.pages.points_way import PointsWay
from delegaties.ui.rows import Column, Rows
from delegaties.ui.said import in_history
from delegaties.ui.widgets.buttons import button, clear, label, line
from delegaties.ui.widgets.empty import Empty
from delegaties.ui.widgets.sheet import Sheet
from delegaties.ui.widgets.table import Table
from delegaties.ui.widgets.timeline import Timeline
from delegaties.ui.widgets.twolines import HEIGHT, Line, TwoLines, line_data
from delegaties.values.kinds import STOPPED

SIDE, WIDE = 300, 1600
AFTER_THE_START = 1000
"""Milliseconds until points of attention are counted: at the start everything else goes first."""
CHANGES = 12
MISSIONS = 20
"""Of so many missions the latest changes are looked up."""


class OverviewPage(Page):
    """All missions at a glance."""

    new_label = N_("New mission")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.timeline = Timeline()
        self.timeline.opened.connect(self._go)
        self.timeline.pointed.connect(self._go_to_points)
        self.counting = Counting(self, self._counted, pause=AFTER_THE_START)
        self.ways: dict[UUID, PointsWay] = {}
        self._line = Sheet(_("Missions on the time line"))
        self._line.body.addWidget(self.timeline)
        self._line.body.addStretch(1)
        self._first = Sheet(_("First of all"))
        self._first_body = QWidget()
        QVBoxLayout(self._first_body).setContentsMargins(14, 10, 14, 10)
        self._first.body.addWidget(self._first_body)
        self.terms = self._list(_("Terms"), _no_terms())
        self.unfinished = self._list(_("Unfinished work"), _no_work())
        self.changes = self._list(
            _("Last changed"), Empty("history", _("Nothing was changed yet."))
        )
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 14, 16, 14)
        self._grid.setSpacing(14)
        self._grid.addWidget(self._line, 0, 0, 1, 2)
        self._grid.addWidget(self._first, 0, 2)
        for at, (sheet, _table, _rows) in enumerate((self.terms, self.unfinished, self.changes)):
            self._grid.addWidget(sheet, 1, at)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        self._grid.setColumnMinimumWidth(2, theme.scaled(SIDE))
        self._grid.setRowStretch(1, 1)

    def _list(self, title: str, empty: Empty) -> tuple[Sheet, Table, Rows[Any]]:
        sheet = Sheet(title)
        column: Column[Any] = Column(
            N_("What"), lambda row: row[1].name, stretch=True, data=line_data(lambda row: row[1])
        )
        rows: Rows[Any] = Rows(lambda row: row[0], (column,))
        table = Table(rows, title)
        table.setItemDelegate(TwoLines(table))
        table.set_row_height(HEIGHT)
        table.horizontalHeader().hide()
        table.set_empty(empty)
        table.opened.connect(self._open)
        table.clicked.connect(lambda index: self._open(rows.row(index)))
        sheet.body.addWidget(table)
        return sheet, table, rows

    def refresh(self) -> None:
        agenda, today = self.desk.agenda(), self.desk.today()
        for (sheet, _table, rows), points in (
            (self.terms, agenda.terms),
            (self.unfinished, agenda.unfinished),
        ):
            rows.show(
                [(_key(point), point_line(point, today), point.mission_id) for point in points]
            )
            sheet.put_count(len(points))
        self._show_line()
        self._show_first(agenda.missions, today)
        self._show_changes()
        self.counting.soon()
        self.told.emit()

    def _show_line(self) -> None:
        """Show the missions on the time line, with what asks for attention in them."""
        missions, today = self.desk.agenda().missions, self.desk.today()
        months = 12 if self.width() >= WIDE else 6
        shown = stretches(missions, today, months, lambda key: self.counting.of(key) or {})
        self.timeline.show_stretches(shown, today, months)

    def _counted(self) -> None:
        """Show what is counted now, and let everything else stay as it is."""
        self._show_line()
        for mission, way in self.ways.items():
            way.put(self.counting.of(mission))

    def _show_first(self, missions: tuple[Summary, ...], today: date) -> None:
        """Show the mission that leaves soonest, and the one after it."""
        clear(self._first_body)
        self.ways = {}
        column = self._first_body.layout()
        if not isinstance(column, QVBoxLayout):
            return
        ahead = [
            each for each in missions
            if each.status not in STOPPED
            and each.departs
            and (each.returns or each.departs) >= today
        ]  # fmt: skip
        ahead.sort(key=lambda each: each.departs or today)
        for at, summary in enumerate(ahead[:2]):
            for part in self._coming(summary, today, first=at == 0):
                column.addWidget(part)
        if not ahead:
            column.addWidget(label(_("No mission is planned yet."), "muted", wrap=True))
            column.addWidget(button(_("New mission"), self.new, "plus", "primary"))
        column.addStretch(1)

    def _coming(self, summary: Summary, today: date, *, first: bool) -> list[QWidget]:
        words, departs = current(), summary.departs or today
        days = (departs - today).days
        when = ngettext("in {n} day", "in {n} days", days) if days > 0 else _("under way")
        people = ngettext("{n} participant", "{n} participants", summary.participants)
        dates = words.date_range(departs, summary.returns or departs)
        title = label(summary.title.text(words.language), "section", wrap=True)
        facts = label(f"{dates}, {people}", "muted", wrap=True)
        way = PointsWay(lambda: self._go_to_points(summary.id))
        way.put(self.counting.of(summary.id))
        self.ways[summary.id] = way
        if not first:
            return [line(), label(_("After that"), "muted"), title, facts, way]
        act = button(_("Open mission"), lambda: self._go(summary.id), "arrow-right", "primary")
        return [
            label(_("First to leave or arrive"), "muted"),
            label(when, "title"),
            title,
            facts,
            way,
            act,
        ]

    def _show_changes(self) -> None:
        words, seen = current(), dict[UUID, tuple[Entry, Summary | None]]()
        for entry in self.desk.history(None, CHANGES):
            seen[entry.id] = (entry, None)
        for summary in self.desk.agenda().missions[:MISSIONS]:
            for entry in self.desk.history(summary.id, CHANGES // 2):
                seen[entry.id] = (entry, summary)
        home = ZoneInfo(self.desk.settings.home_zone)
        latest = sorted(seen.values(), key=lambda pair: pair[0].at, reverse=True)[:CHANGES]
        shown = []
        for entry, mission in latest:
            done = in_history(entry)
            title = mission.title.text(words.language) if mission else ""
            about = "" if title in done else title
            when = words.moment(entry.at.astimezone(home))
            second = ", ".join(filter(None, (entry.who, when, about)))
            line_shown = Line(done, second)
            shown.append((entry.id, line_shown, mission.id if mission else None))
        self.changes[2].show(shown)

    def _open(self, row: Any) -> None:
        if row is not None and row[2] is not None:
            self._go(row[2])

    def _go(self, mission: UUID) -> None:
        self.desk.go.emit("mission", mission)

    def _go_to_points(self, mission: UUID) -> None:
        self.desk.go.emit("findings", mission)

    def new(self) -> None:
        self.desk.go.emit("new-mission", None)

    def status_text(self) -> str:
        agenda = self.desk.agenda()
        return ngettext("{n} mission", "{n} missions", len(agenda.missions))

    def panes(self) -> Sequence[QWidget]:
        return (self.timeline, self.terms[1], self.unfinished[1], self.changes[1])


def _no_terms() -> Empty:
    return Empty(
        "circle-check",
        _("Nothing is due in the coming weeks."),
        _("Reports, items to confirm and organisations without an answer appear here."),
    )


def _no_work() -> Empty:
    return Empty(
        "circle-check",
        _("No open work."),
        _("Missing alignments and decisions, and open commitments appear here."),
    )


def _key(point: Point) -> tuple[object, ...]:
    return point.matter, point.mission_id, point.row_id
