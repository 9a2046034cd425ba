"""The window on the screen, before anything is in it.

It is painted in the ground of the chosen look at once; `painted` then lets the program fetch the
rest, which takes longer than Qt itself.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow

PROGRAM = "Delegaties"
LEAST = (800, 560)
USUAL = (1366, 768)
TITLE = 40
"""What the system's title bar may take of a small screen."""


class Frame(QMainWindow):
    """The main window; `may_close` is asked before it closes, `closed` tells that it did."""

    painted = Signal()
    closed = Signal()

    def __init__(self, ground: str, memory: QSettings | None = None) -> None:
        super().__init__()
        self._memory = memory
        self._was_painted = False
        self.may_close: Callable[[], bool] = lambda: True
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(ground))
        self.setPalette(palette)
        self.setWindowTitle(PROGRAM)
        self.setMinimumSize(*LEAST)
        kept = memory.value("geometry") if memory is not None else None
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            screen = self.screen().availableSize()
            self.resize(min(USUAL[0], screen.width()), min(USUAL[1], screen.height() - TITLE))

    def come_forward(self) -> None:
        """Stand before all other windows, with the question that is open, if any."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        front = QApplication.activeModalWidget() or self
        front.show()
        front.raise_()
        front.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        if self._memory is not None:
            self._memory.setValue("geometry", self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit()
