"""Type-ahead: a line that offers what fits what is typed, shared by references and fixed lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QStringListModel, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QCompleter, QListView, QWidget

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.ui.fields.base import TypedField
from delegaties.ui.fields.spec import Field, Sources
from delegaties.values.folding import fold, matches

OFFERED = 12
"""Lines in the list; a thirteenth is found by typing on."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: its value, the text it is chosen by, and more to tell it by.

    `search` is folded text; an option without a value is an act, such as making a new one.
    """

    value: Any
    text: str
    more: str = ""
    search: str = ""

    @property
    def line(self) -> str:
        """The option as the list shows it."""
        return f"{self.text} · {self.more}" if self.more else self.text


def fitting(options: Sequence[Option], typed: str, most: int = OFFERED) -> list[Option]:
    """Return the first options that have every typed word, those that begin with it first."""
    folded = fold(typed)
    if not folded:
        return list(options[:most])
    found = [option for option in options if matches(folded, option.search)]
    found.sort(key=lambda option: not fold(option.text).startswith(folded))
    return found[:most]


class PickField(TypedField):
    """A line with a list of what fits; the value is that of the option chosen.

    What is typed and left without choosing counts when it is the whole text of one option, or
    when only one option fits.
    """

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__(field, sources)
        self._chosen: Any = self.empty()
        self._chosen_text = ""
        self._offered: list[Option] = []
        self._taken = False
        self._list = QStringListModel(self)
        self._completer = QCompleter(self._list, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(OFFERED)
        self.popup = QListView()
        self.popup.setProperty("look", "popup")
        self._completer.setPopup(self.popup)
        self._completer.setWidget(self.edit)
        self.popup.installEventFilter(self)
        self._completer.activated[QModelIndex].connect(self._activated)  # type: ignore[index]
        self.edit.textEdited.connect(self._offer)
        self.edit.returnPressed.disconnect(self.finished)
        self.edit.returnPressed.connect(self._entered)
        self.edit.installEventFilter(self)

    # What a kind of list says of itself

    def options(self) -> Sequence[Option]:
        """Return everything that can be chosen."""
        raise NotImplementedError

    def text_of(self, value: Any) -> str:
        """Return the text of a value; "" for none."""
        for option in self.options():
            if option.value == value:
                return option.text
        return str(value) if value else ""

    def acts(self, typed: str) -> list[Option]:
        """Return what can be done with a text that nothing fits, as options without a value."""
        del typed
        return []

    def act(self, option: Option) -> None:
        """Do one of the acts."""

    def unknown(self, typed: str) -> RefusedError:
        """Return the error for a text that is nothing of this list."""
        return RefusedError(N_("“{typed}” is not in the list. Choose a line from it."), typed=typed)

    # Value

    def shown(self, value: Any) -> str:
        return self.text_of(value) if value else ""

    def value(self) -> Any:
        typed = self.edit.text().strip()
        if not typed:
            return self.empty()
        if typed == self._chosen_text:
            return self._chosen
        return self._meant(typed)

    def _meant(self, typed: str) -> Any:
        options = self.options()
        whole = [option for option in options if fold(option.text) == fold(typed)]
        fit = whole or fitting(options, typed, 2)
        if len(fit) == 1:
            return fit[0].value
        raise self.unknown(typed)

    def set_value(self, value: Any) -> None:
        self._chosen = value
        super().set_value(value)
        self._chosen_text = self.edit.text().strip()

    def choose(self, value: Any) -> None:
        """Take a value as the user's choice."""
        self.set_value(value)
        self.edited.emit()
        self.finished.emit()

    # List

    def _offer(self, typed: str) -> None:
        self._taken = False
        self._offered = [*fitting(self.options(), typed), *self.acts(typed.strip())]
        self._list.setStringList([option.line for option in self._offered])
        if self._offered:
            self._completer.complete()
        else:
            self.popup.hide()

    def _entered(self) -> None:
        """Take the line of the list that is marked with Enter, else be done."""
        index = self.popup.currentIndex()
        if self.popup.isVisible() and index.isValid():
            self._taken = True  # the completer tells of the same Enter in a moment
            self.popup.hide()
            self._take(self._offered[index.row()])
        else:
            self.finished.emit()

    def _activated(self, index: QModelIndex) -> None:
        if not self._taken:
            self._take(self._offered[index.row()])

    def _take(self, option: Option) -> None:
        if option.value is None:
            self.act(option)
        else:
            self.choose(option.value)

    def offer_all(self) -> None:
        """Open the list as if nothing were typed yet."""
        self._offer("" if self.edit.text().strip() == self._chosen_text else self.edit.text())

    def _pressed_beside(self, at: QPoint) -> None:
        """Let a press beside the list, which only closes it, reach what was meant to be pressed."""
        window = self.edit.window()
        meant = window.childAt(window.mapFromGlobal(at))
        if meant is None or meant is self.edit:
            return
        if meant.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            meant.setFocus(Qt.FocusReason.MouseFocusReason)
        if isinstance(meant, QAbstractButton):
            meant.click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.popup:
            if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
                at = event.globalPosition().toPoint()
                if not self.popup.rect().contains(self.popup.mapFromGlobal(at)):
                    QTimer.singleShot(0, self, lambda: self._pressed_beside(at))
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            down = event.key() == Qt.Key.Key_Down
            if down and not self.popup.isVisible():
                self.offer_all()
                return True
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self._completer.setWidget(self.edit)
            if event.reason() == Qt.FocusReason.TabFocusReason:
                self.edit.selectAll()
        return super().eventFilter(watched, event)

    def control(self) -> QWidget:
        return self.edit
