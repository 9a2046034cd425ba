"""How large everything on the board is, in a window of a size and at a zoom."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF

from delegaties.ui import theme
from delegaties.ui.mission.board.layout import Measures

GUTTER, HEAD, CHIP = 48, 30, 24
COLUMN, DAY_COLUMN = 190, 96
SMALL, LARGE, ROOMY = 44, 60, 760
"""Pixels of an hour to start with, in a low and in a high window."""
ZOOMS = (0.5, 0.65, 0.8, 1.0, 1.25, 1.6, 2.0, 2.6)
WIDEST, SIGNS = 220, 44
"""Pixels that a card in the tray may take, and what it takes besides its title."""
BAR = 12
"""Pixels of the scroll bar of a shelf."""


def measures(window: QSize, zoom: float, first: int, tray_left: float, *, whole: bool) -> Measures:
    """Return the measures of a board, of a day or of the whole mission."""
    return Measures(
        width=window.width() - theme.scaled(GUTTER),
        hour=theme.scaled(LARGE if window.height() > ROOMY else SMALL) * zoom,
        least_column=theme.scaled(DAY_COLUMN if whole else COLUMN),
        least_card=theme.scaled(17), chip=theme.scaled(CHIP), first=first,
        margin=3.0 if whole else 6.0, edge=theme.scaled(12 if whole else 10),
        mark=theme.scaled(16), tray=window.width() - tray_left - theme.scaled(BAR + 6),
    )  # fmt: skip


def wide_of(title: str) -> float:
    """Return how wide the card of an item with this title is in the tray."""
    letters = QFontMetricsF(theme.font(14, strong=True)).horizontalAdvance(title)
    return float(min(theme.scaled(WIDEST), letters + theme.scaled(SIGNS)))
