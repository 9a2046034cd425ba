"""The frame of the window: navigation, toolbar, the page that is open, and the status line.

It knows no word of the work that pages are about: they come as a tuple of `page.Entry`. The frame
is on the screen before the database is open; `furnish` gives it the desk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from delegaties.ui import keys
from delegaties.ui.acts import Acts
from delegaties.ui.finder import Finder
from delegaties.ui.focusring import FocusRing
from delegaties.ui.frame import PROGRAM
from delegaties.ui.icons import icon
from delegaties.ui.language import _
from delegaties.ui.page import Command, Entry, Page
from delegaties.ui.widgets.rail import Rail
from delegaties.ui.widgets.statusline import StatusLine
from delegaties.ui.widgets.toast import Toast
from delegaties.ui.widgets.toolbar import Toolbar

if TYPE_CHECKING:
    from uuid import UUID

    from delegaties.store.entries import Change
    from delegaties.ui.desk import Desk


class Window(QWidget):
    """What stands in the main window (`frame.Frame`)."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.entries = tuple(entries)
        self.desk: Desk | None = None
        self._pages: dict[int, Page] = {}
        self._stale: set[Page] = set()
        self._places: dict[int, object] = {}
        self._at = -1
        self.finder = Finder(self)
        self.acts = Acts(self)
        self.rail = Rail()
        self.toolbar = Toolbar()
        self.status = StatusLine()
        self.stack = QStackedWidget()
        self._look: tuple[str, int] = ("", 0)
        self._build()
        self.toast = Toast(self.stack)
        self.ring = FocusRing(self)
        self._lets_undo_through = keys.UndoGoesOn(self)
        self._connect()
        self.acts.bind()
        self._put_words()

    def _build(self) -> None:
        for number, entry in enumerate(self.entries):
            self.rail.add(number, entry.icon, at_end=entry.at_end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        work = QVBoxLayout()
        work.setSpacing(0)
        work.addWidget(self.toolbar)
        work.addWidget(self.stack, 1)
        middle.addWidget(self.rail)
        middle.addLayout(work, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.status)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.open_page)
        self.toolbar.search.connect(self.search)
        self.toolbar.undo.connect(self.acts.undo)
        self.toolbar.redo.connect(self.acts.redo)
        self.toolbar.new.connect(self.acts.new)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _put_words(self) -> None:
        self.rail.put_words([_(entry.name) for entry in self.entries])
        self.rail.setAccessibleName(_("Navigation"))
        self.toolbar.put_words()
        if self.desk is not None:
            self.status.put_words(self.desk.store.where, self.desk.settings.home_zone)
            if self.desk.store.is_example:
                self.status.database.setText(_("Examples"))

    # What is open

    def furnish(self, desk: Desk, first: int = 0) -> None:
        """Give the window its desk, and open a page."""
        self.desk = desk
        self.window().setWindowIcon(icon("plane-takeoff", "accent"))
        desk.changed.connect(self._changed)
        desk.problem.connect(self._problem)
        desk.notice.connect(self._notice)
        desk.go.connect(self.go)
        desk.settings_changed.connect(self._settings_changed)
        self._look = _look(desk)
        self._put_words()
        if self.open_page(first) and self.page is not None:
            keys.enter(self.page)
        if not self.stack.isAncestorOf(self.focusWidget() or self):
            self.rail.focus()

    @property
    def page(self) -> Page | None:
        """The page that is open."""
        return self._pages.get(self._at)

    def open_page(self, number: int) -> bool:
        """Open a page, unless the one that is open holds something that was refused."""
        if self.desk is None:
            return False
        here = self.page
        if here is not None and number != self._at and not here.commit_pending():
            self.rail.check(self._at)
            return False
        made = number not in self._pages
        page = self._pages[number] if not made else self._make(number)
        if number != self._at:
            self.toast.put_away()
        self._at = number
        self.rail.check(number)
        self.stack.setCurrentWidget(page)
        if made or page in self._stale:
            self._refresh(page)
        if number in self._places:
            page.go_back_to(self._places.pop(number))
        self.tell()
        return True

    def _make(self, number: int) -> Page:
        assert self.desk is not None  # noqa: S101 - furnished before any page
        page = self.entries[number].load()(self.desk)
        page.setAccessibleName(_(self.entries[number].name))
        page.told.connect(self.tell)
        page.unsaved.connect(self._unsaved)
        self._pages[number] = page
        self.stack.addWidget(page)
        return page

    def _refresh(self, page: Page) -> None:
        self._stale.discard(page)
        page.refresh()

    def go(self, kind: str, target: UUID) -> None:
        """Open the page of a thing, and the thing on it."""
        for number, entry in enumerate(self.entries):
            if kind in entry.kinds and self.open_page(number):
                self._pages[number].open_target(kind, target)

    def _changed(self, change: Change) -> None:
        if change.own and not self.toast.is_bad:
            self.toast.put_away()
        self._stale = set(self._pages.values())
        if self.page is not None:
            self._refresh(self.page)
        self.tell()

    def tell(self) -> None:
        """Show what the open page says about undo, New, title and status."""
        page = self.page
        if page is None or self.desk is None:
            return
        scope = page.scope()
        self.toolbar.put_steps(self.desk.undo_label(scope), self.desk.redo_label(scope))
        self.toolbar.put_new(_(page.new_name()) if page.new_name() else "")
        self.status.sentence.say(page.status_text())
        title = page.windowTitle() or _(self.entries[self._at].name)
        self.window().setWindowTitle(f"{title} – {PROGRAM}")

    def _unsaved(self, unsaved: bool) -> None:
        self.status.put_saved(unsaved=unsaved)

    def _problem(self, text: str) -> None:
        self.toast.say(text, bad=True)

    def _notice(self, text: str, act: Any) -> None:
        if isinstance(act, Command):
            self.toast.say(text, act.act, act.name)
        else:
            self.toast.say(text, act)

    def hold(self, discard: Callable[[], object]) -> None:
        """Say why the open page is not left; called by its form when a field is refused."""
        self.toast.say(
            _("First correct the field that is marked, or take back what was typed there."),
            discard,
            _("Take it back"),
        )

    def _settings_changed(self) -> None:
        assert self.desk is not None  # noqa: S101 - the desk is what called
        look = _look(self.desk)
        if look != self._look:
            self._look = look
            # Later: the page whose field was just changed is still on the call stack.
            QTimer.singleShot(0, self, self.speak)
        else:
            self._put_words()

    def speak(self) -> None:
        """Make everything anew in the language and the size of the moment.

        The same is open on each page, and the focus is on the same part.
        """
        here, focus = self._at, keys.number_of_focus(self.stack)
        self.toast.put_away()
        for number, page in self._pages.items():
            self._places[number] = page.place()
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages, self._stale, self._at = {}, set(), -1
        self.finder.forget()
        self._put_words()
        self.open_page(here)
        keys.focus_number(self.stack, focus)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, QLineEdit) and self.isAncestorOf(new):
            new.installEventFilter(self._lets_undo_through)

    def search(self) -> None:
        """Open the search palette under the search field."""
        if self.desk is not None:
            self.finder.open()

    # The window itself

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.fit(self.width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self.rail.fit(self.width())

    def may_close(self) -> bool:
        """Keep what is being typed; False when it was refused and the user should look."""
        return self.page is None or self.page.commit_pending()


def _look(desk: Desk) -> tuple[str, int]:
    """Return what pages are made for: the language, and the size that icons grow with."""
    return desk.settings.language, desk.settings.text_scale
