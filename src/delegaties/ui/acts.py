"""What the keys of the window do, whichever page is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from delegaties.ui import keys
from delegaties.ui.language import _
from delegaties.ui.widgets.inspector import Inspector

if TYPE_CHECKING:
    from delegaties.ui.window import Window


class Acts:
    """The acts of one window; `bind` gives them their keys."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def bind(self) -> None:
        """Let the keys of the frame do what `keys.KEYS` says."""
        acts: dict[str, Callable[[], object]] = {
            "find": self._window.search,
            "new": self.new,
            "undo": self.undo,
            "redo": self.redo,
            "save": self.save,
            "settings": self.open_settings,
            "help": self.help,
            "next-pane": lambda: self.go_through(1),
            "earlier-pane": lambda: self.go_through(-1),
        }
        for key in keys.KEYS:
            if key.act in acts:
                for sequence in key.sequences:
                    shortcut = QShortcut(QKeySequence(sequence), self._window)
                    shortcut.activated.connect(acts[key.act])

    def undo(self) -> None:
        """Take back the last change of the open page."""
        self._step("undo")

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step("redo")

    def _step(self, step: str) -> None:
        window, page = self._window, self._window.page
        if page is not None and window.desk is not None and page.commit_pending():
            said: str = getattr(window.desk, step)(page.scope())
            if not said:
                window.tell()  # what was refused is not offered a second time
            else:
                window.toast.put_away()
                window.status.sentence.say(said)

    def new(self) -> None:
        """Make the one new thing that fits the page."""
        page = self._window.page
        if page is not None and page.new_name() and page.commit_pending():
            page.new()

    def save(self) -> None:
        """Keep what is being typed, and say that everything is kept anyway."""
        window = self._window
        if window.page is None or window.page.commit_pending():
            window.toast.say(_("Everything is saved already: each change is kept at once."))

    def open_settings(self) -> None:
        """Open the page at the foot of the navigation."""
        last = [number for number, entry in enumerate(self._window.entries) if entry.at_end]
        if last:
            self._window.open_page(last[-1])

    def help(self) -> None:
        """Show the keys and a short tour."""
        from delegaties.ui.help import Help  # noqa: PLC0415 - seldom opened

        Help(self._window).open()

    def go_through(self, by: int) -> None:
        """Move the focus to the next part of the window (F6); an inspector folds behind it."""
        window, page = self._window, self._window.page
        panes = [part for part in page.panes() if _is_there(part)] if page is not None else []
        parts = [window.rail, window.toolbar, *(panes or filter(None, (page,)))]
        at = _number(parts, window.focusWidget(), by)
        order = [parts[(at + by * step) % len(parts)] for step in range(1, len(parts) + 1)]
        next(filter(_enter, order), None)
        left = parts[at]
        if isinstance(left, Inspector) and page is not None and page.commit_pending():
            left.fold_again()


def _number(parts: Sequence[QWidget], now: QWidget | None, by: int) -> int:
    """Return which part has the focus; before the first or after the last when none has."""
    around = (at for at, part in enumerate(parts) if now and part.isAncestorOf(now))
    at = next(around, -1 if by > 0 else 0)
    return next((at for at, part in enumerate(parts) if part is now), at)


def _is_there(part: QWidget) -> bool:
    """Whether F6 may go to a part: it is on the screen, or comes when it is asked for."""
    return part.isVisible() or isinstance(part, Inspector)


def _enter(part: QWidget) -> bool:
    if isinstance(part, Inspector):
        part.unfold()
        return keys.enter(part.area) or keys.enter(part)
    return keys.enter(part)
