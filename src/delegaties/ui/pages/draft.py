"""Making something new by its name, with likely duplicates shown while typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from delegaties.errors import DelegatiesError
from delegaties.plan.similar import similar
from delegaties.ui.language import _, current
from delegaties.ui.theme import set_look
from delegaties.ui.widgets.buttons import button, clear, frame, label


class Draft(QFrame):
    """A line to type the name of something new in.

    `made` tells the id of what was added, `chosen` that of a duplicate the user took instead.
    """

    made = Signal(object)
    chosen = Signal(object)
    given_up = Signal()

    def __init__(self, ask: str, add: Callable[[str], UUID], name: Callable[[Any], str]) -> None:
        super().__init__()
        self._ask = ask
        self._add = add
        self._name = name
        self._rows: Sequence[Any] = ()
        set_look(self, "question")
        self._words = label(_(ask), "section")
        self.line = QLineEdit()
        self.line.setAccessibleName(_(ask))
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self.keep)
        self._error = label("", "error", wrap=True)
        self._error.hide()
        self._alike = frame("")
        self._list = QVBoxLayout(self._alike)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(button(_("Add"), self.keep, "plus", "primary"))
        row.addWidget(button(_("Never mind"), self.give_up))
        row.addStretch(1)
        column = QVBoxLayout(self)
        for part in (self._words, self.line, self._error, self._alike):
            column.addWidget(part)
        column.addLayout(row)
        self.hide()

    def begin(self, rows: Sequence[Any]) -> None:
        """Ask for a name; duplicates are looked for among `rows`."""
        self._rows = rows
        self.line.clear()
        self._typed("")
        self.show()
        self.line.setFocus()

    def keep(self) -> None:
        """Add what was typed."""
        try:
            made = self._add(" ".join(self.line.text().split()))
        except DelegatiesError as error:
            self._error.setText(current().error(error))
            self._error.show()
            self.line.setFocus()
            return
        self.hide()
        self.made.emit(made)

    def give_up(self) -> None:
        """Add nothing."""
        self.hide()
        self.given_up.emit()

    def _typed(self, text: str) -> None:
        self._error.hide()
        clear(self._alike)
        hits = similar(self._rows, text)
        if hits:
            self._list.addWidget(label(_("Is it one of these?"), "muted"))
        for row in hits:
            self._list.addWidget(button(self._name(row), self._taker(row.id), look="link"))
        self._alike.setVisible(bool(hits))

    def _taker(self, row_id: UUID) -> Callable[[], None]:
        def take() -> None:
            self.hide()
            self.chosen.emit(row_id)

        return take

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)
