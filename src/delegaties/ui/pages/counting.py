"""What asks for attention in each mission, counted once a page stands there painted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from delegaties.ui.page import Page

if TYPE_CHECKING:
    from delegaties.ui.tallies import Tallies, Tally

PAUSE = 300
"""Milliseconds after the page was shown before counting begins: it is painted first."""


class Counting(QObject):
    """Counts for a page that is looked at; `news` is called whenever more is known.

    `wanted` tells whether the page shows figures at the moment.
    """

    def __init__(
        self,
        page: Page,
        news: Callable[[], object],
        wanted: Callable[[], bool] = lambda: True,
        pause: int = PAUSE,
    ) -> None:
        super().__init__(page)
        self._page, self._news, self._wanted = page, news, wanted
        self._tallies: Tallies | None = None
        self._soon = QTimer(self, interval=pause, singleShot=True)
        self._soon.timeout.connect(self._count)

    def of(self, mission_id: UUID) -> Tally | None:
        """Return what asks for attention in a mission; None as long as it is not counted."""
        return self._tallies.of(mission_id) if self._tallies else None

    def soon(self) -> None:
        """Count anew in a moment, if somebody still looks then."""
        self._soon.start()

    def _count(self) -> None:
        if not self._page.isVisible() or not self._wanted():
            return
        if self._tallies is None:
            self._tallies = self._page.desk.tallies
            self._tallies.counted.connect(self._told)
        self._tallies.count()

    def _told(self) -> None:
        self._news()
