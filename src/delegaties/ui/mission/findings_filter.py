"""Which findings are shown: of which severities, and of which day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from delegaties.checks.accepted import WORST_FIRST, totals
from delegaties.checks.finding import Finding
from delegaties.ui import theme
from delegaties.ui.language import _, current
from delegaties.ui.mission.severities import counted
from delegaties.ui.widgets.buttons import LEAST
from delegaties.ui.widgets.chips import chip_size, paint_chip, severity_chip
from delegaties.values.kinds import Severity


class SeverityButton(QPushButton):
    """The chip of a severity with its count; pressed, only findings of it are shown."""

    def __init__(self, severity: Severity) -> None:
        super().__init__()
        self.severity = severity
        self.setCheckable(True)
        self.put(0)

    def put(self, number: int) -> None:
        """Show how many there are; none needs no chip."""
        self._chip = severity_chip(self.severity.value, str(number))
        self.setAccessibleName(counted(self.severity, number))
        self.setToolTip(_("Show only: {what}", what=counted(self.severity, number)))
        self.setVisible(bool(number) or self.isChecked())
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        size = chip_size(self._chip)
        return QSize(max(LEAST, size.width() + 2), max(LEAST, size.height() + 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QPoint(1, self.height() // 2), self._chip)
        if self.isChecked():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.severity(self.severity.value).line, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.end()


class FindingsFilter(QWidget):
    """Chips by severity (in the head) and a choice of days (this widget)."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chips = [SeverityButton(each) for each in WORST_FIRST]
        for chip in self.chips:
            chip.toggled.connect(lambda _on: self.changed.emit())
        self.days = QComboBox()
        self.days.setAccessibleName(_("Points of attention of which day"))
        self.days.currentIndexChanged.connect(lambda _at: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.addWidget(self.days)
        row.addStretch(1)

    def offer(self, found: Sequence[Finding]) -> None:
        """Offer the severities and days that occur; what was chosen stays as long as it can."""
        tally = totals(found)
        for chip in self.chips:
            chip.put(tally.get(chip.severity, 0))
        days = sorted({each.where.day for each in found if each.where.day})
        chosen = self.days.currentData()
        self.days.blockSignals(True)
        self.days.clear()
        self.days.addItem(_("All days"), None)
        for day in days:
            self.days.addItem(current().weekday_date(day), day.isoformat())
        self.days.setCurrentIndex(max(0, self.days.findData(chosen, Qt.ItemDataRole.UserRole)))
        self.days.blockSignals(False)
        self.setVisible(len(days) > 1)

    def kept(self, found: Iterable[Finding]) -> list[Finding]:
        """Return the findings that the filters let through."""
        severities = {chip.severity for chip in self.chips if chip.isChecked()}
        day: str | None = self.days.currentData()
        return [
            each
            for each in found
            if (not severities or each.severity in severities)
            and day in {None, each.where.day and each.where.day.isoformat()}
        ]
