"""The two shelves above the hours: what waits for a day, and what has a day but no time.

Each grows with what lies on it as far as the hours can spare the room; from there on it scrolls.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from delegaties.ui import theme
from delegaties.ui.language import _
from delegaties.ui.mission.board.drawing import Frame
from delegaties.ui.mission.board.layout import Card, Layout, Zone
from delegaties.ui.mission.board.sizes import BAR

SHARES = {Zone.TRAY: 0.17, Zone.STRIP: 0.22}
"""How much of the height a shelf may take."""
AIR = 5
"""Pixels above and below the rows of the tray."""


class Shelves:
    """The scroll bars of both shelves, in the window of the board; `scrolled` when one is moved."""

    def __init__(self, port: QWidget, scrolled: Callable[[int], object]) -> None:
        names = {Zone.TRAY: _("Still to plan"), Zone.STRIP: _("Without a time")}
        self.bars = {zone: QScrollBar(Qt.Orientation.Vertical, port) for zone in names}
        for zone, bar in self.bars.items():
            bar.setAccessibleName(names[zone])
            bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            bar.setCursor(Qt.CursorShape.ArrowCursor)
            bar.valueChanged.connect(scrolled)
            bar.hide()

    def fit(self, frame: Frame, layout: Layout) -> None:
        """Give both shelves their heights in a window whose size is known, and their bars."""
        measures, air = layout.measures, theme.scaled(AIR)
        step = measures.chip + measures.gap
        rows = {
            zone: max(1, int((frame.height * share - 2 * air) // step))
            for zone, share in SHARES.items()
        }
        frame.tray_air = air
        tray = max(measures.chip, layout.tray)
        frame.tray = min(tray, rows[Zone.TRAY] * step - measures.gap) + 2 * air
        frame.strip = min(layout.strip, rows[Zone.STRIP] * step + measures.gap)
        wide = theme.scaled(BAR)
        self._place(
            Zone.TRAY, tray + 2 * air - frame.tray, step,
            QRect(round(frame.width) - wide - 2, 1, wide, round(frame.tray) - 2),
        )  # fmt: skip
        self._place(
            Zone.STRIP, layout.strip - frame.strip, step,
            QRect(
                round(frame.gutter) - wide - 4, round(frame.tray + frame.head), wide,
                round(frame.strip) - 2,
            ),
        )  # fmt: skip

    def _place(self, zone: Zone, beyond: float, step: float, where: QRect) -> None:
        bar = self.bars[zone]
        bar.setRange(0, max(0, round(beyond)))
        bar.setSingleStep(round(step))
        bar.setPageStep(max(1, where.height()))
        bar.setGeometry(where)
        bar.setVisible(beyond >= 1)

    def follow(self, frame: Frame) -> None:
        """Tell the board how far each has scrolled."""
        frame.tray_down = self.bars[Zone.TRAY].value()
        frame.strip_down = self.bars[Zone.STRIP].value()

    def turn(self, zone: Zone, angle: int) -> bool:
        """Scroll by a turn of the wheel; False when there is nothing to scroll."""
        bar = self.bars.get(zone)
        if bar is None or not bar.maximum():
            return False
        bar.setValue(bar.value() - round(angle / 120 * bar.singleStep()))
        return True

    def reveal(self, card: Card) -> None:
        """Scroll as little as brings a card into sight."""
        bar = self.bars.get(card.zone)
        if bar is not None:
            below = round(card.rect.bottom()) - bar.pageStep() + bar.singleStep() // 2
            bar.setValue(max(below, min(bar.value(), round(card.rect.top()))))
