"""The menu of empty hours: a new item there, and what is done with the whole day."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Signal
from PySide6.QtWidgets import QMenu

from delegaties.ui.icons import icon
from delegaties.ui.language import _
from delegaties.ui.mission.board.canvas import Canvas
from delegaties.ui.mission.board.gaps import shortened
from delegaties.ui.mission.board.gestures import Drawn
from delegaties.ui.mission.board.layout import Zone

QUARTER = 15
"""A new item begins at the quarter of an hour that is pointed at."""


class GroundMenu(QMenu):
    """`templates` asks to fill the day from a template, or (True) to keep it as one."""

    templates = Signal(bool)

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(_("Board"), canvas)
        self._canvas = canvas
        self._where: Drawn | None = None
        self.new = self.addAction(icon("plus"), _("New item here") + "\tN")
        self.new.triggered.connect(self._draw)
        self.addSeparator()
        for text, picture, keeps in (
            (_("Fill this day from a template…"), "calendar-days", False),
            (_("Keep this day as a template…"), "bookmark", True),
        ):
            action = self.addAction(icon(picture), text)
            action.triggered.connect(lambda _on, keeps=keeps: self.templates.emit(keeps))
        self.addSeparator()
        self.addAction(icon("plus"), _("Higher hours") + "\t+").triggered.connect(
            lambda _on: canvas.zoom(1)
        )
        self.addAction(icon("minus"), _("Lower hours") + "\t−").triggered.connect(
            lambda _on: canvas.zoom(-1)
        )

    def point(self, at: QPoint) -> None:
        """Be about a point of the board."""
        scene = self._canvas.scene
        hit = scene.layout.hit(self._canvas.frame.spot(QPointF(at))) if scene else None
        self._where = None
        if scene is not None and hit is not None and hit.zone is Zone.HOURS:
            minute = hit.minute // QUARTER * QUARTER
            self._where = Drawn(hit.column, *shortened(scene.layout, hit.column, minute))
        self.new.setEnabled(self._where is not None)

    def _draw(self) -> None:
        if self._where is not None:
            self._canvas.draw(self._where)
