"""The ring around the control that has the keyboard's focus.

Two pixels, one pixel away from the control: that gap of ground is what makes the ring visible
around a filled button. Text fields and choices draw their own border instead. In a row of tabs it
lies around the tab that is open.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from delegaties.ui import theme

AWAY = 3
_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}


class FocusRing(QWidget):
    """One ring for a window; it lies over everything and takes no clicks."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        if isinstance(self._around, QTabBar) and isValid(self._around):
            self._around.currentChanged.disconnect(self._place)
        if isinstance(new, QTabBar) and self._wants(new):
            new.currentChanged.connect(self._place)
        self._around = new if new is not None and self._wants(new) else None
        part = self._around
        while part is not None and part is not self._window:
            part.installEventFilter(self)
            self._watched.append(part)
            part = part.parentWidget()
        self._place()

    def _wants(self, widget: QWidget) -> bool:
        if not self._window.isAncestorOf(widget):
            return False
        if isinstance(widget, QAbstractItemView):
            return True
        return isinstance(widget, QAbstractButton | QTabBar)

    @Slot()
    def _place(self) -> None:
        around = self._around
        if around is None or not isValid(around) or not around.isVisible():
            self.hide()
            return
        window = self._window
        part = (
            around.tabRect(around.currentIndex()) if isinstance(around, QTabBar) else around.rect()
        )
        away = 0 if isinstance(around, QAbstractScrollArea | QTabBar) else AWAY
        rect = QRect(around.mapTo(window, part.topLeft()), part.size())
        rect = rect.adjusted(-away, -away, away, away) & window.rect()
        self.setGeometry(rect)
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("ring"), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
