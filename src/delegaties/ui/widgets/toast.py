"""A sentence at the foot of the page about what is not visible otherwise, with one act.

It goes by itself after six seconds, later when the pointer or the focus is on it, and never for
a sentence that says what went wrong: that one is put away by hand. It takes no focus from the
work when it is clicked, and gives back what Tab gave it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget
from shiboken6 import isValid

from delegaties.ui import theme
from delegaties.ui.language import _
from delegaties.ui.widgets.buttons import Picture, button, label

STAYS = 6_000
MARGIN = 16
MOST = 560


class Toast(QFrame):
    """One at a time, at the bottom right of `page`; a new one takes the place of the old."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setProperty("look", "toast")
        self.is_bad = False
        self._act: Callable[[], object] | None = None
        self._back: QWidget | None = None
        self._mark = Picture("circle-check", "on-toast")
        self._text = label("", wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._button = button("", self._do)
        self._close = QPushButton()
        self._close.clicked.connect(self.put_away)
        for part in (self._button, self._close):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._clock = QTimer(self, singleShot=True, interval=STAYS)
        self._clock.timeout.connect(self._time_is_up)
        page.installEventFilter(self)
        self.hide()

    def say(
        self,
        text: str,
        act: Callable[[], object] | None = None,
        name: str = "",
        *,
        bad: bool = False,
    ) -> None:
        """Show a sentence; `act` is offered under `name` ("Undo" when empty)."""
        self._act, self.is_bad = act, bad
        if not self._act_button_has_focus():
            self._back = self.window().focusWidget()
        self._mark.put("octagon-alert" if bad else "circle-check", "on-toast")
        self._text.setText(text)
        self.setAccessibleName(text)
        self._button.setText(name or _("Undo"))
        self._button.setAccessibleName(self._button.text())
        self._button.setVisible(act is not None)
        self._close.setText(_("Close"))
        self._close.setAccessibleName(_("Close this message"))
        self._close.setVisible(bad)
        self.show()
        self._place()
        self.raise_()
        if bad:
            self._clock.stop()
        else:
            self._clock.start()

    def text(self) -> str:
        """Return the sentence that is shown, or was last."""
        return self._text.text()

    def put_away(self) -> None:
        """Hide it."""
        self._clock.stop()
        back = self._back if self._act_button_has_focus() else None
        self.hide()
        if back is not None and isValid(back):
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self) -> None:
        self.put_away()
        if self._act is not None:
            self._act()

    def _time_is_up(self) -> None:
        pointed = self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        if pointed or self._act_button_has_focus():
            self._clock.start()
        else:
            self.hide()

    def _act_button_has_focus(self) -> bool:
        return self._button.hasFocus() or self._close.hasFocus()

    def _place(self) -> None:
        page = self._page
        room = page.width() - 2 * MARGIN
        wide = min(theme.scaled(MOST), room, max(self.sizeHint().width(), theme.scaled(320)))
        tall = max(self.heightForWidth(wide), self.minimumSizeHint().height())
        left = page.width() - MARGIN - wide
        self.setGeometry(left, page.height() - MARGIN - tall, wide, tall)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
