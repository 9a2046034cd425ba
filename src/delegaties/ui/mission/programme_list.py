"""The list of the programme: its columns, and the line of a day."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSize
from PySide6.QtGui import QIcon

from delegaties.checks.accepted import Judged
from delegaties.i18n import N_
from delegaties.plan.difference import Difference
from delegaties.ui.icons import TEXT, icon
from delegaties.ui.language import _
from delegaties.ui.mission.cells import CHIPS, MUTED, STRUCK, ChipCells
from delegaties.ui.mission.marks import Marks
from delegaties.ui.mission.programme_rows import ICONS, DayHead, ItemRow
from delegaties.ui.mission.versions.marks import ChangeMarks
from delegaties.ui.rows import Column, Role
from delegaties.ui.theme import scaled
from delegaties.ui.tree import AT_END, NOTE, Tree
from delegaties.ui.widgets.chips import party_chip, status_chip
from delegaties.ui.widgets.table import Outline
from delegaties.values.kinds import ItemStatus, Severity

Retitle = Callable[[ItemRow, str], None]
TITLE = 2
"""The column of the title, which F2 edits."""


def columns(retitle: Retitle, marks: Marks, changes: ChangeMarks) -> tuple[Column[ItemRow], ...]:
    """Return the columns; `retitle` keeps a title typed in the list."""

    def title(row: ItemRow, role: int) -> Any:
        return _if_cancelled(row, role) or changes.data(row, role)

    return (
        Column(
            N_("Local time"), lambda row: row.time, icon=_secret, tooltip=_kept_from, data=_time,
        ),
        Column(N_("At home"), lambda row: row.home, data=_muted, gives=2),
        Column(
            N_("Item"), lambda row: row.title, retitle, lambda row: icon(ICONS[row.item.kind]),
            tooltip=lambda row: row.title, data=title, stretch=True, strong=True,
        ),
        Column(
            N_("Place"), lambda row: row.place, tooltip=lambda row: row.place, data=_muted,
            gives=1, widest=210,
        ),
        Column(N_("Party"), lambda row: row.who, icon=_room_for_chips, data=_parties),
        Column(N_("Status"), lambda row: row.status, icon=lambda _row: icon("check"), data=_status,
               strong=True),
        marks.column(),
    )  # fmt: skip


def _muted(_row: ItemRow, role: int) -> Any:
    return True if role == MUTED else None


def _if_cancelled(row: ItemRow, role: int) -> Any:
    cancelled = row.item.status is ItemStatus.CANCELLED
    return True if cancelled and role in {MUTED, STRUCK} else None


def _time(row: ItemRow, role: int) -> Any:
    if role == Role.AccessibleTextRole and row.item.time_hidden:
        return f"{row.time}, {_kept_from(row)}"
    return _if_cancelled(row, role)


def _kept_from(row: ItemRow) -> str:
    return _("not told to guests") if row.item.time_hidden else ""


def _secret(row: ItemRow) -> QIcon | None:
    return icon("eye-off") if row.item.time_hidden else None


def _parties(row: ItemRow, role: int) -> Any:
    if role == CHIPS:
        return tuple(party_chip(letter) for letter in row.parties) or None
    return True if role == MUTED else None


def _room_for_chips(row: ItemRow) -> QIcon | None:
    """Make the column as wide as chips are: an icon, never drawn, counts in its width."""
    return icon("users") if row.parties else None


def _status(row: ItemRow, role: int) -> Any:
    if role == CHIPS:
        return (status_chip(row.item.status.value, row.status),)
    return row.status if role == Role.AccessibleTextRole else None


def _head_data(head: DayHead, _column: int, role: int) -> Any:
    return {NOTE: head.note, AT_END: head.at_end}.get(role)


class ProgrammeList(Outline):
    """Items under their days."""

    def __init__(self, retitle: Retitle) -> None:
        self.marks, self.changes = Marks(every=True), ChangeMarks()
        tree: Tree[DayHead, ItemRow] = Tree(
            group_key=lambda head: head.date, key=lambda row: row.id,
            columns=columns(retitle, self.marks, self.changes),
            header=lambda head, column: head.title if column == 0 else "", header_data=_head_data,
        )  # fmt: skip
        super().__init__(tree, _("Programme"))
        tree.setParent(self)
        self.setItemDelegate(ChipCells(self))
        self.setIconSize(QSize(scaled(TEXT), scaled(TEXT)))

    def edit_title(self) -> None:
        """Let the title of the current row be typed over."""
        index = self.currentIndex()
        if self.tree.row(index) is not None:
            self.edit(index.siblingAtColumn(TITLE))

    def show_changes(self, marked: Difference | None) -> None:
        """Mark what changed since a version; None marks nothing."""
        if self.changes.show(marked):
            self.manners.fit()
            self.viewport().update()

    def choose(self, keys: Sequence[UUID], current: UUID | None) -> None:
        """Select these items and no others, and make one of them the current one."""
        selection, index = self.selectionModel(), self.tree.index_of(current)
        flags = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(index, flags.NoUpdate)
        # At once: each change of the selection is followed by everything that shows it.
        whole, wanted = QItemSelection(), frozenset(keys)
        for at in range(self.tree.rowCount()):
            for first, last in self._runs(self.tree.index(at, 0), wanted):
                whole.select(first, last)
        selection.select(whole, flags.ClearAndSelect | flags.Rows)

    def _runs(
        self, group: QModelIndex, wanted: Collection[UUID]
    ) -> Iterator[tuple[QModelIndex, QModelIndex]]:
        """Yield first and last of each run of wanted rows of a group: few ranges are quick."""
        run: list[QModelIndex] = []
        for at in range(self.tree.rowCount(group)):
            index = self.tree.index(at, 0, group)
            if self.tree.key(index) in wanted:
                run.append(index)
            elif run:
                yield run[0], run[-1]
                run = []
        if run:
            yield run[0], run[-1]

    def show_findings(self, judged: Judged) -> None:
        """Mark the items that something was found about."""
        if self.marks.show(judged):
            self.manners.fit()
            self.viewport().update()

    def pressing(self) -> str:
        """Return the worst that was found about the current row, when that may spoil the day."""
        row = self.current()
        if row is None or self.marks.worst(row.id) not in {Severity.BLOCK, Severity.WARN}:
            return ""
        return self.marks.words(row).partition("\n")[0]

    def day(self) -> DayHead | None:
        """Return the day that the current row belongs to."""
        index = self.currentIndex()
        found = self.tree.group(index) if index.isValid() else None
        return found if isinstance(found, DayHead) else None

    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the keys of the page: N makes a new item."""
