"""The pages of a book at the left: number and heading, the one that lies open marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyleOptionViewItem

from delegaties.outputs.print.preview import Heading
from delegaties.ui import theme
from delegaties.ui.language import _
from delegaties.ui.widgets.lines import Index, RowDelegate, write

PAGE = int(Qt.ItemDataRole.UserRole)
LEVEL = PAGE + 1
NUMBER = 26
STEP = 10
DEEPEST = 2
"""The level of headings below which a list of pages becomes a list of paragraphs."""


class PageList(QListWidget):
    """`chosen` tells the page, from 0, that the user picked."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Pages"))
        self.setItemDelegate(_Line(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._changed)
        self._quiet = False

    def put(self, headings: Sequence[Heading]) -> None:
        """Show the headings of a book."""
        self._quiet = True
        self.clear()
        for heading in headings:
            if heading.level > DEEPEST:
                continue
            item = QListWidgetItem(heading.title)
            item.setData(PAGE, heading.page)
            item.setData(LEVEL, heading.level)
            page = _("page {page}", page=heading.page + 1)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{heading.title}, {page}")
            item.setToolTip(heading.title)
            self.addItem(item)
        self._quiet = False

    def follow(self, pages: Sequence[int]) -> None:
        """Mark the heading that belongs to the pages that lie open, unless one is marked."""
        current = self.currentItem()
        if not pages or (current is not None and current.data(PAGE) in pages):
            return
        rows = range(self.count())
        before = [row for row in rows if self.item(row).data(PAGE) <= pages[-1]]
        on_it = [row for row in before if self.item(row).data(PAGE) in pages]
        if before:
            self._quiet = True
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.setCurrentRow(on_it[0] if on_it else before[-1], select)
            self._quiet = False

    def _changed(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._quiet:
            self.chosen.emit(item.data(PAGE))


class _Line(RowDelegate):
    """A page number in muted figures, then the heading, indented by its level."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        self.paint_ground(painter, option, index)
        top = index.data(LEVEL) == 1
        room = QRect(option.rect).adjusted(10, 0, -10, 0)
        strong: QColor = option.palette.color(role)
        number = QRect(room.left(), room.top(), theme.scaled(NUMBER), room.height())
        write(
            painter, number, str(index.data(PAGE) + 1),
            strong if selected else theme.colour("muted"), at_end=True,
        )  # fmt: skip
        room.setLeft(room.left() + theme.scaled(NUMBER) + STEP + (0 if top else STEP))
        write(painter, room, str(index.data()), strong, font=theme.font(14 if top else 13))
