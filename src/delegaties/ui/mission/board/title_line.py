"""The line on a card in which a title is typed in place."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from delegaties.ui import theme
from delegaties.ui.keys import OWN_UNDO
from delegaties.ui.language import _

LEAST = 160


class TitleLine(QLineEdit):
    """`typed` tells what the title is about and what it became, empty to leave it as it was.

    Enter and leaving the line keep what is typed, Escape does not; then it has `left`. Ctrl+Z takes
    back typing only.
    """

    typed = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._port = parent
        self.setAccessibleName(_("Title"))
        self.setPlaceholderText(_("such as Visit to Yanmar"))
        self._about: object = None
        self._before = ""
        self.setProperty(OWN_UNDO, True)
        self.hide()

    def open(self, rect: QRectF, text: str, about: object, *, select: bool = True) -> None:
        """Open over a card; the text is chosen unless it was typed already."""
        self._about, self._before = about, text if select else ""
        self.setText(text)
        wide = max(theme.scaled(LEAST), round(rect.width()))
        x = max(0, min(round(rect.left()), self._port.width() - wide))
        y = max(0, min(round(rect.top()), self._port.height() - theme.scaled(32)))
        self.setGeometry(x, y, wide, theme.scaled(30))
        self.show()
        self.setFocus()
        if select:
            self.selectAll()

    def _keep(self) -> None:
        text = self.text().strip()
        self._close("" if text == self._before else text)

    def _close(self, text: str) -> None:
        if self._about is None:
            return
        about, self._about = self._about, None
        self.hide()
        self.typed.emit(about, text)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close("")
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._keep()  # and no further: on the board below, Enter opens the form
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._keep()
