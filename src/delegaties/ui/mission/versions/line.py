"""The version line at the right of the programme's bar, which opens the versions."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from delegaties.ui.icons import button_size, icon
from delegaties.ui.language import _, ngettext
from delegaties.ui.mission.versions.state import Versions
from delegaties.ui.releases import day_of
from delegaties.ui.widgets.buttons import Act

WHATEVER = 16_777_215
"""Pixels: as wide as it likes."""


class VersionLine(QPushButton):
    """Says which version was given out last and how much changed since; shorter in a narrow bar."""

    def __init__(self, versions: Versions, zone: str, act: Act) -> None:
        super().__init__()
        self._versions, self._zone = versions, zone
        self._texts: tuple[str, ...] = ("",)
        self._widths: tuple[int, ...] = (0,)
        self._room = WHATEVER
        self.setProperty("look", "quiet")
        self.setIcon(icon("history"))
        self.setIconSize(button_size())
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _down: act())
        versions.changed.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        """Say how it is now."""
        texts = self._said()
        if texts == self._texts:
            return
        self._texts = texts
        self.setAccessibleName(texts[0])
        self.setToolTip(texts[0])
        self._widths = tuple(self._width_of(text) for text in texts)
        self.updateGeometry()
        self._choose()

    def _said(self) -> tuple[str, ...]:
        """Return the line, and shorter forms of it."""
        latest, changed = self._versions.latest, self._versions.since_latest
        if latest is None:
            return (_("No version yet"), _("Version"), "")
        given = _("Version {number} given out {day}", number=latest.number,
                  day=day_of(latest, self._zone))  # fmt: skip
        short = _("Version {number}", number=latest.number)
        if changed is None:
            return (given, short, str(latest.number))
        if not changed.count:
            return (f"{given} · {_('unchanged since')}", short, str(latest.number))
        since = ngettext("{n} change since", "{n} changes since", changed.count)
        plus = f"+{changed.count}"
        return (f"{given} · {since}", f"{short} · {plus}", f"{latest.number} {plus}")

    def _width_of(self, text: str) -> int:
        self.setText(text)
        return super().sizeHint().width()

    def limit(self, room: int) -> None:
        """Take no more than this: the longest form that fits, and no wider than that."""
        if room != self._room:
            self._room = room
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for the longest form that may be shown."""
        fits = (width for width in self._widths if width <= self._room)
        return QSize(next(fits, self._widths[-1]), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the room for the shortest form."""
        return QSize(self._widths[-1], super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        """Show the longest form that fits."""
        pairs = zip(self._texts, self._widths, strict=True)
        fits = (text for text, width in pairs if width <= self.width())
        text = next(fits, self._texts[-1])
        if text != self.text():
            self.setText(text)
