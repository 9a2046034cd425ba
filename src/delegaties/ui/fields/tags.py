"""Several of a list of values, ticked in a list that unfolds; or free words between commas."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from delegaties.ui.fields.base import HEIGHT, FieldWidget, TypedField
from delegaties.ui.fields.choice import labelled
from delegaties.ui.fields.spec import Field, Sources
from delegaties.ui.icons import icon
from delegaties.ui.language import _, current
from delegaties.values.folding import fold, matches

FILTERED = 12
"""With more choices than this the list has a line to type in."""
TALLEST = 320
OPENERS = {Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_F4}
VALUE = Qt.ItemDataRole.UserRole


class TickList(QFrame):
    """A list to tick, below a field; Space ticks, Enter and Esc close it."""

    changed = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget, pairs: Iterable[tuple[Any, str]], ticked: set[Any]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        for value, text in pairs:
            item = QListWidgetItem(text)
            item.setData(VALUE, value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(
                Qt.CheckState.Checked if value in ticked else Qt.CheckState.Unchecked
            )
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemChanged.connect(self.changed)
        self.list.itemClicked.connect(self._clicked)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(_("Type to find"))
        self.filter.setAccessibleName(_("Type to find"))
        self.filter.textEdited.connect(self._narrow)
        self.filter.installEventFilter(self)
        self.list.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.filter)
        column.addWidget(self.list)
        self.filter.setVisible(self.list.count() > FILTERED)

    def ticked(self) -> list[Any]:
        """Return the values that are ticked, in the order of the list."""
        items = [self.list.item(at) for at in range(self.list.count())]
        return [item.data(VALUE) for item in items if item.checkState() == Qt.CheckState.Checked]

    def unfold(self, below: QWidget) -> None:
        """Show the list below a field."""
        height = self.list.sizeHintForRow(0) * self.list.count() + 2 * 4 + 6
        height += self.filter.sizeHint().height() if self.filter.isVisibleTo(self) else 0
        self.resize(max(below.width(), 220), min(height, TALLEST))
        self.move(below.mapToGlobal(QPoint(0, below.height())))
        self.show()
        (self.filter if self.filter.isVisible() else self.list).setFocus()

    def _clicked(self, item: QListWidgetItem) -> None:
        """Tick also when the text is clicked: the box itself is a small target."""
        x = self.list.viewport().mapFromGlobal(self.cursor().pos()).x()
        if x > self.list.visualItemRect(item).height():
            self._toggle(item)

    @staticmethod
    def _toggle(item: QListWidgetItem) -> None:
        ticked = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _narrow(self, typed: str) -> None:
        for at in range(self.list.count()):
            item = self.list.item(at)
            item.setHidden(not matches(typed, fold(item.text())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close()
            return True
        if watched is self.filter and event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
            return True
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()


class TagsField(FieldWidget):
    """Some of the choices, in their order, packed by the field's `pack`."""

    def __init__(self, field: Field, sources: Sources | None) -> None:
        super().__init__(field, sources)
        self._values: list[Any] = []
        self._changed = False
        self.popup: TickList | None = None
        self.edit = QLineEdit()
        self.edit.setReadOnly(True)
        self.edit.setProperty("look", "unfolds")
        self.edit.setMinimumHeight(HEIGHT)
        self.edit.setPlaceholderText(_(field.placeholder))
        action = QAction(icon("chevron-down"), _("Choose"), self)
        action.triggered.connect(self.unfold)
        self.edit.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        self.edit.installEventFilter(self)
        self.row.addWidget(self.edit, 1)

    def empty(self) -> Any:
        return self.spec.pack(())

    def value(self) -> Any:
        return self.spec.pack(tuple(self._values))

    def set_value(self, value: Iterable[Any] | None) -> None:
        have = set(value or ())
        pairs = labelled(self.spec.choices)
        self._values = [choice for choice, _text in pairs if choice in have]
        self._values += [other for other in value or () if other not in self._values]
        self.edit.setText(_listed(pairs, self._values))
        self.edit.setCursorPosition(0)
        self.edit.setToolTip(self.edit.text())

    def shown(self, value: Iterable[Any] | None) -> str:
        """Return the texts of values, as a list."""
        return _listed(labelled(self.spec.choices), value)

    def control(self) -> QWidget:
        return self.edit

    def unfold(self) -> None:
        """Open the list to tick in."""
        self.popup = TickList(self, labelled(self.spec.choices), set(self._values))
        self.popup.changed.connect(self._ticked)
        self.popup.closed.connect(self._closed)
        self.popup.unfold(self.edit)

    def _ticked(self) -> None:
        if self.popup is not None:
            self.set_value(self.popup.ticked())
            self._changed = True
            self.edited.emit()

    def _closed(self) -> None:
        self.popup = None
        if self._changed:
            self._changed = False
            self.finished.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        opens = False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            opens = event.key() in OPENERS
        elif event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            opens = event.button() == Qt.MouseButton.LeftButton
        if opens:
            self.unfold()
        return opens


def _listed(pairs: Iterable[tuple[Any, str]], values: Iterable[Any] | None) -> str:
    texts = dict(pairs)
    return current().listed(str(texts.get(one, one)) for one in values or ())


class WordsField(TypedField):
    """Free words between commas: a tuple."""

    def empty(self) -> Any:
        return self.spec.pack(())

    def parse(self, text: str) -> Any:
        return self.spec.pack(tuple(filter(None, (word.strip() for word in text.split(",")))))

    def shown(self, value: Any) -> str:
        return ", ".join(str(word) for word in value or ())


def tags(field: Field, sources: Sources | None) -> FieldWidget:
    """Return the widget for tags: a list to tick where there are choices, else free words."""
    return TagsField(field, sources) if field.choices else WordsField(field, sources)
