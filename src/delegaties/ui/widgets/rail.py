"""The navigation at the left: icon over word, icons only in a narrow window, beside in a wide."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from delegaties.ui import theme
from delegaties.ui.icons import RAIL, icon

NARROW, WIDE = 1100, 1600
"""Window widths below which only icons stand here, and from which words stand beside them."""
_WIDTHS = {"icons": 56, "over": 88, "beside": 200}
_STYLES = {
    "icons": Qt.ToolButtonStyle.ToolButtonIconOnly,
    "over": Qt.ToolButtonStyle.ToolButtonTextUnderIcon,
    "beside": Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
}


class Rail(QFrame):
    """One button per page; `chosen` tells the number of the page."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "rail")
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(self.chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 8)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._at_top = 0
        self._form = "over"

    def add(self, number: int, picture: str, *, at_end: bool) -> None:
        """Add the button of a page; `put_words` names it."""
        made = QToolButton()
        made.setCheckable(True)
        made.setProperty("look", "rail")
        made.setIcon(icon(picture))
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group.addButton(made, number)
        if at_end:
            self._column.addWidget(made)
        else:
            self._column.insertWidget(self._at_top, made)
            self._at_top += 1

    def put_words(self, names: list[str]) -> None:
        """Name the buttons in the language of the moment."""
        for number, name in enumerate(names):
            made = self._group.button(number)
            made.setText(name)
            made.setAccessibleName(name)
            made.setToolTip(name)
        self._widen()

    def check(self, number: int) -> None:
        """Mark the page that is open."""
        self._group.button(number).setChecked(True)

    def focus(self) -> None:
        """Put the focus on the page that is open."""
        made = self._group.checkedButton()
        if made is not None:
            made.setFocus(Qt.FocusReason.TabFocusReason)

    def fit(self, width: int) -> None:
        """Take the form that suits a window of `width`."""
        form = "icons" if width < theme.scaled(NARROW) else "over" if width < WIDE else "beside"
        self._form = form
        size = theme.scaled(RAIL)
        for made in self._group.buttons():
            if isinstance(made, QToolButton):
                theme.set_look(made, "rail-beside" if form == "beside" else "rail")
                made.setToolButtonStyle(_STYLES[form])
                made.setIconSize(QSize(size + (8 if form == "beside" else 0), size))
        self._widen()

    def _widen(self) -> None:
        """Be as wide as the form asks, or as the longest word in it."""
        widest = max((made.sizeHint().width() for made in self._group.buttons()), default=0)
        self.setFixedWidth(max(theme.scaled(_WIDTHS[self._form]), widest + 1))
