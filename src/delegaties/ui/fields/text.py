"""Text of several lines, in a box that grows with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QWidget

from delegaties.ui.fields.base import FieldWidget, UndoGoesOn, mark_tag
from delegaties.ui.fields.spec import Field, Sources
from delegaties.ui.language import _

MOST_LINES = 14
"""A longer text scrolls within its box."""
ROUNDING = 2
"""Pixels by which lines together may be higher than their number tells."""
MOST_FRAME = 24
"""Pixels of border and padding, at most; before it is laid out a box may say anything."""


class GrowingEdit(QPlainTextEdit):
    """A text box as high as its text, between `lines` and MOST_LINES lines."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        lines = round(self.document().documentLayout().documentSize().height())
        lines = max(self._lines, min(lines, MOST_LINES))
        frame = self.height() - self.viewport().height()
        around = min(max(frame, 0), MOST_FRAME) + 2 * round(self.document().documentMargin())
        return QSize(160, lines * self.fontMetrics().lineSpacing() + around + ROUNDING)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():  # the layout at work would not hear
            QTimer.singleShot(0, self, self.updateGeometry)

    def keep_free(self, width: int) -> None:
        """Let lines end before what stands at the right."""
        self.setViewportMargins(0, 0, width, 0)


class TextField(FieldWidget):
    """Several lines of text: str. Ctrl+Enter ends it; with a language its code stands in it."""

    def __init__(self, field: Field, sources: Sources | None, language: str = "") -> None:
        super().__init__(field, sources)
        self.edit = GrowingEdit(field.lines)
        self.edit.setPlaceholderText(_(field.placeholder))
        self.edit.textChanged.connect(self._typed)
        self.edit.installEventFilter(UndoGoesOn(self))
        self.edit.installEventFilter(self)
        self.row.addWidget(self.edit, 1)
        self._quiet = False
        self.language = language
        self.tag: QLabel | None = None
        if language:
            self.tag = QLabel(language.upper(), self)
            self.tag.setProperty("look", "tag")

    def empty(self) -> str:
        return ""

    def value(self) -> str:
        return self.edit.toPlainText()

    def set_value(self, value: object) -> None:
        text = str(value or "")
        if text != self.edit.toPlainText():
            self._quiet = True
            self.edit.setPlainText(text)
            self._quiet = False

    def control(self) -> QWidget:
        return self.edit

    def _typed(self) -> None:
        if not self._quiet:
            self.edited.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.finished.emit()
                return True
        return False

    def mark_missing(self, *, missing: bool) -> None:
        if self.tag is not None:
            mark_tag(self.tag, self.language, missing=missing)
            self._place_tag(self.tag)

    def _place_tag(self, tag: QLabel) -> None:
        tag.ensurePolished()
        size = tag.sizeHint()
        tag.setGeometry(self.width() - size.width() - 8, 6, size.width(), size.height())
        self.edit.keep_free(size.width() + 8)
        tag.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.tag is not None:
            self._place_tag(self.tag)
