"""Painted cards, kept: a card that looks the same is painted once, and then only copied."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from delegaties.ui.mission.board.faces import Face
from delegaties.ui.mission.board.ghosts import Ghost
from delegaties.ui.mission.board.layout import Card, Zone
from delegaties.ui.mission.board.paint import AIR, paint_card
from delegaties.ui.mission.board.patterns import Worn
from delegaties.ui.mission.board.scene import Scene

Size = tuple[UUID, int, int, Worn, bool]
MOST = 3_000
"""More pictures than this are not kept: what is out of sight would only take memory."""


class CardPictures:
    """Pictures of the cards of a scene; another theme or text size needs `forget`."""

    def __init__(self) -> None:
        self._kept: dict[Size, tuple[Face, QPixmap]] = {}
        self._ready: dict[tuple[int, bool], QPixmap] = {}
        self._scene: Scene | None = None
        self._ratio = 1.0

    def forget(self) -> None:
        """Paint everything again: colours or sizes are others."""
        self._kept.clear()
        self._ready.clear()

    def show(self, scene: Scene, ratio: float) -> None:
        """Be asked for the cards of this scene from now on, on a screen of this ratio."""
        if scene is not self._scene or ratio != self._ratio:
            self._scene, self._ratio = scene, ratio
            self._ready.clear()

    def picture(self, card: Card, *, chosen: bool) -> QPixmap:
        """Return a card of the scene, with the room around it that its ring may take."""
        key = (id(card), chosen)
        found = self._ready.get(key)
        if found is None:
            found = self._ready[key] = self._alike(card, chosen=chosen)
        return found

    def _alike(self, card: Card, *, chosen: bool) -> QPixmap:
        """Return the picture of a card that looked just so before, or paint it."""
        if self._scene is None:
            return QPixmap()
        face, worn = self._scene.faces[card.item.id], worn_by(self._scene, card)
        width, height = round(card.rect.width()), round(card.rect.height())
        key = (card.item.id, width, height, worn, chosen)
        known = self._kept.get(key)
        if known is not None and known[0] is face and known[1].devicePixelRatio() == self._ratio:
            return known[1]
        if len(self._kept) > MOST:
            self._kept.clear()
        made = _paint(face, QSizeF(width, height), worn, self._ratio, chosen=chosen)
        self._kept[key] = (face, made)
        return made


def _paint(face: Face, size: QSizeF, worn: Worn, ratio: float, *, chosen: bool) -> QPixmap:
    wide, high = (round((side + 2 * AIR) * ratio) for side in (size.width(), size.height()))
    made = QPixmap(wide, high)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint_card(painter, QRectF(QPointF(AIR, AIR), size), face, worn, chosen=chosen)
    painter.end()
    return made


def worn_by(scene: Scene, card: Card | Ghost, parties: Sequence[str] | None = None) -> Worn:
    """Return whose colours a card wears: its columns', else those of its parties.

    `parties` are the letters of whom it is for, if these are not those of the item as it is.
    """
    every = "".join(scene.faces[card.item.id].row.parties if parties is None else parties)
    if len(every) == len(scene.plan.parties) > 1:
        every = ""  # of all parties is common
    if card.zone is Zone.TRAY or scene.whole:
        return Worn(every, every if len(every) > 1 else "")
    columns = scene.layout.columns[card.column : card.column + card.across]
    letters = "".join(column.head.letter for column in columns)
    others = "".join(each for each in every if each not in letters) if letters else ""
    return Worn(letters, others)
