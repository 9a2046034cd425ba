"""The tab of history: who changed what and when, with "undo this" at each line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegaties.i18n import N_
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import MissionPlan
from delegaties.store.entries import Entry
from delegaties.ui.desk import Desk
from delegaties.ui.language import _, current
from delegaties.ui.mission.field_names import changes
from delegaties.ui.mission.tab import Tab
from delegaties.ui.rows import Column, Rows
from delegaties.ui.said import in_history
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.buttons import button, clear, frame, label
from delegaties.ui.widgets.empty import Empty
from delegaties.ui.widgets.facts import Fact, facts
from delegaties.ui.widgets.scrolled import scrolled
from delegaties.ui.widgets.table import Table

PAGE = 200
SIDE = 344


def _state(entry: Entry) -> str:
    return _("undone") if entry.undone else ""


def columns(zone: str) -> tuple[Column[Any], ...]:
    """Return the columns of the list, with moments on the clock of `zone`."""
    return (
        Column(N_("When"), lambda entry: moment(entry, zone), sort=lambda entry: entry.at),
        Column(N_("Who"), lambda entry: entry.who),
        Column(N_("What was done"), in_history, strong=True, stretch=True),
        Column(N_("State"), _state, gives=1),
    )


def moment(entry: Entry, zone: str) -> str:
    """Return when it was done, on the clock of `zone`."""
    return current().moment(entry.at.astimezone(ZoneInfo(zone)))


class HistoryTab(Tab):
    """Newest first; older ones are read on request."""

    name = N_("History")

    def __init__(self, desk: Desk, mission_id: UUID) -> None:
        super().__init__(desk, mission_id)
        self._entries: list[Entry] = []
        self._names: dict[str, str] = {}
        self.rows: Rows[Any] = Rows(lambda entry: entry.id, columns(desk.settings.home_zone))
        self.table = Table(self.rows, _("History"))
        self.table.set_empty(Empty("history", _("Nothing was changed yet.")))
        self.table.chosen.connect(self._chosen)
        self.more = button(_("Show older changes"), self._older, "history")
        self._side = frame("inspector")
        QVBoxLayout(self._side).setContentsMargins(14, 12, 14, 12)
        self._area = scrolled(self._side)
        self._area.setFixedWidth(scaled(SIDE))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.table, 1)
        left.addWidget(self.more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self._area)

    def show_plan(self, plan: MissionPlan) -> None:
        del plan
        self._names = {}
        shown, self._entries = max(PAGE, len(self._entries)), []
        self._read(shown)

    def _name(self, row_id: str) -> str:
        """Return what the thing with this id is called now."""
        if not self._names:
            plan, language = self.desk.plan(self.mission_id), current().language
            self._names = {str(row.id): row.name.full for row in self.desk.people()}
            self._names |= {str(row.id): row.name for row in self.desk.organisations()}
            self._names |= {str(row.id): row.name for row in self.desk.places()}
            self._names |= {str(row.id): row.name for row in self.desk.vehicles()}
            lookup = Lookup(plan)
            self._names |= {
                str(part.id): lookup.name_of(part, language) for part in plan.participations
            }
            self._names |= {str(row.id): row.title.text(language) for row in self.desk.summaries()}
            self._names |= {str(item.id): item.title.text(language) for item in plan.items}
            self._names |= {str(party.id): party.name.text(language) for party in plan.parties}
        return self._names.get(row_id, "")

    def _older(self) -> None:
        """Read the changes before the last one shown."""
        self._read(PAGE)

    def _read(self, number: int) -> None:
        """Read so many changes more; one beyond them tells whether there are older ones."""
        last = self._entries[-1] if self._entries else None
        found = self.desk.history(self.mission_id, number + 1, last)
        self._entries += found[:number]
        self.more.setVisible(len(found) > number)
        self._show()

    def _show(self) -> None:
        self.rows.show(self._entries)
        current_row = self.table.current()
        if current_row is None and self._entries:
            self.table.select(self._entries[0].id)
        self._chosen(self.table.current())

    def _chosen(self, entry: Entry | None) -> None:
        """Show what the chosen change did, and offer to take it back."""
        self.told.emit()
        clear(self._side)
        column = self._side.layout()
        if entry is None or not isinstance(column, QVBoxLayout):
            return
        column.addWidget(label(in_history(entry), "section", wrap=True))
        by = _("{who}, {when}", who=entry.who, when=moment(entry, self.desk.settings.home_zone))
        column.addWidget(label(by, "muted", wrap=True))
        if not entry.undone and not entry.barrier:
            act = button(_("Undo this"), lambda: self._take_back(entry), "undo-2")
            column.addWidget(act, 0, Qt.AlignmentFlag.AlignLeft)
        found = [
            Fact(name, text)
            for row in entry.rows
            for name, text in changes(row.table, row.before, row.after, self._name)
        ]
        for part in facts(_("What changed"), found[:40], _("Only the order or who belongs to it.")):
            column.addWidget(part)
        column.addStretch(1)

    def _take_back(self, entry: Entry) -> None:
        """Revert an entry; its button goes, so the focus moves to the list."""
        self.table.setFocus()
        self.desk.revert(entry.id)

    def sentence(self) -> str:
        entry = self.table.current()
        return in_history(entry) if entry else ""

    def panes(self) -> Sequence[QWidget]:
        return (self.table, self._area)
