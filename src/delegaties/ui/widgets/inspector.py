"""The column at the right of a page: the properties of the selection, or what was found.

    inspector = Inspector(_("Item"))
    inspector.put(form)                     # the body, in a scroll area
    inspector.show_title(title, "factory")
    inspector.fit(self.width())             # from the page's resizeEvent: folds where it is narrow

It folds away where the window is narrower than 1200 pixels until it is asked for (`unfold`; F6 does
so, and folds it again on the way out), and when the user closes it.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from delegaties.ui import theme
from delegaties.ui.language import _
from delegaties.ui.widgets.buttons import Picture, icon_button, label, line

WIDE, WIDEST = 344, 380
NARROW = 1112
"""A page (window without rail) narrower than this has no room for it beside the work."""
ROOMY = 1720


class Inspector(QFrame):
    """`closed` is emitted when the user folds it, `unfolded` when it was asked for."""

    closed = Signal()
    unfolded = Signal()
    roomy = ROOMY

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("look", "inspector")
        self.setAccessibleName(name)
        self._wanted: bool | None = None
        self._narrow = self._yields = self._aside = False
        self.mark = Picture("circle")
        self.mark.hide()
        self.title = label("", "section", wrap=True)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 8)
        head.setSpacing(10)
        head.addWidget(self.mark)
        head.addWidget(self.title, 1)
        head.addLayout(self.buttons)
        head.addWidget(icon_button(_("Close"), "x", self.close_again))
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(self.area.focusPolicy().NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line())
        column.addWidget(self.area, 1)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.foot)
        self.setFixedWidth(theme.scaled(WIDE))

    def put(self, body: QWidget) -> None:
        """Show a widget as the body; margins are the inspector's."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(body)
        column.addStretch(1)
        self.area.setWidget(inside)

    def show_title(self, title: str, picture: str = "", colour: str = "") -> None:
        """Name what is inspected."""
        self.title.setText(title)
        self.mark.setVisible(bool(picture))
        if picture:
            self.mark.put(picture, colour)

    def fit(self, page_width: int) -> None:
        """Take the room that a page of this width has for it."""
        self._narrow = page_width < theme.scaled(NARROW)
        self.setFixedWidth(theme.scaled(WIDEST if page_width >= ROOMY else WIDE))
        self._follow()

    def unfold(self) -> None:
        """Show it, also where it is narrow: the user asked."""
        self._wanted = True
        self._yields = False
        self.unfolded.emit()  # first: what gives way to it; both at once would widen the window
        self._follow()

    def give_way(self, *, yields: bool) -> None:
        """Fold while something else stands in this place, or come back."""
        if yields != self._yields:
            self._yields = yields
            if yields and self._wanted:  # one that was closed stays so afterwards
                self._wanted = None
            self._follow()
            self._free_room()

    def set_aside(self, *, aside: bool) -> None:
        """Keep it away as long as the page shows another one in its place."""
        if aside != self._aside:
            self._aside = aside
            self._follow()
            self._free_room()

    def _free_room(self) -> None:
        """Let all around know at once how little they need now, before anything else asks room."""
        around = self.parentWidget()
        while around is not None:
            layout = around.layout()
            if layout is not None:
                layout.activate()
            around = around.parentWidget()

    def put_below(self, part: QWidget) -> None:
        """Let another part share the column, below what is inspected."""
        self.foot.addWidget(part)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.setStretchFactor(self.area, 3)
            column.setStretchFactor(self.foot, 2)

    def fold_again(self) -> None:
        """Give the room back where it is narrow: the user went on."""
        if self._narrow:
            self._wanted = None
            self._follow()

    def close_again(self) -> None:
        """Fold it away until it is asked for again."""
        self._wanted = False
        self._follow()
        self.closed.emit()

    def _follow(self) -> None:
        wanted = self._wanted if self._wanted is not None else not self._narrow
        self.setVisible(wanted and not self._yields and not self._aside)
