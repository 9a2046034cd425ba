"""The line at the foot: is everything saved, a sentence, and which database, language and time."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from delegaties.ui import theme
from delegaties.ui.language import _, current
from delegaties.ui.widgets.buttons import Picture, label

HEIGHT = 26
MINUTE = 15_000
"""Milliseconds between two looks at the clock."""


class Elided(QLabel):
    """A sentence that gives way: cut with an ellipsis where there is no room, whole in its tip."""

    def __init__(self, look: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""

    def say(self, text: str) -> None:
        """Show a sentence."""
        self._whole = text
        self._cut()

    def whole(self) -> str:
        """Return the sentence as it was given."""
        return self._whole

    def _cut(self) -> None:
        metrics = QFontMetrics(self.font())
        text = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(text)
        self.setToolTip(self._whole if text != self._whole else "")
        self.setAccessibleName(self._whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()


class StatusLine(QFrame):
    """What is saved, what is selected, where one is."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "status")
        self._mark = Picture("circle-check", "severity.ok.line")
        self.saved = label("", "ok")
        self.sentence = Elided("note")
        self.database = label("", "note")
        self.language = label("", "note")
        self.clock = label("", "note")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(6)
        row.addWidget(self._mark)
        row.addWidget(self.saved)
        row.addSpacing(14)
        row.addWidget(self.sentence, 1)
        for part in (self.database, self.language, self.clock):
            row.addSpacing(12)
            row.addWidget(part)
        self._mark.hide()
        self._zone = "UTC"
        self._unsaved = False
        self._timer = QTimer(self, interval=MINUTE)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self.setFixedHeight(theme.scaled(HEIGHT))

    def put_words(self, database: str, zone: str) -> None:
        """Speak the language of the moment; `zone` is the office's."""
        self._zone = zone
        self.database.setText(re.split(r"[\\/]", database)[-1])
        self.database.setToolTip(database)
        words = current()
        self.language.setText(words.language_name(words.language).capitalize())
        self._mark.show()
        self.put_saved(unsaved=self._unsaved)
        self._tick()

    def put_saved(self, *, unsaved: bool) -> None:
        """Tell whether something typed is not kept yet."""
        self._unsaved = unsaved
        self.saved.setText(_("Unsaved") if unsaved else _("All changes saved"))
        theme.set_look(self.saved, "warn" if unsaved else "ok")
        mark = (
            ("pen-line", "severity.warn.line") if unsaved else ("circle-check", "severity.ok.line")
        )
        self._mark.put(*mark)

    def _tick(self) -> None:
        from zoneinfo import ZoneInfo  # noqa: PLC0415 - after the first window

        from delegaties.values.when import now, today  # noqa: PLC0415

        here = now().astimezone(ZoneInfo(self._zone))
        words = current()
        self.clock.setText(f"{words.date_short(today(self._zone))}, {words.time(here.time())}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedHeight(theme.scaled(HEIGHT))
