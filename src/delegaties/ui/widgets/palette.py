"""The search palette (Ctrl+K): things and commands in one list, as one types.

    palette = Palette(offers, window)     # offers(typed) -> the offers, best first
    palette.open_at(point)

Up and Down choose, Enter takes, Escape closes; the typed letters stand bold in the names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from delegaties.ui import theme
from delegaties.ui.icons import icon
from delegaties.ui.language import _
from delegaties.ui.rows import Column, Rows
from delegaties.ui.widgets.buttons import label
from delegaties.values.folding import fold

ROW, WIDTH, SHOWN = 44, 560, 9


@dataclass(frozen=True)
class Offer:
    """One line of the palette: `second` tells it from others, `keys` is its shortcut."""

    name: str
    second: str
    icon: str
    act: Callable[[], object]
    keys: str = ""


Offers = Callable[[str], Sequence[Offer]]


def bold_parts(name: str, typed: str) -> list[tuple[str, bool]]:
    """Divide a name into parts, True for the letters that were typed."""
    words = fold(typed).split()
    marks = [False] * len(name)
    plain = [fold(letter) for letter in name]
    for word in words:
        at = _find(plain, word)
        if at is not None:
            for here in range(at[0], at[1]):
                marks[here] = True
    parts: list[tuple[str, bool]] = []
    for letter, mark in zip(name, marks, strict=True):
        if parts and parts[-1][1] == mark:
            parts[-1] = (parts[-1][0] + letter, mark)
        else:
            parts.append((letter, mark))
    return parts


def _find(letters: list[str], word: str) -> tuple[int, int] | None:
    for start, first in enumerate(letters):
        if not first:  # a space, or a sign that folding leaves out
            continue
        rest = word
        for end in range(start, len(letters)):
            if letters[end] and not rest.startswith(letters[end]):
                break
            rest = rest[len(letters[end]) :]
            if not rest:
                return start, end + 1
    return None


class _Lines(QStyledItemDelegate):
    """Icon, name with the typed letters bold, second line, and the keys at the right."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette)
        self._palette = palette

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, theme.scaled(ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        offer = self._palette.rows.row(index)
        if offer is None:
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect
        painter.save()
        if chosen:
            painter.fillRect(rect, theme.colour("selection"))
            painter.fillRect(QRect(rect.topLeft(), QSize(3, rect.height())), theme.colour("accent"))
        side = theme.scaled(16)
        mark = QRect(rect.left() + 14, rect.center().y() - side // 2, side, side)
        icon(offer.icon).paint(painter, mark)
        ink, muted = ("selection-text",) * 2 if chosen else ("text", "muted")
        text = rect.adjusted(14 + side + 12, 5, -14, -5)
        painter.setPen(theme.colour(muted))
        painter.setFont(theme.font(12.5))
        if offer.keys:
            painter.drawText(
                text, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), offer.keys
            )
            text.setRight(text.right() - painter.fontMetrics().horizontalAdvance(offer.keys) - 12)
        low = Qt.AlignmentFlag.AlignBottom if offer.second else Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(13))
        second = painter.fontMetrics().elidedText(
            offer.second, Qt.TextElideMode.ElideRight, text.width()
        )
        painter.drawText(text, int(low), second)
        painter.setPen(theme.colour(ink))
        high = Qt.AlignmentFlag.AlignTop if offer.second else Qt.AlignmentFlag.AlignVCenter
        _draw(painter, text, high, bold_parts(offer.name, self._palette.typed()))
        painter.restore()


def _draw(
    painter: QPainter, rect: QRect, align: Qt.AlignmentFlag, parts: list[tuple[str, bool]]
) -> None:
    """Draw the parts on one base line, also where a name goes on in taller letters (山田)."""
    left, plain = rect.left(), QFontMetrics(theme.font())
    down = 0 if align == Qt.AlignmentFlag.AlignTop else (rect.height() - plain.height()) // 2
    for text, strong in parts:
        painter.setFont(theme.font(strong=strong))
        if strong:
            bold = QFont(painter.font())
            bold.setWeight(QFont.Weight.Bold)
            painter.setFont(bold)
        shown = QFontMetrics(painter.font()).elidedText(
            text, Qt.TextElideMode.ElideRight, max(rect.right() - left, 0)
        )
        painter.drawText(left, rect.top() + down + plain.ascent(), shown)
        left += QFontMetrics(painter.font()).horizontalAdvance(text)
        if shown != text:
            return


class Palette(QFrame):
    """A field with the list below it, over the window."""

    def __init__(self, offers: Offers, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("look", "popup")
        self._offers = offers
        self._back: QWidget | None = None
        self._room = QRect(0, 0, WIDTH, ROW)
        self.rows: Rows[Offer] = Rows(
            lambda offer: (offer.icon, offer.name, offer.second),
            (Column("", lambda offer: " · ".join(filter(None, (offer.name, offer.second)))),),
            self,
        )
        self.field = QLineEdit()
        self.field.textChanged.connect(self._look)
        self.field.installEventFilter(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(_Lines(self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(self._take)
        self.nothing = label(_("Nothing found"), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.nothing)
        column.addWidget(self.list)
        self.hide()

    def typed(self) -> str:
        """Return what stands in the field."""
        return self.field.text()

    def open_at(self, left: int, top: int) -> None:
        """Show the palette; closing gives the focus back to where it was."""
        window = self._window
        self._back = window.focusWidget()
        self.field.setPlaceholderText(_("Type a name or a command"))
        self.field.setAccessibleName(_("Search missions, people, organisations or commands"))
        self.list.setAccessibleName(_("Found"))
        self.field.clear()
        self._look()
        wide = min(theme.scaled(WIDTH), window.width() - left - 16)
        self._room = QRect(left, top, wide, window.height() - top - 16)
        self._fit()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_again(self) -> None:
        """Close without taking anything."""
        if self.isVisible():
            self.hide()
            if self._back is not None:
                self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        self.rows.show(list(self._offers(self.field.text().strip())))
        if self.rows.rowCount():
            self.list.setCurrentIndex(self.rows.index(0, 0))
            self.list.scrollToTop()

        self._fit()

    def _fit(self) -> None:
        """Be as tall as what was found."""
        found = min(self.rows.rowCount(), SHOWN)
        self.list.setVisible(found > 0)
        self.nothing.setVisible(not found)
        below = theme.scaled(ROW) * found or self.nothing.sizeHint().height()
        tall = below + self.field.sizeHint().height() + 26
        self.setGeometry(
            self._room.adjusted(0, 0, 0, tall - self._room.height())
            if tall < self._room.height()
            else self._room
        )

    def _take(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            offer = self.rows.row(index)
            self.close_again()
            if offer is not None:
                offer.act()

    def _move(self, by: int) -> None:
        count = self.rows.rowCount()
        if count:
            at = min(max(self.list.currentIndex().row() + by, 0), count - 1)
            self.list.setCurrentIndex(self.rows.index(at, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._back = None
            self.close_again()
        claims = event.type() == QEvent.Type.ShortcutOverride
        if claims and isinstance(event, QKeyEvent) and event.key() in (*_MOVES, *_ENDS):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        if key in _MOVES:
            self._move(_MOVES[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape:
            self.close_again()
        elif key in _ENDS:
            self._take()
        else:
            return False
        return True


_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -SHOWN,
    Qt.Key.Key_PageDown: SHOWN,
}
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
