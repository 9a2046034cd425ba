"""The bar above the page: search, undo with its name, redo, and the one New."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from delegaties.ui import theme
from delegaties.ui.icons import TEXT, button_size, icon
from delegaties.ui.language import _
from delegaties.ui.widgets.buttons import button, icon_button, label

HEIGHT = 44
SEARCH = 380
NAMED = 1000
"""Narrower than this, undo gives up its name."""


class Toolbar(QFrame):
    """What every page has at its top."""

    search = Signal()
    undo = Signal()
    redo = Signal()
    new = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "toolbar")
        self._undo_name = self._redo_name = ""
        self.field = QPushButton()
        self.field.setProperty("look", "search")
        self.field.setIcon(icon("search"))
        self.field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.field.clicked.connect(self.search)
        self.field.installEventFilter(self)
        self._key = label("Ctrl+K", "key")
        inside = QHBoxLayout(self.field)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addStretch(1)
        inside.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        self.undo_button = button("", self.undo.emit, "undo-2", "quiet")
        self.redo_button = icon_button("", "redo-2", self.redo.emit)
        self.new_button = button("", self.new.emit, "plus")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(self.field, 3)
        row.addStretch(1)
        for part in (self.undo_button, self.redo_button, self.new_button):
            row.addWidget(part)
        self.new_button.hide()
        self.put_words()
        self.fit()

    def put_words(self) -> None:
        """Speak the language of the moment."""
        self.field.setAccessibleName(_("Search missions, people, organisations or commands"))
        self._cut_field()
        self.put_steps(self._undo_name, self._redo_name)

    def put_steps(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do; an empty name disables the button."""
        self._undo_name, self._redo_name = undo, redo
        self.undo_button.setEnabled(bool(undo))
        self.redo_button.setEnabled(bool(redo))
        whole = _("Undo: {what}", what=undo) if undo else _("Undo")
        self.undo_button.setAccessibleName(whole)
        self.undo_button.setToolTip(f"{whole} (Ctrl+Z)")
        again = _("Redo: {what}", what=redo) if redo else _("Redo")
        self.redo_button.setAccessibleName(again)
        self.redo_button.setToolTip(f"{again} (Ctrl+Y)")
        self._shorten(whole)

    def put_new(self, name: str) -> None:
        """Name the New button; an empty name hides it."""
        self.new_button.setText(name)
        self.new_button.setAccessibleName(name)
        self.new_button.setToolTip(f"{name} (Ctrl+N)")
        self.new_button.setVisible(bool(name))

    def fit(self) -> None:
        """Take sizes that suit the text."""
        self.setFixedHeight(theme.scaled(HEIGHT))
        self.field.setMaximumWidth(theme.scaled(SEARCH))
        self.field.setMinimumWidth(theme.scaled(200))
        for part in (self.field, self.undo_button, self.new_button):
            part.setIconSize(button_size())
        self.redo_button.setIconSize(QSize(theme.scaled(TEXT), theme.scaled(TEXT)))

    def _shorten(self, whole: str) -> None:
        """Let undo's name give way first, then the word itself."""
        room = self.width() - self.field.maximumWidth() - self.new_button.sizeHint().width()
        room -= theme.scaled(160)
        metrics = self.undo_button.fontMetrics()
        text = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, max(room, 0))
        if self.width() < theme.scaled(NAMED) or metrics.horizontalAdvance(_("Undo")) > room:
            text = _("Undo") if metrics.horizontalAdvance(_("Undo")) <= room else ""
        self.undo_button.setText(text)

    def _cut_field(self) -> None:
        """Keep the words of the search field clear of its key."""
        room = self.field.width() - self._key.sizeHint().width() - theme.scaled(52)
        words = self.field.accessibleName()
        cut = self.field.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(room, 0))
        self.field.setText(cut)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._cut_field()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten(self.undo_button.accessibleName())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()
