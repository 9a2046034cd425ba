"""The keys, once: what the window binds, what pages bind, and what the help lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from delegaties.i18n import N_


@dataclass(frozen=True)
class Key:
    """Key sequences with what they do (message id); `act` names those of the frame."""

    sequences: tuple[str, ...]
    does: str
    act: str = ""


KEYS = (
    Key(("Ctrl+K",), N_("Find anything, or any command"), "find"),
    Key(("Ctrl+N",), N_("New: what fits the page"), "new"),
    Key(("Ctrl+Z",), N_("Undo"), "undo"),
    Key(("Ctrl+Y", "Ctrl+Shift+Z"), N_("Redo"), "redo"),
    Key(("Ctrl+S",), N_("Says that everything is saved already"), "save"),
    Key(("F2", "Enter"), N_("Edit the chosen line")),
    Key(("Del",), N_("Delete; undo brings it back")),
    Key(("Ctrl+D",), N_("Duplicate the chosen items of a programme")),
    Key(("Ctrl+1 … 7",), N_("Go to a tab of the mission")),
    Key(
        ("Alt+↑", "Alt+↓"),
        N_("Move up or down in the order; in a programme five minutes shorter or longer"),
    ),
    Key(("Alt+←", "Alt+→"), N_("In a programme: a quarter of an hour shorter or longer")),
    Key(("Ctrl+Shift+↑", "Ctrl+Shift+↓"), N_("In a programme: five minutes earlier or later")),
    Key(
        ("Ctrl+Shift+←", "Ctrl+Shift+→"),
        N_("In a programme: a quarter of an hour earlier or later"),
    ),
    Key(("Ctrl+↑", "Ctrl+↓"), N_("Move an item of the programme to another day")),
    Key(("Ctrl+←", "Ctrl+→"), N_("Move an item of the programme to another party")),
    Key(("Ctrl+M",), N_("In a programme: shift the rest of the day along")),
    Key(("Ctrl+Shift+A",), N_("In a programme: who comes and leaves, and when")),
    Key(("↑", "↓"), N_("On the board: five minutes earlier or later; with Shift a quarter")),
    Key(("←", "→"), N_("On the board: to the item before or after; with Shift choose it as well")),
    Key(("PgUp", "PgDn"), N_("On the board: the day before or after")),
    Key(("+", "−"), N_("On the board: zoom in or out")),
    Key(("N",), N_("In a programme or a delegation: a new line")),
    Key(("F8", "Shift+F8"), N_("Next or earlier point of attention of the mission")),
    Key(("F6",), N_("Next part of the window"), "next-pane"),
    Key(("Shift+F6",), N_("Earlier part of the window"), "earlier-pane"),
    Key(("Ctrl+P",), N_("Preview of the briefing book")),
    Key(("Ctrl+E",), N_("Export the calendar")),
    Key(("Ctrl+,",), N_("Settings"), "settings"),
    Key(("F1",), N_("This help"), "help"),
    Key(("Esc",), N_("Close, or leave without a change")),
)
MOUSE = (
    Key(
        (N_("drag"),),
        N_("A card to another hour, party or day, or to its button; an edge for its length"),
    ),
    Key((N_("drag"),), N_("Empty space for a new item; with Shift to choose several cards")),
    Key((N_("Ctrl+drag"),), N_("Copy a card")),
    Key(
        (N_("Alt+drag"),),
        N_("Shift the rest of the day along; what moves is shown first, as with Ctrl+M"),
    ),
    Key((N_("drag"),), N_("The mark of who comes or leaves: what follows is shown first")),
    Key((N_("Ctrl+click"), N_("Shift+click")), N_("Choose another card as well, or all up to it")),
    Key((N_("Ctrl+wheel"),), N_("Zoom in or out")),
)
"""What the mouse does on the board; each is done by keys as well."""


OWN_UNDO = "ownUndo"
"""The property of a line whose Ctrl+Z never reaches the window: it is open only for a moment."""


class UndoGoesOn(QObject):
    """Lets Ctrl+Z and Ctrl+Y of a line with nothing to take back reach the window's own undo.

    A line claims these keys even when it has nothing to undo; a filter above a list would so
    keep the list's undo from its user.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        claims = event.type() == QEvent.Type.ShortcutOverride
        if claims and isinstance(watched, QLineEdit) and not watched.property(OWN_UNDO):
            mine = {
                QKeySequence.StandardKey.Undo: watched.isUndoAvailable(),
                QKeySequence.StandardKey.Redo: watched.isRedoAvailable(),
            }
            for step, available in mine.items():
                if isinstance(event, QKeyEvent) and event.matches(step) and not available:
                    event.ignore()
                    return True
        return False


def bind(widget: QWidget, acts: Iterable[tuple[str, Callable[[], object]]]) -> None:
    """Let keys do something while the focus is on this very widget."""
    for key, act in acts:
        shortcut = QShortcut(QKeySequence(key), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(act)


def enter(part: QWidget) -> bool:
    """Put the focus into a part of the window: on what had it last, else the first that may.

    Returns False when nothing in it takes the focus.
    """
    last = part.focusWidget()
    if last is not None and last.isVisibleTo(part) and last.isEnabled():
        last.setFocus(Qt.FocusReason.TabFocusReason)
        return True
    for widget in [part, *part.findChildren(QWidget)]:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.isEnabled() and widget.isVisible():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False


def number_of_focus(around: QWidget) -> int:
    """Return the number of the part with the focus among those that may have it; -1 for none."""
    now = QApplication.focusWidget()
    parts = _focusable(around)
    return parts.index(now) if now in parts else -1


def focus_number(around: QWidget, number: int) -> None:
    """Put the focus on the part with this number, after the same was made anew."""
    parts = _focusable(around)
    if 0 <= number < len(parts):
        parts[number].setFocus(Qt.FocusReason.OtherFocusReason)


def _focusable(around: QWidget) -> list[QWidget]:
    shown = [part for part in around.findChildren(QWidget) if part.isVisibleTo(around)]
    return [part for part in shown if part.focusPolicy() != Qt.FocusPolicy.NoFocus]


def tab_after(before: QWidget, part: QWidget) -> None:
    """Let Tab go from `before` into a part that was made later than what follows on the screen."""
    order, widget = [before], part.nextInFocusChain()
    while widget is not None and part.isAncestorOf(widget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(widget)
        widget = widget.nextInFocusChain()
    for earlier, later in pairwise(order):
        QWidget.setTabOrder(earlier, later)
