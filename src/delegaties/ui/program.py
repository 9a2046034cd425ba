"""The open program: look, language, the window's content, and the database behind it.

SQLAlchemy takes three times as long to import as all of Qt, so it is imported in a thread while
the window shows its navigation already.
"""

from __future__ import annotations

import gc
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLibraryInfo, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from delegaties import settings
from delegaties.errors import DelegatiesError
from delegaties.i18n import N_
from delegaties.settings import Settings
from delegaties.ui import language
from delegaties.ui.frame import Frame
from delegaties.ui.language import _, current
from delegaties.ui.pages.all import PAGES
from delegaties.ui.tasks import Task, stop_all
from delegaties.ui.theme import Theme
from delegaties.ui.window import Window

if TYPE_CHECKING:
    from delegaties.outputs.progress import Progress
    from delegaties.store.store import Store
    from delegaties.ui.desk import Desk

BAD_SETTINGS = N_(
    "Some settings could not be read and are back to what they were at first: {keys}."
)
SETTLED = 500
"""Milliseconds after which the first page is painted, and what nobody waits for may be done."""


class Program(QObject):
    """The application: settings, language, look, the window, and the open database."""

    def __init__(
        self, app: QApplication, frame: Frame, folder: Path, database: str | None = None
    ) -> None:
        super().__init__(app)
        self.app = app
        self.frame = frame
        self.folder = folder
        self.database = database
        self.settings, self.bad_keys = settings.read(folder)
        self.theme = Theme(app)
        self.qt_words = QTranslator(self)
        self.desk: Desk | None = None
        self._place = ""
        self.window: Window | None = None
        self.wear(self.settings)

    def wear(self, chosen: Settings) -> None:
        """Take language and look from the settings."""
        self.settings = chosen
        language.use(chosen.language)
        self.app.removeTranslator(self.qt_words)
        place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self.qt_words.load(f"qtbase_{chosen.language}", place):
            self.app.installTranslator(self.qt_words)
        self.theme.use(chosen)

    def start(self) -> None:
        """Ask what must be known at the first start, then fill the window and open the database."""
        if not self.settings.setup_done and self.database is None and not self._first_start():
            QTimer.singleShot(0, self.app.quit)
            return
        self._fill()
        self.frame.closed.connect(self._close)
        self.frame.show()
        QTimer.singleShot(0, self, self._open)

    def _fill(self) -> None:
        """Put an unfurnished window in the frame."""
        self.window = Window(PAGES)
        self.frame.may_close = self.window.may_close
        self.frame.setCentralWidget(self.window)

    def _first_start(self) -> bool:
        """Ask the questions of the first start; False when they were closed unanswered.

        `firststart.ask(settings, folder)` returns the settings, written already, or None.
        """
        from delegaties.ui import firststart  # noqa: PLC0415 - once in the life of an office

        chosen = firststart.ask(self.settings, self.folder)
        if chosen is not None:
            self.wear(chosen)
        return chosen is not None

    def _open(self, copy: Path | None = None) -> None:
        """Open the database, after putting a backup in its place when one is given."""
        self._place = place = self.database or settings.opened(self.folder, self.settings)
        who = self.settings.name or _("Unnamed")
        examples = place == settings.examples_database(self.folder)

        def work(_progress: Progress) -> Store:
            import delegaties.ui.desk  # noqa: F401, PLC0415 - with what the pages read
            from delegaties.store.store import Store  # noqa: PLC0415 - the long import

            if copy is not None:
                from delegaties.store.rescue import rescue  # noqa: PLC0415 - after a disaster

                rescue(place, copy, who)
            store = Store.open(place, who)
            if examples:
                from delegaties.inputs.examples import load_examples  # noqa: PLC0415 - seldom

                load_examples(store)
            return store

        task = Task(work)
        task.succeeded.connect(self._opened)
        task.failed.connect(self._not_opened)
        task.start()

    def _opened(self, store: Store) -> None:
        from delegaties.ui.desk import Desk  # noqa: PLC0415 - imported in the thread by now

        assert self.window is not None  # noqa: S101 - shown before the database is opened
        self.desk = Desk(store, self.settings, self.folder, self)
        self.desk.settings_changed.connect(self._settings_changed)
        self.window.furnish(self.desk)
        if self.bad_keys:
            self.desk.problem.emit(_(BAD_SETTINGS, keys=", ".join(self.bad_keys)))
        QTimer.singleShot(SETTLED, self, self._settle)

    def _not_opened(self, error: BaseException) -> None:
        """Say why, and offer a way out: a backup, another file, or the end."""
        if not isinstance(error, DelegatiesError):
            raise error
        from delegaties.store.rescue import copy_for  # noqa: PLC0415 - seldom needed
        from delegaties.ui import messages  # noqa: PLC0415 - seldom needed

        again, other, back = (
            _("Try again"), _("Choose another database"), _("Restore the most recent backup"),
        )  # fmt: skip
        copy = copy_for(self._place, error)
        acts = (again, back, other) if copy else (again, other)
        choice = messages.choose(self.window, current().error(error), acts, self._about(copy))
        if choice is None:
            self.app.quit()
            return
        if acts[choice] == other:
            kinds = f"{_('Databases')} (*.db)"
            chosen = messages.open_file(self.window, other, kinds, self.folder)
            self.database = str(chosen) if chosen else self.database
        self._open(copy if acts[choice] == back else None)

    def _about(self, copy: Path | None) -> str:
        """Return what restoring a backup would mean."""
        if copy is None:
            return ""
        return _(
            "The most recent backup was made on {moment}; what came later is not in it. "
            "The damaged file is kept with the backups.",
            moment=datetime.fromtimestamp(copy.stat().st_mtime, ZoneInfo(self.settings.home_zone)),
        )

    def _settle(self) -> None:
        """Fetch what is opened next, so that nobody waits for it then; make the daily copy."""
        if self.desk is None:
            return
        import delegaties.ui.mission.workspace  # noqa: PLC0415 - after the first page
        import delegaties.ui.pages.new_mission  # noqa: F401, PLC0415

        gc.freeze()  # what was imported stays, and no collection goes through it any more
        store, keep = self.desk.store, self.settings.keep_backups

        def work(_progress: Progress) -> None:
            import delegaties.plan.load_again  # noqa: F401, PLC0415 - what a mission opens with

            store.backup_daily(keep=keep)

        task = Task(work)
        task.failed.connect(self._no_backup)
        task.start()

    def _no_backup(self, error: BaseException) -> None:
        if self.desk is not None and isinstance(error, DelegatiesError):
            self.desk.tell(error)

    def _settings_changed(self) -> None:
        assert self.desk is not None  # noqa: S101 - the desk is what called
        self.wear(self.desk.settings)
        wanted = settings.opened(self.folder, self.settings)
        if self.database is None and wanted != self._place:
            # Later: the page that was asked for it is still on the call stack.
            QTimer.singleShot(0, self, self._go_elsewhere)

    def _go_elsewhere(self) -> None:
        """Close this database, and open the one that the settings name now."""
        self._close()
        self._fill()
        self._open()

    def _close(self) -> None:
        stop_all()
        if self.desk is not None:
            self.desk.close()
            self.desk = None
