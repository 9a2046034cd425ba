"""Painted cards, kept: a card that looks the same is painted once, and then only copied."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from delegaties.ui.mission.board.faces import Face
from delegaties.ui.mission.board.layout import Card, Column, Zone
from delegaties.ui.mission.board.paint import AIR, paint_card

Size = tuple[UUID, int, int, str, bool]
MOST = 3_000
"""More pictures than this are not kept: what is out of sight would only take memory."""


class CardPictures:
    """Pictures by item and size; another theme or text size needs `forget`."""

    def __init__(self) -> None:
        self._kept: dict[Size, tuple[Face, QPixmap]] = {}

    def forget(self) -> None:
        """Paint everything again: colours or sizes are others."""
        self._kept.clear()

    def picture(  # noqa: PLR0913, PLR0917  what makes two pictures differ
        self, face: Face, width: float, height: float, letter: str, chosen: bool, ratio: float
    ) -> QPixmap:
        """Return a card of a size, with the room around it that its ring may take."""
        key = (face.item.id, round(width), round(height), letter, chosen)
        known = self._kept.get(key)
        if known is not None and known[0] is face and known[1].devicePixelRatio() == ratio:
            return known[1]
        if len(self._kept) > MOST:
            self._kept.clear()
        made = _paint(face, QSizeF(key[1], key[2]), letter, chosen, ratio)
        self._kept[key] = (face, made)
        return made

    def draw(  # noqa: PLR0913, PLR0917  a card, how it looks, and where
        self, painter: QPainter, card: Card, face: Face, letter: str, chosen: bool, at: QPointF
    ) -> None:
        """Draw a card with its corner at a point of the screen."""
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        drawn = self.picture(face, card.rect.width(), card.rect.height(), letter, chosen, ratio)
        painter.drawPixmap(QPointF(round(at.x()) - AIR, round(at.y()) - AIR), drawn)


def _paint(face: Face, size: QSizeF, letter: str, chosen: bool, ratio: float) -> QPixmap:
    made = QPixmap(
        round((size.width() + 2 * AIR) * ratio), round((size.height() + 2 * AIR) * ratio)
    )
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint_card(painter, QRectF(QPointF(AIR, AIR), size), face, letter, chosen=chosen)
    painter.end()
    return made


def letter_of(card: Card, columns: tuple[Column, ...], face: Face) -> str:
    """Return the letter whose colours a card wears: its column's, else that of its one party."""
    if card.zone is not Zone.TRAY and not columns[card.column].head.whole:
        return columns[card.column].head.letter
    return face.row.parties[0] if len(face.row.parties) == 1 else ""
