"""The filters above programme and delegation: all, what a tab adds, and each party."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from delegaties.plan.mission import MissionPlan
from delegaties.ui import theme
from delegaties.ui.language import _, current
from delegaties.ui.widgets.buttons import button
from delegaties.ui.widgets.chips import FilterChip, chip_size, paint_chip, party_chip

AIR = 5
"""Pixels between letter and name."""


class PartyFilters(QWidget):
    """`changed` tells that other filters are on; none on means all."""

    changed = Signal()

    def __init__(self, extra: Sequence[tuple[str, str, str]] = ()) -> None:
        """Offer `extra` filters beside the parties: key, text and icon."""
        super().__init__()
        self.setAccessibleName(_("Filters"))
        self._known: tuple[tuple[str, str], ...] = ()
        self._letters: dict[str, FilterChip] = {}
        self._extra = {key: FilterChip(text, picture) for key, text, picture in extra}
        self.all: QPushButton = button(_("All"), self.empty, look="chip")
        self.all.setCheckable(True)
        self.all.setChecked(True)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 8, 12, 8)
        self.row.setSpacing(8)
        for chip in (self.all, *self._extra.values()):
            self.row.addWidget(chip)
        self.row.addStretch(1)
        for chip in self._extra.values():
            chip.toggled.connect(self._toggled)

    def show_parties(
        self,
        plan: MissionPlan,
        counts: Mapping[str, int],
        total: int,
        words: Callable[[int], str] = str,
    ) -> None:
        """Show the parties of a mission; `counts` are by letter or by key, `words` of what."""
        self.all.setText(_("All {n}", n=total))
        self.all.setAccessibleName(self.all.text())
        self.all.setToolTip(words(total))
        language = current().language
        known = tuple((party.letter, party.name.text(language)) for party in plan.parties)
        if known != self._known:
            self._known = known
            self._make()
        for key, chip in (self._extra | self._letters).items():
            number = counts.get(key, 0)
            chip.put_count(number, words(number))

    def _make(self) -> None:
        on = self.letters()
        for chip in self._letters.values():
            self.row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._letters = {}
        for letter, name in self._known:
            chip = FilterChip(name or letter)
            chip.setChecked(letter in on)
            chip.toggled.connect(self._toggled)
            self._mark(chip, letter)
            self.row.insertWidget(self.row.count() - 1, chip)
            self._letters[letter] = chip
        self._toggled()

    def _mark(self, chip: FilterChip, letter: str) -> None:
        chip.setIcon(party_icon(letter, self))
        chip.setIconSize(_icon_size(letter))

    def is_on(self, key: str) -> bool:
        """Whether one of the extra filters is on."""
        return self._extra[key].isChecked()

    def letters(self) -> frozenset[str]:
        """Return the letters of the chosen parties."""
        return frozenset(key for key, chip in self._letters.items() if chip.isChecked())

    def chip(self, key: str) -> FilterChip:
        """Return the chip of a letter or a key."""
        return (self._extra | self._letters)[key]

    def empty(self) -> None:
        """Take all filters off."""
        for chip in (*self._extra.values(), *self._letters.values()):
            chip.setChecked(False)
        self._toggled()

    def _toggled(self) -> None:
        chips = (*self._extra.values(), *self._letters.values())
        self.all.setChecked(not any(chip.isChecked() for chip in chips))
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if theme.is_change(event):
            for letter, chip in self._letters.items():
                self._mark(chip, letter)


def _icon_size(letter: str) -> QSize:
    """Return the size of the square with some air before the name."""
    return chip_size(party_chip(letter)) + QSize(theme.scaled(AIR), 0)


def party_icon(letter: str, widget: QWidget) -> QIcon:
    """Return the square with a party's letter, for a button or a line of a list."""
    chip = party_chip(letter)
    size = _icon_size(letter)
    ratio = widget.devicePixelRatioF()
    made = QPixmap(QSize(round(size.width() * ratio), round(size.height() * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint_chip(painter, QPoint(0, size.height() // 2), chip)
    painter.end()
    return QIcon(made)
