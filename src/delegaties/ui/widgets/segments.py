"""A few choices in one row, of which one is chosen; the arrow keys choose."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from delegaties.ui.icons import button_size, icon


class Segments(QWidget):
    """`chosen` tells the key when the user chooses another."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[Hashable, str, str]]) -> None:
        """Show `choices`: key, text and icon ("" for none)."""
        super().__init__()
        self.setAccessibleName(name)
        self._keys = [key for key, _text, _icon in choices]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (_key, text, picture) in enumerate(choices):
            made = QPushButton(text)
            made.setCheckable(True)
            made.setProperty("look", "segment")
            made.setProperty("first", number == 0)
            made.setAccessibleName(f"{name}: {text}")
            if picture:
                made.setIcon(icon(picture))
                made.setIconSize(button_size())
            self._group.addButton(made, number)
            row.addWidget(made)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._keys[number]))

    def choose(self, key: Hashable) -> None:
        """Show which is chosen, without a signal."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def key(self) -> Hashable | None:
        """Return what is chosen."""
        at = self._group.checkedId()
        return self._keys[at] if at >= 0 else None
