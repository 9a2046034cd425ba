"""A drag that rests on the button of a day goes on in that day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

PATIENCE = 600
"""Milliseconds that a drag rests on a day before that is shown."""


class Dwell(QObject):
    """`rested` tells the day on whose button a drag stayed."""

    rested = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._timer = QTimer(self, interval=PATIENCE, singleShot=True)
        self._timer.timeout.connect(lambda: self.rested.emit(self._day))

    def over(self, day: date | None) -> None:
        """Be told where the drag is: on the button of a day, or (None) elsewhere."""
        if day == self._day:
            return
        self._day = day
        if day is None:
            self._timer.stop()
        else:
            self._timer.start()
