"""The start of the window: an empty frame is painted at once, the rest follows.

Only what the first paint needs is imported here; `program.py` has the rest.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from delegaties import collecting, settings
from delegaties.i18n import N_
from delegaties.settings import Settings
from delegaties.ui import features
from delegaties.ui.frame import PROGRAM, Frame
from delegaties.ui.handover import Handover
from delegaties.ui.tokens import tokens

LISTEN_AFTER = 1_000
"""Milliseconds after which a second start is heard; it waits that long by itself."""

NO_HOME = N_(
    "The folder for settings and data cannot be used ({reason}). "
    "Choose another with DELEGATIES_HOME."
)


def main(arguments: Sequence[str]) -> int:
    """Open the window; returns the exit code when it is closed."""
    features.ask_for_none()
    collecting.seldom()
    options = _options(arguments)
    app = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(app, QApplication)  # noqa: S101 - nothing else makes one here
    app.setApplicationName(PROGRAM)
    try:
        folder = settings.home()
    except OSError as error:
        return _no_home(app, error)
    chosen, _bad = settings.read(folder)
    own = options.database in (None, settings.opened(folder, chosen))
    handover = Handover(folder, "" if own else options.database, app)
    if handover.is_second():
        return 0
    memory = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    frame = Frame(tokens(_scheme(chosen))["window"], memory)

    frame.closed.connect(handover.end)

    def go_on() -> None:
        _fill(app, frame, folder, options)
        QTimer.singleShot(LISTEN_AFTER, frame, lambda: handover.listen(frame.come_forward))

    if chosen.setup_done or options.database:
        frame.painted.connect(go_on, Qt.ConnectionType.QueuedConnection)
        frame.show()
    else:
        QTimer.singleShot(0, go_on)
    return app.exec()


def _fill(app: QApplication, frame: Frame, folder: Path, options: argparse.Namespace) -> None:
    """Keep a log, tell errors nobody expected, and start the program in the frame."""
    from delegaties import logs  # noqa: PLC0415 - the first paint does without
    from delegaties.ui.messages import Bugs  # noqa: PLC0415
    from delegaties.ui.program import Program  # noqa: PLC0415

    bugs = Bugs(app)
    try:
        logs.start(folder, debug=options.debug, tell=bugs.tell)
    except OSError:  # a full disk is told where something is to be kept
        logs.catch(bugs.tell)
    Program(app, frame, folder, options.database).start()


def _no_home(app: QApplication, error: OSError) -> int:
    from delegaties.ui import messages  # noqa: PLC0415 - seldom needed
    from delegaties.ui.language import current  # noqa: PLC0415
    from delegaties.ui.theme import Theme  # noqa: PLC0415

    Theme(app).use(Settings())
    messages.tell(None, current().text(NO_HOME, reason=error.strerror or str(error)))
    return 1


def _scheme(chosen: Settings) -> str:
    if chosen.theme in ("light", "dark"):
        return chosen.theme
    dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="delegaties", add_help=False)
    parser.add_argument("--database")
    parser.add_argument("--debug", action="store_true")
    return parser.parse_args(list(arguments))
