"""The list of participants: its columns, with bars of who is there when."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHeaderView

from delegaties.checks.accepted import Judged
from delegaties.i18n import N_
from delegaties.ui.icons import TEXT, icon
from delegaties.ui.language import _
from delegaties.ui.mission.attendance import BAR, AttendanceCells, DayHead
from delegaties.ui.mission.cells import AFTER, CHIPS, MUTED, STRUCK
from delegaties.ui.mission.delegation_rows import CHIP, PartRow, Span
from delegaties.ui.mission.marks import Marks
from delegaties.ui.mission.order_table import OrderTable
from delegaties.ui.rows import Column, Rows
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.chips import party_chip, status_chip
from delegaties.ui.widgets.table import HEAD
from delegaties.values.kinds import ParticipationStatus

DAYS = 4
"""The column of the bars."""


def _name(row: PartRow, role: int) -> Any:
    return True if role == STRUCK and row.part.status is ParticipationStatus.CANCELLED else None


def _function(row: PartRow, role: int) -> Any:
    """Answer with the status too, where it is not that they come."""
    if role != AFTER or row.part.status is ParticipationStatus.CONFIRMED:
        return None
    return (status_chip(CHIP[row.part.status], row.status),)


def _muted(_row: PartRow, role: int) -> Any:
    return True if role == MUTED else None


def _party(row: PartRow, role: int) -> Any:
    return (party_chip(row.letter),) if role == CHIPS and row.letter else None


def _bar(row: PartRow, role: int) -> Any:
    return row if role == BAR else None


COLUMNS: tuple[Column[Any], ...] = (
    Column(
        N_("No."), lambda row: str(row.order), icon=lambda _row: icon("grip-vertical", "muted"),
        tooltip=lambda _row: _("Drag to change the order, or press Alt with ↑ or ↓"),
    ),
    Column(
        N_("Name"), lambda row: row.name, data=_name, strong=True, stretch=True,
        tooltip=lambda row: row.name,
    ),
    Column(
        N_("Function and role"), lambda row: row.function, data=_function,
        tooltip=lambda row: row.function, widest=190,
    ),
    Column(N_("Party"), lambda row: row.letter, data=_party),
    Column("", lambda row: row.attendance, data=_bar, stretch=True,
           tooltip=lambda row: row.attendance),
    Column(N_("Organisation"), lambda row: row.organisation, data=_muted, gives=2, widest=170,
           tooltip=lambda row: row.organisation),
)  # fmt: skip


class DelegationList(OrderTable):
    """Participants of one side, in order of precedence."""

    def __init__(self) -> None:
        self.marks = Marks()
        rows: Rows[Any] = Rows(lambda row: row.id, (*COLUMNS, self.marks.column()))
        super().__init__(rows, _("Delegation"))
        rows.setParent(self)
        self.head = DayHead(self, DAYS)
        self.head.setMinimumHeight(HEAD)
        self.head.setHighlightSections(False)
        self.head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalHeader(self.head)
        self.head.show()
        self.cells = AttendanceCells(self)
        self.setItemDelegate(self.cells)
        self.setIconSize(QSize(scaled(TEXT), scaled(TEXT)))

    def show_findings(self, judged: Judged) -> None:
        """Mark the participants that something was found about."""
        if self.marks.show(judged):
            self.manners.fit()
            self.viewport().update()

    def show_span(self, span: Span | None) -> None:
        """Draw attendance over these days."""
        self.cells.span = self.head.span = span
        self.head.viewport().update()
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the keys of the tab: N adds a participant."""
