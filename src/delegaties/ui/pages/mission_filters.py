"""The filters above the list of missions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from delegaties.plan.directory import Summary
from delegaties.ui import theme
from delegaties.ui.language import _
from delegaties.ui.pages.mission_list import Wanted
from delegaties.ui.widgets.chips import FilterChip
from delegaties.values.kinds import Direction, MissionStatus
from delegaties.values.labels import label

ADJUST = QComboBox.SizeAdjustPolicy


class MissionFilters(QWidget):
    """Letters, direction, archive, groups, status and year; `changed` when another was chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._years: list[int] | None = None
        self.letters = QLineEdit(placeholderText=_("Filter by a few letters"))
        self.letters.setAccessibleName(_("Filter by a few letters"))
        self.letters.setClearButtonEnabled(True)
        self.letters.setMinimumWidth(theme.scaled(90))
        self.letters.setMaximumWidth(theme.scaled(220))
        self.letters.textChanged.connect(self.changed)
        self.outgoing = FilterChip(_("Outgoing"), "plane-takeoff")
        self.incoming = FilterChip(_("Incoming"), "plane-landing")
        self.archived = FilterChip(_("Archive"), "archive")
        self.grouped = FilterChip(_("By year"), "calendar-range")
        self.grouped.setChecked(True)
        self.outgoing.toggled.connect(lambda on: self._only(self.incoming, on))
        self.incoming.toggled.connect(lambda on: self._only(self.outgoing, on))
        self.status, self.year = QComboBox(), QComboBox()
        self.status.addItem(_("Every status"), None)
        for status in MissionStatus:
            self.status.addItem(_(label(status)), status)
        self._lay_out()

    def _lay_out(self) -> None:
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 8, 16, 8)
        self.row.setSpacing(8)
        self.row.addWidget(self.letters, 4)
        for chip in (self.outgoing, self.incoming, self.archived, self.grouped):
            chip.toggled.connect(self.changed)
            self.row.addWidget(chip)
        for box, name in ((self.status, _("Status")), (self.year, _("Year"))):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(ADJUST.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(11)
            box.setMinimumWidth(theme.scaled(115))  # gives way before the window outgrows a laptop
            box.setToolTip(name)
            box.activated.connect(self.changed)
            self.row.addWidget(box)
        self.row.addStretch(1)

    @staticmethod
    def _only(other: FilterChip, on: bool) -> None:
        """Take the other direction off: a mission has only one."""
        if on:
            other.setChecked(False)

    def wanted(self) -> Wanted:
        """Return what the filters let through."""
        direction = Direction.OUTGOING if self.outgoing.isChecked() else None
        if self.incoming.isChecked():
            direction = Direction.INCOMING
        return Wanted(
            self.letters.text(),
            direction,
            self.status.currentData(),
            self.year.currentData(),
            self.archived.isChecked(),
        )

    def show_for(self, everything: Sequence[Summary]) -> None:
        """Offer the years there are, and tell at each filter how many missions it is about."""
        self._fill_years(everything)
        present = [each for each in everything if not each.archived]
        ways = [each.direction for each in present]
        self.outgoing.put_count(ways.count(Direction.OUTGOING))
        self.incoming.put_count(ways.count(Direction.INCOMING))
        self.archived.put_count(len(everything) - len(present))

    def _fill_years(self, everything: Sequence[Summary]) -> None:
        years = sorted({each.year for each in everything if each.year}, reverse=True)
        if years != self._years:
            kept = self.year.currentData()
            self._years = years
            self.year.clear()
            self.year.addItem(_("Every year"), None)
            for year in years:
                self.year.addItem(str(year), year)
            self.year.setCurrentIndex(max(0, self.year.findData(kept)))
