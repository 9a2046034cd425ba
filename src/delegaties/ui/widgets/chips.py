"""Chips: status, severity, party and filter. Colour never alone: an icon and a word go with it.

A `Chip` is a value, painted in a list by `paint_chip` and shown in a page by `ChipLabel`:

    status_chip("confirmed", _("confirmed"))     severity_chip("warn", "1")     party_chip("A")
    bar = FilterBar()
    chip = bar.add("open", _("Unconfirmed"), "clock", count=4); bar.changed.connect(...)
    bar.chosen()                                 the keys of the chosen chips
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from delegaties.ui import theme
from delegaties.ui.icons import button_size, icon
from delegaties.ui.language import _

HEIGHT, RADIUS, PAD, GAP, MARK = 22, 11, 8, 5, 14
PARTY = 18


@dataclass(frozen=True)
class Chip:
    """What a chip shows; `line` and `tint` are names of the theme, an empty tint is no filling.

    `form` is "round" (status), "flat" (severity, no outline) or "party" (a letter in a square).
    """

    text: str
    icon: str = ""
    line: str = "muted"
    tint: str = ""
    form: str = "round"
    dashed: bool = False
    struck: bool = False


_STATES = {
    "idea": ("circle-dashed", "", True, False),
    "asked": ("clock", "", False, False),
    "confirmed": ("check", "severity.ok.tint", False, False),
    "cancelled": ("ban", "", False, True),
}
_SEVERITIES = {
    "info": "info",
    "warn": "triangle-alert",
    "block": "octagon-alert",
    "ok": "circle-check",
}


def status_chip(state: str, text: str) -> Chip:
    """Return the chip of "idea", "asked", "confirmed" or "cancelled", with its word."""
    mark, tint, dashed, struck = _STATES[state]
    return Chip(text, mark, f"status.{state}", tint, dashed=dashed, struck=struck)


def severity_icon(name: str) -> str:
    """Return the icon of "info", "warn", "block" or "ok"."""
    return _SEVERITIES[name]


def severity_chip(name: str, text: str) -> Chip:
    """Return the chip of a severity, with a count or a word."""
    return Chip(
        text, _SEVERITIES[name], f"severity.{name}.line", f"severity.{name}.tint", form="flat"
    )


def party_chip(letter: str) -> Chip:
    """Return the square with a party's letter."""
    known = "ABCDEF"[(ord(letter[:1].upper() or "A") - ord("A")) % 6]
    return Chip(letter, "", f"party.{known}.line", f"party.{known}.tint", form="party")


def chip_size(chip: Chip) -> QSize:
    """Return how much room a chip takes."""
    if chip.form == "party":
        return QSize(theme.scaled(PARTY + 2), theme.scaled(PARTY + 2))
    text = QFontMetrics(theme.font(13, strong=chip.form == "flat")).horizontalAdvance(chip.text)
    mark = theme.scaled(MARK) + (theme.scaled(GAP) if chip.text else 0) if chip.icon else 0
    return QSize(text + mark + 2 * theme.scaled(PAD), theme.scaled(HEIGHT))


def paint_chip(painter: QPainter, left: QPoint, chip: Chip, *, on_selection: bool = False) -> int:
    """Paint a chip whose left edge and middle are `left`; return its width.

    On a selected row the outline is drawn in the colour of the text, which can be seen there.
    """
    size = chip_size(chip)
    rect = QRect(left.x(), left.y() - size.height() // 2, size.width(), size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _outline(painter, rect, chip, on_selection=on_selection)
    bare = on_selection and not chip.tint
    painter.setPen(theme.colour("selection-text" if bare else chip.line))
    strong = chip.form != "round"
    letters = theme.font(13, strong=strong)
    letters.setStrikeOut(chip.struck)
    painter.setFont(letters)
    if chip.form == "party":
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), chip.text)
    else:
        inside = rect.adjusted(theme.scaled(PAD), 0, -theme.scaled(PAD), 0)
        if chip.icon:
            side = theme.scaled(MARK)
            mark = QRect(inside.left(), rect.center().y() - side // 2, side, side)
            icon(chip.icon, "selection-text" if bare else chip.line).paint(painter, mark)
            inside.setLeft(inside.left() + side + theme.scaled(GAP))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter), chip.text)
    painter.restore()
    return size.width()


def _outline(painter: QPainter, rect: QRect, chip: Chip, *, on_selection: bool) -> None:
    if chip.tint:
        painter.setBrush(theme.colour(chip.tint))
    pen = QPen(theme.colour("selection-text" if on_selection and not chip.tint else chip.line), 1)
    if chip.dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(Qt.PenStyle.NoPen if chip.form == "flat" else pen)
    radius = theme.scaled(RADIUS) if chip.form == "round" else theme.scaled(4)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class ChipLabel(QWidget):
    """A chip in a page."""

    def __init__(self, chip: Chip | None = None, meaning: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._chip = chip or Chip("")
        self.put(self._chip, meaning)

    def put(self, chip: Chip, meaning: str = "") -> None:
        """Show another chip; `meaning` is what assistive software reads."""
        self._chip = chip
        self.setAccessibleName(meaning or chip.text)
        self.setToolTip(meaning)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._chip)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QPoint(0, self.height() // 2), self._chip)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if theme.is_change(event):
            self.updateGeometry()
            self.update()


class FilterChip(QPushButton):
    """A filter that is on or off, with its count; when on, a click on it takes it off again."""

    def __init__(self, text: str, picture: str = "", count: int | None = None) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setProperty("look", "chip")
        self._text = text
        self._count = count
        self._counted = ""
        if picture:
            self.setIcon(icon(picture))
            self.setIconSize(button_size())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._name)
        self._name()

    def put_count(self, count: int | None, counted: str = "") -> None:
        """Show how many things the filter leaves; `counted` tells what they are, as tooltip."""
        if (count, counted) != (self._count, self._counted):
            self._count, self._counted = count, counted
            self._name()

    def _name(self) -> None:
        counted = self._text if self._count is None else f"{self._text} {self._count}"
        self.setText(f"{counted}  ×" if self.isChecked() else counted)
        self.setAccessibleName(counted)
        self.setToolTip(_("Take this filter off") if self.isChecked() else self._counted)


class FilterBar(QWidget):
    """A row of filter chips; any number of them may be on."""

    changed = Signal()

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._chips: dict[Hashable, FilterChip] = {}
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.row.addStretch(1)

    def add(
        self, key: Hashable, text: str, picture: str = "", count: int | None = None
    ) -> FilterChip:
        """Add a filter and return its chip."""
        chip = FilterChip(text, picture, count)
        chip.toggled.connect(lambda _on: self.changed.emit())
        self._chips[key] = chip
        self.row.insertWidget(self.row.count() - 1, chip)
        return chip

    def chip(self, key: Hashable) -> FilterChip:
        """Return the chip of a key."""
        return self._chips[key]

    def chosen(self) -> tuple[Hashable, ...]:
        """Return the keys of the filters that are on."""
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def empty(self) -> None:
        """Take all filters off."""
        for chip in self._chips.values():
            chip.setChecked(False)
